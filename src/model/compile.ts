/** Questions into what is run on every trial. The parser of formulas is loaded only when one of them is a formula. */

import type { Ask } from './ask';
import type { Horizon } from './clock';
import type { Kind } from './operations';
import { questionId, type Question } from './questions';
import { ask } from './truth';

/** A question ready to be asked: a `truth` gives a chance, a `number` a distribution. */
export interface Compiled {
  readonly id: string;
  readonly kind: Kind;
  readonly ask: Ask;
}

/** A formula that cannot be asked: one sentence without its full stop, and the character (from 1) where it fails. */
export interface CompileProblem {
  readonly id: string;
  readonly problem: string;
  readonly position: number;
}

/** Compiles questions for trials that run to `horizon`, in their order; the first formula at fault is the problem. */
export async function compile(
  questions: readonly Question[],
  horizon: Horizon,
): Promise<readonly Compiled[] | CompileProblem> {
  const compiled = await Promise.all(questions.map((question) => compileOne(question, horizon)));
  return compiled.find((one) => 'problem' in one) ?? (compiled as Compiled[]);
}

async function compileOne(question: Question, horizon: Horizon): Promise<Compiled | CompileProblem> {
  const id = questionId(question);
  if (question.kind !== 'formula') return { id, kind: 'truth', ask: ask(question) };
  const { compileFormula } = await import('./formula');
  return { id, ...compileFormula(question.text, horizon) };
}
