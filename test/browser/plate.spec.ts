/** What is drawn: a market, an arrangement, a year. */

import { SEGMENTS } from '../../src/model/segments';
import { finding, plate, settled } from './page';
import { expect, test } from './quiet';

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

test('a note speaks of dashes only where they are drawn', async ({ openApp, page }) => {
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await openApp();
    await page.getByRole('button', { name: 'Sovereign stacks' }).click();
    for (const reach of ['seg-all', 'seg-vertical-b2b', 'focus-cn', 'focus-all', 'view-split', 'view-together']) {
      await page.getByTestId(reach).click();
      await settled(page);
      await expect(plate(page)).toContainText('Filled marks: as set.');
      const drawn = await plate(page).locator('.reference').count();
      const said = (await plate(page).textContent())!.includes('Dashed: the baseline');
      expect(said, `${reach} at ${width} px`).toBe(drawn > 0);
    }
  }
});
