/** Questions of any kind against one scenario: what was compiled is asked of its run, and a formula's mistake is an answer too. */

import { answered, type Answered } from '../model/answers';
import type { Answer } from '../model/ask';
import type { Horizon } from '../model/clock';
import { compile, type Compiled, type CompileProblem } from '../model/compile';
import type { Question } from '../model/questions';

/** A chance or a spread; or one sentence without its full stop, and the character (from 1) where the formula fails. */
export type AskedAnswer = Answered | CompileProblem;

/** Compiles each question by itself, so that a mistaken one costs the others nothing. */
export async function compileEach(
  questions: readonly Question[],
  horizon: Horizon,
): Promise<(Compiled | CompileProblem)[]> {
  const each = await Promise.all(questions.map((question) => compile([question], horizon)));
  return each.map((one) => ('problem' in one ? one : one[0]!));
}

export function isCompiled(one: Compiled | CompileProblem): one is Compiled {
  return !('problem' in one);
}

/** Answers in the order of what was compiled; `answers` are those of the compiled ones alone. */
export function answerEach(
  compiled: readonly (Compiled | CompileProblem)[],
  answers: readonly Answer[],
  trials: number,
): AskedAnswer[] {
  let next = 0;
  return compiled.map((one) => (isCompiled(one) ? answered(one, answers[next++]!, trials) : one));
}
