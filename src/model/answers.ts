/** Answers of all trials in the form they are written down: a chance with its error, or how a number is spread. */

import type { Answer } from './ask';
import type { Compiled } from './compile';
import type { Chance } from './forecast';

/** How the number that a formula gives is spread over the trials. */
export interface Spread {
  readonly id: string;
  readonly mean: number;
  /** At LEVELS. */
  readonly quantiles: readonly number[];
}

/** `unanswered`, where there are any: trials in which the formula gave no number. They count on neither side. */
export type Answered = (Chance | Spread) & { readonly unanswered?: number };

/** Puts an answer over `trials` trials into words of numbers; NaN where no trial answered. */
export function answered({ id, kind }: Compiled, answer: Answer, trials: number): Answered {
  const unanswered = trials - answer.finite;
  const rest = unanswered > 0 ? { unanswered } : {};
  if (kind === 'number') return { id, mean: answer.mean ?? NaN, quantiles: [...(answer.values ?? [])], ...rest };
  const probability = answer.count / answer.finite;
  return { id, probability, error: Math.sqrt((probability * (1 - probability)) / answer.finite), ...rest };
}
