import { quantile as quantileOf } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { LEVELS, quantile } from '../../src/model/forecast';
import { errorOf, paired, sidesOf, type PairedSegment } from '../../src/model/pairs';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import type { TrialBlock } from '../../src/model/trials';
import { finish, normals, uniforms } from './sample';

const QUARTERS = 2;

/** Trials whose every row holds the same shares in the first bloc, one less them in the second, none in the third. */
function block(shares: ArrayLike<number>, stride = shares.length): TrialBlock {
  const row = Float64Array.from({ length: stride }, (_, i) => shares[i] ?? 0.123);
  const rows = BLOCS.flatMap((bloc) =>
    Array.from({ length: QUARTERS }, () => row.map((share) => (bloc === 'us' ? share : bloc === 'cn' ? 1 - share : 0))),
  );
  const segment = Float64Array.from(rows.flatMap((of) => [...of]));
  return { trials: shares.length, quarters: QUARTERS, stride, shares: SEGMENTS_AND_ALL.map(() => segment) };
}

const of = (theirs: ArrayLike<number>, ours: ArrayLike<number>): PairedSegment =>
  finish(paired(block(theirs), block(ours)))['vertical-b2b'];

describe('differences of pairs', () => {
  it('are taken future by future, not from one sorted list and another', () => {
    const [theirs, ours] = [
      [0.1, 0.5, 0.9],
      [0.9, 0.5, 0.1],
    ];
    const pairs = of(theirs!, ours!);
    expect(quantile(pairs, 'us', 1, 0.5)).toBe(0);
    expect(quantile(pairs, 'us', 1, 0.75)).toBeCloseTo(0.4, 12);
    expect(sidesOf(pairs, 'us', 1, 3)).toMatchObject({ higher: 1 / 3, lower: 1 / 3, equal: 1 / 3 });
  });

  it('have the quantiles that d3 gives and the mean of the differences', () => {
    const [theirs, ours] = [uniforms('theirs', 999), uniforms('ours', 999)];
    const differences = Array.from(ours, (share, i) => share - theirs[i]!);
    const pairs = of(theirs, ours);
    for (const level of LEVELS)
      expect(quantile(pairs, 'us', 0, level)).toBeCloseTo(quantileOf(differences, level)!, 14);
    expect(pairs.mean[0]).toBeCloseTo(differences.reduce((sum, one) => sum + one, 0) / 999, 14);
  });

  it('read rows of any length, and never what lies past the trials', () => {
    const shares = uniforms('few', 100);
    const short = finish(paired(block(shares, 160), block(shares.map((share) => share / 2))));
    expect(short.chips).toEqual(
      of(
        shares,
        shares.map((share) => share / 2),
      ),
    );
  });

  it('are exactly 0 where nothing differs', () => {
    const shares = uniforms('same', 500);
    const pairs = of(shares, shares);
    expect([...pairs.quantiles, ...pairs.mean, ...pairs.higher, ...pairs.lower].every((one) => one === 0)).toBe(true);
    expect(sidesOf(pairs, 'cn', 1, 500)).toEqual({ higher: 0, lower: 0, equal: 1, error: 0 });
  });

  it('change their sign, and nothing else, when the two change places', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 60 }), (couples) => {
        const [a, b] = [couples.map(([one]) => one), couples.map(([, other]) => other)];
        const [there, back] = [of(a, b), of(b, a)];
        expect(there.higher).toEqual(back.lower);
        LEVELS.forEach((level, l) => {
          const mirrored = quantile(back, 'us', 0, LEVELS[LEVELS.length - 1 - l]!);
          expect(quantile(there, 'us', 0, level)).toBeCloseTo(-mirrored, 12);
        });
      }),
      { seed: 28, numRuns: 200 },
    );
  });

  it('are of opposite sign for two blocs that share one market', () => {
    const pairs = of(uniforms('a', 400), uniforms('b', 400));
    expect(sidesOf(pairs, 'us', 0, 400).higher).toBe(sidesOf(pairs, 'cn', 0, 400).lower);
  });
});

describe('the error of a quantile of differences', () => {
  it('is what a normal sample scatters by, within the error of 200 samples', () => {
    const n = 400;
    const still = new Float64Array(n);
    const all = normals('differences', 200 * n);
    const samples = Array.from({ length: 200 }, (_, s) => of(still, all.subarray(s * n, (s + 1) * n)));
    for (const level of [0.1, 0.5, 0.9] as const) {
      const values = samples.map((pairs) => quantile(pairs, 'us', 0, level));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const scatter = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      const said = samples.reduce((sum, pairs) => sum + errorOf(pairs, 'us', 0, level, n), 0) / samples.length;
      // The relative error of an SD from 200 samples is 1/√400; the density read off wide neighbours is off by up to a fifth.
      expect(said / scatter, String(level)).toBeGreaterThan(1 - 4 / 20);
      expect(said / scatter, String(level)).toBeLessThan(1 + 4 / 20 + 0.2);
    }
  });

  it('is nothing where all futures differ by the same', () => {
    const pairs = of([0.1, 0.1, 0.1], [0.4, 0.4, 0.4]);
    expect(errorOf(pairs, 'us', 0, 0.5, 3)).toBe(0);
  });
});
