import { describe, expect, it } from 'vitest';
import { layCut } from '../../src/model/cut';
import { driver } from '../../src/model/drivers';
import { Fields } from '../../src/model/fields';
import { cellsOf, questionOutcome, shareOutcome, type Outcome } from '../../src/model/outcome';
import { parseQuestion, type PlainQuestion } from '../../src/model/questions';
import { BASELINE, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import { sourceName } from '../../src/model/source';
import { tornadoes, type Reach, type Swing } from '../../src/model/tornado';
import { likelyRange } from '../../src/model/units';
import { moved, points, run } from './run';
import { finish } from './sample';

const fields = new Fields();
const chips = shareOutcome('cn', 'chips', 2028);
const found = (scenario: Scenario, outcome: Outcome) =>
  finish(tornadoes(scenario, fields, layCut(scenario, fields, cellsOf(outcome)), outcome));
const baseline = found(BASELINE, chips);
const swingOf = (reach: Reach, name: string, of = baseline): Swing =>
  of[reach].swings.find(({ source }) => sourceName(source) === name)!;

describe('a tornado', () => {
  it.each(['export-controls', 'cost', 'subsidies'] as const)('moves %s as a run does, over either reach', (id) => {
    for (const reach of ['plausible', 'rail'] as const) {
      const ends = reach === 'rail' ? driver(id) : likelyRange(driver(id), BASELINE.drivers[id]);
      const swing = swingOf(reach, `driver/${id}`);
      expect(swing.ends).toEqual({ low: ends.low, high: ends.high });
      expect(100 * swing.low).toBeCloseTo(points(run(moved(id, ends.low), [], fields), 'chips', 'cn'), 9);
      expect(100 * swing.high).toBeCloseTo(points(run(moved(id, ends.high), [], fields), 'chips', 'cn'), 9);
    }
  });

  it('sets an event to never and to certain as a run does, and keeps the year and origin of one that is fixed', () => {
    const fixed = withEvent(BASELINE, 'paradigm-breakthrough', { is: 'happens', year: 2027, origin: 'us' });
    const of = found(fixed, chips);
    for (const [id, certain] of [
      ['cn-node-breakthrough', { is: 'happens', year: 2026 }],
      ['paradigm-breakthrough', fixed.events['paradigm-breakthrough']],
    ] as const) {
      const swing = swingOf('plausible', `event/${id}`, of);
      expect(swing.ends).toEqual({ certain });
      const ends = [{ is: 'never' } as const, certain].map((setting) => run(withEvent(fixed, id, setting), [], fields));
      expect(100 * swing.low).toBeCloseTo(points(ends[0]!, 'chips', 'cn'), 9);
      expect(100 * swing.high).toBeCloseTo(points(ends[1]!, 'chips', 'cn'), 9);
    }
  });

  it('tells a chance at both ends, counted as a run counts it', () => {
    const outcome = questionOutcome(parseQuestion('cn-above-30/chips/2028', 2028) as PlainQuestion, 2028);
    const swing = swingOf('rail', 'driver/subsidies', found(BASELINE, outcome));
    const { answers } = run(moved('subsidies', 2), [outcome.ask], fields);
    expect(swing.high).toBeCloseTo(answers[0]!.count / BASELINE.trials, 12);
    expect(swing.error).toBeLessThan(Math.sqrt(0.25 / BASELINE.trials));
  });

  it('moves a driver with an explicit range to the ends of that range', () => {
    const ranged = withDriver(BASELINE, 'subsidies', { value: 1, sure: 'unsure', low: 0.9, high: 1.5 });
    expect(swingOf('plausible', 'driver/subsidies', found(ranged, chips)).ends).toEqual({ low: 0.9, high: 1.5 });
  });

  it('puts the widest swing first, and everything from the baseline within its reach of all together', () => {
    for (const reach of ['plausible', 'rail'] as const) {
      const { swings, together } = baseline[reach];
      const widths = swings.map(({ swing }) => Math.abs(swing));
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      for (const { source, low, high } of swings)
        if (source.kind === 'driver') {
          expect(together.low).toBeLessThanOrEqual(Math.min(low, high));
          expect(together.high).toBeGreaterThanOrEqual(Math.max(low, high));
        }
    }
  });

  it('stands where the scenario stands', () => {
    expect(100 * baseline.standing.value).toBeCloseTo(points(run(BASELINE, [], fields), 'chips', 'cn'), 9);
  });

  it('says that a driver without effect swings nothing, within noise, and a strong one more than noise', () => {
    expect(swingOf('rail', 'driver/reach')).toMatchObject({ swing: 0, error: 0, withinNoise: true });
    expect(swingOf('rail', 'driver/subsidies').withinNoise).toBe(false);
  });

  it('calls a swing of few trials noise', () => {
    const outcome = questionOutcome(parseQuestion('cn-above-30/chips/2028', 2028) as PlainQuestion, 2028);
    const slight = swingOf('plausible', 'driver/consolidation', found(BASELINE, outcome));
    expect(slight.swing).not.toBe(0);
    expect(slight.withinNoise).toBe(Math.abs(slight.swing) <= 2 * slight.error);
  });
});
