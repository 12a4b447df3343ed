/** The words of the section that asks; loaded when it is first opened. */

import type { BlocId } from '../model/blocs';
import type { Chance } from '../model/forecast';
import type { Question } from '../model/questions';

/** What a question of the builder asks; `first` is every year at once. */
export type AskedKind = Exclude<Question['kind'], 'formula'>;

export interface AskWords {
  readonly sentence: string;
  readonly who: string;
  readonly kindLabel: string;
  readonly overLabel: string;
  readonly market: string;
  readonly year: string;
  readonly percent: string;
  readonly points: string;
  readonly least: string;
  readonly kinds: Readonly<Record<AskedKind, string>>;
  readonly inWord: string;
  readonly usAndChina: string;
  readonly subjects: Readonly<Record<BlocId, string>>;
  leastOf(count: number): string;
  /** The whole question, with its market and year; of `first`, the question behind all years. */
  asked(question: Question): string;
  /** The count, the rest of the hundred, and how sure the count is. */
  chance(chance: Chance): { readonly count: string; readonly rest: string; readonly error: string };
  /** Beside it. */
  baseline(chance: Chance): string;
  spread(quantiles: readonly number[]): { readonly median: string; readonly range: string };
  baselineSpread(quantiles: readonly number[]): string;
  unanswered(count: number): string;
  readonly noAnswer: string;
  readonly waiting: string;
  readonly failed: string;
  readonly years: string;
  readonly futures: string;
  never(horizon: number): string;
  readonly formula: string;
  readonly formulaMeans: string;
  readonly askFormula: string;
  readonly examplesLabel: string;
  readonly examples: readonly { readonly name: string; readonly means: string; readonly text: string }[];
  mistake(problem: string, position: number): string;
  readonly lastGood: string;
  readonly pin: string;
  readonly pinned: string;
  unpin(asked: string): string;
  pinsFull(most: number): string;
}
