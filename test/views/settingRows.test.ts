import { expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver, withEvent } from '../../src/model/scenario';
import { settingRows } from '../../src/views/settingRows';

const cheap = applyPreset('deep-discounts', 'Deep discounts');
const led = applyPreset('us-breakthrough', 'A US paradigm breakthrough');

it('lists exactly the settings that differ, drivers before events, old and new in words', () => {
  expect(settingRows(BASELINE, [cheap], en)).toEqual([
    {
      name: 'Cost competition',
      reference: '50% (half price)',
      values: [{ text: '70% (deep discount)', differs: true }],
    },
    { name: 'Open-source diffusion', reference: '30% (common)', values: [{ text: '42% (usual)', differs: true }] },
  ]);
});

it('has a column for each scenario, and says of one that keeps the reference’s setting what that is', () => {
  const rows = settingRows(BASELINE, [cheap, led], en);
  expect(rows.map(({ name }) => name)).toEqual([
    'Cost competition',
    'Frontier lead',
    'Open-source diffusion',
    'A paradigm breakthrough',
  ]);
  expect(rows[0]!.values).toEqual([
    { text: '70% (deep discount)', differs: true },
    { text: '50% (half price)', differs: false },
  ]);
});

it('lists a spread alone, an event and nothing for a scenario of the same settings', () => {
  const surer = withDriver(BASELINE, 'cost', { value: 50, sure: 'fairly' });
  const never = withEvent(BASELINE, 'safety-incident', { is: 'never' });
  expect(settingRows(BASELINE, [surer], en)[0]).toMatchObject({ reference: '50% (half price), unsure' });
  expect(settingRows(BASELINE, [never], en)[0]!.values[0]!.text).toBe('does not happen');
  expect(settingRows(BASELINE, [{ ...BASELINE, name: 'x', seed: 'y' }], en)).toEqual([]);
});
