/** The words of what is asked, apart from the rest because they come when something is. */

import type { BlocId } from '../model/blocs';
import type { Horizon } from '../model/clock';
import type { Chance } from '../model/forecast';
import type { PlainQuestion, Question } from '../model/questions';
import type { Sentence } from './words';

/** A number over all futures: its nine quantiles at LEVELS. */
export interface SpreadFacts {
  readonly quantiles: readonly number[];
}

/** A formula that cannot be read, or a year that is not simulated. */
export interface ProblemFacts {
  readonly problem: string;
  /** Of the first character at fault, from 1. */
  readonly position: number;
}

/** What was counted of a question, in its order; of a first lead, each year and last that there was none. */
export interface AnsweredFacts {
  readonly question: Question;
  readonly horizon: Horizon;
  readonly answers: readonly (Chance | SpreadFacts | ProblemFacts)[];
  readonly before: readonly (Chance | SpreadFacts | ProblemFacts)[] | undefined;
}

/** What the sentence is put together from. */
export interface BuilderWords {
  readonly legend: string;
  readonly who: string;
  readonly kind: string;
  readonly over: string;
  readonly market: string;
  readonly time: string;
  readonly year: string;
  readonly percent: string;
  readonly points: string;
  readonly least: string;
  readonly kinds: Readonly<Record<PlainQuestion['kind'], string>>;
  readonly times: Readonly<Record<'in' | 'by', string>>;
  readonly held: string;
  readonly inWord: string;
  readonly usAndChina: string;
  readonly pointsUnit: string;
  readonly subjects: Readonly<Record<BlocId, string>>;
  leastOf(count: number): string;
}

export interface FormulaWords {
  readonly label: string;
  readonly means: string;
  readonly shares: string;
  readonly go: string;
  /** Said when nothing was written. */
  readonly empty: string;
  readonly examplesLabel: string;
  readonly examples: readonly { readonly name: string; readonly means: string; readonly text: string }[];
}

export interface PinWords {
  readonly title: string;
  readonly pin: string;
  readonly replace: string;
  readonly cancel: string;
  readonly pinned: string;
  full(most: number): string;
  readonly notKept: string;
  readonly edit: string;
  readonly say: string;
  readonly said: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly remove: string;
  /** Said with Undo beside it. */
  readonly removed: string;
}

export interface PickerWords {
  readonly title: string;
  /** Who is ahead: what is said unless another is chosen; of one market, and of four. */
  readonly usual: Readonly<Record<'one' | 'four', string>>;
  readonly pinned: string;
  readonly own: string;
}

export interface ThresholdWords {
  readonly label: string;
  /** What the line says: its place and, once counted, how many futures end above it. */
  value(bloc: BlocId, percent: number, chance: Chance | undefined): string;
}

export interface AskWords {
  readonly threshold: ThresholdWords;
  readonly builder: BuilderWords;
  readonly formula: FormulaWords;
  readonly pins: PinWords;
  readonly picker: PickerWords;
  /** The whole question as a line, with its market and year. */
  asked(question: Question): string;
  /** A ready question by what it asks, without the market and year that are shown. */
  ready(question: PlainQuestion): string;
  /** The answer as a sentence that counts both sides. */
  finding(facts: AnsweredFacts): Sentence;
  /** The same for ears: at most 140 characters. */
  heard(facts: AnsweredFacts): string;
  /** After the count: the rest of the hundred. */
  rest(chance: Chance): string;
  error(chance: Chance): string;
  middle(spread: SpreadFacts): string;
  range(spread: SpreadFacts): string;
  readonly inTheMiddle: string;
  wasMiddle(spread: SpreadFacts): string;
  unanswered(count: number): string;
  readonly noAnswer: string;
  readonly waiting: string;
  readonly failed: string;
  readonly years: { readonly caption: string; readonly year: string; readonly now: string; readonly then: string };
  never(horizon: Horizon): string;
  /** What is wrong, and where in a formula. */
  problem(question: Question, facts: ProblemFacts, horizon: Horizon): string;
  /** A value on the axis of a spread. */
  short(value: number): string;
  /** What a drawing of fifty marks shows. */
  marks(spread: SpreadFacts): string;
}
