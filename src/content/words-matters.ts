/** The words of "What matters", apart from the rest because they come with its page. */

import type { BlocId } from '../model/blocs';
import type { EventSetting } from '../model/scenario';
import type { PlainOutcome } from '../model/outcome';
import type { Part, Reason } from '../model/matters';
import type { PlainQuestion } from '../model/questions';
import type { Source } from '../model/source';
import type { Reach } from '../model/tornado';
import type { Sentence } from './words';

/** What is asked about. */
export type OutcomeKind = PlainOutcome['kind'];

export interface MattersWords {
  /** What is worked out, as a question. */
  asks(outcome: PlainOutcome): Sentence;
  /** The largest reason, in one sentence. */
  finding(outcome: PlainOutcome, reason: Reason): Sentence;
  /** Whose uncertainty it is; `sd` is that of the outcome over futures. */
  uncertainty(reason: Reason, sd: number): string;
  readonly working: string;
  progress(fraction: number): string;
  readonly what: string;
  readonly kinds: Readonly<Record<OutcomeKind, string>>;
  readonly shareOf: Readonly<Record<BlocId, string>>;
  readonly pinned: string;
  /** A question with its market and time, as a chance. */
  chanceOf(question: PlainQuestion): string;
  readonly market: string;
  readonly year: string;
  readonly reach: string;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly tornado: string;
  /** The outcome as the scenario has it: "45.0%", "38 in 100". */
  standing(kind: OutcomeKind, value: number): string;
  /** What the drawing means; `standing` in words, `hatched` where a row is. */
  legend(kind: OutcomeKind, standing: string, hatched: boolean): string;
  /** After `tornado`, where only so many are drawn. */
  largest(drawn: number, all: number): string;
  readonly notes: readonly string[];
  /** Leads down the page to it. */
  readonly toWays: string;
  readonly heads: Readonly<
    Record<'source' | 'moves' | 'part' | 'low' | 'high' | 'atLow' | 'atHigh' | 'swing' | 'error' | 'partError', string>
  >;
  sourceName(source: Source): string;
  readonly together: string;
  /** Which ends they are at, and whether both ways lead the same side; changes of the outcome, in either order. */
  togetherMeans(one: number, other: number): string;
  /** What they do together, as changes of the outcome with their signs, the lower first. */
  togetherMoves(kind: OutcomeKind, one: number, other: number): string;
  readonly unexplained: string;
  readonly never: string;
  happens(setting: EventSetting): string;
  /** A change of the outcome with its sign: points of a share, or futures in 100. */
  moved(kind: OutcomeKind, change: number): string;
  readonly noise: string;
  /** "14%", "under 1%", "within noise". */
  part(part: Pick<Part, 'share' | 'withinNoise'>): string;
  /** What a row says to ears. */
  row(facts: { name: string; ends: readonly [string, string]; noise: boolean; part: string }): string;
  /** A picture of the rows in words: what it is, what it finds, and what each row says. */
  describe(finding: string, kind: OutcomeKind, rows: readonly string[]): string;
  readonly goTo: string;
  readonly table: string;
  tableCaption(kind: OutcomeKind): string;
  trials(count: number): string;
}
