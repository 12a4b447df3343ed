/** "What matters": the largest reason in one click, rows that lead to their controls, and nothing stale shown as current. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeLink } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { BASELINE } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { settled, sideways, slider } from './page';
import { expect, test } from './quiet';

const row = (page: Page, n: number) => page.getByTestId(`sens-row-${n}`);
const worked = (page: Page) => expect(page.getByTestId('matters')).toHaveAttribute('data-settled', 'true');

test('one click tells which driver matters most for China’s share in 2028, with two signed values', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await page.getByTestId('what-matters').click();
  await worked(page);
  await expect(row(page, 1)).toBeInViewport();
  await expect(row(page, 1)).toContainText('China’s industrial digitization pace');
  await expect(row(page, 1).locator('svg')).toHaveText(/−\d\.\d.*\+\d\.\d/s);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^China’s share of vertical B2B in 2028 moves most with China’s industrial digitization pace, by/,
  );
});

/** Milliseconds from the click to the whole ranking at 8,192 futures; as frames.spec.ts, the best of three fails at twice it. */
const PROMISED = 1500;
const GOES = 3;

test('the whole ranking is there soon after the click', async ({ browser }) => {
  test.setTimeout(120_000);
  const times: number[] = [];
  while (times.length < GOES && !times.some((time) => time <= PROMISED)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(process.env['APP_URL']!);
    await settled(page);
    times.push(
      await page.getByTestId('what-matters').evaluate(async (link: HTMLElement) => {
        const start = performance.now();
        link.click();
        while (!document.querySelector('[data-testid=matters][data-settled=true] [data-testid=sens-row-16]'))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      }),
    );
    await context.close();
  }
  console.log(`click to ranking: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}; promised ${PROMISED} ms`);
  expect(Math.min(...times)).toBeLessThan(2 * PROMISED);
});

test('Enter on a row goes to its control, and Back to the page', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByTestId('what-matters').click();
  await worked(page);
  await row(page, 1).focus();
  await page.keyboard.press('Enter');
  await expect(slider(page, 'digitization')).toBeFocused();
  await page.goBack();
  await worked(page);
  await page.getByRole('button', { name: /^A paradigm breakthrough/ }).click();
  await expect(page.getByTestId('event-paradigm-breakthrough').locator('input:checked')).toBeFocused();
});

test('the outcome and the range can be picked, and a link opens the same', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByTestId('what-matters').click();
  await worked(page);
  const before = await row(page, 1).locator('svg').textContent();
  await page.getByTestId('matters-reach').getByText('Full slider').click();
  await expect(row(page, 1).locator('svg')).not.toHaveText(before!);
  const [down, up] = (await row(page, 1).locator('svg').textContent())!.match(/\d+\.\d/g)!.map(Number);
  const [, size] = (await page.getByTestId('matters-finding').textContent())!.match(/by (\d+\.\d) points/)!;
  expect(Math.abs(Number(size) - down! - up!)).toBeLessThan(0.16);
  await page.getByTestId('matters-about').selectOption('us-above-50');
  await page.getByTestId('matters-market').selectOption('llm-apis');
  await page.getByTestId('matters-year').selectOption('2027');
  const said = /^The chance of “US above half in LLM APIs in 2027” moves most with/;
  await worked(page);
  await expect(page.getByTestId('matters-finding')).toHaveText(said);
  await expect(page).toHaveURL(/#1\./);
  await page.waitForTimeout(400);
  await page.reload();
  await worked(page);
  await expect(page.getByTestId('matters-finding')).toHaveText(said);
});

test('a pinned question is explained and aimed at in its own market and time', async ({ openApp, page }) => {
  const pin = 'cn-ahead-us/chips/by-2028';
  const view = { ...DEFAULT_VIEW, page: 'matters', questions: [pin] } as const;
  await openApp(writeLink({ ...workOn(BASELINE), view }));
  await worked(page);
  await page.getByTestId('matters-about').selectOption(pin);
  await worked(page);
  await expect(page.getByTestId('matters-finding')).toHaveText(
    /^The chance of “China ahead of the US in chips and infrastructure at some time by 2028” moves most with/,
  );
  await expect(page.getByTestId('matters-market')).toHaveCount(0);
  await page.getByTestId('aim-what').selectOption(pin);
  await expect(page.getByTestId('aim-market')).toHaveCount(0);
  await page.getByTestId('aim-count').fill('10');
  await page.getByTestId('ways-find').click();
  await expect(page.getByTestId('ways-for')).toContainText(
    'China ahead of the US in chips and infrastructure at some time by 2028, in at least 10 of 100 futures',
    { timeout: 30_000 },
  );
});

test('an undo makes what is shown stale until it is worked out anew', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByRole('button', { name: 'Deep discounts' }).click();
  await settled(page);
  await page.getByTestId('what-matters').click();
  await worked(page);
  const before = await page.getByTestId('matters-finding').textContent();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('matters')).toHaveAttribute('data-settled', 'false');
  await worked(page);
  await expect(page.getByTestId('matters-finding')).not.toHaveText(before!);
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const) {
  test(`${width} px, ${colorScheme}: axe finds nothing, and nothing runs off sideways`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openApp();
    await settled(page);
    await page.getByTestId('what-matters').click();
    await worked(page);
    await page.getByTestId('matters-table').locator('summary').click();
    expect(await sideways(page)).toBe(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
}
