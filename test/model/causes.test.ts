import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/model/causes';
import { Fields } from '../../src/model/fields';
import type { FullRun } from '../../src/model/fullRun';
import { outcomeOf, type PlainOutcome } from '../../src/model/outcome';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver, withEvent, withWeights, type Scenario } from '../../src/model/scenario';
import { simulation } from '../../src/model/simulate';
import { run } from './run';
import { finish } from './sample';

const fields = new Fields();
const few: Scenario = { ...BASELINE, trials: 1000 };
const chips: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'chips', year: 2028 };
const whole: FullRun = (scenario, ask) => simulation(scenario, fields, [ask]);
const causes = (to: Scenario) => finish(causesOf(few, to, outcomeOf(chips, 2028), whole));
const median = (scenario: Scenario) => run(scenario, [outcomeOf(chips, 2028).ask]).answers[0]!.values![4]!;

const dear = withDriver(few, 'export-controls', { value: 90, sure: 'unsure' });
const both = withDriver(dear, 'subsidies', { value: 1.6, sure: 'unsure' });

describe('the parts of a change', () => {
  it('are all of it, to the bit, where one setting differs', () => {
    const [cause, ...rest] = causes(dear);
    expect(rest).toEqual([]);
    expect(cause).toMatchObject({ difference: { kind: 'driver', id: 'export-controls' } });
    expect(cause!.change).toBe(median(dear) - median(few));
  });

  it('are the Shapley values of two settings, which add up to the change', () => {
    const found = causes(both);
    const alone = median(dear) - median(few);
    const last = median(both) - median(withDriver(few, 'subsidies', { value: 1.6, sure: 'unsure' }));
    const controls = found.find(
      ({ difference }) => difference.kind === 'driver' && difference.id === 'export-controls',
    )!;
    expect(controls.change).toBeCloseTo((alone + last) / 2, 12);
    expect(controls.change).toBeLessThan(0);
    expect(found.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(median(both) - median(few), 12);
  });

  it('come largest first, and nearly add up for a preset of many settings', () => {
    const internets = applyPreset('two-internets', '', few);
    const found = causes(internets);
    const sizes = found.map(({ change }) => Math.abs(change));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(found).toHaveLength(4);
    const whole = median(internets) - median(few);
    // What is left between first and last place are interactions of three and more: a tenth of the largest part is generous.
    expect(Math.abs(found.reduce((sum, { change }) => sum + change, 0) - whole)).toBeLessThan(0.1 * sizes[0]!);
  });

  it('are of events and weights too; a setting that does not touch the outcome has none', () => {
    const weights = { 'llm-apis': 0.4, 'vertical-b2b': 0.2, 'consumer-apps': 0.2, chips: 0.2 };
    const to = withWeights(withEvent(few, 'chip-disruption', { is: 'happens', year: 2026 }), weights);
    const found = causes(to);
    expect(found.map(({ difference }) => difference.kind)).toEqual(['event', 'weights']);
    expect(found[1]!.change).toBe(0);
    expect(Math.abs(found[0]!.change)).toBeGreaterThan(0.001);
  });

  it('are none of nothing', () => {
    expect(causes(few)).toEqual([]);
  });
});
