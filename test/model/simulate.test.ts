/** A run by the trial: what is summarised and asked is every trial of the run, each once, with its own draws. */

import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { Fields } from '../../src/model/fields';
import { LEVELS } from '../../src/model/forecast';
import { quantiles } from '../../src/model/quantiles';
import { BLOCK } from '../../src/model/random';
import { BASELINE, withDriver, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { stances } from '../../src/model/structure';
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

it('a trial of a later block is moved by its own block’s drivers', () => {
  const scenario = withDriver({ ...BASELINE, trials: 3000 }, 'cost', { value: 65, sure: 'very-unsure' });
  const { parts } = heard(scenario);
  const fields = new Fields();
  const { beliefs, responses } = fields.ground(scenario);
  const { field, drivers } = fields.block(scenario, 1);
  const still = field['vertical-b2b'];
  const q = 16;
  for (const trial of [0, 500, 1023]) {
    let x = still.x[q * BLOCK + trial]!;
    let y = still.y[q * BLOCK + trial]!;
    stances(scenario, beliefs).forEach(({ position, below, above }, d) => {
      const { position: xi, effect, adaptation } = drivers[d]!;
      const { responseX, responseY, adaptationX, adaptationY } = responses['vertical-b2b'][d]!;
      const moved = (position + (xi[trial]! < 0 ? below : above) * xi[trial]!) * effect[trial]!;
      x += moved * (responseX[q]! - adaptation[trial]! * adaptationX[q]!);
      y += moved * (responseY[q]! - adaptation[trial]! * adaptationY[q]!);
    });
    const cn = Math.exp(-x / 2) / (Math.exp(x / 2) + Math.exp(-x / 2) + Math.exp(-y));
    expect(parts[1]![BLOCK + trial]).toBeCloseTo(cn, 12);
  }
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
