/** A first lead asked of every year: one question to a reader, a small distribution to count. */

import { FIRST_YEAR, type Horizon } from './clock';
import type { Question } from './questions';

/** Whole years that are simulated. */
export function yearsTo(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
}

/** The question itself; in place of `never` each year of a first lead, and last that there is none. */
export function yearsAsked(question: Question, horizon: Horizon): readonly Question[] {
  if (question.kind !== 'first' || question.year !== 'never') return [question];
  return [...yearsTo(horizon).map((year) => ({ ...question, year })), question];
}
