/** The outcome that "What matters" explains, from the view: a share or a ready question, market and whole year; or a pinned question. */

import { ABOUTS, type View } from '../model/view';
import { BLOCS, isBlocId, type BlocId } from '../model/blocs';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import type { PlainOutcome } from '../model/outcome';
import { parseQuestion, questionId, readyQuestions, type PlainQuestion } from '../model/questions';

type InView = Pick<View, 'segment' | 'focus' | 'year' | 'about' | 'questions'>;

/** What can be asked about in the market and year of the view, shares first. */
export function aboutsOf(horizon: Horizon): {
  shares: readonly BlocId[];
  chances: readonly (readonly [about: string, PlainQuestion])[];
} {
  const ready = readyQuestions('all', horizon)
    .map((asked) => [startOf(asked), asked] as const)
    .filter(([start]) => ABOUTS.includes(start));
  return { shares: BLOCS, chances: ready };
}

function startOf(question: PlainQuestion): string {
  return questionId(question).split('/')[0]!;
}

/** Pinned questions that a cut can be laid for: no formulas, and none beyond the horizon. */
export function pinnedOf({ questions = [] }: Pick<View, 'questions'>, horizon: Horizon): PlainQuestion[] {
  return questions.flatMap((id) => {
    const question = parseQuestion(id, horizon);
    return 'problem' in question || question.kind === 'formula' ? [] : [question];
  });
}

/** The pinned question that is explained, if it is one. */
export function pinIn(view: InView, horizon: Horizon): PlainQuestion | undefined {
  return pinnedOf(view, horizon).find((pin) => questionId(pin) === view.about);
}

/** What is explained; a pin that cannot be gives way to a share. */
export function aboutOf(view: InView, horizon: Horizon): string {
  const { about, focus } = view;
  if (about !== undefined && (ABOUTS.includes(about) || pinIn(view, horizon))) return about;
  return focus === 'all' ? 'cn' : focus;
}

/** Years that can be asked about: nothing has moved before the second. */
export function yearsOf(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR }, (_, index) => FIRST_YEAR + 1 + index);
}

export function yearOf({ year }: InView, horizon: Horizon): number {
  return Math.min(horizon, Math.max(FIRST_YEAR + 1, Math.round(year)));
}

export function outcomeInView(view: InView, horizon: Horizon): PlainOutcome {
  const about = aboutOf(view, horizon);
  const pin = pinIn(view, horizon);
  if (pin) return { kind: 'chance', question: pin };
  const { segment } = view;
  const year = yearOf(view, horizon);
  if (isBlocId(about)) return { kind: 'share', bloc: about, segment, year };
  const question = readyQuestions(segment, horizon).find((asked) => startOf(asked) === about)!;
  return { kind: 'chance', question: { ...question, year } as PlainQuestion };
}
