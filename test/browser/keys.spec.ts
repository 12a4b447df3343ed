/** The page by keys alone: how many stops, in which order, and what is inside a stop. */

import type { Page } from '@playwright/test';
import { DRIVERS } from '../../src/model/drivers';
import { plate, settled } from './page';
import { expect, test } from './quiet';

/** What Tab comes to from the top of the page to its end, by test id or name. */
async function stops(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      if (here === document.body || here.dataset['met']) return undefined;
      here.dataset['met'] = 'yes';
      return here.dataset['testid'] ?? here.ariaLabel ?? here.textContent?.trim() ?? '';
    });
    if (name === undefined) return found;
    found.push(name);
  }
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`${width} px: no more than 70 stops, three for each driver`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height });
    await openApp();
    await settled(page);
    const found = await stops(page);
    expect(found[0]).toBe('Skip to results');
    expect(found.at(-1)).toBe('Weights for all four together');
    expect(found.length).toBeLessThanOrEqual(70);
    for (const { id } of DRIVERS)
      expect(found.filter((name) => name.startsWith(`driver-${id}-`))).toEqual(
        ['number', 'range', 'about'].map((part) => `driver-${id}-${part}`),
      );
  });
}

test('the scenarios to try are one stop, in which arrows, Home and End move', async ({ openApp, page }) => {
  await openApp();
  const before = await settled(page);
  const button = (name: string) =>
    page.getByRole('toolbar', { name: 'Try' }).getByRole('button', { name, exact: true });
  await button('Tighter export controls').focus();
  await page.keyboard.press('ArrowRight');
  await expect(button('Deep discounts')).toBeFocused();
  await page.keyboard.press('End');
  await expect(button('China’s demand slows')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button('Tighter export controls')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(plate(page)).not.toHaveAttribute('data-digest', before);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(button('China’s demand slows')).toBeFocused();
});
