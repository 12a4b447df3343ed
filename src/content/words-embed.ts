/** The words of a view inside another page, and of the part of the export dialog that makes one. */

export interface EmbedWords {
  /** Over the drivers that may be moved. */
  readonly drivers: string;
  /** Back to what was embedded. */
  readonly reset: string;
  readonly openWhole: string;
  run(facts: { digest: string; trials: number; modelVersion: number }): string;
  /** Embedded with another model version than this page has; `moved` when the numbers came out otherwise. */
  otherModel(made: number, here: number, moved: boolean): string;

  readonly heading: string;
  readonly intro: string;
  /** On a page that shows more than one market's plate: what is embedded of it. */
  readonly plateOnly: string;
  readonly sizeLabel: string;
  readonly sizes: Readonly<Record<'wide' | 'column' | 'phone', string>>;
  /** What widths of the place a size is for, and how tall it then is; undefined until that is measured. */
  fits(from: number, to: number, height: number | undefined): string;
  readonly slidersLabel: string;
  /** The first, second or third of them. */
  slider(place: number): string;
  readonly noSlider: string;
  /** A driver that is set otherwise than at the reference. */
  changed(name: string): string;
  readonly themeLabel: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly parentLabel: string;
  readonly parentMeans: string;
  parentProblem(typed: string): string;
  readonly previewLabel: string;
  readonly snippetLabel: string;
  readonly copy: string;
  /** What the frame is called for those who hear the page it is in. */
  frameTitle(shares: string, scenario: string): string;
  readonly example: string;
}
