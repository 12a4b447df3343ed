/** "What would it take?": settings that reach a target, each one click from being the scenario, and what is said where none does. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settled, sideways } from './page';
import { expect, test } from './quiet';

const found = (page: Page) => expect(page.getByTestId('ways')).toHaveAttribute('data-settled', 'true');
const status = (page: Page) => page.getByTestId('ways').getByRole('status');

async function open(page: Page): Promise<void> {
  await settled(page);
  await page.getByTestId('what-matters').click();
  await page.getByTestId('to-ways').click();
  await expect(page.getByTestId('ways').getByRole('heading', { level: 2 })).toBeFocused();
}

async function find(page: Page, percent: string): Promise<void> {
  await page.getByTestId('aim-market').selectOption('chips');
  await page.getByTestId('aim-percent').fill(percent);
  await page.getByTestId('ways-find').click();
  await found(page);
}

test('three settings put China above 30% of chips in half of futures; one click uses one, one undo takes it back', async ({
  openApp,
  page,
}) => {
  await openApp();
  await open(page);
  await find(page, '30');
  await expect(page.getByTestId('ways-for')).toContainText(
    'China above 30% of chips and infrastructure in 2028, in at least 50 of 100 futures. Started from: Baseline. With nothing moved it is so in 24 of 100.',
  );
  await expect(status(page)).toHaveText(/^Three settings reach it/);
  for (const n of [1, 2, 3]) {
    await expect(page.getByTestId(`way-${n}`)).toContainText('50 in 100, counted in a full run of 8,192 futures');
    await expect(page.getByTestId(`way-${n}`)).toContainText(/Stretch \d/);
  }
  await page.getByTestId('way-2-use').click();
  await expect(page.getByTestId('scenario')).toContainText('China above 30% of chips');
  await expect(page.getByTestId('way-2-use')).toHaveText(/^In use now/);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('scenario')).toContainText('Baseline');
  await expect(page.getByTestId('way-2-use')).toHaveText(/^Use these settings/);
});

test('what was found says so when the scenario has changed since', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByRole('button', { name: 'Deep discounts' }).click();
  await open(page);
  await find(page, '35');
  const changed = page.getByText('The scenario has changed since.');
  await expect(page.getByTestId('way-1')).toBeVisible();
  await expect(changed).toHaveCount(0);
  const from = page.getByTestId('ways-for');
  await expect(from).toContainText('Started from: Deep discounts. With nothing moved');
  await page.getByTestId('undo').click();
  await expect(changed).toBeVisible();
  await expect(from).toContainText('Started from: Deep discounts. With nothing moved');
});

test('a target that is met needs nothing, and one out of reach gets the closest there is', async ({
  openApp,
  page,
}) => {
  await openApp();
  await open(page);
  await find(page, '15');
  await expect(status(page)).toHaveText(/met already/);
  await expect(page.getByTestId('way-1')).toHaveCount(0);
  await page.getByTestId('ways').locator('summary').click();
  for (const id of ['subsidies', 'fragmentation', 'export-controls']) await page.getByTestId(`may-${id}`).uncheck();
  await find(page, '40');
  await expect(status(page)).toHaveText(
    /^Not reachable with these drivers. The closest setting found comes to \d+ of 100/,
  );
  await expect(page.getByTestId('way-1')).not.toContainText('export controls');
  await expect(page.getByTestId('way-1-use')).toBeVisible();
});

test('with no driver free to move it says so, and a wrong number is named', async ({ openApp, page }) => {
  await openApp();
  await open(page);
  await page.getByTestId('ways').locator('summary').click();
  for (const box of await page.getByTestId('ways').getByRole('checkbox').all()) await box.uncheck();
  await page.getByTestId('ways-find').click();
  await expect(status(page)).toHaveText(/No driver may move/);
  await page.getByTestId('aim-percent').fill('120');
  await page.getByTestId('aim-percent').press('Tab');
  await expect(page.getByRole('alert')).toHaveText('Target share was 120. It may be 1 to 99%. 50% still counts.');
});

test('a newer search takes the older one’s place', async ({ openApp, page }) => {
  await openApp();
  await open(page);
  await page.getByTestId('aim-market').selectOption('chips');
  await page.getByTestId('aim-percent').fill('30');
  await page.getByTestId('ways-find').click();
  await page.getByTestId('aim-what').selectOption('within-5');
  await page.getByTestId('aim-count').fill('30');
  await page.getByTestId('ways-find').click();
  await found(page);
  await expect(page.getByTestId('ways-for')).toContainText('US and China within 5 points of each other in chips');
});

for (const [width, colorScheme] of [
  [1440, 'dark'],
  [390, 'light'],
  [320, 'light'],
] as const) {
  test(`${width} px, ${colorScheme}: axe finds nothing in what was found, and nothing runs off sideways`, async ({
    openApp,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openApp();
    await open(page);
    await page.getByTestId('ways').locator('summary').click();
    await find(page, '30');
    await expect(page.getByTestId('way-3')).toBeVisible();
    expect(await sideways(page)).toBe(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
}
