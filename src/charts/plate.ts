/**
 * What a plate is made of, and how each part is inked: one table of widths, casings and dashes for the component and
 * the exported picture alike. A casing is the sheet's own colour, drawn wider underneath, so that lines pass over one another.
 */

import type { BlocId } from '../model/blocs';
import type { BandName } from './words';

/** A colour token of the page; `line` and `label` are those of the bloc: --us and --us-ink and so on. */
export type Tone =
  'line' | 'label' | 'ink' | 'ink2' | 'ink3' | 'rule' | 'rule-strong' | 'grid' | 'mine-ink' | 'sheet' | 'sunk';

export interface Ink {
  readonly tone: Tone;
  readonly width: number;
  readonly casing?: number;
  readonly dash?: string;
  /** What a mark is filled with: the sheet's colour when it is open, its bloc's when it is not. */
  readonly fill?: 'sheet' | 'line';
}

export type StrokeRole =
  | 'grid'
  | 'zero'
  | 'start'
  | 'horizon'
  | 'contour'
  | 'edge'
  | 'inner-edge'
  | 'outline'
  | 'quiet'
  | 'reference'
  | 'ghost'
  | 'no-change'
  | 'link'
  | 'median'
  | 'mark'
  | 'printed'
  | 'end'
  | 'hollow'
  | 'threshold'
  | 'reading';

export const STROKES: Readonly<Record<StrokeRole, Ink>> = {
  grid: { tone: 'grid', width: 1 },
  zero: { tone: 'rule-strong', width: 1 },
  start: { tone: 'rule', width: 1 },
  horizon: { tone: 'rule-strong', width: 1 },
  contour: { tone: 'label', width: 1, casing: 3 },
  edge: { tone: 'label', width: 1 },
  'inner-edge': { tone: 'label', width: 0.75 },
  outline: { tone: 'label', width: 1, dash: '1 3' },
  quiet: { tone: 'rule-strong', width: 1 },
  reference: { tone: 'label', width: 1.5, casing: 3.5, dash: '5 4' },
  ghost: { tone: 'label', width: 1.25, dash: '1 3' },
  'no-change': { tone: 'ink', width: 1 },
  link: { tone: 'line', width: 1.5 },
  median: { tone: 'line', width: 2.75, casing: 6 },
  mark: { tone: 'line', width: 2, fill: 'sheet' },
  printed: { tone: 'line', width: 1.25, fill: 'sheet' },
  hollow: { tone: 'line', width: 1, fill: 'sheet' },
  threshold: { tone: 'ink', width: 1.5 },
  end: { tone: 'sheet', width: 1.5, fill: 'line' },
  reading: { tone: 'sheet', width: 1.5, fill: 'line' },
};

export interface Lettering {
  readonly tone: Tone;
  readonly bold?: boolean;
  readonly casing?: number;
}

export type TextRole =
  | 'tick'
  | 'era'
  | 'beyond'
  | 'header'
  | 'name'
  | 'quiet-name'
  | 'band-name'
  | 'heading'
  | 'value'
  | 'change'
  | 'range'
  | 'no-change'
  | 'row';

export const LETTERINGS: Readonly<Record<TextRole, Lettering>> = {
  tick: { tone: 'ink2' },
  era: { tone: 'ink3' },
  beyond: { tone: 'ink3' },
  header: { tone: 'ink2' },
  name: { tone: 'label', bold: true, casing: 4 },
  'quiet-name': { tone: 'ink2', casing: 4 },
  'band-name': { tone: 'label', casing: 3.5 },
  heading: { tone: 'label', bold: true },
  value: { tone: 'ink', bold: true },
  change: { tone: 'mine-ink', bold: true },
  range: { tone: 'ink2' },
  'no-change': { tone: 'ink', casing: 4 },
  row: { tone: 'ink', bold: true },
};

/** Alpha of each band's own tint, drawn wide to narrow over one another: all blocs together, or one in focus. */
export const TINTS = {
  together: { nineteen: 0, eight: 0.13, half: 0.2 },
  focus: { nineteen: 0.1, eight: 0.14, half: 0.2 },
} as const satisfies Record<string, Record<BandName, number>>;

/** How opaque each band is where it does not lie on the wider ones, but beside them. */
export function besides({ nineteen, eight, half }: Readonly<Record<BandName, number>>): Record<BandName, number> {
  const over = (below: number, own: number) => 1 - (1 - below) * (1 - own);
  return { nineteen, eight: over(nineteen, eight), half: over(over(nineteen, eight), half) };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Stroke {
  readonly role: StrokeRole;
  readonly bloc?: BlocId;
  readonly d: string;
}

export interface Band {
  readonly bloc: BlocId;
  readonly name: BandName;
  readonly d: string;
  readonly opacity: number;
}

/** `y` is the baseline; `size` in px of the plate. */
export interface PlateText {
  readonly role: TextRole;
  readonly bloc?: BlocId;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Coordinates go to 0.1 px: pictures stay small and can be pinned. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
