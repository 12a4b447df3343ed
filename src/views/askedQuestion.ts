/** What the sentence builder holds, as a question and back. */

import { FIRST_YEAR, type Horizon } from '../model/clock';
import { BLOCS, type BlocId } from '../model/blocs';
import { questionId, type PlainQuestion, type Question } from '../model/questions';
import type { SegmentOrAll } from '../model/segments';

export const MOST_PINS = 6;

/** Every part of the sentence, also those that the kind does not use, so that they are kept when it changes. */
export interface Draft {
  readonly kind: PlainQuestion['kind'];
  readonly bloc: BlocId;
  readonly over: BlocId;
  readonly percent: number;
  readonly points: number;
  readonly least: number;
  readonly segment: SegmentOrAll;
  readonly year: number;
}

export function draftFor(segment: SegmentOrAll, year: number): Draft {
  return { kind: 'ahead', bloc: 'cn', over: 'us', percent: 30, points: 5, least: 2, segment, year };
}

/** The question of a draft, no later than the horizon; of `first`, the one that stands for all years. */
export function questionOf(draft: Draft, horizon: Horizon): PlainQuestion {
  const { kind, bloc, over, percent, points, least, segment } = draft;
  const year = Math.min(draft.year, horizon);
  switch (kind) {
    case 'ahead':
      return { kind, bloc, over, segment, year };
    case 'above':
      return { kind, bloc, percent, segment, year };
    case 'within':
      return { kind, points, segment, year };
    case 'several':
      return { kind, bloc, over, least, year };
    case 'first':
      return { kind, bloc, over, segment, year: 'never' };
  }
}

/** The draft that gives a question; parts it does not have are those of `rest`. */
export function draftOf(question: PlainQuestion, rest: Draft): Draft {
  return question.kind === 'first' ? { ...rest, ...question, year: rest.year } : { ...rest, ...question };
}

/** The draft with another bloc, never ahead of itself. */
export function withBloc(draft: Draft, bloc: BlocId): Draft {
  const over = draft.over === bloc ? BLOCS.find((other) => other !== bloc)! : draft.over;
  return { ...draft, bloc, over };
}

/** What has to be asked for a question: itself, or each year of the first lead and that there is none. */
export function allOf(question: Question, horizon: Horizon): readonly Question[] {
  if (question.kind !== 'first') return [question];
  return [...yearsTo(horizon).map((year) => ({ ...question, year })), question];
}

export function yearsTo(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
}

/** The pins with one more, at most six and none twice. */
export function pinned(pins: readonly Question[], question: Question): readonly Question[] {
  const isThere = pins.some((pin) => questionId(pin) === questionId(question));
  return isThere || pins.length >= MOST_PINS ? pins : [...pins, question];
}
