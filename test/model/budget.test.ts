/** The variance budget against its formula (model §3.7) and the isotonic fit against its definition. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import { isotonic, residualClock, varianceTarget } from '../../src/model/budget';
import { QUARTERS } from '../../src/model/clock';

describe('the variance target', () => {
  it('is s4² in four years, less than linear before and more after; in y it is 0.36 of that', () => {
    for (const years of [0, 0.25, 1, 2, 4, 6]) {
      const expected = 0.48 ** 2 * ((0.55 * years) / 4 + 0.45 * (years / 4) ** 2);
      expect(varianceTarget(ASSUMPTIONS, 'llm-apis', 'x', years)).toBeCloseTo(expected, 14);
      expect(varianceTarget(ASSUMPTIONS, 'llm-apis', 'y', years)).toBeCloseTo(0.36 * expected, 14);
    }
  });
});

describe('the residual clock', () => {
  const clock = (spent: (q: number) => number) =>
    residualClock(
      ASSUMPTIONS,
      'chips',
      'x',
      Float64Array.from({ length: QUARTERS }, (_, q) => spent(q)),
    );
  const target = (q: number) => varianceTarget(ASSUMPTIONS, 'chips', 'x', q / 4);

  it('is the whole target when nothing is spent, and what is left when a half is', () => {
    clock(() => 0).forEach((variance, q) => expect(variance).toBeCloseTo(target(q), 14));
    clock((q) => target(q) / 2).forEach((variance, q) => expect(variance).toBeCloseTo(target(q) / 2, 14));
  });

  it('keeps three tenths of the target however much is spent', () => {
    clock(() => 10).forEach((variance, q) => expect(variance).toBeCloseTo(0.3 * target(q), 14));
  });

  it('shares a fall between the two quarters it lies between', () => {
    const fall = 1e-4;
    const uneven = clock((q) => (q === 10 ? target(10) - target(9) + fall : 0));
    for (const q of [9, 10]) expect(uneven[q]).toBeCloseTo(target(9) - fall / 2, 14);
    for (const q of [8, 11]) expect(uneven[q]).toBeCloseTo(target(q), 14);
  });

  it('never runs backwards', () => {
    const uneven = clock((q) => (q % 3) * 0.4 * target(q));
    for (let q = 1; q < QUARTERS; q++) expect(uneven[q]!).toBeGreaterThanOrEqual(uneven[q - 1]!);
  });
});

describe('the isotonic fit', () => {
  it('pools what runs backwards into its mean', () => {
    expect([...isotonic(Float64Array.of(1, 3, 2, 4))]).toEqual([1, 2.5, 2.5, 4]);
    expect([...isotonic(Float64Array.of(3, 2, 1))]).toEqual([2, 2, 2]);
    expect([...isotonic(Float64Array.of(1, 5, 3, 1, 9))]).toEqual([1, 3, 3, 3, 9]);
  });

  it('is the greatest of the least means of stretches (the min–max formula)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 }), (values) => {
        const mean = (a: number, b: number) => values.slice(a, b + 1).reduce((s, v) => s + v, 0) / (b - a + 1);
        const fitted = isotonic(Float64Array.from(values));
        values.forEach((_, i) => {
          const least = (a: number) => Math.min(...values.slice(i).map((__, k) => mean(a, i + k)));
          expect(fitted[i]).toBeCloseTo(Math.max(...values.slice(0, i + 1).map((__, a) => least(a))), 12);
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
