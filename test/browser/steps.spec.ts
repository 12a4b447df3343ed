/** What was done, in words; back to any step; the last change once more; and whether a link came out again. */

import type { Page } from '@playwright/test';
import { readLink, writeLink, type Shared } from '../../src/io/link';
import { finding, number, plate, settled, slider, type } from './page';
import { expect, test } from './quiet';

const steps = (page: Page) => page.locator('[data-testid^="step-"]');
/** The address once it has followed what is set. */
async function address(page: Page): Promise<Shared> {
  await settled(page);
  await expect.poll(async () => readLink(await page.evaluate(() => location.hash))).toHaveProperty('result');
  return readLink(await page.evaluate(() => location.hash)) as Shared;
}

test('every step says what it changed and what it did, and a click goes back to it and forward again', async ({
  openApp,
  page,
}) => {
  await openApp();
  const before = await settled(page);
  await type(page, 'export-controls', '80');
  await settled(page);
  await type(page, 'cost', '61');
  const after = await settled(page);
  await page.getByTestId('changes').click();
  await expect(steps(page)).toHaveText([
    /^Cost competition: 50% \(half price\) to 61% .* now China in LLM APIs, 2028: \d+% to \d+%$/,
    /^US export controls: 60% \(as now\) to 80% \(complete\) +China in chips, 2028: \d+% to \d+%$/,
    /^Opened: Baseline *$/,
  ]);
  await page.getByTestId('step-0').click();
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(page.getByTestId('step-2')).toContainText('undone');
  await page.getByTestId('step-2').click();
  await expect(plate(page)).toHaveAttribute('data-digest', after);
});

test('a long history ends with a whole row, and shows the one that is at hand', async ({ openApp, page }) => {
  await openApp();
  for (const value of ['51', '53', '55', '57'])
    for (const id of ['cost', 'reach'] as const) await type(page, id, value);
  await settled(page);
  await page.getByTestId('changes').click();
  const cut = () =>
    page.locator('ol[reversed]').evaluate((list) => {
      const { top, bottom } = list.getBoundingClientRect();
      const rows = [...list.children].map((row) => row.getBoundingClientRect());
      return rows.filter((row) => row.top < bottom - 1 && row.bottom > bottom + 1 && row.bottom > top).length;
    });
  await expect(page.getByTestId('step-8')).toBeInViewport({ ratio: 1 });
  expect(await cut()).toBe(0);
  await page.getByTestId('step-0').click();
  await settled(page);
  await expect(page.getByTestId('step-0')).toBeInViewport({ ratio: 0.99 });
  expect(await cut()).toBe(0);
});

test('the last change is shown again, old and new in turn, and ends with what is set', async ({ openApp, page }) => {
  await openApp();
  const before = await settled(page);
  await type(page, 'digitization', '10');
  const after = await settled(page);
  const { scenario } = await address(page);
  await page.getByTestId('changes').click();
  await page.evaluate(() => {
    const plate = document.querySelector('[data-testid=plate]')!;
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
    new MutationObserver(() => seen.push(plate.getAttribute('data-digest')!)).observe(plate, {
      attributeFilter: ['data-digest'],
    });
  });
  await page.getByTestId('replay').click();
  await expect(page.getByTestId('status')).toContainText('Before the last change');
  await expect(number(page, 'digitization')).toHaveValue('0');
  await expect(page.getByTestId('status')).toContainText('After the last change');
  await expect(page.getByTestId('status')).not.toContainText('the last change', { timeout: 15_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual([before, after, before, after, before, after]);
  expect((await address(page)).scenario).toEqual(scenario);
});

test('where motion is reduced it is shown once, and any key stops it at what is set', async ({ openApp, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp();
  await settled(page);
  await type(page, 'digitization', '10');
  const after = await settled(page);
  await page.getByTestId('changes').click();
  await page.getByTestId('replay').click();
  await expect(number(page, 'digitization')).toHaveValue('0');
  await page.keyboard.press('Escape');
  await expect(number(page, 'digitization')).toHaveValue('10');
  await expect(plate(page)).toHaveAttribute('data-digest', after);
  await page.waitForTimeout(3000);
  await expect(slider(page, 'digitization')).toHaveValue('10');
});

test('a link that comes out again says so; one that does not says what moved', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'cost', '61');
  await settled(page);
  const shared = await address(page);
  expect(shared.result!.digest).toBe((await plate(page).getAttribute('data-digest'))!.slice(0, 8));
  await page.reload();
  await expect(page.getByTestId('status')).toContainText(
    `This link reproduces exactly: digest ${shared.result!.digest}`,
  );
  const other = writeLink({ ...shared, result: { digest: '00000000', us: 0.5, cn: 0.45 } });
  await page.evaluate((hash) => (location.hash = hash), other);
  await expect(page.getByTestId('not-reproduced')).toContainText(
    `its digest was 00000000 and is ${shared.result!.digest} here. In vertical B2B the US middle was 50.0% and is`,
  );
  await type(page, 'cost', '62');
  await expect(page.getByTestId('not-reproduced')).toHaveCount(0);
});

test('what is said of a link ends with the first change, at 1440 px beside a name that is whole', async ({
  openApp,
  page,
}) => {
  await openApp();
  await page.getByTestId('scenario').click();
  await page.getByTestId('preset-tight-export-controls').click();
  await type(page, 'subsidies', '1.31');
  await settled(page);
  const shared = await address(page);
  await page.goto('about:blank');
  await openApp(writeLink(shared));
  const status = page.getByTestId('status');
  await expect(status).toHaveText(/From a shared link, not saved here yet\. This link reproduces exactly/);
  for (const part of [status, page.getByTestId('scenario').locator('.name')])
    expect(
      await part.evaluate((one) => Math.max(one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight)),
    ).toBeLessThanOrEqual(1);
  await type(page, 'subsidies', '1.2');
  await expect(status).toHaveText('');
});

test('everything goes back to the scenario as opened', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'cost', '61');
  await settled(page);
  await address(page);
  await page.reload();
  const opened = await settled(page);
  await type(page, 'reach', '50');
  await settled(page);
  await page.getByTestId('changes').click();
  await page.getByTestId('back-to-opened').click();
  await expect(plate(page)).toHaveAttribute('data-digest', opened);
  await expect(finding(page)).toContainText('baseline');
});
