/** The words of the page that compares scenarios, apart from the rest because they come with it. */

import type { BlocId } from '../model/blocs';
import type { SegmentForecast } from '../model/forecast';
import type { Sides } from '../model/pairs';
import type { SegmentOrAll } from '../model/segments';
import type { Sentence } from './words';

type Comparing = 'ghost' | 'side' | 'difference';

/** How one bloc's share differs, in share: 8 in 10 futures from low to high. */
export interface BlocDifference {
  readonly bloc: BlocId;
  readonly sides: Sides;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface ComparedNames {
  readonly name: string;
  /** Undefined for the baseline that the analysis assumes. */
  readonly reference: string | undefined;
}

export interface DifferenceFacts extends ComparedNames {
  readonly segment: SegmentOrAll;
  readonly year: number;
  /** The first one leads the sentence. */
  readonly blocs: readonly BlocDifference[];
}

export interface ComparedFigureFacts extends ComparedNames {
  readonly segment: SegmentOrAll;
  readonly year: number;
  readonly forecast: SegmentForecast;
  readonly other?: SegmentForecast | undefined;
}

export interface CompareWords {
  readonly title: string;
  readonly scenarios: string;
  readonly referenceLabel: string;
  readonly isReference: string;
  readonly onSliders: string;
  /** Said when the reference and the scenario at hand have changed places. */
  nowOnSliders(name: string): string;
  useAsReference(name: string): string;
  readonly remove: string;
  removeNamed(name: string): string;
  readonly add: string;
  readonly copyMeans: string;
  copyOf(name: string): string;
  readonly full: string;
  readonly nothing: string;
  readonly nothingPresets: string;
  readonly modes: string;
  readonly mode: Readonly<Record<Comparing, string>>;
  /** How the plates of a mode are read. */
  modeMeans(mode: Comparing, reference: string | undefined): string;
  /** Why the difference plates and the dumbbells can name different changes. */
  readonly middles: string;
  readonly waiting: string;
  failed(message: string): string;
  /** How a share differs future by future, the leading bloc first. */
  difference(facts: DifferenceFacts): Sentence;
  /** In the place of a name that stands over a plate already. */
  readonly here: string;
  differencePlate(segment: SegmentOrAll): string;
  noChange(reference: string | undefined): string;
  /** On the axis, in points: "+5", "−2.5", "0". */
  tick(difference: number): string;
  /** "−2 to +6" */
  between(low: number, high: number): string;
  /** `alone`: without the table that follows on the page. */
  describeDifference(facts: DifferenceFacts, alone?: boolean): string;
  describePlate(facts: ComparedFigureFacts): string;
  /** Of a picture of several scenarios. */
  compared(names: readonly string[], reference: string | undefined): string;
  /** That the pairs are of the same futures, how many of them, and how good the numbers are. */
  paired(trials: number, of: number, precision: { readonly median: number; readonly band: number }): string;
  readonly dumbbells: string;
  dumbbellsMean(year: number, names: ComparedNames): string;
  /** A market at the head of its dumbbells. */
  row(segment: SegmentOrAll): string;
  fromTo(from: number, to: number): string;
  readonly settings: string;
  readonly settingHead: string;
  readonly settingsSame: string;
  readonly table: string;
  tableCaption(segment: SegmentOrAll, names: ComparedNames): string;
  readonly tableHeads: {
    readonly bloc: string;
    median(year: number): string;
    low(year: number): string;
    high(year: number): string;
    readonly higher: string;
    readonly lower: string;
  };
}
