import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOfTurn, exp, log, logOnePlus } from '../../src/model/elementary';

/** Distance in units in the last place of the larger value. */
function ulps(a: number, b: number): number {
  if (a === b) return 0;
  return Math.abs(a - b) / 2 ** (Math.floor(Math.log2(Math.max(Math.abs(a), Math.abs(b)))) - 52);
}

describe('exp', () => {
  it('is within two units in the last place of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 2),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('has exact values where they exist, and its limits', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Infinity);
    expect(exp(-745)).toBe(Number.MIN_VALUE);
    expect(ulps(exp(709.5), Math.exp(709.5))).toBeLessThanOrEqual(2);
    expect(exp(NaN)).toBeNaN();
  });
});

describe('log', () => {
  it('is within two units in the last place of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }), (x) => {
        return ulps(log(x), Math.log(x)) <= 2;
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('undoes exp on the range of log-ratios', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 30, noNaN: true }),
        (x) => Math.abs(log(exp(x)) - x) <= 4e-15 * (1 + Math.abs(x)),
      ),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('has no logarithm for a negative number, and minus infinity for zero', () => {
    expect(log(-1)).toBeNaN();
    expect(log(0)).toBe(-Infinity);
    expect(log(1)).toBe(0);
    expect(log(Infinity)).toBe(Infinity);
  });
});

describe('logOnePlus', () => {
  it('keeps the digits of a small number', () => {
    expect(logOnePlus(-1e-300)).toBe(-1e-300);
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 1, noNaN: true }), (x) => ulps(logOnePlus(x), Math.log1p(x)) <= 4),
      { numRuns: 20_000, seed: 1 },
    );
  });
});

describe('cosineOfTurn', () => {
  it('equals the cosine for every step of a turn', () => {
    for (let n = -400; n <= 400; n++) expect(cosineOfTurn(n, 196)).toBeCloseTo(Math.cos((2 * Math.PI * n) / 196), 14);
  });
});
