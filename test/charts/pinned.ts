/** The pictures that are pinned: one plate at every shape on every ground, and one of each other kind. */

import { SHAPES, type Shape, type SheetInput } from '../../src/charts/picture';
import { KINDS, SHEET } from './pictures';

const GROUNDS = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  clear: { theme: 'dark', transparent: true },
} as const;

export interface Pinned {
  readonly name: string;
  readonly sheet: SheetInput;
  readonly svg: string;
}

function pinned(kind: string, shape: Shape, ground: keyof typeof GROUNDS): Pinned {
  const sheet = { ...SHEET, shape, ...GROUNDS[ground] };
  return { name: `${kind}-${shape}-${ground}`, sheet, svg: KINDS[kind]!(sheet) };
}

export const PINNED: readonly Pinned[] = [
  ...(Object.keys(SHAPES) as Shape[]).flatMap((shape) =>
    (['light', 'dark', 'clear'] as const).map((ground) => pinned('together', shape, ground)),
  ),
  pinned('changed', 'wide', 'clear'),
  pinned('focus', 'wide', 'dark'),
  pinned('split', 'standard', 'light'),
  pinned('later', 'page', 'dark'),
  pinned('four', 'wide', 'light'),
  pinned('difference-1', 'wide', 'light'),
  pinned('difference-3', 'square', 'light'),
  pinned('ghost-2', 'wide', 'light'),
  pinned('side-4', 'standard', 'dark'),
  pinned('tornado', 'wide', 'light'),
];
