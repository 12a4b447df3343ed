/** What every export is made from: the page as it stands, its words, and how a picture was asked for. */

import type { Shape } from '../charts/picture';
import type { ThemeName } from '../charts/theme';
import type { Words } from '../content/words';
import type { ExportWords } from '../content/words-export';
import type { AppState } from '../state/app.svelte';
import type { FontAddresses } from './pictureFonts';

export interface ExportFacts {
  readonly app: AppState;
  readonly words: Words;
  readonly own: ExportWords;
  readonly fonts: FontAddresses;
  /** The address of what is exported. */
  readonly link: string;
  readonly today: Date;
}

/** What is asked for is not there yet: it is still being counted. */
export class Unready extends Error {}

export interface PictureChoices {
  readonly theme: ThemeName;
  readonly transparent: boolean;
  readonly shape: Shape;
  /** In the place of the finding; empty for the finding itself. */
  readonly title: string;
  /** Before the note under the plate, on a line of its own. */
  readonly note: string;
  /** Whether the reference is drawn, where there is one. */
  readonly reference: boolean;
  /** Whether the bands are named on their contours. */
  readonly named: boolean;
  /** Pixels of a PNG for each pixel of the picture. */
  readonly scale: 1 | 2 | 4;
  /** Its height on a slide, whose own text says title, run and source. */
  readonly inset?: number | undefined;
}

export const PLAIN_PICTURE: PictureChoices = {
  theme: 'light',
  transparent: false,
  shape: 'wide',
  title: '',
  note: '',
  reference: true,
  named: true,
  scale: 2,
};
