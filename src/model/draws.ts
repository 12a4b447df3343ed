/**
 * The random numbers of one block of trials: raw, before any assumption touches them, so they are made once per seed.
 * A named source is a coordinate of the scrambled Sobol' point, or a stream of its own where it has none.
 */

import { AXES, DIMENSIONS, pathOf } from './coordinates';
import { cosineOfTurn } from './elementary';
import { normalQuantile } from './normal';
import { BLOCK, fillStream, keyOf, uniform } from './random';
import { SEGMENTS } from './segments';
import { fillSobol } from './sobol';
import { QUARTERS } from './clock';

/** Steps of a path: the quarters after the first. */
export const STEPS = QUARTERS - 1;

export interface Draws {
  /** The BLOCK uniform or standard normal numbers of one named source. */
  uniform(name: string): Float64Array;
  normal(name: string): Float64Array;
  /** Independent standard normal steps of the residual paths: `[segment, axis][step][trial]`, eight components. */
  readonly steps: readonly Float64Array[];
}

/** The draws of trials `block · BLOCK` onwards. Pure: the same seed and block give the same bits, whoever asks. */
export function drawBlock(seed: string, block: number): Draws {
  const integers = new Uint32Array(BLOCK);
  const fill = (name: string, as: (u: number) => number) => {
    const key = keyOf(seed, name);
    const dimension = DIMENSIONS.get(name);
    if (dimension === undefined) fillStream(key, block, integers);
    else fillSobol(dimension, key[0], block * BLOCK, integers);
    const drawn = new Float64Array(BLOCK);
    for (let i = 0; i < BLOCK; i++) drawn[i] = as(uniform(integers[i]!));
    return drawn;
  };
  const normal = (name: string) => fill(name, normalQuantile);
  return { uniform: (name) => fill(name, (u) => u), normal, steps: residualSteps(normal) };
}

/** Turns principal components into path steps; the first two of each path carry most of its variance. */
function residualSteps(normal: (name: string) => Float64Array): Float64Array[] {
  return SEGMENTS.flatMap((segment) =>
    AXES.map((axis) => {
      const components = Array.from({ length: STEPS }, (_, k) => normal(pathOf(segment, axis, k)));
      const steps = new Float64Array(STEPS * BLOCK);
      for (let step = 0; step < STEPS; step++) {
        const row = steps.subarray(step * BLOCK, (step + 1) * BLOCK);
        for (let k = 0; k < STEPS; k += 4) addFour(row, components, k, step);
      }
      return steps;
    }),
  );
}

/** Four components at a time: the step's row is read and written a quarter as often. */
function addFour(row: Float64Array, components: readonly Float64Array[], k: number, step: number): void {
  const [a, b, c, d] = components.slice(k, k + 4) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const [wa, wb, wc, wd] = [0, 1, 2, 3].map((m) => PRINCIPAL_STEPS[(k + m) * STEPS + step]!) as [
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < BLOCK; i++) row[i]! += wa * a[i]! + wb * b[i]! + (wc * c[i]! + wd * d[i]!);
}

/**
 * Orthogonal 24 × 24, `[component][step]`: the steps of the Karhunen–Loève path of a random walk (the eigenvectors of
 * min(t, t′), differenced and scaled), which has the closed form 2/√(2n+1) · cos((2k−1)(2j−1)π/(2(2n+1))).
 */
export const PRINCIPAL_STEPS = principalSteps();

function principalSteps(): Float64Array {
  const period = 2 * STEPS + 1;
  const scale = 2 / Math.sqrt(period);
  return Float64Array.from({ length: STEPS * STEPS }, (_, index) => {
    const k = Math.floor(index / STEPS);
    const j = index % STEPS;
    return scale * cosineOfTurn((2 * k + 1) * (2 * j + 1), 4 * period);
  });
}
