import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { DEFAULT_VIEW } from '../../src/model/view';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { nameAtHand, saveState, scenarioName } from '../../src/views/scenarioName';
import { FakeSimulator } from '../state/fake';
import { FakeShelf } from '../state/shelf';

const changed = (name: string) => withDriver({ ...BASELINE, name }, 'cost', { value: 60, sure: 'unsure' });

it('a scenario that equals a preset has the preset’s name, whichever preset it was made from', () => {
  const deep = applyPreset('deep-discounts', 'Baseline', BASELINE);
  expect(scenarioName(deep, en)).toBe('Deep discounts');
  expect(scenarioName({ ...deep, name: '' }, en)).toBe('Deep discounts');
});

it('one that someone named is called so, even where it equals a preset', () => {
  expect(scenarioName({ ...BASELINE, name: 'Mine' }, en)).toBe('Mine');
});

it('one that was made from a preset is that preset, edited', () => {
  expect(scenarioName(changed('Baseline'), en)).toBe('Baseline, edited');
});

it('one with a name of its own, as from a file, keeps it; one without is a scenario', () => {
  expect(scenarioName(changed('Theirs'), en)).toBe('Theirs');
  expect(scenarioName(changed(' '), en)).toBe('Scenario');
});

describe('the scenario at hand', () => {
  let app: AppState;
  beforeEach(() => {
    const shelf = new FakeShelf();
    app = new AppState(
      new FakeSimulator(),
      () => 0,
      async () => {},
      async () => shelf,
    );
    app.open(workOn(BASELINE), DEFAULT_VIEW);
  });

  it('is edited once it differs from what was saved, and no longer when it is as it was', async () => {
    app.setDriver('cost', 60);
    await app.saved.save('Mine');
    expect([nameAtHand(app, en), saveState(app)]).toEqual(['Mine', 'saved']);
    app.setDriver('cost', 61);
    expect([nameAtHand(app, en), saveState(app)]).toEqual(['Mine, edited', 'changed']);
    app.setDriver('cost', 60);
    expect([nameAtHand(app, en), saveState(app)]).toEqual(['Mine', 'saved']);
  });

  it('saved under its own name is called so, though it equals a preset', async () => {
    await app.saved.save('Mine');
    expect(nameAtHand(app, en)).toBe('Mine');
    await app.saved.save('Deep discounts');
    expect(nameAtHand(app, en)).toBe('Deep discounts');
  });

  it('from a link says so until it is changed, unless someone named it', () => {
    app.open({ ...workOn(changed('Baseline')), openedFrom: 'link' }, DEFAULT_VIEW);
    expect([nameAtHand(app, en), saveState(app)]).toEqual(['From a shared link', 'link']);
    app.setDriver('cost', 61);
    expect(nameAtHand(app, en)).toBe('Baseline, edited');
    app.open({ ...workOn(changed('Theirs')), openedFrom: 'link' }, DEFAULT_VIEW);
    expect(nameAtHand(app, en)).toBe('Theirs');
    app.setDriver('cost', 61);
    expect(nameAtHand(app, en)).toBe('Theirs, edited');
    app.applyPreset('deep-discounts', 'Deep discounts');
    expect([nameAtHand(app, en), saveState(app)]).toEqual(['Deep discounts', 'new']);
  });
});
