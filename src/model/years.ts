/** A first lead asked of every year: one question to a reader, a small distribution to count. */

import { FIRST_YEAR, type Horizon } from './clock';
import type { PlainQuestion, Question } from './questions';

/** Whole years that are simulated. */
export function yearsTo(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
}

/** The question itself; in place of `never` each year of a first lead, and last that there is none. */
export function yearsAsked(question: Question, horizon: Horizon): readonly Question[] {
  if (question.kind !== 'first' || question.year !== 'never') return [question];
  return [...yearsTo(horizon).map((year) => ({ ...question, year })), question];
}

/** What a run can count by itself of a question: nothing of a formula, nor of a year beyond it. */
export function plainYears(question: Question, horizon: Horizon): PlainQuestion[] {
  return yearsAsked(question, horizon).flatMap((one) => {
    if (one.kind === 'formula') return [];
    return one.year === 'never' || one.year <= horizon ? [one] : [];
  });
}
