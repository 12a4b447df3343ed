/** An event: left to chance, fixed for a year and a place, ruled out; and the horizon that it holds open. */

import { plate, settled } from './page';
import { expect, test } from './quiet';

test('an event can be left to chance, made to happen in a year and a place, or ruled out', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  const event = page.getByTestId('event-paradigm-breakthrough');
  await event.scrollIntoViewIfNeeded();
  await event.getByLabel('Never').check();
  const never = await settled(page);
  await event.getByLabel('Happens').check();
  const happens = await settled(page);
  await event.locator('select').first().selectOption('cn');
  const inChina = await settled(page);
  await event.locator('select').last().selectOption('2027');
  const later = await settled(page);
  expect(new Set([before, never, happens, inChina, later]).size).toBe(5);
  await event.getByLabel('Chance').check();
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await event.getByRole('textbox').fill('100');
  await event.getByRole('textbox').press('Enter');
  await expect(event).toContainText(/100.*0 to 99/);
  expect(await settled(page)).toBe(before);
});

test('an event fixed for a year keeps the horizon beyond it, in a sentence', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('horizon').getByText('2030').click();
  const event = page.getByTestId('event-chip-disruption');
  await event.getByLabel('Happens').check();
  await event.locator('select').last().selectOption('2029');
  const before = await settled(page);
  await page.getByTestId('horizon').getByText('2028').click();
  await expect(
    page
      .getByText(/Advanced-chip supply disruption.*2029/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  expect(await settled(page)).toBe(before);
});
