/** A run by the trial: what is summarised and asked is every trial of the run, each once, with its own draws. */

import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { LEVELS } from '../../src/model/forecast';
import { quantiles } from '../../src/model/quantiles';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { StreamedSummary, summarise } from '../../src/model/summary';
import { offset, sharesOf, type TrialBlock } from '../../src/model/trials';
import { run } from './run';

/** China’s 2028 share in every market, trial by trial, as questions hear it. */
function heard(scenario: Scenario) {
  const values = SEGMENTS_AND_ALL.map((): number[] => []);
  const asks = SEGMENTS_AND_ALL.map((segment, s) => (block: TrialBlock, trial: number) => {
    values[s]!.push(sharesOf(block, segment)[offset(block, 1, 16) + trial]!);
    return true;
  });
  return { simulated: run(scenario, asks), parts: values.map((of) => Float64Array.from(of)) };
}

describe.each([
  ['held whole', 3000],
  ['streamed', 20_000],
])('a run that is %s', (_, trials) => {
  const scenario = { ...BASELINE, trials };
  const { simulated, parts } = heard(scenario);
  const values = parts[4]!;
  const cell = BLOCS.indexOf('cn') * 17 + 16;

  it('asks every trial once, and no two trials are alike', () => {
    expect(values.length).toBe(trials);
    expect(simulated.answers[0]).toEqual({ count: trials, finite: trials });
    expect(new Set(values).size).toBe(trials);
  });

  it('has the mean of its trials', () => {
    const mean = values.reduce((sum, value) => sum + value, 0) / trials;
    expect(Math.abs(simulated.segments.all.mean[cell]! - mean)).toBeLessThan(1e-12);
  });

  it('weighs the four markets of each trial, 0.2, 0.35, 0.2 and 0.25', () => {
    const weights = [0.2, 0.35, 0.2, 0.25];
    for (const trial of [0, 1023, 1024, 2999, trials - 1]) {
      const total = weights.reduce((sum, weight, s) => sum + weight * parts[s]![trial]!, 0);
      expect(values[trial]).toBeCloseTo(total, 12);
    }
  });

  it('puts dot i of n at the level (i − ½)/n of its trials', () => {
    for (const count of [20, 50] as const) {
      const levels = Array.from({ length: count }, (__, i) => (i + 0.5) / count);
      const exact = quantiles(values, levels);
      simulated.segments.all.dots[count]
        .subarray(count, 2 * count)
        .forEach((dot, i) => expect(Math.abs(dot - exact[i]!)).toBeLessThan(trials > 16_384 ? 0.0002 : 1e-15));
    }
  });
});

it('a streamed summary and a whole one of the same trials agree in every cell', () => {
  const [quarters, trials] = [3, 400];
  // every bloc and quarter has a range of its own
  const all = Float64Array.from({ length: 9 * trials }, (_, i) => (Math.floor(i / trials) + ((i * 0.618034) % 1)) / 9);
  const whole = summarise(all, quarters, trials);
  const streamed = new StreamedSummary(quarters);
  for (const [from, to] of [
    [0, 150],
    [150, 400],
  ] as const) {
    const chunk = new Float64Array(9 * (to - from));
    for (let row = 0; row < 9; row++)
      chunk.set(all.subarray(row * trials + from, row * trials + to), row * (to - from));
    streamed.add(chunk, to - from);
  }
  const found = streamed.finish();
  // a sketch strays by no more than a bin of 1/4,096
  found.quantiles.forEach((value, i) => expect(Math.abs(value - whole.quantiles[i]!)).toBeLessThanOrEqual(1 / 4096));
  found.mean.forEach((value, i) => expect(value).toBeCloseTo(whole.mean[i]!, 12));
  expect(found.quantiles.length).toBe(9 * LEVELS.length);
});
