/** Median calibration (model §3.8): what recalibrates, what never does, and how close it comes where it is hard. */

import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, BELIEFS } from '../../src/model/assumptions';
import { baselinePath, shares } from '../../src/model/baseline';
import { QUARTERS } from '../../src/model/clock';
import { Fields } from '../../src/model/fields';
import { calibrateMedians } from '../../src/model/medians';
import { normalQuantile } from '../../src/model/normal';
import { uniform, xoshiro128 } from '../../src/model/random';
import { BASELINE, withDriver, withEvent } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { points, run } from './run';

/** Share of the middle trial (of an odd number) at a balance moved by the offsets. */
function middle(x: Float64Array, y: Float64Array, dx: number, dy: number): [us: number, cn: number] {
  const us: number[] = [];
  const cn: number[] = [];
  x.forEach((value, i) => {
    const [a, b] = shares({ x: value + dx, y: y[i]! + dy });
    us.push(a);
    cn.push(b);
  });
  const half = (x.length - 1) / 2;
  return [us.sort((a, b) => a - b)[half]!, cn.sort((a, b) => a - b)[half]!];
}

describe('the offsets', () => {
  const trials = 101;
  const path = baselinePath(BELIEFS, 'vertical-b2b');
  /** Few and wild trials, where full steps run in circles. */
  const wild = (seed: number, spread: number) => {
    const bits = new Uint32Array(2 * QUARTERS * trials);
    xoshiro128([seed, 2, 3, 4], bits);
    const normal = Float64Array.from(bits, (bit) => spread * normalQuantile(uniform(bit)));
    return [normal.subarray(0, QUARTERS * trials), normal.subarray(QUARTERS * trials)] as const;
  };

  it.each([0.5, 1, 2])('put both medians on the path to the distance they report (spread %d)', (spread) => {
    for (let seed = 1; seed <= 8; seed++) {
      const [x, y] = wild(seed, spread);
      const offsets = calibrateMedians(x, y, path);
      let worst = 0;
      path.forEach((target, q) => {
        const row = (field: Float64Array) => field.subarray(q * trials, (q + 1) * trials);
        const found = middle(row(x), row(y), offsets.x[q]!, offsets.y[q]!);
        const wanted = shares(target);
        worst = Math.max(worst, Math.abs(found[0] - wanted[0]), Math.abs(found[1] - wanted[1]));
      });
      expect(Math.abs(worst - offsets.left)).toBeLessThan(1e-12);
      // a hundredth of a point; the few cells that do not settle in 100 steps say what is left
      expect(offsets.left, `seed ${seed}`).toBeLessThan(1e-4);
    }
  });
});

describe('calibration', () => {
  it('is never moved by a scenario’s drivers, sureness or events', () => {
    const fields = new Fields();
    const { offsets, clocks } = fields.ground(BASELINE);
    const edited = withEvent(withDriver(BASELINE, 'cost', { value: 65, sure: 'very-unsure' }), 'cn-agent-ecosystem', {
      is: 'chance',
      probability: 0.9,
    });
    expect(fields.ground(edited).offsets).toEqual(offsets);
    expect(fields.ground(edited).clocks).toEqual(clocks);
  });

  it('follows the default odds of the tables: at other odds the medians are still the analysis’s', () => {
    const events = BELIEFS.events.map((row) => (row.id === 'cn-agent-ecosystem' ? { ...row, probability: 0.8 } : row));
    const scenario = withEvent(BASELINE, 'cn-agent-ecosystem', { is: 'chance', probability: 0.8 });
    const simulated = run(scenario, [], new Fields({ ...BELIEFS, events }));
    for (const segment of SEGMENTS)
      expect(Math.abs(points(simulated, segment, 'cn') - 100 * BELIEFS.shares[segment].share2028[1])).toBeLessThan(
        0.01,
      );
  });

  it('holds the explained width of its own spreads: another "unsure" recalibrates the noise', () => {
    const unsure = new Fields({ ...BELIEFS, assumptions: { ...ASSUMPTIONS, driverSpread: 0.1 } }).ground(BASELINE);
    const usual = new Fields().ground(BASELINE);
    for (const segment of SEGMENTS)
      expect(unsure.clocks[segment].x[16]!).toBeGreaterThan(usual.clocks[segment].x[16]! + 0.002);
  });

  it('reaches the trials it was not computed on, held whole or streamed', () => {
    for (const trials of [16_384, 20_000]) {
      const simulated = run({ ...BASELINE, trials }, [], new Fields());
      for (const segment of SEGMENTS) {
        // a quartile’s distance is 0.674 SD; the median of n plain trials has the standard error 1.253 SD/√n
        const sd = (points(simulated, segment, 'us', 0.75) - points(simulated, segment, 'us', 0.25)) / (2 * 0.6745);
        const error = (1.2533 * sd) / Math.sqrt(trials);
        const wanted = 100 * BELIEFS.shares[segment].share2028[0];
        expect(Math.abs(points(simulated, segment, 'us') - wanted), `${segment} ${trials}`).toBeLessThan(4 * error);
      }
    }
  });
});
