/**
 * How much the scrambled Sobol' points are worth: the spread of quantiles over seeds at 8,192 trials, against the same model on
 * plain Monte Carlo draws. Clocks and offsets are one seed's throughout; were each run calibrated on its own trials, as
 * the app's are, its medians would be on the path by construction and say nothing.
 */

import { baselinePath } from '../../src/model/baseline';
import { QUARTERS } from '../../src/model/clock';
import { AXES } from '../../src/model/coordinates';
import { drawBlock, STEPS, type Draws } from '../../src/model/draws';
import { LEVELS, type Level } from '../../src/model/forecast';
import { layGround, type Ground } from '../../src/model/ground';
import { correlationFactor, residual } from '../../src/model/noise';
import { normalQuantile } from '../../src/model/normal';
import { quantiles } from '../../src/model/quantiles';
import { BLOCK, fillStream, keyOf, uniform } from '../../src/model/random';
import { beliefsOf } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { fillShares } from '../../src/model/shares';
import { addDriver, addEvent, courses, driverDraws, push, stances, type Field } from '../../src/model/structure';
import { MOVED } from './work';

export const ERROR_TRIALS = 8192;
const BLOCS = 3;

/** What a seed's draws of a block are: the model's, or plain. */
type Source = (seed: string, block: number) => Draws;

/** Error variances by `[cell][level]`, cells as everywhere `[segment][bloc][quarter]`. */
export interface Errors {
  readonly sobol: Float64Array;
  readonly plain: Float64Array;
}

export function errors(seeds: number, heard: (seed: number, of: number) => void = () => {}): Errors {
  const ground = layGround('calibration of the bench', beliefsOf(MOVED));
  const over = (source: Source, before: number) =>
    variances(
      Array.from({ length: seeds }, (_, seed) => {
        const found = runQuantiles(ground, source, `bench ${seed}`);
        heard(before + seed + 1, 2 * seeds);
        return found;
      }),
    );
  return { sobol: over(drawBlock, 0), plain: over(plainDraws, seeds) };
}

/** Trials that plain Monte Carlo needs for the error that Sobol' has at ERROR_TRIALS, over all cells at some levels. */
export function plainTrials({ sobol, plain }: Errors, levels: readonly Level[]): number {
  return (ERROR_TRIALS * total(plain, levels)) / total(sobol, levels);
}

/** Root mean square over all cells and levels. */
export function rms(variance: Float64Array): number {
  return Math.sqrt(total(variance, LEVELS) / variance.length);
}

function total(variance: Float64Array, levels: readonly Level[]): number {
  return variance.reduce((sum, value, at) => (levels.includes(LEVELS[at % LEVELS.length]!) ? sum + value : sum), 0);
}

/** Streams for every name. The steps of a path are independent, so its principal components need not be taken. */
export function plainDraws(seed: string, block: number): Draws {
  const draw = (name: string, length: number, as: (u: number) => number) => {
    const integers = new Uint32Array(length);
    fillStream(keyOf(seed, `plain/${name}`), block, integers);
    return Float64Array.from(integers, (integer) => as(uniform(integer)));
  };
  return {
    uniform: (name) => draw(name, BLOCK, (u) => u),
    normal: (name) => draw(name, BLOCK, normalQuantile),
    steps: Array.from({ length: SEGMENTS.length * AXES.length }, (_, component) =>
      draw(`steps/${component}`, STEPS * BLOCK, normalQuantile),
    ),
  };
}

/** `[segment][bloc][quarter][level]` of one seed's ERROR_TRIALS. */
function runQuantiles(ground: Ground, source: Source, seed: string): Float64Array {
  const size = BLOCS * QUARTERS * ERROR_TRIALS;
  const shares = new Float64Array(SEGMENTS.length * size);
  for (let block = 0; block < ERROR_TRIALS / BLOCK; block++) {
    const fields = fieldsOf(ground, source(seed, block));
    fields.forEach((field, s) =>
      fillShares(field, shares.subarray(s * size, (s + 1) * size), QUARTERS, ERROR_TRIALS, block * BLOCK),
    );
  }
  const out = new Float64Array((shares.length / ERROR_TRIALS) * LEVELS.length);
  for (let series = 0; series * ERROR_TRIALS < shares.length; series++) {
    const values = shares.subarray(series * ERROR_TRIALS, (series + 1) * ERROR_TRIALS);
    out.set(quantiles(values, LEVELS), series * LEVELS.length);
  }
  return out;
}

/** The balances of a block, as the model lays them, from any draws. */
function fieldsOf({ beliefs, responses, jumps, clocks, offsets }: Ground, draws: Draws): Field[] {
  const factor = correlationFactor(beliefs.assumptions);
  const drivers = driverDraws(draws, beliefs);
  const pushes = stances(MOVED, beliefs).map((stance, d) => push(stance, drivers[d]!));
  const events = courses(draws, MOVED, beliefs);
  return SEGMENTS.map((segment) => {
    const path = baselinePath(beliefs, segment);
    const [x, y] = AXES.map((axis) => {
      const out = residual(draws, segment, axis, clocks[segment][axis], beliefs.assumptions, factor);
      return out.map((value, at) => {
        const q = Math.floor(at / BLOCK);
        return value + path[q]![axis] + offsets[segment][axis][q]!;
      });
    }) as [Float64Array, Float64Array];
    const field = { x, y };
    events.forEach((course, e) => addEvent(field, jumps[segment][e]!, course));
    pushes.forEach((pushed, d) => addDriver(field, responses[segment][d]!, pushed, QUARTERS));
    return field;
  });
}

/** Unbiased variance of each number over the runs. */
export function variances(runs: readonly Float64Array[]): Float64Array {
  return runs[0]!.map((_, at) => {
    const mean = runs.reduce((sum, run) => sum + run[at]!, 0) / runs.length;
    return runs.reduce((sum, run) => sum + (run[at]! - mean) ** 2, 0) / (runs.length - 1);
  });
}
