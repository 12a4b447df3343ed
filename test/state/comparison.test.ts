import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Pairs } from '../../src/model/pairs';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { FakeSimulator, turn, type AskedPairs } from './fake';

const cheap = applyPreset('deep-discounts', 'Deep discounts');
const sovereign = applyPreset('sovereign-stacks', 'Sovereign stacks');

let simulator: FakeSimulator;
let app: AppState;
async function look(): Promise<void> {
  app.show({ page: 'compare' });
  await turn();
}
const rival = (at: number) => app.compared.find((one) => one.at === at)!.scenario;
const pairsOf = (at: number) => app.comparison.pairsOf(rival(at), app.reference);

async function answer({ scenario, reference, answer: give }: AskedPairs): Promise<void> {
  give({ scenario: structuredClone(scenario), reference: structuredClone(reference), trials: 8192 } as Pairs);
  await turn();
}

beforeEach(async () => {
  simulator = new FakeSimulator();
  app = new AppState(
    simulator,
    () => 0,
    async () => {},
  );
  app.open(workOn(cheap), DEFAULT_VIEW);
  await simulator.settle();
  await simulator.settle();
});

describe('the comparison', () => {
  it('costs nothing until its page is in view', async () => {
    app.setDriver('reach', 50);
    await simulator.settle();
    expect(simulator.paired).toEqual([]);
    expect(simulator.aside).toEqual([]);
  });

  it('pairs the scenario with its reference when its page comes into view, from the runs there are', async () => {
    await look();
    expect(simulator.paired.map(({ scenario, reference }) => [scenario.name, reference.name])).toEqual([
      ['Deep discounts', 'Baseline'],
    ]);
    await answer(simulator.paired[0]!);
    expect(pairsOf(1)).toBeDefined();
    expect(app.comparison.forecastOf(rival(1))).toBeDefined();
    expect(app.comparison.forecastOf(app.reference)).toBeDefined();
    expect(simulator.aside).toEqual([]);
  });

  it('is not that of an older scenario once a slider has moved', async () => {
    await look();
    await answer(simulator.paired[0]!);
    app.setDriver('reach', 50);
    expect(pairsOf(1)).toBeUndefined();
    await simulator.settle();
    expect(simulator.paired).toHaveLength(2);
    await answer(simulator.paired[1]!);
    expect(pairsOf(1)?.scenario.drivers.reach.value).toBe(50);
  });

  it('runs a further scenario aside, once, and keeps what is there', async () => {
    await look();
    await answer(simulator.paired[0]!);
    app.compareWith(sovereign);
    await turn();
    expect(simulator.paired.map(({ scenario }) => scenario.name)).toEqual(['Deep discounts', 'Sovereign stacks']);
    await answer(simulator.paired[1]!);
    expect(simulator.aside.map(({ name }) => name)).toEqual(['Sovereign stacks']);
    expect(app.comparison.forecastOf(rival(2))).toBeDefined();
    app.show({ page: 'explore' });
    await look();
    await turn();
    expect(simulator.paired).toHaveLength(2);
    expect(simulator.aside).toHaveLength(1);
    expect(pairsOf(1)).toBeDefined();
  });

  it('under another name is the same', async () => {
    await look();
    await answer(simulator.paired[0]!);
    app.setName('Mine');
    await simulator.settle();
    expect(pairsOf(1)).toBeDefined();
    expect(simulator.paired).toHaveLength(1);
  });

  it('asks for one pair after another, and for no more of what was given up', async () => {
    app.compareWith(sovereign);
    await look();
    expect(simulator.paired).toHaveLength(1);
    app.removeFromComparison(0);
    await turn();
    await answer(simulator.paired[0]!);
    expect(simulator.paired.map(({ scenario }) => scenario.name)).not.toContain('Sovereign stacks');
  });

  it('says what failed, and asks again after the next change', async () => {
    await look();
    simulator.paired[0]!.fail('No memory.');
    await turn();
    expect(app.comparison.problem).toBe('No memory.');
    app.setDriver('reach', 50);
    await simulator.settle();
    expect(app.comparison.problem).toBeUndefined();
    await answer(simulator.paired[1]!);
    expect(pairsOf(1)).toBeDefined();
  });

  it('asks once more for a forecast whose place another took', async () => {
    const asked: string[] = [];
    const given = simulator.forecastAside.bind(simulator);
    simulator.forecastAside = (scenario) =>
      asked.push(scenario.name) === 1 ? Promise.resolve(undefined as never) : given(scenario);
    app.compareWith(sovereign);
    await look();
    await answer(simulator.paired[0]!);
    await answer(simulator.paired[1]!);
    expect(asked).toEqual(['Sovereign stacks', 'Sovereign stacks']);
    expect(app.comparison.forecastOf(rival(2))).toBeDefined();
  });

  it('with another reference is one step that can be undone', async () => {
    app.referTo(1);
    expect(app.reference.name).toBe('Deep discounts');
    expect(app.scenario.name).toBe('Baseline');
    app.undo();
    expect(app.scenario).toEqual(cheap);
    expect(app.referenceChosen).toBe(false);
  });

  it('asks for nothing where nothing differs', () => {
    app.open(workOn(BASELINE), { ...DEFAULT_VIEW, page: 'compare' });
    expect(simulator.paired).toEqual([]);
  });
});
