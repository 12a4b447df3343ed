/**
 * An outcome: the one number that "What matters" explains and "What would it take?" aims at (model §3.10). Either the median
 * of a share or the chance that something is true, with the cells it is read from, so that only those are simulated.
 */

import type { Ask } from './ask';
import type { BlocId } from './blocs';
import { quarterOf, quartersTo, type Horizon } from './clock';
import type { PlainQuestion } from './questions';
import { ask, shareAt } from './truth';
import { SEGMENTS, type SegmentId, type SegmentOrAll } from './segments';

/** A market at one quarter of the grid. */
export interface Place {
  readonly segment: SegmentOrAll;
  readonly quarter: number;
}

/** A place that is simulated: the total of all four is weighed from these. */
export interface Cell extends Place {
  readonly segment: SegmentId;
}

export interface Outcome {
  /** The median over trials of what `ask` gives (a number), or how often it gives true. */
  readonly statistic: 'median' | 'chance';
  /** Every place that `ask` may read. */
  readonly places: readonly Place[];
  readonly ask: Ask;
}

/** An outcome in plain values, as it crosses to a worker: the median of a share at a labelled year, or a question's chance. */
export type PlainOutcome =
  | { readonly kind: 'share'; readonly bloc: BlocId; readonly segment: SegmentOrAll; readonly year: number }
  | { readonly kind: 'chance'; readonly question: PlainQuestion };

/** The outcome that plain values stand for. */
export function outcomeOf(plain: PlainOutcome, horizon: Horizon): Outcome {
  return plain.kind === 'share'
    ? shareOutcome(plain.bloc, plain.segment, plain.year)
    : questionOutcome(plain.question, horizon);
}

/** A bloc's share, in [0, 1], at a labelled year. */
export function shareOutcome(bloc: BlocId, segment: SegmentOrAll, year: number): Outcome {
  return { statistic: 'median', places: [{ segment, quarter: quarterOf(year) }], ask: shareAt(bloc, segment, year) };
}

/** The chance, in [0, 1], of a question. */
export function questionOutcome(question: PlainQuestion, horizon: Horizon): Outcome {
  return chanceOutcome(ask(question), placesOf(question, horizon));
}

/** The chance of anything asked of every trial; `places` must hold all that it reads. A trial without an answer is not true. */
export function chanceOutcome(asked: Ask, places: readonly Place[]): Outcome {
  return { statistic: 'chance', places, ask: asked };
}

function placesOf(question: PlainQuestion, horizon: Horizon): Place[] {
  const segments = question.kind === 'several' ? SEGMENTS : [question.segment];
  const { from, to } = quartersOf(question, horizon);
  const quarters = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return segments.flatMap((segment) => quarters.map((quarter) => ({ segment, quarter })));
}

/** First and last quarter that a question reads. */
function quartersOf(question: PlainQuestion, horizon: Horizon): { from: number; to: number } {
  const to = question.year === 'never' ? quartersTo(horizon) - 1 : quarterOf(question.year);
  if (question.kind === 'first' || question.by) return { from: 0, to };
  return { from: question.held ? Math.max(0, to - 1) : to, to };
}

/** The cells behind an outcome's places, each once, segments in their order. */
export function cellsOf({ places }: Pick<Outcome, 'places'>): Cell[] {
  return SEGMENTS.flatMap((segment) => {
    const quarters = places.filter((place) => place.segment === segment || place.segment === 'all');
    return [...new Set(quarters.map(({ quarter }) => quarter))].map((quarter) => ({ segment, quarter }));
  });
}
