/** Making an embedded view: the HTML of the export dialog, put on a page as it stands, and the example page. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { app, beside, host, linkTo, overflow, settledIn } from './frame';
import { settled, sideways } from './page';
import { expect, listen, test } from './quiet';

const TIGHT = applyPreset('tight-export-controls', 'Tighter export controls', BASELINE);
const snippet = (page: Page) => page.getByTestId('embed-snippet');

/** The HTML, once the preview has said how tall it is. */
async function html(page: Page): Promise<string> {
  await page.getByTestId('embed-copy').scrollIntoViewIfNeeded();
  await expect(snippet(page)).toHaveValue(/^<iframe .* height="[1-9]\d+" .*<\/iframe>$/);
  return snippet(page).inputValue();
}

/** With its first preview drawn: a choice before that would break it off. */
async function openDialog(page: Page): Promise<void> {
  await settled(page);
  await page.getByTestId('export').click();
  await html(page);
}

/** Same-site hosts make Chromium warn of the snippet's sandbox, which is for others. */
const withoutSandbox = (text: string) => text.replace(/ sandbox="[^"]*"/, '');

for (const [name, link, sliders] of [
  ['one market with three drivers', linkTo(TIGHT), ['export-controls', 'cost', 'reach']],
  ['the baseline with two drivers', linkTo(), ['cost', 'reach']],
  ['split, to read', linkTo(TIGHT, { arrangement: 'split' }), []],
  ['all four', linkTo({}, { segment: 'all' }), ['cost']],
] as const) {
  test(`${name}: as tall as the HTML states, nothing is cut at any width the size is for`, async ({
    openApp,
    page,
  }) => {
    test.setTimeout(90_000);
    await openApp(link);
    await openDialog(page);
    for (const [place, id] of sliders.entries()) {
      await page.getByTestId(`embed-slider-${place + 1}`).selectOption(id);
      await html(page);
    }
    const made: [widths: number[], html: string][] = [];
    for (const [size, widths] of [
      ['wide', [970, 1000, 1200]],
      ['column', [700, 800, 960]],
      ['phone', [280, 340, 390, 620, 690]],
    ] as const) {
      await page.getByTestId(`embed-size-${size}`).press('Space');
      const text = await html(page);
      const [from, to] = [widths[0], widths.at(-1)!.toLocaleString('en-US')];
      const [, height] = /height="(\d+)"/.exec(text)!;
      await expect(page.getByTestId('embed-fits')).toHaveText(
        `For a place ${from} to ${to} pixels wide; ${Number(height).toLocaleString('en-US')} tall.`,
      );
      made.push([[...widths], text]);
    }
    for (const [widths, text] of made) {
      await page.goto('about:blank');
      await page.unrouteAll();
      const [frame] = await host(page, beside(), `<body style="margin: 0">${withoutSandbox(text)}`);
      await settledIn(frame!);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const end of sliders.length ? ['End', 'Home'] : ['']) {
          for (const id of end ? sliders : []) await frame!.getByTestId(`driver-${id}-range`).press(end);
          await settledIn(frame!);
          expect(await overflow(frame!), `${width} px ${end}`).toEqual({ across: 0, down: 0 });
        }
      }
    }
  });
}

test('a hostile name is text in the HTML and in the frame', async ({ openApp, page }) => {
  const name = `"><img src=x onerror=alert(1)> & '</iframe>`;
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await openApp(linkTo({ ...TIGHT, name }));
  await openDialog(page);
  const text = await html(page);
  await page.goto('about:blank');
  const [frame, ...more] = await host(page, beside(), withoutSandbox(text));
  await settledIn(frame!);
  expect(more).toEqual([]);
  await expect(page.locator('iframe')).toHaveAttribute('title', new RegExp(`Scenario: ${escaped(name)}\\.`));
  await expect(page.locator('img')).toHaveCount(0);
  await expect(frame!.getByTestId('embed-scenario')).toHaveText(`Scenario: ${name}`);
});

test('the choices are in the address: changed drivers first, theme, host; a wrong host is named', async ({
  openApp,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(linkTo(TIGHT));
  await openDialog(page);
  await expect(page.getByTestId('embed-slider-1').locator('option').nth(1)).toHaveText('US export controls (changed)');
  for (const choose of [
    () => page.getByTestId('embed-slider-1').selectOption('export-controls'),
    () => page.getByTestId('embed-slider-2').selectOption('reach'),
    () => page.getByTestId('embed-theme-dark').press('Space'),
  ]) {
    await choose();
    await html(page);
  }
  await page.getByTestId('embed-parent').fill('news.example/today?a=1');
  expect(await html(page)).toContain(
    '?embed&amp;model=1&amp;sliders=export-controls,reach&amp;theme=dark&amp;parent=https%3A%2F%2Fnews.example#1.',
  );
  await page.getByTestId('embed-parent').fill('not a page');
  await expect(page.getByText('The address was “not a page”; it may be that of a page')).toBeVisible();
  expect(await html(page)).not.toContain('parent=');
  await page.getByTestId('embed-slider-1').selectOption('');
  expect(await html(page)).toContain('&amp;sliders=reach&amp;');

  await page.getByTestId('embed-copy').click();
  await expect(page.getByTestId('embed-copy')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page).inputValue());
});

test('the preview is the very frame, with the digest of the page, and keeps nothing', async ({ openApp, page }) => {
  await openApp(linkTo(TIGHT));
  const digest = await settled(page);
  await openDialog(page);
  await html(page);
  const frame = page.frames()[1]!;
  expect(await settledIn(frame)).toBe(digest);
  expect(await frame.evaluate(() => innerWidth)).toBe(700);
  expect(await sideways(page)).toBe(0);
  const { violations } = await new AxeBuilder({ page })
    .include('[aria-labelledby]:has(> [data-testid=embed-snippet]), section:has([data-testid=embed-snippet])')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual([]);
});

test.describe('the example page', () => {
  test('shows three frames, one of which talks to it, and asks no other server', async ({ page }) => {
    await page.goto(`${app()}embed-example.html`);
    const says = page.locator('#says');
    await expect(says).toHaveText(/^The frame says: In 2028 the US is ahead in vertical B2B in 62 of 100/);
    const frames = page.frames().slice(1);
    for (const [index, frame] of frames.entries()) {
      await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
      await settledIn(frame);
      // What the page embeds comes out as it was when the page was written.
      await expect(frame.getByRole('alert')).toHaveCount(0);
    }
    await page.locator('#host').press('End');
    await expect(frames[2]!.getByTestId('driver-digitization-range')).toHaveValue('10');
    await expect(says).toHaveText(/^The frame says: In 2028 China is ahead in vertical B2B in/);
    await frames[2]!.getByTestId('embed-reset').click();
    await expect(page.locator('#value')).toHaveText('0');
    await expect(page.locator('#host')).toHaveValue('0');
  });

  for (const [width, colorScheme] of [
    [1200, 'light'],
    [768, 'dark'],
    [390, 'light'],
    [320, 'dark'],
  ] as const) {
    test(`${width} px, ${colorScheme}: axe finds nothing, nothing runs off sideways, no frame scrolls`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${app()}embed-example.html`);
      await expect(page.locator('#says')).toHaveText(/^The frame says/);
      for (const [index, frame] of page.frames().slice(1).entries()) {
        await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
        await settledIn(frame);
        await expect.poll(() => overflow(frame), `frame ${index + 1}`).toEqual({ across: 0, down: 0 });
      }
      expect(await sideways(page)).toBe(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual([]);
    });
  }
});

test('the first view asks for nothing of it', async ({ browser }) => {
  const context = await browser.newContext();
  const complaints = listen(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(app());
  await settled(page);
  expect(asked.filter((url) => /embed|sandboxed|framed/i.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
