import { describe, expect, it } from 'vitest';
import { Bench } from '../../src/model/bench';
import { layCut } from '../../src/model/cut';
import { driver, DRIVERS, type DriverId } from '../../src/model/drivers';
import { Fields } from '../../src/model/fields';
import { cellsOf, questionOutcome, shareOutcome, type Outcome } from '../../src/model/outcome';
import { parseQuestion, type PlainQuestion } from '../../src/model/questions';
import { BASELINE, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import { likelyRange, toMu } from '../../src/model/units';
import { whatItTakes, type Target, type Way } from '../../src/model/ways';
import { run } from './run';
import { finish } from './sample';

const fields = new Fields();
const chanceOf = (id: string): Outcome => questionOutcome(parseQuestion(id, 2028) as PlainQuestion, 2028);
const takes = (target: Target, scenario: Scenario = BASELINE, may?: readonly DriverId[]) =>
  finish(whatItTakes(scenario, fields, target, may && { may }));
const leader = ({ moves }: Way) => moves[0]!.id;

/** The outcome of a run whose fields the search has not touched. */
function outcomeOf({ outcome }: Target, scenario: Scenario): number {
  const { count, values } = run(scenario, [outcome.ask]).answers[0]!;
  return outcome.statistic === 'chance' ? count / scenario.trials : values![4]!;
}

const HALF: Target = { outcome: chanceOf('cn-above-30/chips/2028'), side: 'at-least', value: 0.5 };

describe('what it would take', () => {
  const edited = withEvent(
    withDriver(BASELINE, 'subsidies', { value: 1.013, sure: 'very-unsure' }),
    'chip-disruption',
    { is: 'happens', year: 2027 },
  );

  it.each([
    ['China above 30 % of chips in half of futures', HALF, BASELINE],
    ['the same from an edited scenario', HALF, edited],
    [
      'a US median of at most 50 % in APIs',
      { outcome: shareOutcome('us', 'llm-apis', 2028), side: 'at-most', value: 0.5 },
      BASELINE,
    ],
    [
      'China ahead in two markets in half of 1,500 futures',
      { outcome: chanceOf('cn-ahead-us/at-least-2/2028'), side: 'at-least', value: 0.5 },
      { ...BASELINE, trials: 1500 },
    ],
  ] satisfies [string, Target, Scenario][])(
    'for %s is three ways that a run confirms, each led by another driver',
    (_, target, scenario) => {
      const { now, met, ways, best } = takes(target, scenario);
      expect([met, best, ways.length]).toEqual([false, undefined, 3]);
      expect(now).toBe(outcomeOf(target, scenario));
      expect(new Set(ways.map(leader)).size).toBe(3);
      const stretches = ways.map(({ stretch }) => stretch);
      expect(stretches).toEqual([...stretches].sort((a, b) => a - b));
      for (const way of ways) {
        expect(way.value).toBe(outcomeOf(target, way.scenario));
        const past = target.side === 'at-least' ? way.value - target.value : target.value - way.value;
        expect(past).toBeGreaterThanOrEqual(0);
        // no more to spare than what a notch of some driver brings
        expect(past).toBeLessThan(0.015);
      }
    },
  );

  it('is values a slider stops at within its rail; the stretch is the sum of squared moves in spreads', () => {
    const ways = takes(HALF, edited).ways;
    for (const { scenario, moves, stretch } of ways) {
      expect(moves.reduce((sum, { spreads }) => sum + spreads * spreads, 0)).toBeCloseTo(stretch, 9);
      for (const { id, from, to, spreads } of moves) {
        const row = driver(id);
        expect(scenario.drivers[id]).toEqual({ ...edited.drivers[id], value: to });
        expect(from).toBe(edited.drivers[id].value);
        expect(to >= row.low && to <= row.high).toBe(true);
        expect(Math.abs((to - row.low) / row.step - Math.round((to - row.low) / row.step))).toBeLessThan(1e-9);
        const spread = id === 'subsidies' ? 0.7 : 0.5;
        expect(spreads).toBeCloseTo((toMu(row, to) - toMu(row, from)) / spread, 9);
      }
      const still = DRIVERS.filter(({ id }) => !moves.some((move) => move.id === id));
      for (const { id } of still) expect(scenario.drivers[id]).toBe(edited.drivers[id]);
      expect({ ...scenario, drivers: edited.drivers }).toEqual(edited);
    }
  });

  it('is the least stretch of a grid over all stops, when two drivers may move', () => {
    const pair = ['fragmentation', 'subsidies'] as const;
    const { ways } = takes({ ...HALF, value: 0.4 }, BASELINE, pair);
    expect(ways[0]!.moves.every(({ id }) => pair.includes(id as 'subsidies'))).toBe(true);
    const bench = new Bench(layCut(BASELINE, fields, cellsOf(HALF.outcome)), HALF.outcome);
    let least = Infinity;
    for (let fragmentation = 5; fragmentation <= 55; fragmentation++)
      for (let subsidies = 0.5; subsidies <= 2.001; subsidies += 0.05) {
        const mu = [toMu(driver('fragmentation'), fragmentation), toMu(driver('subsidies'), subsidies)];
        const stretch = (mu[0]! ** 2 + mu[1]! ** 2) / 0.5 ** 2;
        if (stretch >= least) continue;
        const by = DRIVERS.map(({ id }) => (id === pair[0] ? mu[0]! : id === pair[1] ? mu[1]! : 0));
        if (bench.statistic(bench.moved(by)) >= 0.4) least = stretch;
      }
    // Off by less than what one notch of the way's leader costs.
    const { spreads } = ways[0]!.moves[0]!;
    expect(ways[0]!.stretch).toBeGreaterThanOrEqual(least - 1e-9);
    expect(ways[0]!.stretch).toBeLessThan(least + 2 * 0.08 * Math.abs(spreads));
  });

  it('is fewer ways where fewer drivers can lead, and none but the closest where the rails end first', () => {
    const pair = ['fragmentation', 'subsidies'] as const;
    expect(takes({ ...HALF, value: 0.4 }, BASELINE, ['subsidies']).ways.map(leader)).toEqual(['subsidies']);
    const target = { ...HALF, value: 0.9 };
    const { met, ways, best } = takes(target, BASELINE, [...pair, 'reach']);
    expect([met, ways]).toEqual([false, []]);
    expect(best!.scenario.drivers).toMatchObject({ fragmentation: { value: 55 }, subsidies: { value: 2 } });
    expect(best!.value).toBe(outcomeOf(target, best!.scenario));
    expect(best!.value).toBeLessThan(0.9);
    expect(best!.scenario.drivers.reach).toBe(BASELINE.drivers.reach);
  });

  it('leaves an earlier way’s leader half its move where the others alone do not reach', () => {
    const [first, second] = takes({ ...HALF, value: 0.45 }, BASELINE, ['fragmentation', 'subsidies']).ways;
    expect(leader(second!)).not.toBe(leader(first!));
    const held = second!.moves.find(({ id }) => id === leader(first!))!;
    expect(held.spreads).toBeGreaterThan(0);
    expect(held.spreads).toBeLessThanOrEqual(0.5 * first!.moves[0]!.spreads);
  });

  it('is nothing where the target is met already', () => {
    const { now, met, ways, best } = takes({ ...HALF, value: 0.2 });
    expect([met, ways, best]).toEqual([true, [], undefined]);
    expect(now).toBeGreaterThan(0.2);
  });

  it('is confirmed on all futures where there are more than a cut holds', () => {
    const scenario = { ...BASELINE, trials: 17_000 };
    const [way] = takes({ ...HALF, value: 0.35 }, scenario, ['subsidies']).ways;
    expect(way!.scenario.trials).toBe(17_000);
    expect(way!.value).toBe(outcomeOf(HALF, way!.scenario));
    expect(way!.value).toBeGreaterThanOrEqual(0.35);
  });

  it('takes an explicit range along, and keeps it in order and on the rail', () => {
    const ranged = withDriver(BASELINE, 'subsidies', { value: 1, sure: 'unsure', low: 0.8, high: 1.9 });
    const { ways } = takes({ ...HALF, value: 0.3 }, ranged, ['subsidies']);
    const { value, low, high } = ways[0]!.scenario.drivers.subsidies;
    expect(value).toBeGreaterThan(1);
    expect(low! < value && value < high! && high! <= 2).toBe(true);
    expect(toMu(driver('subsidies'), value) - toMu(driver('subsidies'), low!)).toBeCloseTo(
      -toMu(driver('subsidies'), 0.8),
      9,
    );
    expect(likelyRange(driver('subsidies'), ways[0]!.scenario.drivers.subsidies)).toEqual({ low, high });
  });
});
