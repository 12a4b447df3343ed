/** What holds for every scenario: shares that add up, settings that touch nothing else, the same bits however they are reached. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, BELIEFS, type Beliefs } from '../../src/model/assumptions';
import { BLOCS } from '../../src/model/blocs';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { Fields } from '../../src/model/fields';
import { LEVELS } from '../../src/model/forecast';
import { applyPreset } from '../../src/model/presets';
import {
  BASELINE,
  baselineOf,
  differences,
  SURENESS,
  withDriver,
  withEvent,
  type EventSetting,
  type Scenario,
} from '../../src/model/scenario';
import { SEGMENTS, SEGMENTS_AND_ALL } from '../../src/model/segments';
import { simulation, type Simulation } from '../../src/model/simulate';
import { summarise } from '../../src/model/summary';
import { offset, sharesOf, type TrialBlock } from '../../src/model/trials';
import { digest } from '../../src/simulation/digest';
import { moved, nine, points, run } from './run';

const small: Scenario = { ...BASELINE, trials: 1000 };

const drivers = fc.record(
  Object.fromEntries(
    DRIVERS.map(({ id, low, high }) => [
      id,
      fc.record({ value: fc.double({ min: low, max: high, noNaN: true }), sure: fc.constantFrom(...SURENESS) }),
    ]),
  ),
) as fc.Arbitrary<Scenario['drivers']>;
const eventSetting: fc.Arbitrary<EventSetting> = fc.oneof(
  fc.record({ is: fc.constant('chance' as const), probability: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  fc.record({ is: fc.constant('happens' as const), year: fc.integer({ min: 2026, max: 2027 }) }),
  fc.constant({ is: 'never' as const }),
);
const events = fc.record(Object.fromEntries(EVENTS.map(({ id }) => [id, eventSetting]))) as fc.Arbitrary<
  Scenario['events']
>;
const scenarios = fc.record({ drivers, events }).map((parts): Scenario => ({ ...small, ...parts }));

/** Every trial of a run, by segment. */
function trialsOf(scenario: Scenario, fields = new Fields()): TrialBlock {
  const steps = simulation(scenario, fields);
  for (;;) {
    const { done, value } = steps.next();
    if (done) throw new Error('no trials');
    if (value.kind === 'segment' && value.segment === 'all') return value.trials;
  }
}

const quantilesOf = ({ segments }: Simulation) => SEGMENTS_AND_ALL.map((segment) => [...segments[segment].quantiles]);

describe('every scenario', () => {
  const fields = new Fields();

  it('has shares in [0, 1] that sum to one in every trial, quarter and segment', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const trials = trialsOf(scenario, fields);
        let worst = 0;
        for (const segment of SEGMENTS_AND_ALL) {
          const shares = sharesOf(trials, segment);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          for (let at = 0; at < trials.quarters * trials.trials; at++) {
            const bloc = trials.quarters * trials.trials;
            worst = Math.max(worst, Math.abs(shares[at]! + shares[at + bloc]! + shares[at + 2 * bloc]! - 1));
          }
        }
        expect(worst).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 25, seed: 3, endOnFailure: true },
    );
  });

  it('has quantiles in order, with the mean and the dots inside them', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const simulated = run(scenario, [], fields);
        for (const segment of SEGMENTS_AND_ALL) {
          const { quantiles, dots } = simulated.segments[segment];
          for (let at = 1; at < quantiles.length; at++)
            if (at % LEVELS.length) expect(quantiles[at]!).toBeGreaterThanOrEqual(quantiles[at - 1]!);
          for (const count of [50, 20] as const)
            dots[count].forEach((dot, i) => i % count && expect(dot).toBeGreaterThanOrEqual(dots[count][i - 1]!));
        }
      }),
      { numRuns: 15, seed: 4, endOnFailure: true },
    );
  });

  it('gives the same digest from a fresh start as at the end of any path of edits', () => {
    fc.assert(
      fc.property(fc.array(scenarios, { minLength: 1, maxLength: 4 }), (path) => {
        for (const scenario of path) run(scenario, [], fields);
        const last = path.at(-1)!;
        expect(digest(run(last, [], fields).segments)).toBe(digest(run(last, [], new Fields()).segments));
      }),
      { numRuns: 5, seed: 5, endOnFailure: true },
    );
  });

  it('does not depend on the segment that is wanted first', () => {
    const scenario = applyPreset('two-internets', 'Two');
    const digests = SEGMENTS_AND_ALL.map((first) => {
      const steps = simulation(scenario, fields, [], first);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return digest(value.segments);
      }
    });
    expect(new Set(digests).size).toBe(1);
  });
});

describe('a setting touches only what it acts on', () => {
  it('ByteDance’s reach changes no bit of chips, and every other segment', () => {
    const before = run(BASELINE);
    const after = run(moved('reach', 40));
    expect(after.segments.chips.quantiles).toEqual(before.segments.chips.quantiles);
    for (const segment of ['llm-apis', 'vertical-b2b', 'consumer-apps'] as const)
      expect(after.segments[segment].quantiles).not.toEqual(before.segments[segment].quantiles);
  });

  it('a driver set to where it stands changes no bit', () => {
    for (const { id } of DRIVERS)
      expect(quantilesOf(run(withDriver(small, id, { ...small.drivers[id] })))).toEqual(quantilesOf(run(small)));
  });

  it('nothing moves before the date of the analysis', () => {
    const before = run(BASELINE);
    const after = run(applyPreset('two-internets', 'Two'));
    for (const segment of SEGMENTS)
      for (const bloc of BLOCS)
        for (const year of [2024, 2025, 2025.75])
          expect(nine(after, segment, bloc, year)).toEqual(nine(before, segment, bloc, year));
  });

  it('an event with no chance at all is an event that never happens, bit for bit', () => {
    for (const { id } of EVENTS) {
      const never = run(withEvent(small, id, { is: 'never' }));
      const none = run(withEvent(small, id, { is: 'chance', probability: 0 }));
      expect(quantilesOf(none), id).toEqual(quantilesOf(never));
    }
  });

  it('an event’s chance of one in a billion moves no median by a hundredth of a point', () => {
    const never = run(withEvent(BASELINE, 'cn-agent-ecosystem', { is: 'never' }));
    const hardly = run(withEvent(BASELINE, 'cn-agent-ecosystem', { is: 'chance', probability: 1e-9 }));
    for (const segment of SEGMENTS)
      for (const bloc of BLOCS)
        expect(Math.abs(points(hardly, segment, bloc) - points(never, segment, bloc))).toBeLessThan(0.01);
  });

  it('an event as unlikely as a number can be never happens, rather than for ever', () => {
    const never = run(withEvent(small, 'api-shakeout', { is: 'never' }));
    const hardly = run(withEvent(small, 'api-shakeout', { is: 'chance', probability: Number.MIN_VALUE }));
    expect(quantilesOf(hardly)).toEqual(quantilesOf(never));
  });

  it('a less sure driver widens the fan and leaves the other segments’ calibration alone', () => {
    const setting = BASELINE.drivers.digitization;
    const width = (sure: 'fairly' | 'very-unsure') => {
      const simulated = run(withDriver(BASELINE, 'digitization', { ...setting, sure }));
      return points(simulated, 'vertical-b2b', 'cn', 0.9) - points(simulated, 'vertical-b2b', 'cn', 0.1);
    };
    expect(width('very-unsure')).toBeGreaterThan(width('fairly') + 0.5);
  });

  it('a range given on one side widens that side most', () => {
    const setting = { ...BASELINE.drivers.digitization, low: -9.9 };
    const before = run(BASELINE);
    const after = run(withDriver(BASELINE, 'digitization', setting));
    const shift = (level: 0.1 | 0.9) =>
      points(after, 'vertical-b2b', 'cn', level) - points(before, 'vertical-b2b', 'cn', level);
    expect(shift(0.1)).toBeLessThan(-0.5);
    expect(Math.abs(shift(0.9))).toBeLessThan(Math.abs(shift(0.1)) / 3);
  });
});

describe('trials are the same trials', () => {
  const sample = (scenario: Scenario) => {
    const seen: number[] = [];
    const note = (block: TrialBlock, trial: number) => {
      if (seen.length < 1000) seen.push(block.shares[3]![offset(block, 1, 16) + trial]!);
      return true;
    };
    run(scenario, [note], new Fields());
    return seen;
  };

  it('trial i is the same at 1,000, at 8,192 and at 100,000', () => {
    const few = sample({ ...BASELINE, trials: 1000 });
    expect(sample({ ...BASELINE, trials: 8192 })).toEqual(few);
    expect(sample({ ...BASELINE, trials: 100_000 })).toEqual(few);
  });

  it('a longer horizon changes no quarter up to 2028', () => {
    const short = run(BASELINE);
    const long = run({ ...BASELINE, horizon: 2030 });
    for (const segment of SEGMENTS_AND_ALL)
      for (const bloc of BLOCS)
        for (const year of [2024, 2026.5, 2028])
          expect(nine(long, segment, bloc, year)).toEqual(nine(short, segment, bloc, year));
  });

  it('another order of the trials changes no quantile, and the mean by rounding alone', () => {
    const trials = trialsOf(small);
    const shares = sharesOf(trials, 'vertical-b2b') as Float64Array;
    const shuffled = shares.slice();
    for (let row = 0; row < shares.length; row += trials.trials) shuffled.subarray(row, row + trials.trials).reverse();
    const before = summarise(shares, trials.quarters, trials.trials);
    const after = summarise(shuffled, trials.quarters, trials.trials);
    expect(after.quantiles).toEqual(before.quantiles);
    after.mean.forEach((mean, i) => expect(Math.abs(mean - before.mean[i]!)).toBeLessThan(1e-12));
  });

  it('another seed is another set of futures', () => {
    expect(digest(run({ ...small, seed: 'a' }).segments)).not.toBe(digest(run({ ...small, seed: 'b' }).segments));
  });

  it('streamed quantiles of 20,000 trials lie within 0.02 points of the order statistics', () => {
    const scenario = { ...BASELINE, trials: 20_000 };
    const values: number[] = [];
    const ask = (block: TrialBlock, trial: number) => block.shares[1]![offset(block, 1, 16) + trial]!;
    const simulated = run(scenario, [(block, trial) => (values.push(ask(block, trial)), true)], new Fields());
    values.sort((a, b) => a - b);
    const exact = (level: number) => {
      const rank = level * (values.length - 1);
      const low = Math.floor(rank);
      return values[low]! + (rank - low) * (values[low + 1]! - values[low]!);
    };
    nine(simulated, 'vertical-b2b', 'cn').forEach((value, i) =>
      expect(Math.abs(value - 100 * exact(LEVELS[i]!))).toBeLessThan(0.02),
    );
  });
});

describe('limits', () => {
  it('zero spread collapses every quantile to the analysis’s path', () => {
    const certain: Beliefs = {
      ...BELIEFS,
      assumptions: {
        ...ASSUMPTIONS,
        widths: { 'llm-apis': 0, 'vertical-b2b': 0, 'consumer-apps': 0, chips: 0 },
        driverSpread: 0,
        baseErrorX: 0,
        baseErrorY: 0,
      },
      events: EVENTS.map((row) => ({ ...row, probability: 0 })),
    };
    const never = Object.fromEntries(EVENTS.map(({ id }) => [id, { is: 'never' }])) as Scenario['events'];
    const simulated = run({ ...small, events: never }, [], new Fields(certain));
    for (const segment of SEGMENTS)
      for (const bloc of BLOCS) {
        const found = nine(simulated, segment, bloc);
        expect(new Set(found).size, `${segment} ${bloc}`).toBe(1);
      }
    expect(points(simulated, 'vertical-b2b', 'cn', 0.5, 2024)).toBeCloseTo(30, 10);
    expect(points(simulated, 'chips', 'us')).toBeCloseTo(70, 10);
  });

  it('the aggregate is the weighted total of the four, and follows its weights', () => {
    const only = {
      ...small,
      assumptions: { weights: { 'llm-apis': 0, 'vertical-b2b': 0, 'consumer-apps': 0, chips: 1 } },
    };
    const simulated = run(only);
    expect(simulated.segments.all.quantiles).toEqual(simulated.segments.chips.quantiles);
    const usual = run(BASELINE);
    expect(Math.abs(points(usual, 'all', 'us') - 57.9)).toBeLessThan(0.3);
    expect(Math.abs(points(usual, 'all', 'cn') - 37.2)).toBeLessThan(0.3);
  });
});

describe('the scenario', () => {
  it('differs from itself in nothing, from a preset in just what the preset sets', () => {
    expect(differences(BASELINE, baselineOf(BASELINE))).toEqual([]);
    const found = differences(BASELINE, applyPreset('us-breakthrough', 'US'));
    expect(found.map((difference) => ('id' in difference ? difference.id : difference.kind))).toEqual([
      'frontier-lead',
      'paradigm-breakthrough',
    ]);
  });
});

describe('the baseline’s digest', () => {
  it('is the one of model version 1 (notices change, proves nothing)', () => {
    expect(digest(run(BASELINE).segments).slice(0, 16)).toBe('4f8c6aae0f388e2d');
  });
});
