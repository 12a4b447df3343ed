/** The words of slides: what can be chosen, and what stands on slides, in their notes and in the workbooks of their charts. */

export const SLIDE_KINDS = ['view', 'charts', 'table', 'markets', 'four', 'brief'] as const;
/** What one or more slides can be of. */
export type SlideKind = (typeof SLIDE_KINDS)[number];

/** A setting that differs, in words. */
export interface ChangeFacts {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Shares in [0, 1]. */
export interface ReadingFacts {
  readonly name: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface SlidesWords {
  readonly heading: string;
  readonly choose: string;
  readonly kinds: Readonly<Record<SlideKind, string>>;
  readonly file: { readonly name: string; readonly sentence: string };
  /** While they are being made, on the button. */
  making(slide: number, of: number): string;
  /** On the button's side where nothing is chosen. */
  readonly none: string;
  readonly openLink: string;
  /** Under a finding: each bloc's median and the range of 8 in 10 futures, in [0, 1]. */
  reading(year: number, blocs: readonly ReadingFacts[]): string;
  /** Under the title of charts; `dashed`: the reference is drawn. */
  chartsTakeaway(plate: string, dashed: boolean): string;
  /** Of a market as it stands inside a sentence, or of each. */
  tableTitle(market: string): string;
  /** With what is shown and its unit, as the title of a plate has them, or of each market. */
  tableTakeaway(plate: string): string;
  /** "2028: 50%, 8 in 10 between 40 and 60": shares in [0, 1]. */
  atHorizon(year: number, median: number, low: number, high: number): string;
  /** A native chart in words. */
  chart(bloc: string, plate: string, numbers: string): string;
  readonly workbook: {
    readonly sheet: string;
    readonly axis: string;
    readonly year: string;
    /** From the lowest. */
    readonly quantiles: readonly [string, string, string, string, string, string, string];
    readonly base: string;
    readonly bands: readonly [string, string, string, string, string];
    readonly reference: string;
    readonly about: string;
    /** How to read the first sheet. */
    readonly lines: readonly string[];
  };
  readonly notes: {
    readonly read: string;
    /** Over the settings that differ; alone where none do. */
    settings(count: number): string;
    setting(change: ChangeFacts): string;
    link(link: string): string;
    licence(licence: string): string;
  };
}
