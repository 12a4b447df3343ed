/** What one takes away: a link that restores everything, the picture, the numbers, and the same answer in the terminal. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { finding, number, plate, settled, slider, type } from './page';
import { expect, test } from './quiet';

/** Eight changes, a view of its own, and another horizon. */
async function makeMyOwn(page: Page) {
  for (const [id, value] of [
    ['cost', '61.5'],
    ['digitization', '4'],
    ['reach', '55'],
    ['export-controls', '80'],
    ['subsidies', '1.35'],
    ['sovereignty', '47'],
    ['open-source', '22'],
  ] as const)
    await type(page, id, value);
  await page.getByTestId('event-api-shakeout').getByLabel('Never').check();
  await page.getByTestId('horizon').getByText('2030').click();
  await page.getByTestId('seg-consumer-apps').click();
  await page.getByTestId('focus-cn').click();
  await page.getByTestId('scrubber').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
}

async function linkOf(page: Page): Promise<string> {
  await settled(page);
  await page.waitForTimeout(600);
  return page.url();
}

async function download(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByTestId('export').click();
  const coming = page.waitForEvent('download');
  await page.getByTestId(`export-${kind}`).click();
  const file = await coming;
  await page.keyboard.press('Escape');
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

test('a link restores settings, seed, horizon, segment, focus and year, with the same digest', async ({
  openApp,
  page,
}) => {
  await openApp();
  await makeMyOwn(page);
  const digest = await settled(page);
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(600);

  await page.goto('about:blank');
  await page.goto(link);
  expect(await settled(page)).toBe(digest);
  await expect(number(page, 'subsidies')).toHaveValue('1.35');
  await expect(page.getByTestId('event-api-shakeout').getByLabel('Never')).toBeChecked();
  await expect(page.getByTestId('focus-cn').or(page.getByTestId('focus-cn').locator('input')).first()).toBeChecked();
  await expect(finding(page)).toContainText('consumer apps');
  await expect(page.getByTestId('readout')).toContainText('2028');
});

test('Share copies the link of exactly what is shown', async ({ openApp, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp();
  await type(page, 'cost', '61');
  await settled(page);
  await page.getByTestId('share').click();
  await expect(page.getByTestId('status')).toContainText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await linkOf(page));
});

test('a damaged link says what is wrong and shows the baseline', async ({ openApp, page }) => {
  await openApp();
  const baseline = await settled(page);
  await type(page, 'cost', '61');
  const link = await linkOf(page);
  for (const [damaged, said] of [
    [link.slice(0, -9), /cut short/],
    [link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), /damaged|link/i],
    [link.replace('#1.', '#9.'), /newer/],
    [`${link.split('#')[0]}#nonsense`, /link/i],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(damaged);
    await expect(page.getByTestId('link-problem')).toContainText(said);
    expect(await settled(page)).toBe(baseline);
  }
});

test('a link opened in a running page is a step that undo takes back', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  const link = await linkOf(page);
  const there = await settled(page);
  await page.getByTestId('reset').click();
  await type(page, 'reach', '50');
  const own = await settled(page);
  await linkOf(page);
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(plate(page)).toHaveAttribute('data-digest', there);
  await page.getByTestId('undo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', own);
});

test('a damaged link pasted over work keeps the work, and says so', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  const own = await settled(page);
  const link = await linkOf(page);
  await page.evaluate(() => (location.hash = '#1.nonsense'));
  await expect(page.getByTestId('link-problem')).toContainText('Your work is kept.');
  expect(await settled(page)).toBe(own);
  expect(await linkOf(page)).toBe(link);
});

test('back to an entry from before a link was opened opens what that entry says', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  const there = await settled(page);
  const link = await linkOf(page);
  await page.getByTestId('reset').click();
  await type(page, 'reach', '50');
  const own = await settled(page);
  await linkOf(page);
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(page.getByTestId('status')).toContainText('Undo brings back what was there');
  await expect(plate(page)).toHaveAttribute('data-digest', there);
  await linkOf(page);
  await page.goBack();
  await expect(plate(page)).toHaveAttribute('data-digest', own);
  await page.goForward();
  await expect(plate(page)).toHaveAttribute('data-digest', there);
});

test('the terminal gives the page’s digest for the page’s link', async ({ openApp, page }) => {
  await openApp();
  await makeMyOwn(page);
  const digest = await settled(page);
  const link = await linkOf(page);
  const out = execFileSync('node', ['node_modules/tsx/dist/cli.mjs', 'src/cli.ts', '--link', link], {
    encoding: 'utf8',
  });
  expect(JSON.parse(out).digest).toBe(digest);
});

test('SVG, PNG and CSV carry the finding, the source line, the seed and the digest', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  const digest = await settled(page);
  const sentence = (await finding(page).textContent())!.trim().replace(/\s+/g, ' ');
  const words = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

  const svg = await download(page, 'svg');
  expect(svg.name).toMatch(new RegExp(`^parallel-run-[a-z0-9-]+-vertical-b2b-${digest.slice(0, 8)}\\.svg$`));
  const drawn = words(svg.bytes.toString('utf8'));
  for (const text of ['The Great Convergence', 'AINews, April 2026', 'Not a forecast', digest.slice(0, 8), '2028'])
    expect(drawn).toContain(text);
  expect(drawn).toContain(sentence);
  expect(svg.bytes.toString('utf8')).not.toContain('foreignObject');

  const png = await download(page, 'png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1350]);

  const csv = await download(page, 'csv');
  const table = csv.bytes.toString('utf8');
  for (const text of [
    sentence,
    'The Great Convergence',
    `digest: ${digest}`,
    'seed: 2028',
    'CC BY 4.0',
    'ot a forecast',
  ])
    expect(table).toContain(text);
  const rows = table.split('\n').filter((line) => line.startsWith('vertical-b2b,cn,2028,0.5,'));
  expect(rows.length).toBe(1);
  const shown = (await page.getByTestId('readout').textContent())!.match(/China (\d+)%/)![1];
  expect(Math.round(100 * Number(rows[0]!.split(',')[4]))).toBe(Number(shown));

  const json = await download(page, 'json');
  expect(JSON.parse(json.bytes.toString('utf8')).drivers.cost.value).toBe(61);
});

test('the picture can be copied', async ({ openApp, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp();
  await settled(page);
  await page.getByTestId('export').click();
  await page.getByTestId('copy-picture').click();
  await expect(page.getByTestId('status')).toContainText(/copied/i);
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types);
  expect(types).toContain('image/png');
  expect(await slider(page, 'cost').count()).toBe(1);
});
