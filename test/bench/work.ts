/**
 * The work unit of the bench: every number that an update starts from, taken from the model itself. An update keeps all random
 * numbers; a driver has moved, so all balances, shares, quantiles and means of the four segments are made anew.
 */

import { QUARTERS } from '../../src/model/clock';
import { AXES } from '../../src/model/coordinates';
import { Fields, type FieldBlock } from '../../src/model/fields';
import { BLOCK } from '../../src/model/random';
import { BASELINE, withDriver, type Scenario } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { push, stances } from '../../src/model/structure';

export interface Work {
  readonly trials: number;
  readonly quarters: number;
  readonly drivers: number;
  /** Balances before drivers, natural logarithms: `[segment][x, y][quarter][trial]`. */
  readonly base: Float32Array;
  /** q·M and q·M·A: `[driver][response, adaptation][trial]`. */
  readonly pushes: Float32Array;
  /** What a push does: `[segment][driver][quarter][response x, adaptation x, response y, adaptation y]`. */
  readonly coefficients: Float32Array;
}

export const TRIALS = 10_240;

/** The baseline with one driver moved, at the later horizon. */
export const MOVED: Scenario = {
  ...withDriver(BASELINE, 'export-controls', { ...BASELINE.drivers['export-controls'], value: 80 }),
  trials: TRIALS,
  horizon: 2030,
};

export function makeWork(scenario: Scenario = MOVED): Work {
  const { trials } = scenario;
  const fields = new Fields();
  const { beliefs, responses } = fields.ground(scenario);
  const blocks = Array.from({ length: trials / BLOCK }, (_, block) => fields.block(scenario, block));
  const moved = stances(scenario, beliefs);
  const pushes = moved.flatMap((stance, d) => {
    const made = blocks.map((block) => push(stance, block.drivers[d]!));
    return [made.flatMap(({ response }) => [...response]), made.flatMap(({ adaptation }) => [...adaptation])];
  });
  const coefficients = SEGMENTS.flatMap((segment) =>
    responses[segment].flatMap(({ responseX, adaptationX, responseY, adaptationY }) =>
      Array.from(responseX, (ax, q) => [ax, adaptationX[q]!, responseY[q]!, adaptationY[q]!]).flat(),
    ),
  );
  return {
    trials,
    quarters: QUARTERS,
    drivers: moved.length,
    base: baseOf(blocks, trials),
    pushes: Float32Array.from(pushes.flat()),
    coefficients: Float32Array.from(coefficients),
  };
}

function baseOf(blocks: readonly FieldBlock[], trials: number): Float32Array {
  const base = new Float32Array(SEGMENTS.length * AXES.length * QUARTERS * trials);
  let to = 0;
  for (const segment of SEGMENTS)
    for (const axis of AXES)
      for (let q = 0; q < QUARTERS; q++)
        for (const { field } of blocks) {
          base.set(field[segment][axis].subarray(q * BLOCK, (q + 1) * BLOCK), to);
          to += BLOCK;
        }
  return base;
}
