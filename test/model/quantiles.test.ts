import { quantileSorted } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/model/forecast';
import { quantiles } from '../../src/model/quantiles';
import { Sketch } from '../../src/model/sketch';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const samples = fc.oneof(
  fc.array(share, { minLength: 1, maxLength: 400 }),
  // clumps and ties, where bins are crowded
  fc.array(
    fc.integer({ min: 0, max: 5 }).map((n) => 0.4 + n * 1e-9),
    { minLength: 1, maxLength: 400 },
  ),
);
const expected = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return LEVELS.map((level) => quantileSorted(sorted, level)!);
};

describe('quantiles', () => {
  it('are definition 7, as d3 computes it from a full sort', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const found = quantiles(Float64Array.from(values), LEVELS);
        expected(values).forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1e-15));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('do not depend on the order of the trials', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => ((i * 2654435761) % 4294967296) / 4294967296);
    expect(quantiles(values.slice().reverse(), LEVELS)).toEqual(quantiles(values, LEVELS));
  });

  it('leave the values as they were', () => {
    const values = Float64Array.from([0.3, 0.1, 0.2]);
    quantiles(values, LEVELS);
    expect([...values]).toEqual([0.3, 0.1, 0.2]);
  });

  it('collapse to the value when there is only one', () => {
    expect([...quantiles(new Float64Array(9).fill(0.25), LEVELS)]).toEqual(LEVELS.map(() => 0.25));
  });
});

describe('a sketch', () => {
  const sketchOf = (...chunks: readonly (readonly number[])[]) => {
    const sketch = new Sketch();
    for (const chunk of chunks) sketch.add(Float64Array.from(chunk));
    return sketch;
  };

  it('comes within 0.02 points of the exact quantiles where a fan has ten thousand trials or more', () => {
    const trials = Array.from({ length: 20_000 }, (_, i) => {
      const u = ((i * 2654435761) % 4294967296) / 4294967296;
      return 0.3 + 0.2 * u * u + 0.1 * u;
    });
    const found = sketchOf(trials).quantiles(LEVELS);
    expected(trials).forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThan(0.0002));
  });

  it('never strays further than its bin', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const found = sketchOf(values).quantiles(LEVELS);
        expected(values).forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1 / 4096));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('gives the same bits in whatever order and chunks the trials come', () => {
    const trials = Array.from({ length: 999 }, (_, i) => ((i * 48271) % 2147483647) / 2147483647);
    const once = sketchOf(trials).quantiles(LEVELS);
    expect(sketchOf(trials.slice(500), trials.slice(0, 500)).quantiles(LEVELS)).toEqual(once);
    expect(sketchOf([...trials].reverse()).quantiles(LEVELS)).toEqual(once);
  });

  it('is exact where a crowded bin is evenly filled', () => {
    // five shares in one bin of 1/4,096, evenly apart
    const values = [0, 1, 2, 3, 4].map((n) => (1000 + (n + 0.5) / 5) / 4096);
    const found = sketchOf(values).quantiles(LEVELS);
    expected(values).forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThan(1e-15));
  });

  it('collapses exactly when every trial is the same', () => {
    expect([...sketchOf(Array(50).fill(0.123)).quantiles(LEVELS)]).toEqual(LEVELS.map(() => 0.123));
  });
});
