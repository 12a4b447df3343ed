/**
 * Every word a user reads, as one interface: a language is a value of it, and a missing word is a compile error.
 * Neutral in form: whatever counts one side counts the other, and no direction is good news.
 */

import type { Assumptions, Provenance } from '../model/assumptions';
import type { BlocId } from '../model/blocs';
import type { DriverGroup, DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { Chance, SegmentForecast } from '../model/forecast';
import type { PresetId } from '../model/presets';
import type { Question } from '../model/questions';
import type { Difference, DriverSetting, EventSetting, Sureness } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';

/** A sentence in which blocs can be marked in their colour; `plainText` makes it a string. */
export type Part = string | { readonly bloc: BlocId; readonly text: string };
export type Sentence = readonly Part[];

export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

export interface BlocWords {
  readonly name: string;
  /** As the subject of a sentence. */
  readonly subject: string;
}

export interface SegmentWords {
  readonly name: string;
  /** After "in" or "of", inside a sentence. */
  readonly inText: string;
  /** The same where there is little room. */
  readonly short: string;
  /** Title of its plate: what the shares are of, and the unit. */
  readonly plate: string;
}

/** A claim about where something comes from. */
export type Evidence = readonly [Provenance, string];

export interface DriverWords {
  readonly name: string;
  readonly unit: string;
  /** At most five characters, beside the number. */
  readonly shortUnit: string;
  /** What the number counts, as the table of evidence says it. */
  readonly scale: string;
  value(value: number): string;
  readonly zones: readonly [string, string, string];
  readonly sentence: string;
  readonly means: string;
  /** What each zone would look like. */
  readonly inTheWorld: readonly [string, string, string];
  readonly pushes: string;
  readonly evidence: readonly Evidence[];
}

export interface EventWords {
  readonly name: string;
  readonly sentence: string;
  readonly pushes: string;
  readonly evidence: readonly Evidence[];
}

export interface PresetWords {
  readonly name: string;
  readonly sentence: string;
}

export interface ProvenanceWords {
  readonly name: string;
  readonly means: string;
  readonly grade: string;
}

export interface AssumptionWords {
  readonly name: string;
  readonly means: string;
  value(assumptions: Assumptions): string;
}

/** What a number field needs to say what is wrong with what was typed. */
export interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly whole?: boolean;
}

/** China's chance of being ahead of the US; the US chance is the rest. */
export interface FindingFacts {
  readonly segment: SegmentOrAll;
  readonly year: number;
  readonly chinaAhead: Chance;
  /** The same chance at the reference, when there is one and it is not the scenario itself. */
  readonly reference?: Chance | undefined;
}

/** Chances that China is ahead in at least one and in all four markets. */
export interface FourFacts {
  readonly year: number;
  readonly atLeastOne: Chance;
  readonly allFour: Chance;
  readonly reference?: { readonly atLeastOne: Chance; readonly allFour: Chance } | undefined;
}

export interface FigureFacts extends FindingFacts {
  readonly forecast: SegmentForecast;
}

export interface ReadingFacts {
  readonly forecast: SegmentForecast;
  /** Index on the quarter grid. */
  readonly quarter: number;
}

export interface Words {
  readonly language: string;
  readonly blocs: Readonly<Record<BlocId, BlocWords>>;
  readonly segments: Readonly<Record<SegmentOrAll, SegmentWords>>;
  readonly groups: Readonly<Record<DriverGroup, string>>;
  readonly drivers: Readonly<Record<DriverId, DriverWords>>;
  readonly events: Readonly<Record<EventId, EventWords>>;
  readonly presets: Readonly<Record<PresetId, PresetWords>>;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly provenance: Readonly<Record<Provenance, ProvenanceWords>>;
  readonly assumptions: Readonly<Record<keyof Assumptions, AssumptionWords>>;
  readonly limits: readonly string[];
  readonly page: PageWords;
  readonly plate: PlateWords;
  readonly chart: ChartWords;
  readonly picture: PictureWords;
  readonly rail: RailWords;
  readonly evidence: EvidenceWords;

  finding(facts: FindingFacts): Sentence;
  findingOfFour(facts: FourFacts): Sentence;
  /** The name of a chance line. */
  question(question: Question): string;
  /** "31", "fewer than 1": futures out of 100. */
  inHundred(chance: Chance): string;
  /** A share in percent with one decimal, for tables whose head has the unit; and a change in points with its sign. */
  decimal(share: number): string;
  signedDecimal(change: number): string;
  /** What the chance was at the reference, when it differs by more than noise. */
  was(chance: Chance, reference: Chance): string;
  /** Whether two chances differ by more than noise. */
  moved(chance: Chance, reference: Chance): boolean;
  /** The whole line as one sentence. */
  chance(question: Question, chance: Chance, reference?: Chance): string;
  setting(id: DriverId, setting: DriverSetting): string;
  eventSetting(id: EventId, setting: EventSetting): string;
  change(difference: Difference): { readonly name: string; readonly from: string; readonly to: string };
  /** One short sentence for ears, at most 140 characters. */
  announcement(facts: FindingFacts, last: Difference | undefined): string;
  /** Construction, statistics and trend of a plate, no opinion. */
  figure(facts: FigureFacts): string;
  /** All three blocs at one date. */
  reading(label: string, facts: ReadingFacts): string;
  /** "1 May 2026" */
  date(day: Date): string;
  notANumber(field: Field, typed: string): string;
  outOfRange(field: Field, typed: number): string;
}

export interface PageWords {
  readonly wordmark: string;
  readonly pages: Readonly<Record<'explore' | 'evidence', string>>;
  readonly pagesLabel: string;
  readonly skipToResults: string;
  readonly skipToDrivers: string;
  readonly backToResults: string;
  /** What it is not, and what it rests on. */
  readonly notAForecast: readonly [string, string];
  readonly running: string;
  progress(fraction: number): string;
  readonly tryLabel: string;
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
  edited(name: string): string;
  changes(count: number): string;
  readonly changesTitle: string;
  /** Between an old and a new value. */
  readonly toWord: string;
  readonly reset: string;
  resetOne(name: string): string;
  readonly resetAll: string;
  readonly export: string;
  readonly exports: Readonly<Record<'svg' | 'png' | 'csv' | 'json' | 'copy', PresetWords>>;
  readonly pictureCopied: string;
  readonly exportFailed: string;
  readonly linkProblemShown: string;
  runFailed(message: string): string;
}

export interface PlateWords {
  readonly segmentsLabel: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<'together' | 'split', string>>;
  readonly focus: string;
  readonly focusAll: string;
  readonly reference: string;
  readonly dragADriver: string;
  bands(focused: boolean): string;
  note(horizon: number): string;
  readonly dashed: string;
  printedRow(segment: SegmentOrAll): string;
  readonly aggregate: string;
  readonly scrubber: string;
  readonly atBaseline: string;
  /** All that a plate says below it. */
  fullNote(segment: SegmentOrAll, horizon: number, dashed: boolean): string;
  readonly chances: string;
  readonly inHundredUnit: string;
  readonly table: string;
  tableCaption(segment: SegmentOrAll, scenario: string): string;
  readonly tableHeads: {
    readonly bloc: string;
    median(year: number): string;
    low(year: number): string;
    high(year: number): string;
    change(year: number): string;
  };
  readonly accuracy: (trials: number) => string;
  readonly howToRead: string;
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
  change(share: number): string;
  range(low: number, high: number): string;
  eachMark(year: number, inHundred: number, short: boolean): string;
  beyond(year: number, short: boolean): string;
}

/** What an exported picture says of itself. */
export interface PictureWords {
  readonly notForecast: string;
  scenario(name: string): string;
  run(facts: { seed: string; trials: number; digest: string; modelVersion: number; date: string }): string;
  readonly source: readonly [before: string, work: string, after: string];
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
  exact(name: string): string;
  /** What a slider says: value, zone, baseline. */
  valueText(value: string, zone: string, baseline: string): string;
  readonly inEvidence: string;
  readonly eventIs: Readonly<Record<EventSetting['is'], string>>;
  oddsOf(name: string): string;
  by(year: number): string;
  readonly eventYear: string;
  readonly origin: string;
  readonly originEither: string;
  readonly originUs: string;
  readonly originCn: string;
  readonly run: string;
  readonly seed: string;
  readonly seedMeans: string;
  seedProblem(characters: number, most: number): string;
  readonly trials: string;
  readonly horizon: string;
  readonly weights: string;
  readonly weightsMean: string;
  readonly weightOf: (segment: SegmentOrAll) => string;
}

export interface EvidenceWords {
  readonly title: string;
  readonly intro: string;
  readonly shares: string;
  readonly sharesMean: string;
  /** After the word for its kind. */
  readonly sharesFrom: string;
  readonly drivers: string;
  readonly driversMean: string;
  readonly events: string;
  readonly eventsMean: string;
  readonly assumptions: string;
  readonly assumptionsMean: string;
  readonly limits: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly provenance: string;
  readonly heads: Readonly<
    Record<
      | 'market'
      | 'printedAs'
      | 'us'
      | 'cn'
      | 'other'
      | 'drivers'
      | 'driver'
      | 'range'
      | 'baseline'
      | 'effects'
      | 'timing'
      | 'from'
      | 'event'
      | 'chance'
      | 'jump'
      | 'shape'
      | 'assumption'
      | 'value'
      | 'grade',
      string
    >
  >;
  timing(lag: number, response: number, adaptation: number, adaptationTime: number): string;
  shape(build: number, lasting: number, fade: number): string;
  readonly effectsMean: string;
}
