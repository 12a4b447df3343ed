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

test('an event left to chance says the medians where it has happened and where it has not', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  const event = page.getByTestId('event-cn-agent-ecosystem');
  const lines = event.locator('dl > div');
  const read = async () =>
    (await lines.allTextContents()).map((text) => /US (\d+)%\s*China (\d+)%/.exec(text)!.slice(1).map(Number));
  await expect(lines.first()).toContainText(/2028, where it has happened\s*US \d+%\s*China \d+%/);
  const b2b = await read();
  expect(b2b[0]![0]).toBeLessThan(50);
  expect(b2b[0]![1]).toBeGreaterThan(45);
  expect(b2b[1]![0]).toBeGreaterThan(50);
  expect(b2b[1]![1]).toBeLessThan(45);
  await page.getByTestId('seg-chips').click();
  expect(await read()).not.toEqual(b2b);
  await page.getByTestId('horizon').getByText('2030').click();
  await expect(lines.first()).toContainText('2030, where it has happened');
  await event.getByRole('textbox').fill('0');
  await expect(lines.first()).toContainText('too few futures to tell');
  await event.getByLabel('Never').check();
  await expect(lines).toHaveCount(0);
});
