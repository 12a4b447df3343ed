/** Who takes part: each is made ready, or skipped in a line that says why; nobody who disagrees with the model is timed. */

import { disagreement, worst } from './agreement';
import type { Contender, Outsider, Result } from './contender';
import { numpyPlain, numpyTuned } from './peers/arrays';
import { childContender } from './peers/child';
import { float64Model } from './peers/model';
import { FLAGS, native } from './peers/native';
import { sdeverywhere } from './peers/sdeverywhere';
import { squiggle } from './peers/squiggle';
import { straightforward } from './peers/straightforward';
import type { Work } from './work';

type Say = (line: string) => void;

/** Rivals give the same answer in full; outsiders as much as they can express. */
export function rivals(say: Say): Contender[] {
  const tell = (name: string) => (note: string) => note && say(`${name}: ${note}`);
  return [
    childContender(native, () => say(`C: cc ${FLAGS.join(' ')}, one core, float32`)),
    childContender(numpyPlain, tell(numpyPlain.name)),
    childContender(numpyTuned, tell(numpyTuned.name)),
    straightforward(),
  ];
}

export const outsiders = (): Outsider[] => [sdeverywhere(), squiggle()];

/** Those that are there, made ready. */
export async function ready<T extends Contender | Outsider>(all: readonly T[], work: Work, say: Say): Promise<T[]> {
  const there: T[] = [];
  for (const one of all) {
    const available = await one.available();
    if (available !== true) {
      say(`${one.name}: SKIPPED, ${available}`);
      continue;
    }
    const note = await one.prepare(work);
    if (note !== undefined) say(`${one.name}: ${note}; leaves out ${(one as Outsider).leavesOut}`);
    there.push(one);
  }
  return there;
}

export async function referenceResult(work: Work): Promise<Result> {
  const model = float64Model();
  await model.prepare(work);
  await model.update();
  return model.result();
}

/** What is wrong with those who disagree with the model; empty when all agree. */
export async function disagreements(all: readonly Contender[], reference: Result, say: Say): Promise<string[]> {
  const wrong: string[] = [];
  for (const contender of all) {
    await contender.update();
    const result = await contender.result();
    const complaint = disagreement(contender.name, result, reference);
    if (complaint) wrong.push(complaint);
    else say(`${contender.name}: within ${(100 * worst(result, reference).distance).toFixed(4)} points of the model`);
  }
  return wrong;
}
