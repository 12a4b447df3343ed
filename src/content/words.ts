/**
 * Every word a user reads, as one interface: a language is a value of it, and a missing word is a compile error.
 * Neutral in form: whatever counts one side counts the other, and no direction is good news.
 */

import type { Provenance } from '../model/assumptions';
import type { BlocId } from '../model/blocs';
import type { DriverGroup, DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { Chance, SegmentForecast } from '../model/forecast';
import type { PresetId } from '../model/presets';
import type { Question } from '../model/questions';
import type { Difference, DriverSetting, EventSetting, Sureness } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { AskWords } from './words-ask';
import type { CompareWords } from './words-compare';
import type { StepsWords } from './words-steps';
import type { SavedWords } from './words-saved';
import type { AboutWords } from './words-about';
import type { EmbedWords } from './words-embed';
import type { EvidenceWords } from './words-evidence';
import type { BriefWords } from './words-brief';
import type { ExportWords } from './words-export';
import type { ChartWords, PageWords, PlateWords, RailWords } from './words-page';
import type { MattersWords } from './words-matters';
import type { PresentWords } from './words-present';
import type { WaysWords } from './words-ways';
import type { WhyWords } from './words-why';

/**
 * A sentence in which blocs can be marked in their colour, and the words that say what is asked; `plainText` makes it a string.
 */
export type Part = string | { readonly bloc: BlocId; readonly text: string } | { readonly asks: string };
export type Sentence = readonly Part[];

export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : 'asks' in part ? part.asks : part.text)).join('');
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
  value(value: number): string;
  readonly zones: readonly [string, string, string];
}

export interface EventWords {
  readonly name: string;
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

/** What a number field needs to say what is wrong with what was typed. */
export interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly whole?: boolean;
  /** Whether a bound itself is not allowed. */
  readonly above?: boolean;
  readonly below?: boolean;
  /** The value that counts until another is given, as text. */
  readonly now?: string;
}

/** What a scenario is compared with: the analysis's own, or one that was chosen in its place. */
export type Against = 'baseline' | 'reference';

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
  /** Without the table that follows on the page. */
  readonly alone?: boolean;
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
  readonly page: PageWords;
  readonly plate: PlateWords;
  readonly chart: ChartWords;
  readonly rail: RailWords;
  /** What drivers and events are about; they come when one of them is opened. */
  about(): Promise<AboutWords>;
  /** They come with their page. */
  evidence(): Promise<EvidenceWords>;

  compare(): Promise<CompareWords>;
  /** They come with the export dialog. */
  exports(): Promise<ExportWords>;
  /** They come with a page to hand over, and with what is printed. */
  brief(): Promise<BriefWords>;
  /** They come with a view that is embedded, or is about to be. */
  embed(): Promise<EmbedWords>;
  /** They come when saved scenarios are first asked for. */
  saved(): Promise<SavedWords>;
  /** They come when something is presented, or a story is told. */
  present(): Promise<PresentWords>;
  matters(): Promise<MattersWords>;
  ways(): Promise<WaysWords>;
  /** They come when it is opened. */
  why(): Promise<WhyWords>;

  /** They come when the history is opened. */
  steps(): Promise<StepsWords>;
  /** They come when something is asked. */
  ask(): Promise<AskWords>;

  finding(facts: FindingFacts): Sentence;
  findingOfFour(facts: FourFacts): Sentence;
  /** The name of a chance line. */
  question(question: Question): string;
  /** "31", "fewer than 1": futures out of 100. */
  inHundred(chance: Chance): string;
  /** A share in percent with one decimal, for tables whose head has the unit; and a change in points with its sign. */
  decimal(share: number): string;
  signedDecimal(change: number): string;
  /** Of a median, in points with one decimal: "0" wherever a chart says "0". */
  tableChange(change: number): string;
  /** What the chance was at the reference, when it differs by more than noise. */
  was(chance: Chance, reference: Chance): string;
  /** Whether two chances differ by more than noise. */
  moved(chance: Chance, reference: Chance): boolean;
  setting(id: DriverId, setting: DriverSetting): string;
  eventSetting(id: EventId, setting: EventSetting): string;
  /** A chance that was set, in 100. */
  odds(probability: number): string;
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
