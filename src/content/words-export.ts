/** The words of exports, apart from the rest because they come with the dialog. */

import type { PresetWords } from './words';
import type { DataWords } from './words-data';
import type { SlidesWords } from './words-slides';

/** What a picture says of itself; the same shape as the charts ask for. */
export interface PictureWords {
  readonly notForecast: string;
  scenario(name: string): string;
  run(facts: { seed: string; trials: number; digest: string; modelVersion: number; date: string }): string;
  readonly linkTooLong: string;
  readonly source: readonly [before: string, work: string, after: string];
}

/** What kept something from leaving the page. */
export type Failure = 'unready' | 'stopped' | 'too-large' | 'clipboard' | 'other';

export interface ExportWords {
  /** What an exported picture says of itself. */
  readonly picture: PictureWords;
  readonly previewLabel: string;
  /** Beside the picture of the last run, or where there is none, while the next is under way. */
  counting(fraction: number): string;
  readonly pictureHeading: string;
  readonly titleLabel: string;
  readonly noteLabel: string;
  readonly shapeLabel: string;
  readonly shapes: Readonly<Record<'wide' | 'standard' | 'square' | 'page', string>>;
  readonly themeLabel: string;
  readonly themes: Readonly<Record<'light' | 'dark', string>>;
  readonly scaleLabel: string;
  scale(scale: number, width: number, height: number): string;
  readonly showReference: string;
  readonly nameBands: string;
  /** Files, what each is good for. */
  readonly files: Readonly<Record<'svg' | 'png' | 'csv' | 'json', PresetWords>>;
  /** In a note field that is empty. */
  readonly ownNote: string;
  readonly noGround: Readonly<Record<'light' | 'dark', string>>;
  readonly copyPicture: string;
  readonly copyAltText: string;
  readonly failures: Readonly<Record<Failure, string>>;
  /** What a PNG and an SVG are good for. */
  readonly goodFor: string;
  /** What to do where one way fails. */
  readonly instead: Readonly<Record<'png' | 'copy' | 'other', string>>;
  readonly dataHeading: string;
  readonly data: DataWords;
  readonly slides: SlidesWords;
  readonly preparing: string;
  /** The same with the fraction done, of what takes a while. */
  prepared(fraction: number): string;
  readonly copied: string;
  readonly saved: string;
}
