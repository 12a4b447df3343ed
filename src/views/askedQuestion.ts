/** What the sentence builder holds, as a question and back. */

import type { Horizon } from '../model/clock';
import { BLOCS, type BlocId } from '../model/blocs';
import type { PlainQuestion } from '../model/questions';
import type { SegmentOrAll } from '../model/segments';

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
  readonly by: boolean;
  readonly held: boolean;
}

export function draftFor(segment: SegmentOrAll, year: number): Draft {
  const sides = { bloc: 'cn', over: 'us' } as const;
  return { kind: 'ahead', ...sides, percent: 30, points: 5, least: 2, segment, year, by: false, held: false };
}

/** The question of a draft, no later than the horizon; of `first`, the one that stands for all years. */
export function questionOf(draft: Draft, horizon: Horizon): PlainQuestion {
  const { kind, bloc, over, percent, points, least, segment } = draft;
  const held = draft.held ? { held: true as const } : {};
  const time = { year: Math.min(draft.year, horizon), ...(draft.by ? { by: true as const } : {}), ...held };
  switch (kind) {
    case 'ahead':
      return { kind, bloc, over, segment, ...time };
    case 'above':
      return { kind, bloc, percent, segment, ...time };
    case 'within':
      return { kind, points, segment, ...time };
    case 'several':
      return { kind, bloc, over, least, ...time };
    case 'first':
      return { kind, bloc, over, segment, year: 'never', ...held };
  }
}

/** The draft that gives a question; parts it does not have are those of `rest`. */
export function draftOf(question: PlainQuestion, rest: Draft): Draft {
  const flags = { by: 'by' in question && question.by === true, held: question.held === true };
  const year = question.year === 'never' ? rest.year : question.year;
  return { ...rest, ...question, year, ...flags };
}

/** The draft with another bloc, never ahead of itself. */
export function withBloc(draft: Draft, bloc: BlocId): Draft {
  const over = draft.over === bloc ? BLOCS.find((other) => other !== bloc)! : draft.over;
  return { ...draft, bloc, over };
}
