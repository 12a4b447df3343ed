import { describe, expect, it } from 'vitest';
import { STEPS_WORDS } from '../../src/content/en-steps';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import type { Scene } from '../../src/model/story';
import { DEFAULT_VIEW } from '../../src/model/view';
import { workOn } from '../../src/model/work';

const start = workOn(BASELINE);
const step = (scenario: Scenario) => STEPS_WORDS.step(start, { ...start, scenario }, ({ name }) => name);
const cost = withDriver(BASELINE, 'cost', { value: 61, sure: 'unsure' });

describe('a step of the history says what it changed', () => {
  it.each([
    ['one driver', cost, 'Cost competition: 50% (half price) to 61% (deep discount)'],
    [
      'two settings',
      withEvent(cost, 'chip-disruption', { is: 'never' }),
      /^Cost competition: .*; .* to does not happen$/,
    ],
    ['a preset', applyPreset('sovereign-stacks', 'Sovereign stacks'), /^Sovereign stacks: \d+ settings$/],
    ['the seed', { ...BASELINE, seed: 'mine' }, 'Random seed: 2028 to mine'],
    ['the count', { ...BASELINE, trials: 20_000 }, 'Futures: 8,192 to 20,000'],
    ['the horizon', { ...BASELINE, horizon: 2030 } as const, 'Run until: 2028 to 2030'],
    ['the name alone', { ...BASELINE, name: 'Mine' }, 'Name: Baseline to Mine'],
  ])('%s', (_, scenario, said) => expect(step(scenario)).toMatch(said));

  it('the first, by what was opened', () => {
    expect(STEPS_WORDS.step(undefined, start, () => 'Baseline')).toBe('Opened: Baseline');
  });

  it('a saved scenario that was deleted, or one opened that changes nothing', () => {
    const record = { id: 'a', savedAt: '2026-11-25T16:40:00.000Z', scenario: { ...BASELINE, name: 'Mine' } };
    expect(STEPS_WORDS.step(start, { ...start, deleted: [record] }, () => '')).toBe('Saved scenario “Mine” deleted');
    expect(STEPS_WORDS.step(start, { ...start, openedFrom: 'file' }, () => 'Mine')).toBe('Opened: Mine');
  });

  it('an edit of the story', () => {
    const scene = (caption: string) => ({ scenario: BASELINE, view: DEFAULT_VIEW, caption });
    const [a, b, c] = ['a', 'b', 'c'].map(scene) as [Scene, Scene, Scene];
    const said = (from: Scene[], to: Scene[]) =>
      STEPS_WORDS.step({ ...start, story: from }, { ...start, story: to }, () => 'Baseline');
    expect(said([a], [a, b])).toBe('Story: 1 scene added');
    expect(said([a, b, c], [a, c])).toBe('Story: 1 scene removed');
    expect(said([a, b, c], [c, a, b])).toBe('Story: scenes in another order');
    expect(said([a, b], [a, c])).toBe('Story: caption of scene 2 changed');
    expect(said([a, b], [a, { ...b, scenario: cost }])).toBe('Story: scene 2 changed');
  });

  it('what it is compared with, and what stands beside it', () => {
    const compared = { scenario: BASELINE, reference: cost, others: [{ ...cost, name: 'Cheap' }] };
    const nameOf = ({ name }: Scenario) => name;
    expect(STEPS_WORDS.step(start, compared, nameOf)).toBe('Now compared with Baseline; Cheap added to Compare');
    expect(STEPS_WORDS.step(compared, start, nameOf)).toBe(
      'Now compared with the baseline again; Cheap taken from Compare',
    );
  });
});

describe('what a step did', () => {
  const facts = { segment: 'chips', bloc: 'cn', year: 2028 } as const;
  it.each([
    [0.25, 0.22, 'China in chips, 2028: 25% to 22%'],
    [0.251, 0.253, 'China in chips, 2028: 25.1% to 25.3%'],
    [0.25, 0.2504, 'No middle moved by 0.1 points.'],
  ])('%d to %d', (from, to, said) => expect(STEPS_WORDS.moved({ ...facts, from, to })).toBe(said));
});
