/**
 * Squiggle: the whole model, run from text to quantiles as its playground would. Its futures are its own, so it is held
 * to the model within what chance allows.
 */

import { LEVELS } from '../../../src/model/forecast';
import { Fields } from '../../../src/model/fields';
import type { Outsider, Timed } from '../contender';
import { float64Model } from './model';
import { MOVED, TRIALS, type Work } from '../work';
import { fromPackage, packagesInstalled } from './packages';
import { squiggleProgram } from './squiggleProgram';

/** In share: several standard errors of a quantile of so many futures. */
const CLOSE_ENOUGH = 0.01;

interface Squiggle {
  run(
    code: string,
    options: { environment: { sampleCount: number; xyPointLength: number; seed: string } },
  ): Promise<{
    result: { ok: boolean; value: { result: { asJS(): unknown } } };
  }>;
}

export function squiggle(): Outsider {
  let tool: Squiggle;
  let program: string;
  let runs = 0;
  const run = async (): Promise<{ found: readonly number[]; seconds: number }> => {
    const environment = { sampleCount: TRIALS, xyPointLength: 1000, seed: `bench ${runs++}` };
    const start = performance.now();
    const { result } = await tool.run(program, { environment });
    const seconds = (performance.now() - start) / 1000;
    if (!result.ok) throw new Error(`Squiggle refused its program: ${String(result.value)}`);
    return { found: (result.value.result.asJS() as number[][]).flat(), seconds };
  };
  return {
    name: 'Squiggle',
    leavesOut:
      'the same futures from run to run (it draws all anew), Sobol’ points, calibration (offsets and clocks are given)',
    available: async () => packagesInstalled(),
    async prepare(work) {
      tool = (await fromPackage('@quri/squiggle-lang/dist/index.js')) as Squiggle;
      program = squiggleProgram(new Fields().ground(MOVED), MOVED);
      const distance = await distanceFromModel((await run()).found, work);
      if (!(distance <= CLOSE_ENOUGH)) throw new Error(`Squiggle is ${100 * distance} points from the model.`);
      return `medians and means within ${(100 * distance).toFixed(2)} points of the model's, on other futures`;
    },
    async update(): Promise<Timed> {
      const { seconds } = await run();
      return { seconds };
    },
  };
}

/** The greatest in any mean or median. `found`: `[segment][quarter][bloc][mean, …levels]`. */
async function distanceFromModel(found: readonly number[], work: Work): Promise<number> {
  const model = float64Model();
  await model.prepare(work);
  await model.update();
  const { quantiles, mean } = await model.result();
  const each = 1 + LEVELS.length;
  const middle = LEVELS.indexOf(0.5);
  return Math.max(
    ...Array.from(mean, (right, series) => {
      const quarter = series % work.quarters;
      const bloc = Math.floor(series / work.quarters) % 3;
      const segment = Math.floor(series / work.quarters / 3);
      const at = ((segment * work.quarters + quarter) * 3 + bloc) * each;
      const inMedian = Math.abs(found[at + 1 + middle]! - quantiles[series * LEVELS.length + middle]!);
      return Math.max(Math.abs(found[at]! - right), inMedian);
    }),
  );
}
