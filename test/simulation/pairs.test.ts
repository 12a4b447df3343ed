/** Pairs of real scenarios: the kernel's against the float64 model's, and what common futures promise. */

import { quantile as quantileOf } from 'd3';
import { describe, expect, it } from 'vitest';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { DRIVERS, type DriverId } from '../../src/model/drivers';
import { Fields } from '../../src/model/fields';
import { LEVELS, quantile } from '../../src/model/forecast';
import { sidesOf, type Pairs } from '../../src/model/pairs';
import { applyPreset, type PresetId } from '../../src/model/presets';
import { BASELINE, withDriver, withWeights, type Scenario } from '../../src/model/scenario';
import { SEGMENTS, SEGMENTS_AND_ALL } from '../../src/model/segments';
import { simulation } from '../../src/model/simulate';
import { sharesOf, type TrialBlock } from '../../src/model/trials';
import { alongside } from '../../src/model/work';
import { HELD } from '../../src/simulation/board';
import { pairs } from '../../src/simulation/pairs';
import { Plain } from '../../src/simulation/plain';
import { finish } from '../model/sample';
import { freshEngine } from './scenarios';

const engine = freshEngine();
const between = (scenario: Scenario, reference: Scenario, by = engine as Parameters<typeof pairs>[2]): Pairs =>
  finish(pairs(scenario, reference, by));
const preset = (id: PresetId, over = BASELINE) => applyPreset(id, id, over);

/** All trials of the float64 model, by its own steps. */
function exactTrials(scenario: Scenario): TrialBlock {
  const steps = [...simulation(scenario, new Fields())];
  const last = steps.at(-1)!;
  if (last.kind !== 'segment') throw new Error('So few trials are held.');
  return last.trials;
}

describe('pairs by the kernel', () => {
  it.each(['deep-discounts', 'us-breakthrough', 'two-internets'] as const)(
    'are those of the float64 model in every cell, baseline and %s',
    (id) => {
      const few = { ...BASELINE, trials: 2048 };
      const [ours, theirs] = [preset(id, few), few].map(exactTrials);
      const found = between(preset(id, few), few);
      for (const segment of SEGMENTS_AND_ALL) {
        const [a, b] = [sharesOf(ours!, segment), sharesOf(theirs!, segment)];
        for (let cell = 0; cell < BLOCS.length * 17; cell += 3) {
          const differences = Array.from(a.subarray(cell * 2048, (cell + 1) * 2048), (share, i) => {
            return share - b[cell * 2048 + i]!;
          });
          // A quantile moves by no more than what a single share may be off: 1e−5 in float32, twice.
          LEVELS.forEach((level, l) => {
            const gap = found.segments[segment].quantiles[cell * LEVELS.length + l]! - quantileOf(differences, level)!;
            expect(Math.abs(gap), `${segment} ${cell} ${level}`).toBeLessThan(2e-5);
          });
          const higher = differences.filter((difference) => difference > 2e-5).length;
          const least = differences.filter((difference) => difference > -2e-5).length;
          expect(found.segments[segment].higher[cell]).toBeGreaterThanOrEqual(higher);
          expect(found.segments[segment].higher[cell]).toBeLessThanOrEqual(least);
        }
      }
    },
  );

  it('of a scenario with itself are exactly 0, in each segment, bloc, quarter and level', () => {
    for (const scenario of [
      BASELINE,
      preset('two-internets', { ...BASELINE, horizon: 2030, seed: 'x', trials: 3001 }),
    ]) {
      const { segments } = between(scenario, structuredClone(scenario));
      for (const segment of SEGMENTS_AND_ALL) {
        for (const numbers of Object.values(segments[segment]) as ArrayLike<number>[])
          expect(Array.from(numbers).every((one) => Object.is(one, 0))).toBe(true);
      }
    }
  });

  it('mirror each other when scenario and reference change places', () => {
    const [there, back] = [between(preset('demand-slows'), BASELINE), between(BASELINE, preset('demand-slows'))];
    for (const segment of SEGMENTS_AND_ALL) {
      const [a, b] = [there.segments[segment], back.segments[segment]];
      expect(a.higher).toEqual(b.lower);
      expect(a.lower).toEqual(b.higher);
      a.quantiles.forEach((value, at) => {
        const mirrored = at - (at % LEVELS.length) + (LEVELS.length - 1 - (at % LEVELS.length));
        expect(Math.abs(value + b.quantiles[mirrored]!)).toBeLessThan(1e-12);
      });
    }
  });

  it('do not depend on what the engine ran before', () => {
    const fresh = between(preset('open-commons'), preset('deep-discounts'), freshEngine());
    between(preset('sovereign-stacks', { ...BASELINE, seed: 'other' }), { ...BASELINE, seed: 'other' });
    expect(between(preset('open-commons'), preset('deep-discounts'))).toEqual(fresh);
  });

  it('of the float64 model in the kernel’s place are alike within 2e−5 in share', () => {
    const few = { ...BASELINE, trials: 1500 };
    const [a, b] = [engine, new Plain()].map((by) => between(preset('deep-discounts', few), few, by));
    for (const segment of SEGMENTS_AND_ALL)
      a!.segments[segment].quantiles.forEach((value, at) =>
        expect(Math.abs(value - b!.segments[segment].quantiles[at]!)).toBeLessThan(2e-5),
      );
  });

  it('of more futures than are held are the first of them', () => {
    const many = { ...BASELINE, trials: 3 * HELD };
    const found = between(preset('deep-discounts', many), many);
    expect(found.trials).toBe(HELD);
    const first = { ...BASELINE, trials: HELD };
    expect(found.segments).toEqual(between(preset('deep-discounts', first), first).segments);
  });
});

describe('common futures', () => {
  it.each(DRIVERS.map(({ id }) => id as DriverId))('are all moved the same way by %s alone, or not at all', (id) => {
    const { high } = DRIVERS.find((row) => row.id === id)!;
    const { segments, trials } = between(withDriver(BASELINE, id, { value: high, sure: 'unsure' }), BASELINE);
    for (const segment of SEGMENTS) {
      // Of the bloc that it moves most: who is left between the other two may go either way.
      const size = (bloc: BlocId) => Math.abs(quantile(segments[segment], bloc, 16, 0.5));
      const most = [...BLOCS].sort((a, b) => size(b) - size(a))[0]!;
      const { higher, lower } = sidesOf(segments[segment], most, 16, trials);
      // How large its effect is, and how much of it is undone, is uncertain: a few futures may go the other way.
      expect(Math.min(higher, lower), `${most} in ${segment}`).toBeLessThan(0.02);
    }
  });

  it('make the spread of the differences far smaller than that of either fan', () => {
    const { segments } = between(preset('deep-discounts'), BASELINE);
    const width = (of: Parameters<typeof quantile>[0]) => quantile(of, 'cn', 16, 0.9) - quantile(of, 'cn', 16, 0.1);
    const fan = exactTrials(BASELINE);
    const shares = sharesOf(fan, 'llm-apis').subarray((17 + 16) * 8192, (17 + 17) * 8192);
    const spread = quantileOf(shares, 0.9)! - quantileOf(shares, 0.1)!;
    expect(width(segments['llm-apis'])).toBeLessThan(spread / 3);
  });

  it('differ only in the total where only the weights do', () => {
    const weighed = withWeights(BASELINE, { 'llm-apis': 0.1, 'vertical-b2b': 0.2, 'consumer-apps': 0.3, chips: 0.4 });
    const { segments } = between(weighed, BASELINE);
    for (const segment of SEGMENTS) expect(segments[segment].quantiles.every((one) => one === 0)).toBe(true);
    expect(segments.all.quantiles.some((one) => one !== 0)).toBe(true);
  });

  it('hold a reference whose event lies beyond the horizon, as never', () => {
    const late = { ...preset('us-breakthrough'), horizon: 2030 as const };
    const reference = alongside(late, BASELINE);
    expect(between(BASELINE, reference).segments.chips.mean.some((one) => one !== 0)).toBe(true);
  });
});
