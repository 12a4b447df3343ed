/** What changes in place: the sentence is rewritten in the room it has, and nothing around it moves. */

import type { Page } from '@playwright/test';
import { PRESETS } from '../../src/model/presets';
import { finding, plate, settled, type } from './page';
import { expect, test } from './quiet';

/** Lines of the finding's own text, not of the room kept for it. */
function lines(page: Page): Promise<number> {
  return finding(page).evaluate((heading) => {
    const text = document.createRange();
    text.selectNodeContents(heading);
    return Math.round(text.getBoundingClientRect().height / parseFloat(getComputedStyle(heading).lineHeight));
  });
}

for (const [width, most] of [
  [1440, 2],
  [1024, 2],
  [768, 2],
  [390, 4],
] as const) {
  test(`${width} px: the finding of All four holds in ${most} lines, changed or not`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openApp();
    await page.getByTestId('seg-all').click();
    await settled(page);
    expect(await lines(page)).toBeLessThanOrEqual(most);
    for (const preset of ['Tighter export controls', 'Deep discounts', 'Sovereign stacks', 'China’s demand slows']) {
      await page.getByRole('button', { name: preset, exact: true }).click();
      await settled(page);
      await expect(finding(page)).toContainText('at the baseline');
      expect(await lines(page), preset).toBeLessThanOrEqual(most);
    }
  });
}

test('390 px: the first change moves nothing around the sentence', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp();
  await settled(page);
  const places = () =>
    Promise.all(
      [
        page.getByText('Not a forecast.').first(),
        page.getByTestId('seg-chips'),
        plate(page).locator('svg').first(),
      ].map(async (part) => (await part.boundingBox())!.y),
    );
  const before = await places();
  for (const { id } of PRESETS.filter(({ id }) => id !== 'baseline')) {
    await page.getByTestId('scenario').click();
    await page.getByTestId(`preset-${id}`).click();
    await settled(page);
    expect(await places(), id).toEqual(before);
  }
});

for (const width of [1024, 390, 320]) {
  test(`${width} px: no ready-made scenario has its name cut, edited or not`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openApp();
    for (const { id } of PRESETS) {
      await page.getByTestId('scenario').click();
      await page.getByTestId(`preset-${id}`).click();
      for (const value of ['1', '1.31']) {
        await type(page, 'subsidies', value);
        const cut = await page
          .getByTestId('scenario')
          .locator('.name')
          .evaluate((name) => [name.scrollWidth - name.clientWidth, name.scrollHeight - name.clientHeight]);
        expect(Math.max(...cut), id).toBeLessThanOrEqual(1);
      }
    }
  });
}

test('390 px: there is a strip at the foot only while something is said', async ({ openApp, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp();
  await settled(page);
  const strip = () => page.getByTestId('status').evaluate((status) => getComputedStyle(status).position === 'fixed');
  expect(await strip()).toBe(false);
  await page.getByTestId('share').click();
  await expect(page.getByTestId('status')).toContainText('Link copied');
  expect(await strip()).toBe(true);
  await expect.poll(strip, { timeout: 20_000 }).toBe(false);
});
