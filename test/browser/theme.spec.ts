/** The theme: the system's until another is chosen, which is then remembered, and is there before anything else is. */

import type { Page } from '@playwright/test';
import { settled } from './page';
import { expect, test } from './quiet';

const DARK = 'rgb(13, 21, 23)';
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.beforeEach(async ({ page }) => page.emulateMedia({ colorScheme: 'light' }));

test('the switch overrides the system’s theme and says what it will do', async ({ openApp, page }) => {
  await openApp();
  await expect(page.getByTestId('theme')).toHaveText('Dark');
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground(page)).toBe(DARK);
  await expect(page.getByTestId('theme')).toHaveText('Light');
});

test('a chosen theme is there on the next visit, before the app itself has arrived', async ({ openApp, page }) => {
  await openApp();
  await page.getByTestId('theme').click();
  await page.waitForLoadState('networkidle');
  let arrive = () => {};
  const wanted = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('about:blank');
  await openApp('', { waitUntil: 'commit' });
  await expect.poll(() => ground(page)).toBe(DARK);
  await expect(page.locator('#app')).toBeEmpty();
  arrive();
  await settled(page);
  expect(await ground(page)).toBe(DARK);
  await page.getByTestId('theme').click();
  expect(await ground(page)).not.toBe(DARK);
});

test('where nothing can be kept, the switch works all the same', async ({ openApp, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Forbidden.', 'SecurityError');
      },
    });
  });
  await openApp();
  await page.getByTestId('theme').click();
  expect(await ground(page)).toBe(DARK);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await settled(page);
  expect(await ground(page)).not.toBe(DARK);
});
