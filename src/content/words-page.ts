/** The words of the page itself, part by part: header, plate, what is lettered on drawings and pictures, rail, evidence. */

import type { BlocId } from '../model/blocs';
import type { Precision } from '../model/precision';
import type { EventSetting } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { PresetWords } from './words';

/** Whether the scenario at hand is saved: not yet, wherever it is from; as it is; or as it was. */
export type SaveState = 'new' | 'link' | 'file' | 'saved' | 'changed';

/** The start of a digest, and medians in [0, 1]. */
export interface ResultFacts {
  readonly digest: string;
  readonly us: number;
  readonly cn: number;
}

export interface PageWords {
  readonly wordmark: string;
  readonly pages: Readonly<Record<'explore' | 'compare' | 'matters' | 'evidence', string>>;
  readonly pagesLabel: string;
  readonly skipToResults: string;
  readonly skipToDrivers: string;
  readonly backToResults: string;
  /** What it is not, and what it rests on. */
  readonly notAForecast: readonly [string, string];
  readonly running: string;
  /** `stoppable`: there is a step that undo can take back. */
  progress(fraction: number, stoppable: boolean): string;
  readonly tryLabel: string;
  /** The two groups of buttons at the top: back and forward, and what is done with the whole. */
  readonly stepDeeds: string;
  readonly workDeeds: string;
  readonly undo: string;
  readonly redo: string;
  readonly share: string;
  readonly linkCopied: string;
  readonly linkByHand: string;
  readonly link: string;
  readonly close: string;
  readonly more: string;
  readonly theme: Readonly<Record<'light' | 'dark', string>>;
  readonly scenario: string;
  /** A scenario and the reference that was chosen for it. */
  comparedWith(name: string, reference: string): string;
  edited(name: string): string;
  changes(count: number): string;
  readonly history: string;
  readonly changesTitle: string;
  /** Between an old and a new value. */
  readonly toWord: string;
  readonly reset: string;
  resetOne(name: string): string;
  readonly resetAll: string;
  readonly present: string;
  /** What Present does where there is a story. */
  playsStory(scenes: number): string;
  readonly story: PresetWords;
  readonly export: string;
  readonly exportFailed: string;
  readonly linkProblemShown: string;
  readonly workKept: string;
  readonly linkOpened: string;
  /** A link whose result came out again, to the last bit. */
  reproduces(digest: string): string;
  /** One whose result did not: medians of a market, then and now. */
  differs(segment: SegmentOrAll, then: ResultFacts, now: ResultFacts): string;
  readonly replaying: Readonly<Record<'before' | 'after', string>>;
  readonly openFile: PresetWords;
  readonly save: string;
  /** What is kept of the scenario at hand; `when` it was saved, if it was. */
  saveLine(state: SaveState, when: string): string;
  /** "25 November, 16:40", with the year where it is another. */
  moment(at: Date, now: Date): string;
  savedOn(when: string): string;
  readonly useAsBaseline: string;
  readonly backToBaseline: string;
  readonly manage: string;
  readonly deleted: string;
  readonly fromLink: string;
  readonly fromLinkSaid: string;
  /** Where code that comes later did not come. */
  readonly partLost: string;
  /** While a file is held over the page. */
  readonly dropFile: string;
  readonly fileOpened: string;
  readonly fileTooLarge: string;
  readonly fileUnreadable: string;
  runFailed(message: string): string;
}

export interface PlateWords {
  readonly segmentsLabel: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<'together' | 'split', string>>;
  readonly focus: string;
  readonly focusAll: string;
  readonly reference: string;
  referenceNamed(name: string): string;
  readonly dragADriver: string;
  bands(focused: boolean): string;
  note(horizon: number): string;
  /** What the marks of a changed plate mean, and the dashes where they are drawn. */
  changed(dashed: boolean): string;
  printedRow(segment: SegmentOrAll): string;
  readonly aggregate: string;
  /** What a picture of the four markets side by side shows. */
  readonly each: string;
  readonly scrubber: string;
  readonly atBaseline: string;
  /** All that a plate says below it; `changed` when a baseline is drawn dashed. */
  fullNote(segment: SegmentOrAll, horizon: number, changed: boolean): string;
  readonly chances: string;
  readonly inHundredUnit: string;
  tableCaption(segment: SegmentOrAll, scenario: string): string;
  readonly tableHeads: {
    readonly bloc: string;
    median(year: number): string;
    low(year: number): string;
    high(year: number): string;
    change(year: number): string;
  };
  /** How good the numbers are, from half the width of a 95 % interval. */
  precision(precision: Precision, trials: number): string;
  /** Where WebAssembly's SIMD is missing. */
  readonly plainEngine: string;
  /** Of the finding. */
  readonly changeQuestion: string;
  /** What can be unfolded under the plate. */
  readonly folds: string;
  readonly foldNames: Readonly<Record<'ask' | 'why' | 'table' | 'how', string>>;
  readonly howToReadText: readonly string[];
}

/** What is lettered on the drawing itself; the same shape as the charts ask for. */
export interface ChartWords {
  readonly blocs: Readonly<Record<BlocId, string>>;
  readonly bands: Readonly<Record<'half' | 'eight' | 'nineteen', string>>;
  readonly given: string;
  readonly simulated: string;
  year(year: number, short: boolean): string;
  percent(share: number): string;
  change(from: number, to: number): string;
  range(low: number, high: number): string;
  eachMark(year: number, inHundred: number, short: boolean): string;
  beyond(year: number, short: boolean): string;
}

export interface RailWords {
  readonly label: string;
  readonly intro: string;
  readonly events: string;
  changed(count: number): string;
  /** How far the driver moves the shown market over its whole rail; `named` when the analysis names it there. */
  acts(points: number, named: boolean): string;
  actsMost(points: number, segment: SegmentOrAll): string;
  readonly more: string;
  moreAbout(name: string): string;
  readonly sure: string;
  readonly likely: (low: string, high: string) => string;
  readonly baseline: (setting: string) => string;
  readonly setEnds: string;
  readonly endsSet: string;
  readonly endLabels: Readonly<Record<'low' | 'high', string>>;
  endOf(end: 'low' | 'high', name: string): string;
  exact(name: string): string;
  /** What a slider says: value, zone, baseline. */
  valueText(value: string, zone: string, baseline: string): string;
  readonly inEvidence: string;
  readonly eventIs: Readonly<Record<EventSetting['is'], string>>;
  oddsOf(name: string): string;
  by(year: number): string;
  readonly eventYear: string;
  /** Before the medians in a year of the futures in which an event has happened by then, or has not. */
  where(happens: boolean, year: number): string;
  readonly tooFew: string;
  readonly origin: string;
  readonly originEither: string;
  readonly originUs: string;
  readonly originCn: string;
  readonly run: string;
  readonly seed: string;
  readonly seedMeans: string;
  /** `refused` is a character that may not be in it and its place. */
  seedProblem(typed: { text: string; refused: string | undefined }, most: number, now: string): string;
  readonly trials: string;
  readonly horizon: string;
  /** Why a horizon cannot be set: an event is fixed for a year beyond it. */
  horizonProblem(event: string, year: number, horizon: number): string;
  readonly weights: string;
  readonly weightsMean: string;
  readonly weightOf: (segment: SegmentOrAll) => string;
}
