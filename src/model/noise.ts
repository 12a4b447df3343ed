/**
 * What no named driver or event explains (model §3.6): fat-tailed residual paths, correlated between segments and between the
 * two coordinates, on a clock that spends what is left of the variance budget; plus the error of the base year.
 */

import type { Assumptions } from './assumptions';
import { QUARTERS } from './clock';
import { AXES, baseErrorOf, SCALE, type Axis } from './coordinates';
import { STEPS, type Draws } from './draws';
import { exp } from './elementary';
import { BLOCK } from './random';
import { SEGMENTS, type SegmentId } from './segments';

/** Residual variance R by quarter, non-decreasing from 0. */
export type Clock = Float64Array;
export type Clocks = Readonly<Record<SegmentId, Readonly<Record<Axis, Clock>>>>;

/** Lower Cholesky factor of a symmetric positive definite matrix, row-major n × n. Throws if it is not one. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j && !(rest > 0)) throw new Error(`Not positive definite at row ${i + 1}.`);
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  });
  return factor;
}

/** Factor of C8 = [ρ11ᵀ + (1 − ρ)I]₄ ⊗ [[1, r], [r, 1]]; rows and columns by segment, then axis. */
export function correlationFactor({ segmentCorrelation: rho, balanceCorrelation: r }: Assumptions): number[][] {
  const components = SEGMENTS.flatMap((_, s) => AXES.map((axis) => ({ s, axis })));
  return cholesky(components.map((a) => components.map((b) => (a.s === b.s ? 1 : rho) * (a.axis === b.axis ? 1 : r))));
}

/** Residual of one segment's coordinate, `[quarter][trial]`, base-year error included. */
export function residual(
  draws: Draws,
  segment: SegmentId,
  axis: Axis,
  clock: Clock,
  assumptions: Assumptions,
  factor: readonly (readonly number[])[],
): Float64Array {
  const out = new Float64Array(QUARTERS * BLOCK);
  const row = factor[SEGMENTS.indexOf(segment) * AXES.length + AXES.indexOf(axis)]!;
  row.forEach((weight, component) => {
    if (weight !== 0) addSteps(out, draws.steps[component]!, weight, clock);
  });
  accumulate(out, noiseScale(draws, assumptions));
  addBaseError(
    out,
    draws.normal(baseErrorOf(segment, axis)),
    axis === 'x' ? assumptions.baseErrorX : assumptions.baseErrorY,
  );
  return out;
}

/** c = exp(ω·N − ω²): how calm or wild a whole future is; E c² = 1. */
export function noiseScale(draws: Draws, { scaleSpread }: Assumptions): Float64Array {
  return draws.normal(SCALE).map((z) => exp(scaleSpread * z - scaleSpread * scaleSpread));
}

/** Quarter q receives step q − 1, scaled to the variance the clock spends in that quarter. */
function addSteps(out: Float64Array, steps: Float64Array, weight: number, clock: Clock): void {
  for (let step = 0; step < STEPS; step++) {
    const spent = weight * Math.sqrt(clock[step + 1]! - clock[step]!);
    const from = step * BLOCK;
    const to = from + BLOCK;
    for (let i = 0; i < BLOCK; i++) out[to + i]! += spent * steps[from + i]!;
  }
}

function accumulate(out: Float64Array, scale: Float64Array): void {
  for (let q = 1; q < QUARTERS; q++) {
    const row = q * BLOCK;
    for (let i = 0; i < BLOCK; i++) out[row + i] = out[row - BLOCK + i]! + scale[i]! * out[row + i]!;
  }
}

function addBaseError(out: Float64Array, base: Float64Array, sd: number): void {
  for (let q = 0; q < QUARTERS; q++) for (let i = 0; i < BLOCK; i++) out[q * BLOCK + i]! += sd * base[i]!;
}
