/** What is typed, pointed at and weighed: replaced, refused in a sentence, read without a trace, and taken back. */

import { number, plate, settled } from './page';
import { expect, test } from './quiet';

test('a click into a number and typing replaces it', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await number(page, 'export-controls').click();
  await page.keyboard.type('80');
  await expect(number(page, 'export-controls')).toHaveValue('80');
  await number(page, 'export-controls').press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('800');
  await expect(page.getByTestId('driver-export-controls')).toContainText('20 to 100%. 80% still counts.');
});

test('low and high can be set, are refused on the wrong side, and How sure? takes them back', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  const row = page.getByTestId('driver-export-controls');
  await page.getByTestId('driver-export-controls-about').click();
  await page.getByTestId('driver-export-controls-ends').click();
  const low = page.getByTestId('driver-export-controls-low');
  await low.fill('55');
  const narrow = await settled(page);
  expect(narrow).not.toBe(before);
  await low.fill('80');
  await low.press('Enter');
  await expect(row).toContainText('low end was 80. It may be 20 to below 60%. 55% still counts.');
  expect(await settled(page)).toBe(narrow);
  await page.getByTestId('driver-export-controls-high').fill('100');
  await expect(page.getByTestId('changes')).toContainText('1');
  await expect(page.getByTestId('driver-export-controls-sure').locator('input:checked')).toHaveCount(0);
  await page.getByTestId('driver-export-controls-sure').getByLabel('Unsure', { exact: true }).check();
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(low).toHaveCount(0);
});

test('the mouse over the plate reads a year and leaves no trace; a click keeps it', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.waitForTimeout(500);
  const link = page.url();
  const scrubber = (await page.getByTestId('scrubber').boundingBox())!;
  const middle = { x: scrubber.x + scrubber.width / 2, y: scrubber.y - 150 };
  const readout = page.getByTestId('readout');
  await page.mouse.move(middle.x, middle.y);
  await expect(readout).toContainText('2026');
  await page.keyboard.press('Escape');
  await expect(readout).toContainText('2028');
  await page.mouse.move(middle.x + 3, middle.y);
  await expect(readout).toContainText('2026');
  await page.mouse.move(middle.x, 5);
  await expect(readout).toContainText('2028');
  await page.waitForTimeout(500);
  expect(page.url()).toBe(link);
  await page.mouse.click(middle.x, middle.y);
  await page.mouse.move(middle.x, 5);
  await expect(readout).toContainText('2026');
  await expect(page.getByTestId('scrubber')).toHaveValue('2026');
});

test('weights make a scenario edited, read short, and come back from 100', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await page.getByText('Weights for all four together').click();
  const chips = page.getByLabel('Weight of chips and infrastructure');
  await chips.click();
  await page.keyboard.type('100');
  await expect(page.getByTestId('scenario')).toContainText('Baseline, edited');
  await chips.fill('50');
  await expect(page.getByLabel('Weight of LLM APIs')).toHaveValue('13.3');
  await chips.fill('25');
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(page.getByTestId('scenario')).not.toContainText('edited');
});

test('a seed of spaces only is refused in a sentence', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('seed').fill('   ');
  await page.getByTestId('seed').press('Enter');
  await expect(page.getByText(/Random seed had only spaces.*“2028” still counts/)).toBeVisible();
  expect(await settled(page)).toBe(before);
});
