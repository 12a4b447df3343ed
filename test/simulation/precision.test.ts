import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/model/forecast';
import { applyPreset } from '../../src/model/presets';
import { expected, halfWidth, scaled, scrambleSeed, SCRAMBLES } from '../../src/model/precision';
import { readyQuestions } from '../../src/model/questions';
import { ask } from '../../src/model/truth';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { precision } from '../../src/simulation/precision';
import { simulate } from '../../src/simulation/simulate';
import { freshEngine } from './scenarios';

const engine = freshEngine();
const scenario = { ...applyPreset('two-internets', 'Two internets'), trials: 8192 };
const asks = SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, 2028)).map(ask);

/** The quantiles of every bloc at the horizon, and the chances that are not next to never. */
function numbers(of: Scenario): number[] {
  const { segments, answers } = simulate(of, asks, undefined, engine);
  const shares = SEGMENTS_AND_ALL.flatMap((segment) =>
    [0, 1, 2].flatMap((bloc) => {
      const from = ((bloc + 1) * 17 - 1) * LEVELS.length;
      return [...segments[segment].quantiles.subarray(from, from + LEVELS.length)];
    }),
  );
  return [...shares, ...answers.map(({ count, finite }) => count / finite)];
}

describe('the interval around a run’s numbers', () => {
  it('covers what many more futures would give in 92 to 98 of 100 numbers, where 95 is its name', () => {
    const seeds = Array.from({ length: 32 }, (_, i) => `seed ${i}`);
    const runs = seeds.map((seed) => ({
      own: numbers({ ...scenario, seed }),
      others: Array.from({ length: SCRAMBLES }, (_, s) => numbers({ ...scenario, seed: scrambleSeed(seed, s + 1) })),
    }));
    const all = runs.flatMap(({ own, others }) => [own, ...others]);
    const truth = all[0]!.map((_, n) => all.reduce((sum, run) => sum + run[n]!, 0) / all.length);
    const covered = runs.flatMap(({ own, others }) =>
      own.map((number, n) => Math.abs(number - truth[n]!) <= halfWidth(others.map((other) => other[n]!))),
    );
    const coverage = covered.filter(Boolean).length / covered.length;
    expect(coverage).toBeGreaterThan(0.92);
    expect(coverage).toBeLessThan(0.98);
  });

  it('is a few tenths of a point and about 1 in 100 at 8,192 futures, and narrower for more', () => {
    const found = wholly(precision({ ...scenario, seed: '2028' }, engine));
    for (const segment of SEGMENTS_AND_ALL) {
      expect(found[segment].median).toBeLessThan(0.004);
      expect(found[segment].band).toBeLessThan(0.012);
      expect(found[segment].chance).toBeLessThan(0.02);
      expect(found[segment].median).toBeGreaterThan(0.0002);
    }
    const many = wholly(precision({ ...scenario, trials: 16_384 * 4 }, engine));
    const held = wholly(precision({ ...scenario, trials: 16_384 }, engine));
    expect(many.chips.band).toBeCloseTo(held.chips.band / 2, 12);
  });

  it('is not judged by fewer runs than it says', () => {
    expect(() => halfWidth([1, 2, 3])).toThrow('8 scrambles are wanted, not 3.');
  });

  it('until it is known is that of plain Monte Carlo: √(p(1 − p)/n) over the density', () => {
    const { segments } = simulate(BASELINE, [], undefined, engine);
    const { median, band, chance } = expected({ forecast: segments.chips, chances: [0.25] }, 8192);
    expect(chance).toBeCloseTo(1.96 * Math.sqrt((0.25 * 0.75) / 8192), 5);
    // A normal fan of standard deviation s has the density 0.4/s at its middle; chips’ is about 7.3 points wide.
    expect(median / (1.96 * Math.sqrt(0.25 / 8192) * (0.073 / 0.4))).toBeGreaterThan(0.8);
    expect(median / (1.96 * Math.sqrt(0.25 / 8192) * (0.073 / 0.4))).toBeLessThan(1.25);
    expect(band).toBeGreaterThan(median);
    expect(scaled({ median, band, chance }, 8192, 4 * 8192)).toEqual({
      median: median / 2,
      band: band / 2,
      chance: chance / 2,
    });
  });
});

function wholly<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
