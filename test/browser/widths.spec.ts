/** Every width and theme: nothing runs off sideways, nothing is cut, the plate stays while drivers are moved. */

import AxeBuilder from '@axe-core/playwright';
import { DRIVERS } from '../../src/model/drivers';
import { plate, settled, sideways, slider, type } from './page';
import { expect, test } from './quiet';

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${width} px, ${colorScheme}: no sideways scroll, in Explore, All four and Evidence`, async ({
      openApp,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await openApp();
      await settled(page);
      expect(await sideways(page)).toBe(0);
      await page.getByTestId('view-split').click();
      expect(await sideways(page)).toBe(0);
      await page.getByTestId('seg-all').click();
      expect(await sideways(page)).toBe(0);
      await page.getByTestId('evidence').click();
      expect(await sideways(page)).toBe(0);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(13, 21, 23)' : 'rgb(243, 246, 245)');
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the plate stays on top while six closed sliders are in view below it', async ({ openApp, page }) => {
    await openApp();
    await settled(page);
    await slider(page, 'digitization').evaluate((input) => input.scrollIntoView({ block: 'start' }));
    await page.waitForTimeout(300);
    await expect(plate(page).locator('svg').first()).toBeInViewport({ ratio: 0.9 });
    const inView = await Promise.all(
      DRIVERS.map(({ id }) =>
        page.getByTestId(`driver-${id}`).evaluate((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          const seen = document.elementFromPoint(200, Math.min(top + 40, innerHeight - 1));
          return top > 0 && bottom <= innerHeight && row.contains(seen);
        }),
      ),
    );
    expect(inView.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });

  test('a tap on a zone and a typed number do what a drag does', async ({ openApp, page }) => {
    await openApp();
    const before = await settled(page);
    await page.getByTestId('driver-cost-about').tap();
    await page.getByTestId('driver-cost').getByRole('button', { name: 'deep discount' }).tap();
    const tapped = await settled(page);
    expect(tapped).not.toBe(before);
    await type(page, 'cost', '50');
    expect(await settled(page)).toBe(before);
  });
});

for (const [width, height] of [
  [390, 844],
  [320, 640],
] as const) {
  test(`${width} px: every panel of the header is on the page, and one tap resets all`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height });
    await openApp();
    const before = await settled(page);
    await page.getByRole('button', { name: 'Sovereign stacks' }).click();
    await settled(page);
    for (const opener of ['changes', 'scenario', 'export']) {
      await page.getByTestId(opener).click();
      expect(await sideways(page)).toBe(0);
      const box = (await page.locator(`[data-testid=${opener}] + *`).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
    await page.getByTestId('reset').click();
    await expect(plate(page)).toHaveAttribute('data-digest', before);
  });
}

test('in a low window the plate scrolls away, so that drivers have room', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openApp();
  await settled(page);
  await slider(page, 'cost').evaluate((input) => input.scrollIntoView({ block: 'center' }));
  await expect(plate(page).locator('svg').first()).not.toBeInViewport();
});

for (const [state, reach] of [
  ['the first view', async () => {}],
  [
    'a changed scenario with its list open',
    async (page) => {
      await type(page, 'cost', '61');
      await page.getByTestId('changes').click();
    },
  ],
  ['an opened driver', async (page) => page.getByTestId('driver-cost-about').click()],
  [
    'an opened driver with its low and high set',
    async (page) => {
      await page.getByTestId('driver-cost-about').click();
      await page.getByTestId('driver-cost-ends').click();
    },
  ],
  ['a refused number', async (page) => type(page, 'cost', 'abc')],
  ['All four', async (page) => page.getByTestId('seg-all').click()],
  ['Split', async (page) => page.getByTestId('view-split').click()],
  ['Evidence', async (page) => page.getByTestId('evidence').click()],
  ['the dark theme', async (page) => page.getByTestId('theme').click()],
] as [string, (page: import('@playwright/test').Page) => Promise<void>][]) {
  test(`axe finds nothing against WCAG 2.2 AA in ${state}`, async ({ openApp, page }) => {
    await openApp();
    await settled(page);
    await reach(page);
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
}
