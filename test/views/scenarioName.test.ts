import { expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { scenarioName } from '../../src/views/scenarioName';

const changed = (name: string) => withDriver({ ...BASELINE, name }, 'cost', { value: 60, sure: 'unsure' });

it('a scenario that equals a preset has the preset’s name, whatever it is called', () => {
  const deep = applyPreset('deep-discounts', 'Mine', BASELINE);
  expect(scenarioName(deep, en)).toBe('Deep discounts');
});

it('one that was made from a preset is that preset, edited', () => {
  expect(scenarioName(changed('Baseline'), en)).toBe('Baseline, edited');
});

it('one with a name of its own, as from a file, keeps it; one without is a scenario', () => {
  expect(scenarioName(changed('Theirs'), en)).toBe('Theirs');
  expect(scenarioName(changed(' '), en)).toBe('Scenario');
});
