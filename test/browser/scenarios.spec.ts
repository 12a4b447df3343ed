/** Whole scenarios: ready-made ones, and the way back to the baseline. */

import { PRESETS } from '../../src/model/presets';
import { plate, settled, type } from './page';
import { expect, test } from './quiet';

test('every preset applies by one choice, with its changes listed in words', async ({ openApp }) => {
  const page = await openApp();
  const digests = new Set([await settled(page)]);
  for (const { id } of PRESETS.filter(({ id }) => id !== 'baseline')) {
    await page.getByTestId('scenario').click();
    await page.getByTestId(`preset-${id}`).click();
    digests.add(await settled(page));
  }
  expect(digests.size).toBe(PRESETS.length);
  await page.getByTestId('changes').click();
  for (const words of ['China’s industrial digitization pace', 'Cost competition', 'China’s subsidy drive'])
    await expect(page.getByRole('listitem').filter({ hasText: words }).last()).toBeVisible();
});

test('one driver resets alone, and everything at once', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await type(page, 'cost', '60');
  const one = await settled(page);
  await type(page, 'reach', '50');
  await expect(page.getByTestId('changes')).toContainText('2');
  await page.getByTestId('driver-reach-reset').click();
  await expect(plate(page)).toHaveAttribute('data-digest', one);
  await page.getByTestId('reset').click();
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await page.getByTestId('undo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', one);
});
