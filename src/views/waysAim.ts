/** The target as its fields hold it, and the first one that is offered: a little above where a share stands. */

import { SHARE_SIDES, type Aim, type ShareSide, type Side } from '../model/aim';
import { isBlocId, type BlocId } from '../model/blocs';
import { quarterOf, type Horizon } from '../model/clock';
import { quantile, type SegmentForecast } from '../model/forecast';
import { questionId, readyQuestions } from '../model/questions';
import type { FirstQuestion, PlainQuestion, SeveralQuestion } from '../model/questions';
import type { SegmentOrAll } from '../model/segments';
import type { View } from '../model/view';
import { aboutOf, yearOf } from './mattersOutcome';

export interface AimFields {
  /** A bloc whose share is aimed at, the start of a ready question's id, or a pinned one's id. */
  readonly about: string;
  readonly shareSide: ShareSide;
  readonly percent: number;
  readonly segment: SegmentOrAll;
  readonly year: number;
  readonly side: Side;
  readonly count: number;
}

/** What can be aimed at besides shares: the ready questions that are not of one share. */
export function askedOf(segment: SegmentOrAll, horizon: Horizon): [about: string, question: PlainQuestion][] {
  return readyQuestions(segment, horizon)
    .filter(({ kind }) => kind !== 'above')
    .map((asked) => [startOf(asked), asked]);
}

function startOf(asked: PlainQuestion): string {
  return questionId(asked).split('/')[0]!;
}

export function firstFields(view: View, horizon: Horizon, forecast: SegmentForecast | undefined): AimFields {
  const about = aboutOf(view, horizon);
  const bloc: BlocId = isBlocId(about) ? about : 'cn';
  const year = yearOf(view, horizon);
  const median = forecast ? quantile(forecast, bloc, quarterOf(year), 0.5) : 0.45;
  const { segment } = view;
  return {
    about: bloc,
    shareSide: SHARE_SIDES[0],
    percent: Math.min(95, 5 * Math.round(20 * median + 1)),
    segment,
    year,
    side: 'at-least',
    count: 50,
  };
}

/** The fields of a target that was searched for; what a question has no use for stays as in `others`. */
export function fieldsOf({ that, side, count }: Aim, others: AimFields): AimFields {
  if (that.kind === 'share') {
    const { bloc, side: shareSide, percent, segment, year } = that;
    return { about: bloc, shareSide, percent, segment, year, side, count };
  }
  const { question } = that;
  if (!isReady(question)) return { ...others, about: questionId(question), side, count };
  return { ...others, about: startOf(question), segment: question.segment, year: question.year, side, count };
}

/** Whether it is a ready question in some market and year. */
function isReady(question: PlainQuestion): question is Exclude<PlainQuestion, FirstQuestion | SeveralQuestion> {
  const { year } = question;
  if (year === 'never' || !('segment' in question)) return false;
  const ready = askedOf(question.segment, 2028).map(([, asked]) => questionId({ ...asked, year } as PlainQuestion));
  return ready.includes(questionId(question));
}

/** The target that fields stand for; a year beyond the horizon is the horizon's, and a pin that is gone China's share. */
export function aimOf(fields: AimFields, horizon: Horizon, pins: readonly PlainQuestion[]): Aim {
  const { about, shareSide, percent, segment, side, count } = fields;
  const year = Math.min(horizon, fields.year);
  const pin = pins.find((one) => questionId(one) === about);
  if (pin) return { that: { kind: 'question', question: pin }, side, count };
  const ready = askedOf(segment, horizon).find(([start]) => start === about)?.[1];
  if (ready) return { that: { kind: 'question', question: { ...ready, year } as PlainQuestion }, side, count };
  const bloc = isBlocId(about) ? about : 'cn';
  return { that: { kind: 'share', bloc, side: shareSide, percent, segment, year }, side, count };
}
