/** The outcome that "What matters" explains, from the view: whose share or which ready question, market and whole year. */

import type { About, View } from '../io/view';
import { BLOCS, isBlocId, type BlocId } from '../model/blocs';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import type { PlainOutcome } from '../model/outcome';
import { questionId, readyQuestions, type PlainQuestion } from '../model/questions';

type InView = Pick<View, 'segment' | 'focus' | 'year' | 'about'>;

/** What can be asked about, shares first. */
export function aboutsOf(horizon: Horizon): {
  shares: readonly BlocId[];
  chances: readonly (readonly [About, PlainQuestion])[];
} {
  const ready = readyQuestions('all', horizon).map(
    (asked) => [questionId(asked).split('/')[0] as About, asked] as const,
  );
  return { shares: BLOCS, chances: ready };
}

export function aboutOf({ about, focus }: InView): About {
  return about ?? (focus === 'all' ? 'cn' : focus);
}

/** Years that can be asked about: nothing has moved before the second. */
export function yearsOf(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR }, (_, index) => FIRST_YEAR + 1 + index);
}

export function yearOf({ year }: InView, horizon: Horizon): number {
  return Math.min(horizon, Math.max(FIRST_YEAR + 1, Math.round(year)));
}

export function outcomeInView(view: InView, horizon: Horizon): PlainOutcome {
  const about = aboutOf(view);
  const { segment } = view;
  const year = yearOf(view, horizon);
  if (isBlocId(about)) return { kind: 'share', bloc: about, segment, year };
  const question = readyQuestions(segment, horizon).find((asked) => questionId(asked).startsWith(`${about}/`))!;
  return { kind: 'chance', question: { ...question, year } as PlainQuestion };
}
