/** Explore, as a hand meets it: the first view, every kind of control, and the way back from each. */

import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { PRESETS } from '../../src/model/presets';
import { SEGMENTS } from '../../src/model/segments';
import { drag, finding, number, plate, settled, slider, type } from './page';
import { expect, test } from './quiet';

test('the first view says who is ahead, that it is no forecast, and asks for a hand on a driver', async ({
  openApp,
}) => {
  const page = await openApp();
  await settled(page);
  await expect(finding(page)).toHaveText(
    'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
  );
  await expect(page.getByText('Not a forecast.').first()).toBeInViewport();
  await expect(page.getByText('Drag a driver').filter({ visible: true }).first()).toBeInViewport();
  for (const preset of ['Tighter export controls', 'Deep discounts', 'Sovereign stacks', 'China’s demand slows'])
    await expect(page.getByRole('button', { name: preset, exact: true })).toBeInViewport();
  await expect(page.getByTestId('chance-1')).toContainText('50 in 100');
  await expect(page.getByTestId('chance-2')).toContainText('23 in 100');
  await expect(page.getByTestId('chance-3')).toContainText('fewer than 1');
  for (const part of ['plate', 'chance-1', 'chance-2', 'chance-3', 'scrubber', 'readout'])
    await expect(page.getByTestId(part)).toBeInViewport({ ratio: 0.9 });
  for (const { id } of DRIVERS) await expect(page.getByTestId(`driver-${id}`)).toBeInViewport({ ratio: 0.9 });
  for (const { id } of EVENTS) await expect(page.getByTestId(`event-${id}`)).toBeAttached();
});

test('dragging digitization to +10 takes China’s middle from 45 to about 50 % and turns the sentence', async ({
  openApp,
}) => {
  const page = await openApp();
  await settled(page);
  await drag(page, 'digitization', 200);
  await settled(page);
  await expect(number(page, 'digitization')).toHaveValue('10');
  await expect(finding(page)).toHaveText(
    /^In 2028 China is ahead in vertical B2B in 6[2-6] of 100 simulated futures, up from 38 at the baseline; the US in 3/,
  );
  await expect(page.getByTestId('readout')).toContainText(/China (50|51)%/);
});

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

test('every segment has its plate, and All four shows the aggregate as an assumption', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  for (const [segment, says] of [
    ['llm-apis', 'LLM APIs'],
    ['consumer-apps', 'consumer apps'],
    ['chips', 'chips and infrastructure'],
  ] as const) {
    await page.getByTestId(`seg-${segment}`).click();
    await expect(finding(page)).toContainText(says);
  }
  await page.getByTestId('seg-all').click();
  for (const segment of SEGMENTS) await expect(page.getByTestId(`plate-${segment}`)).toBeVisible();
  await expect(page.getByTestId('plate-all')).toContainText(/assum/i);
});

test('a driver that does nothing in a segment says so there', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await expect(page.getByTestId('driver-digitization')).toContainText(/up to 5\.[4-7] points here/);
  await page.getByTestId('seg-chips').click();
  await expect(page.getByTestId('driver-reach')).toContainText('no effect here');
  await expect(page.getByTestId('driver-export-controls')).toContainText('named');
});

test('Together, Split and Focus draw what they say', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  const named = page.getByTestId('plate').getByText('19 in 20', { exact: true });
  await expect(named).toHaveCount(0);
  await page.getByTestId('focus-cn').click();
  await expect(named.first()).toBeVisible();
  await page.getByTestId('focus-all').click();
  await page.getByTestId('view-split').click();
  await expect(page.getByTestId('plate').getByRole('img')).toHaveCount(1);
  await expect(named).not.toHaveCount(0);
  await page.getByTestId('view-together').click();
  await expect(named).toHaveCount(0);
});

test('the scrubber reads any year, by key and by pointer', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('scrubber').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('readout')).toContainText('2027');
  await expect(page.getByTestId('scrubber')).toHaveAttribute(
    'aria-valuetext',
    /2027.*US \d+%, 8 in 10 between.*China.*Other/,
  );
  await page.keyboard.press('Home');
  await expect(page.getByTestId('readout')).toContainText(/2024.*US 60%/s);
  await page.keyboard.press('End');
  await expect(page.getByTestId('readout')).toContainText('2028');
});

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

test('until 2030: the plate says that it is beyond 2028, and the sentence speaks of 2030', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('horizon').scrollIntoViewIfNeeded();
  await page.getByTestId('horizon').getByText('2030').click();
  expect(await settled(page)).not.toBe(before);
  await expect(finding(page)).toContainText('In 2030 China is ahead in vertical B2B in 6');
  await expect(plate(page)).toContainText('Beyond 2028');
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

test('a long run shows how far it is, and a newer request takes its place', async ({ openApp }) => {
  test.setTimeout(90_000);
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('trials').fill('1000000');
  await page.getByTestId('trials').press('Enter');
  await expect(page.getByTestId('status')).toContainText(/%/, { timeout: 30_000 });
  await expect(plate(page)).toHaveAttribute('data-settled', 'false');
  await page.getByTestId('trials').fill('8192');
  await page.getByTestId('trials').press('Enter');
  await expect(plate(page)).toHaveAttribute('data-settled', 'true', { timeout: 30_000 });
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(page.getByTestId('status')).not.toContainText(/%/);
});

test('the evidence behind a default is one click away, and the way back keeps the state', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  const before = await settled(page);
  await page.getByTestId('evidence').click();
  for (const text of ['60', 'claimed', 'assumption', 'history', 'Not a forecast'])
    await expect(page.getByText(text).first()).toBeVisible();
  await page
    .getByRole('link', { name: 'Explore' })
    .or(page.getByRole('button', { name: 'Explore' }))
    .first()
    .click();
  expect(await settled(page)).toBe(before);
});

test('a change is announced once, politely, in a whole sentence', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const region of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => region.textContent?.trim() && heard.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await drag(page, 'digitization', 90);
  await settled(page);
  await page.waitForTimeout(1200);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const sentences = heard.filter((text) => text.includes('digitization'));
  expect(sentences.length).toBe(1);
  expect(sentences[0]!.length).toBeLessThanOrEqual(140);
  expect(sentences[0]).toMatch(/\.$/);
});
