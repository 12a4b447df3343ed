/** The picture in the export dialog: what is previewed is what is taken, at the size that was asked for. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { settled, sideways } from './page';
import { expect, test } from './quiet';

async function open(page: Page): Promise<void> {
  await page.getByTestId('export').click();
  await expect(page.getByTestId('export-preview')).toBeVisible();
}

/** The SVG that the preview shows, once it holds this. */
async function previewed(page: Page, holding: string | RegExp): Promise<string> {
  const shown = () =>
    page.getByTestId('export-preview').evaluate(async (image: HTMLImageElement) => (await fetch(image.src)).text());
  await expect.poll(() => shown().catch(() => '')).toMatch(holding);
  return shown();
}

async function taken(page: Page, kind: 'png' | 'svg'): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByTestId(`export-${kind}`).click();
  return readFileSync((await (await coming).path())!);
}

const text = (svg: string) => svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('the preview is the very picture that is taken: own title, note, shape and ground', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  const finding = (await page.getByTestId('finding').innerText()).replace(/\s+/g, ' ').trim();
  await open(page);
  await expect(page.getByTestId('export-title')).toHaveAttribute('placeholder', finding);
  await page.getByTestId('export-title').fill(`Mine\u202e <b> & "yours"`);
  await page.getByTestId('export-note').fill('For Monday.');
  await page.getByTestId('export-shape-square').check({ force: true });
  await page.getByTestId('export-ground-dark').check({ force: true });
  const shown = await previewed(page, /height="1200"[^]*fill="#121c1f"[^]*For Monday\./);
  expect(shown).toContain('<title>Mine &lt;b&gt; &amp; &quot;yours&quot;</title>');
  const said = text(shown);
  for (const part of [
    finding,
    'half',
    '8 in 10',
    'Scenario: Baseline',
    'Open marks: shares as printed',
    'Seed 2028',
    '8,192 futures',
    'digest',
    'Not a forecast.',
    'The Great Convergence',
  ])
    expect(said).toContain(part);
  expect(shown).toContain('@font-face');
  expect((await taken(page, 'svg')).toString()).toBe(shown);
});

test('a link stands in the picture and opens the same view', async ({ openApp }) => {
  const page = await openApp();
  const digest = await settled(page);
  await open(page);
  const shown = await previewed(page, /#1\./);
  const address = shown.match(/>(http:\/\/[^<]+)</)![1]!.replaceAll('&amp;', '&');
  await page.goto('about:blank');
  await page.goto(address);
  expect(await settled(page)).toBe(digest);
});

for (const [shape, height] of [
  ['wide', 675],
  ['square', 1200],
] as const)
  for (const scale of [1, 2, 4])
    test(`a PNG of ${shape} at ${scale}× has ${1200 * scale} by ${height * scale} pixels`, async ({ openApp }) => {
      const page = await openApp();
      await settled(page);
      await open(page);
      await page.getByTestId(`export-shape-${shape}`).check({ force: true });
      await page.getByTestId('export-scale').selectOption(String(scale));
      const png = await taken(page, 'png');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200 * scale, height * scale]);
    });

test('what matters exports its tornado, and a comparison its differences or its ghosts', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('scenario').click();
  await page.getByTestId('preset-deep-discounts').click();
  await settled(page);
  await page.getByTestId('what-matters').click();
  await expect(page.getByTestId('matters')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
  const finding = (await page.getByTestId('matters-finding').innerText()).trim();
  await open(page);
  const tornado = text(await previewed(page, /Part of the uncertainty/));
  expect(tornado.replace(/\s/g, '')).toContain(finding.replace(/\s/g, ''));
  expect(tornado).toContain('the 10 largest, and 6 smaller ones not drawn');
  await page.keyboard.press('Escape');
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('comparison')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
  for (const [mode, said] of [
    ['ghost', 'Dotted: its 8 in 10'],
    ['difference', 'no change from the baseline'],
  ] as const) {
    await page.getByTestId(`compare-${mode}`).check({ force: true });
    await open(page);
    expect(text(await previewed(page, new RegExp(said)))).toContain('Not a forecast.');
    await page.keyboard.press('Escape');
  }
});

test('the clipboard gets the picture as a PNG, and its description as text', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByTestId('copy-picture').click();
  await expect(page.getByTestId('copy-picture')).toHaveText('Copied');
  const kinds = () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(await kinds()).toEqual(['image/png']);
  await page.getByTestId('copy-alt-text').click();
  await expect(page.getByTestId('copy-alt-text')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Fan chart of shares in vertical B2B, 2024 to 2028, for three blocs\. In 2028 the middle estimates are US 50%/,
  );
  expect(copied).not.toContain('table');
});

test('what fails says why, and what to do instead', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await open(page);
  // As a browser does whose canvas is too small.
  await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = (done: BlobCallback) => done(null)));
  await page.getByTestId('export-png').click();
  await expect(page.getByRole('alert')).toHaveText(
    'This browser cannot draw so many pixels. Choose a smaller size, or take the SVG.',
  );
});

test('the dialog is worked by keys: heading, close, fields, and back to its button', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('export').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Export', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('export-title')).toBeFocused();
  await page.keyboard.type('By hand');
  await previewed(page, /<title>By hand<\/title>/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('export')).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const)
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test('the dialog fits, closes from wherever it is scrolled, and has no fault that axe knows', async ({
      openApp,
    }) => {
      const page = await openApp();
      await settled(page);
      await open(page);
      expect(await sideways(page)).toBe(0);
      const dialog = page.getByRole('dialog');
      expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      if (width === 1440) await expect(page.getByTestId('copy-alt-text')).toBeInViewport({ ratio: 1 });
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations).toEqual([]);
      for (const control of await dialog.locator('button, select, input[type=text], label.check').all())
        expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(24);
      await dialog.evaluate((one) => one.scrollTo(0, one.scrollHeight));
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(dialog).toHaveCount(0);
    });
  });

test('a title that comes near its end says how much room is left, and that it is full', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('export').click();
  const room = page.locator('#export-title-room');
  await page.getByTestId('export-title').fill('a'.repeat(100));
  await expect(room).toBeEmpty();
  await page.getByTestId('export-title').fill('a'.repeat(199));
  await expect(room).toHaveText('199 of 200 letters.');
  await page.getByTestId('export-title').press('End');
  await page.keyboard.type('bc');
  await expect(room).toHaveText('200 letters: there is room for no more.');
});
