/** The model's own TypeScript in float64, exact to its rounding: what every other contender is compared with. */

import { Fields } from '../../../src/model/fields';
import { LEVELS } from '../../../src/model/forecast';
import { quantiles } from '../../../src/model/quantiles';
import { BLOCK } from '../../../src/model/random';
import { SEGMENTS } from '../../../src/model/segments';
import { fillShares } from '../../../src/model/shares';
import { addDriver, emptyField, type Push } from '../../../src/model/structure';
import type { Response } from '../../../src/model/response';
import { timed, type Ours, type Result } from '../contender';
import { MOVED, type Work } from '../work';

const BLOCS = 3;

export function float64Model(): Ours {
  let work: Work;
  let plan: Plan;
  let shares: Float64Array;
  let latest: Result;
  return {
    name: 'float64 model',
    available: async () => true,
    async prepare(given) {
      work = given;
      plan = planOf(work);
      shares = new Float64Array(SEGMENTS.length * BLOCS * work.quarters * work.trials);
    },
    update: async () =>
      timed(() => {
        SEGMENTS.forEach((_, segment) => fillSegment(work, plan, segment, shares));
        latest = summarise(work, shares);
      }),
    result: async () => latest,
    shares: () => shares,
    deeds: { seeding: async () => timed(() => seed(work)) },
    close() {},
  };
}

/** The work's numbers as the model's own structures. */
interface Plan {
  readonly responses: readonly (readonly Response[])[];
  /** `[block][driver]`. */
  readonly pushes: readonly (readonly Push[])[];
}

function planOf({ trials, quarters, drivers, pushes, coefficients }: Work): Plan {
  const curve = (segment: number, d: number, which: number) =>
    Float64Array.from(
      { length: quarters },
      (_, q) => coefficients[4 * ((segment * drivers + d) * quarters + q) + which]!,
    );
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const pushed = (d: number, which: number, first: number) =>
    Float64Array.from(pushes.subarray((2 * d + which) * trials + first, (2 * d + which) * trials + first + BLOCK));
  return {
    responses: each(SEGMENTS.length, (s) =>
      each(drivers, (d) => ({
        responseX: curve(s, d, 0),
        adaptationX: curve(s, d, 1),
        responseY: curve(s, d, 2),
        adaptationY: curve(s, d, 3),
        acts: true,
      })),
    ),
    pushes: each(trials / BLOCK, (block) =>
      each(drivers, (d) => ({ response: pushed(d, 0, block * BLOCK), adaptation: pushed(d, 1, block * BLOCK) })),
    ),
  };
}

const scratch = emptyField();

function fillSegment({ trials, quarters, base }: Work, plan: Plan, segment: number, shares: Float64Array): void {
  const size = BLOCS * quarters * trials;
  const out = shares.subarray(segment * size, (segment + 1) * size);
  plan.pushes.forEach((pushes, block) => {
    for (let q = 0; q < quarters; q++) {
      const x = (2 * segment * quarters + q) * trials + block * BLOCK;
      const y = x + quarters * trials;
      scratch.x.set(base.subarray(x, x + BLOCK), q * BLOCK);
      scratch.y.set(base.subarray(y, y + BLOCK), q * BLOCK);
    }
    pushes.forEach((push, d) => addDriver(scratch, plan.responses[segment]![d]!, push, quarters));
    fillShares(scratch, out, quarters, trials, block * BLOCK);
  });
}

function summarise({ trials }: Work, shares: Float64Array): Result {
  const series = shares.length / trials;
  const out = { quantiles: new Float64Array(series * LEVELS.length), mean: new Float64Array(series) };
  for (let s = 0; s < series; s++) {
    const values = shares.subarray(s * trials, (s + 1) * trials);
    out.quantiles.set(quantiles(values, LEVELS), s * LEVELS.length);
    out.mean[s] = values.reduce((sum, value) => sum + value, 0) / trials;
  }
  return out;
}

function seed({ trials }: Work): void {
  const fields = new Fields();
  for (let block = 0; block < trials / BLOCK; block++) fields.block(MOVED, block);
}
