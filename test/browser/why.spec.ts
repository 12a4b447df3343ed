/** The Why panel: one paragraph under the chances that follows what is set, asked for nothing while closed. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { plate, settled, sideways, type } from './page';
import { expect, test } from './quiet';

const paragraph = (page: Page) => page.getByTestId('why-text');
const fold = (page: Page) => page.getByTestId('why-open');
const told = (page: Page) => expect(paragraph(page)).toHaveAttribute('data-settled', 'true');

test('open, it stays where a hand passes the start, and tells where things stand', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  await fold(page).click();
  await type(page, 'cost', '50');
  await told(page);
  await expect(paragraph(page)).toHaveText(
    /^Every driver, event and weight is as at the baseline\. In 2028 China is ahead in vertical B2B in 38 of 100 futures and the US in 62\..* moves most with China’s industrial digitization pace, by/,
  );
});

test('a preset’s paragraph names its settings, both sides’ change and each setting’s part', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await page.getByRole('button', { name: 'Deep discounts' }).click();
  await fold(page).click();
  await told(page);
  await expect(paragraph(page)).toContainText(
    'Two settings differ from the baseline: Cost competition, 70% (deep discount)',
  );
  await expect(paragraph(page)).toContainText(/up from 38 at the baseline, and the US in \d+, down from 62\./);
  await expect(paragraph(page)).toContainText(
    /Taken one by one, China’s share moves by \+3\.\d points with cost competition and \+1\.\d with open-source diffusion\./,
  );
  await page.getByTestId('undo').click();
  await expect(paragraph(page)).toContainText('Every driver, event and weight is as at the baseline.');
});

test('it follows a typed value at once, another market and the bloc in focus', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'export-controls', '80');
  await fold(page).click();
  await type(page, 'export-controls', '100');
  await expect(paragraph(page)).toContainText('US export controls, 100% (complete) instead of 60% (as now)');
  await page.getByTestId('seg-chips').click();
  await page.getByTestId('focus-us').click();
  await told(page);
  await expect(paragraph(page)).toContainText('is ahead in chips and infrastructure');
  await expect(paragraph(page)).toContainText('The US share of chips and infrastructure in 2028 moves most with');
});

test('closed, it leaves no one waiting: the plate settles and nothing of it is on the page', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  await fold(page).click();
  await told(page);
  await fold(page).click();
  await expect(paragraph(page)).toHaveCount(0);
  await type(page, 'cost', '55');
  await expect(plate(page)).toHaveAttribute('data-settled', 'true');
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [320, 'dark'],
] as const) {
  test(`${width} px, ${colorScheme}: axe finds nothing in it, and nothing runs off sideways`, async ({
    openApp,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openApp();
    await settled(page);
    await page.getByRole('button', { name: 'Sovereign stacks' }).click();
    await fold(page).click();
    await told(page);
    expect(await sideways(page)).toBe(0);
    const { violations } = await new AxeBuilder({ page })
      .include('[data-testid=why]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
}
