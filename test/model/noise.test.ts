/** Residual noise against the moments of model §3.6. */

import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, type Assumptions } from '../../src/model/assumptions';
import { QUARTERS } from '../../src/model/clock';
import { AXES, type Axis } from '../../src/model/coordinates';
import { drawBlock } from '../../src/model/draws';
import { correlationFactor, noiseScale, residual } from '../../src/model/noise';
import { BLOCK } from '../../src/model/random';
import { SEGMENTS, type SegmentId } from '../../src/model/segments';

const blocks = Array.from({ length: 32 }, (_, block) => drawBlock('moments', block));
const TRIALS = blocks.length * BLOCK;
const factor = correlationFactor(ASSUMPTIONS);
const calm: Assumptions = { ...ASSUMPTIONS, scaleSpread: 0, baseErrorX: 0, baseErrorY: 0 };
/** A clock whose quarters all differ, so that a step spent in another quarter shows. */
const CLOCK = Float64Array.from({ length: QUARTERS }, (_, q) => 0.01 * q + 0.002 * q * q);
const STILL = new Float64Array(QUARTERS);

const row = (q: number, field: Float64Array) => field.subarray(q * BLOCK, (q + 1) * BLOCK);

/** Mean over all trials of a product at the given quarters. */
function moment(a: readonly Float64Array[], p: number, b: readonly Float64Array[], q: number): number {
  return (
    a.reduce((sum, field, block) => sum + row(p, field).reduce((s, v, i) => s + v * row(q, b[block]!)[i]!, 0), 0) /
    TRIALS
  );
}

const paths = (segment: SegmentId, axis: Axis, assumptions: Assumptions, clock = CLOCK) =>
  blocks.map((draws) => residual(draws, segment, axis, clock, assumptions, factor));

describe('residual noise', () => {
  const x = paths('llm-apis', 'x', calm);

  it('has the variance of its clock in every quarter', () => {
    // five standard errors of a variance of normal numbers, σ²√(2/n)
    for (let q = 1; q < QUARTERS; q++)
      expect(Math.abs(moment(x, q, x, q) / CLOCK[q]! - 1), `quarter ${q}`).toBeLessThan(5 * Math.sqrt(2 / TRIALS));
  });

  it('wanders: what two quarters share is the variance of the earlier one', () => {
    for (const [p, q] of [
      [4, 16],
      [8, 9],
      [1, 24],
    ] as const) {
      const expected = CLOCK[p]!;
      const error = Math.sqrt((CLOCK[p]! * CLOCK[q]! + expected * expected) / TRIALS);
      expect(Math.abs(moment(x, p, x, q) - expected)).toBeLessThan(5 * error);
    }
  });

  it('is correlated 0.4 between segments, −0.25 between x and y, and by their product across both', () => {
    const components = SEGMENTS.flatMap((segment) => AXES.map((axis) => ({ segment, axis })));
    const fields = components.map(({ segment, axis }) => paths(segment, axis, calm));
    components.forEach((a, i) =>
      components.slice(i + 1).forEach((b, j) => {
        const expected = (a.segment === b.segment ? 1 : 0.4) * (a.axis === b.axis ? 1 : -0.25);
        const found = moment(fields[i]!, 16, fields[i + 1 + j]!, 16) / CLOCK[16]!;
        const error = Math.sqrt((1 + expected * expected) / TRIALS);
        expect(Math.abs(found - expected), `${a.segment} ${a.axis}, ${b.segment} ${b.axis}`).toBeLessThan(5 * error);
      }),
    );
  });

  it('is scaled by one number for a whole future, whose square averages one and whose logarithm spreads by ω', () => {
    const scales = blocks.map((draws) => noiseScale(draws, ASSUMPTIONS));
    const mean = (of: (c: number) => number) =>
      scales.reduce((sum, block) => sum + block.reduce((s, c) => s + of(c), 0), 0) / TRIALS;
    const omega = 0.35;
    // Var c² = exp(4ω²) − 1
    expect(Math.abs(mean((c) => c * c) - 1)).toBeLessThan(5 * Math.sqrt((Math.exp(4 * omega ** 2) - 1) / TRIALS));
    expect(Math.abs(mean(Math.log) + omega ** 2)).toBeLessThan((5 * omega) / Math.sqrt(TRIALS));
    expect(Math.abs(mean((c) => (Math.log(c) + omega ** 2) ** 2) / omega ** 2 - 1)).toBeLessThan(
      5 * Math.sqrt(2 / TRIALS),
    );
    const wild = residual(blocks[0]!, 'llm-apis', 'x', CLOCK, { ...calm, scaleSpread: omega }, factor);
    for (const q of [1, 16, 24])
      row(q, wild).forEach((value, i) =>
        expect(Math.abs(value - scales[0]![i]! * row(q, x[0]!)[i]!)).toBeLessThan(1e-12),
      );
  });

  it.each([
    ['x', 0.07],
    ['y', 0.1],
  ] as const)('starts from a base-year error in %s of SD %d, the same in every quarter and unscaled', (axis, sd) => {
    const still = paths('chips', axis, ASSUMPTIONS, STILL);
    expect(Math.abs(Math.sqrt(moment(still, 0, still, 0)) / sd - 1)).toBeLessThan(5 / Math.sqrt(2 * TRIALS));
    for (const field of still) for (const q of [1, 16, 24]) expect(row(q, field)).toEqual(row(0, field));
  });
});
