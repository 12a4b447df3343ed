import { describe, expect, it } from 'vitest';
import { applyPreset, type PresetId } from '../../src/model/presets';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { compared, referTo, workOn, type Work } from '../../src/model/work';

const preset = (id: PresetId) => applyPreset(id, id);
const [cheap, sovereign, open] = (['deep-discounts', 'sovereign-stacks', 'open-commons'] as const).map(preset);
const names = (work: Work) => compared(work).map(({ scenario }) => scenario.name);
const places = (work: Work) => compared(work).map(({ at }) => at);

describe('what is compared', () => {
  it('is the reference, the scenario and the others, in this order', () => {
    const work = { scenario: cheap!, reference: open!, others: [sovereign!] };
    expect(names(work)).toEqual(['open-commons', 'deep-discounts', 'sovereign-stacks']);
    expect(places(work)).toEqual([0, 1, 2]);
  });

  it('leaves out a scenario that does not differ from its reference, and only that one', () => {
    expect(names(workOn(BASELINE))).toEqual(['Baseline']);
    const work = { scenario: BASELINE, others: [cheap!, BASELINE] };
    expect(names(work)).toEqual(['Baseline', 'deep-discounts', 'Baseline']);
    expect(places(work)).toEqual([0, 2, 3]);
  });

  it('is on the futures of the scenario', () => {
    const scenario = { ...cheap!, seed: 'mine', trials: 2000, horizon: 2030 as const };
    for (const { scenario: one } of compared({ scenario, reference: open!, others: [sovereign!] }))
      expect(one).toMatchObject({ seed: 'mine', trials: 2000, horizon: 2030 });
  });
});

describe('another reference', () => {
  it('changes places with the old one, wherever it stood', () => {
    const work = { scenario: cheap!, reference: open!, others: [sovereign!, BASELINE] };
    expect(names(referTo(work, 1))).toEqual(['deep-discounts', 'open-commons', 'sovereign-stacks', 'Baseline']);
    expect(names(referTo(work, 2))).toEqual(['sovereign-stacks', 'deep-discounts', 'open-commons', 'Baseline']);
    expect(names(referTo(work, 0))).toEqual(names(work));
  });

  it('twice is what it was', () => {
    const work = { scenario: cheap!, reference: open!, others: [sovereign!, preset('demand-slows')] };
    for (const at of [1, 2, 3]) expect(referTo(referTo(work, at), at)).toEqual(work);
  });

  it('is no choice of its own where it is the baseline', () => {
    const work = { scenario: cheap!, reference: open!, others: [BASELINE] };
    expect(referTo(work, 2)).toEqual({ scenario: cheap, others: [open] });
    expect(referTo(workOn(cheap!), 1)).toEqual({ scenario: BASELINE, reference: cheap, others: [] });
  });

  it('does not put the scenario among the others for having been the reference too', () => {
    const work = { scenario: BASELINE, others: [cheap!] };
    expect(referTo(work, 2)).toEqual({ scenario: BASELINE, reference: cheap, others: [] });
  });

  it('keeps whatever else the work holds', () => {
    const more = { scenario: cheap!, others: [], kept: 'as it was' } as Work;
    expect(referTo(more, 1)).toHaveProperty('kept', 'as it was');
  });

  it('keeps a change of one slider on the sliders', () => {
    const mine = withDriver(BASELINE, 'reach', { value: 50, sure: 'unsure' });
    expect(referTo({ scenario: mine, others: [cheap!] }, 2).scenario).toBe(mine);
  });
});
