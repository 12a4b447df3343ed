import { describe, expect, it } from 'vitest';
import { errorOf, pairedError, statisticOf } from '../../src/model/gauge';
import { deviation, normals } from './sample';

const REPEATS = 400;
const TRIALS = 1000;
// Relative: four standard errors of a standard deviation of REPEATS numbers.
const NOISE = 4 / Math.sqrt(2 * (REPEATS - 1));

/** Two correlated outcomes of the same trials: the second is wider and lies 0.3 higher. */
function pairs(truth: boolean): (readonly [Float64Array, Float64Array])[] {
  const as = (value: number) => (truth ? Number(value > 1) : value);
  return Array.from({ length: REPEATS }, (_, repeat) => {
    const [u, v] = [normals(`u${repeat}`, TRIALS), normals(`v${repeat}`, TRIALS)];
    return [u.map(as), u.map((value, i) => as(0.3 + 1.2 * value + 0.2 * v[i]!))] as const;
  });
}

describe.each(['median', 'chance'] as const)('the error of a %s', (statistic) => {
  const drawn = pairs(statistic === 'chance');
  const of = { statistic };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('is how much it differs from sample to sample', () => {
    const spread = deviation(drawn.map(([, b]) => statisticOf(of, b)));
    expect(Math.abs(mean(drawn.map(([, b]) => errorOf(of, b))) / spread - 1)).toBeLessThan(NOISE);
  });

  it('of a paired difference is how much that differs, far less than of two unpaired ones', () => {
    const spread = deviation(drawn.map(([a, b]) => statisticOf(of, b) - statisticOf(of, a)));
    const paired = mean(drawn.map(([a, b]) => pairedError(of, b, a)));
    expect(Math.abs(paired / spread - 1)).toBeLessThan(NOISE);
    expect(paired).toBeLessThan(
      0.6 * Math.hypot(...[0, 1].map((k) => mean(drawn.map((both) => errorOf(of, both[k]!))))),
    );
  });
});

describe('the paired error of a median', () => {
  it('is nothing when every trial moves alike', () => {
    const values = normals('alike', TRIALS);
    expect(
      pairedError(
        { statistic: 'median' },
        values.map((value) => value + 2),
        values,
      ),
    ).toBeLessThan(1e-12);
  });
});
