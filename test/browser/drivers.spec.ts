/** A driver, as a hand meets it: dragged, stepped, typed, refused, taken back, and what it says of itself. */

import { drag, number, plate, settled, slider, type } from './page';
import { expect, test } from './quiet';

test('a drag is one step: undo goes back before it, redo to its end', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await drag(page, 'cost', 40);
  const after = await settled(page);
  expect(after).not.toBe(before);
  await page.getByTestId('undo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(page.getByTestId('undo')).toBeDisabled();
  await page.getByTestId('redo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', after);
  await page.keyboard.press('Control+z');
  await expect(plate(page)).toHaveAttribute('data-digest', before);
});

test('keys move a driver by a step, by ten, to its ends and home; Escape gives a drag back', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  const value = number(page, 'export-controls');
  await slider(page, 'export-controls').focus();
  await page.keyboard.press('ArrowRight');
  await expect(value).toHaveValue('61');
  await page.keyboard.press('PageDown');
  await expect(value).toHaveValue('51');
  await page.keyboard.press('Home');
  await expect(value).toHaveValue('20');
  await page.keyboard.press('End');
  await expect(value).toHaveValue('100');
  await page.keyboard.press('Delete');
  await expect(value).toHaveValue('60');
  await expect(plate(page)).toHaveAttribute('data-digest', before);

  const box = (await slider(page, 'subsidies').boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
  await expect(number(page, 'subsidies')).not.toHaveValue('1');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(number(page, 'subsidies')).toHaveValue('1');
});

test('a value’s text names it, its zone and the baseline', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await type(page, 'export-controls', '95.25');
  await expect(number(page, 'export-controls')).toHaveValue('95.25');
  await expect(slider(page, 'export-controls')).toHaveAttribute('aria-valuetext', /95\.25.*complete.*60.*/);
});

test('letters, nothing and numbers out of range are refused in a sentence, and nothing changes', async ({
  openApp,
}) => {
  const page = await openApp();
  const before = await settled(page);
  for (const [typed, said] of [
    ['abc', /Cost competition.*abc.*17.*70/],
    ['71', /Cost competition.*71.*17.*70/],
    ['1e999', /Cost competition.*17.*70/],
    ['0x20', /Cost competition.*0x20.*17.*70/],
  ] as const) {
    await type(page, 'cost', typed);
    await expect(page.getByTestId('driver-cost')).toContainText(said);
    expect(await settled(page)).toBe(before);
  }
  await type(page, 'cost', '60');
  await expect(page.getByTestId('driver-cost')).not.toContainText('It may be');
  expect(await settled(page)).not.toBe(before);
});

test('a driver that does nothing in a segment says so there', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await expect(page.getByTestId('driver-digitization')).toContainText(/up to 5\.[4-7] points here/);
  await page.getByTestId('seg-chips').click();
  await expect(page.getByTestId('driver-reach')).toContainText('no effect here');
  await expect(page.getByTestId('driver-export-controls')).toContainText('named');
});

test('How sure? widens the fan and is a change of its own', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('driver-frontier-lead-about').click();
  await page
    .getByTestId('driver-frontier-lead')
    .getByLabel(/Very unsure/)
    .check();
  expect(await settled(page)).not.toBe(before);
  await expect(page.getByTestId('changes')).toContainText('1');
});
