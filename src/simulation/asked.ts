/** Questions of any kind against one scenario: what was compiled is asked of its run, and a formula's mistake is an answer too. */

import { answered, type Spread } from '../model/answers';
import type { Answer } from '../model/ask';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import type { Chance } from '../model/forecast';
import { compile, type Compiled, type CompileProblem } from '../model/compile';
import { questionId, type Question } from '../model/questions';

/** A chance; a spread with fifty dots to draw it by; or one sentence without its full stop, and the character where it fails. */
export type AskedAnswer = AskedChance | AskedSpread | CompileProblem;
/** `unanswered`: trials in which a formula gave no number; they count on neither side. */
export type AskedChance = Chance & { readonly unanswered?: number };
export type AskedSpread = Spread & { readonly unanswered?: number; readonly dots: readonly number[] };

/** Compiles each question by itself, so that a mistaken one costs the others nothing. */
export async function compileEach(
  questions: readonly Question[],
  horizon: Horizon,
): Promise<(Compiled | CompileProblem)[]> {
  const each = await Promise.all(
    questions.map((question) => tooLate(question, horizon) ?? compile([question], horizon)),
  );
  return each.map((one) => ('problem' in one ? one : one[0]!));
}

/** What a formula says by itself: that its year is not simulated. */
function tooLate(question: Question, horizon: Horizon): CompileProblem | undefined {
  if (question.kind === 'formula' || question.year === 'never' || question.year <= horizon) return undefined;
  const problem = `its year was ${question.year}; it may be ${FIRST_YEAR} to ${horizon}`;
  return { id: questionId(question), problem, position: 1 };
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
  return compiled.map((one) => (isCompiled(one) ? whole(one, answers[next++]!, trials) : one));
}

function whole(compiled: Compiled, answer: Answer, trials: number): AskedChance | AskedSpread {
  const found = answered(compiled, answer, trials);
  return 'quantiles' in found ? { ...found, dots: [...(answer.dots ?? [])] } : found;
}
