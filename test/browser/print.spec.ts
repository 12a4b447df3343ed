/** What comes out on paper: one sheet of A4 for a page, one upright for the brief, whole tables for the evidence, and the app as it was. */

import AxeBuilder from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readLink, writeLink, type Shared } from '../../src/io/link';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import { DEFAULT_VIEW, type View } from '../../src/model/view';
import { finding, settled, sideways } from './page';
import { expect, test } from './quiet';

/** What is told of a brief is worked out first, on whatever the machine has left. */
test.beforeEach(() => test.setTimeout(90_000));

const A4 = { short: 595, long: 842 };
const deep = applyPreset('deep-discounts', 'Deep discounts', BASELINE);
/** Every driver and event moved, and a name that means harm. */
const everything: Scenario = {
  ...EVENTS.reduce(
    (all, { id }) => withEvent(all, id, { is: 'happens', year: 2026 }),
    DRIVERS.reduce((all, { id, high }) => withDriver(all, id, { value: high, sure: 'very-unsure' }), BASELINE),
  ),
  name: `=cmd|'/c calc'!A1 <script>alert("x")</script> & ${'W'.repeat(30)}`,
  horizon: 2030,
};

const link = (scenario: Scenario, view: Partial<View> = {}, others: readonly Scenario[] = []) =>
  writeLink({ scenario, others, view: { ...DEFAULT_VIEW, ...view } });

interface Pdf {
  readonly bytes: Buffer;
  /** Of each page, in points, whole. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

/** What the browser would print, on the paper that the page asks for. */
async function printed(page: Page): Promise<Pdf> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await expect(page.getByTestId('paper')).toHaveCount(0);
  const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return { bytes, sizes: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]) };
}

const hasReader = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** In reading order, one space between words; undefined, and said so, where nothing can read a PDF and nothing has to. */
function textOf({ bytes }: Pdf): string | undefined {
  if (!hasReader && process.env['PROGRAMS'] !== 'required') {
    test.info().annotations.push({ type: 'not read', description: 'pdftotext is missing: the text was not compared' });
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'parallel-run-'));
  try {
    const path = join(folder, 'printed.pdf');
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Until what is made for paper is there: it comes once the page is at rest. */
async function untilSheets(page: Page): Promise<void> {
  const up = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const found = document.querySelector('[data-testid=paper]') !== null;
      dispatchEvent(new Event('afterprint'));
      return found;
    });
  await expect.poll(up, { timeout: 20_000 }).toBe(true);
}

/** Presses the button that prints the brief alone, and holds the browser's own window back, which has none here. */
async function brief(page: Page): Promise<Pdf> {
  await page.evaluate(() => (window.print = () => document.documentElement.setAttribute('data-print-asked', '')));
  await page.getByTestId('export').click();
  await page.getByTestId('export-brief').click();
  await expect(page.locator('html')).toHaveAttribute('data-print-asked', '', { timeout: 20_000 });
  return printed(page);
}

test('a page prints as one landscape sheet: finding, plate by bloc, chances, changes, source, link; then all is as before', async ({
  openApp,
}) => {
  const page = await openApp(link(deep));
  const digest = await settled(page);
  await untilSheets(page);
  await expect(page.getByText('middles are good to about')).toBeVisible();
  await page.getByTestId('driver-cost-number').focus();
  const said = await finding(page).innerText();
  const pdf = await printed(page);
  expect(pdf.sizes).toEqual([[A4.long, A4.short]]);
  const text = textOf(pdf);
  if (text !== undefined) {
    const squeezed = text.replace(/\s/g, '');
    for (const part of [
      said,
      'Share of vertical B2B AI, %.',
      '19 in 20',
      'US above half',
      'What differs from the baseline',
      '50% (half price) to 70% (deep discount)',
      'middles are good to about',
      `digest ${digest.slice(0, 8)}`,
      'Not a forecast.',
      'After The Great Convergence, AINews, April 2026; model: Parallel Run, version 1. CC BY 4.0',
      page.url(),
    ])
      expect(squeezed).toContain(part.replace(/\s/g, ''));
    expect(text).not.toMatch(/Undo|Share link|Skip to|Drag a driver/);
  }
  await expect(page.getByTestId('paper')).toHaveCount(0);
  await expect(page.getByTestId('driver-cost-number')).toBeFocused();
  expect(await settled(page)).toBe(digest);
  await expect(page.getByTestId('view-together').or(page.getByLabel('Together'))).toBeChecked();
});

test('is light on paper, whatever the theme', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('theme').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ media: 'print' });
  const tokens = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue('--paper'), style.getPropertyValue('--ink'), style.colorScheme];
    });
  expect(await tokens()).toEqual(['#f3f6f5', '#14211f', 'light']);
  await page.emulateMedia({ media: 'screen' });
  expect(await tokens()).toEqual(['#0d1517', '#e8efec', 'dark']);
});

for (const [what, view, others] of [
  ['all four markets', { segment: 'all' }, []],
  ['everything changed until 2030, under a hostile name', { segment: 'chips', year: 2030 }, []],
  ['three scenarios compared', { page: 'compare' }, [deep, applyPreset('two-internets', 'Two internets', BASELINE)]],
  ['a comparison with nothing in it', { page: 'compare' }, undefined],
] as const) {
  test(`${what}: one sheet on its side, and a brief of one upright, with nothing lost at its foot`, async ({
    openApp,
  }) => {
    const page = await openApp(link(others ? everything : BASELINE, view, others ?? []));
    if (others?.length)
      await expect(page.getByTestId('comparison')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
    else if (!('page' in view)) await settled(page);
    await untilSheets(page);
    const sheet = await printed(page);
    expect(sheet.sizes).toEqual([[A4.long, A4.short]]);
    expect(textOf(sheet) ?? 'Not a forecast.').toContain('Not a forecast.');
    const handed = await brief(page);
    expect(handed.sizes).toEqual([[A4.short, A4.long]]);
    expect(textOf(handed) ?? 'CC BY 4.0.').toContain('CC BY 4.0.');
    if (others?.length === 0) expect(textOf(handed) ?? '<script>').toContain('<script>');
    await expect(page.getByTestId('paper')).toHaveCount(0);
  });
}

test('What matters prints its rows on one sheet; the evidence prints every row of every table', async ({ openApp }) => {
  const page = await openApp(link(deep, { page: 'matters' }));
  await expect(page.getByTestId('matters')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
  await untilSheets(page);
  const rows = await printed(page);
  expect(rows.sizes).toEqual([[A4.long, A4.short]]);
  const said = textOf(rows);
  if (said !== undefined) {
    expect(said.replace(/\s/g, '')).toContain(
      (await page.getByTestId('matters-finding').innerText()).replace(/\s/g, ''),
    );
    for (const part of ['Frontier lead', 'Not explained by the named drivers', 'Plausible range', 'Not a forecast.'])
      expect(said).toContain(part);
  }
  await page.getByTestId('evidence').click();
  await expect(page.getByRole('heading', { name: 'What the numbers rest on' })).toBeVisible();
  // In the instant in which a page is turned Chromium prints neither the old nor the new one.
  let evidence = await printed(page);
  await expect.poll(async () => (evidence = await printed(page)).sizes.length).toBeGreaterThan(3);
  for (const size of evidence.sizes) expect(size).toEqual([A4.long, A4.short]);
  const text = textOf(evidence);
  if (text !== undefined) {
    const cells = await page.locator('main td, main tbody th').allInnerTexts();
    const squeezed = (of: string) => new Set(of.match(/[\p{L}\d.,%−+]+/gu));
    const there = squeezed(text);
    for (const cell of cells) for (const word of squeezed(cell)) expect(there, cell).toContain(word);
  }
});

for (const [width, view] of [
  [1440, {}],
  [1440, { segment: 'all' }],
  [390, {}],
  [390, { segment: 'all' }],
] as const) {
  test(`before its sheet has come, one sheet is printed without controls, with its conditions and its address: ${width} px, ${'segment' in view ? 'four markets' : 'one'}`, async ({
    openApp,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.route(/\/sheets-[\w-]+\.js$/, () => {});
    await openApp(link(deep, view));
    await settled(page);
    const pdf = await printed(page);
    expect(pdf.sizes).toEqual([[A4.long, A4.short]]);
    const text = textOf(pdf);
    test.skip(text === undefined, 'pdftotext is missing: what was printed cannot be read');
    expect(text).toContain('Not a forecast.');
    expect(text).toContain('in 100');
    expect(text!.replace(/\s/g, '')).toContain(page.url().slice(0, 40));
    expect(text).not.toMatch(/Undo|Export|What governments do|Drag a driver/);
  });
}

test('its sheet comes when the first view is done, and while a change is counted the last run is printed as a whole', async ({
  openApp,
  page,
}) => {
  await openApp(link({ ...deep, trials: 100_000 }));
  const digest = await settled(page);
  await untilSheets(page);
  await page.getByTestId('driver-cost-number').fill('64');
  await page.getByTestId('driver-cost-number').press('Enter');
  const pdf = await printed(page);
  await expect(page.getByTestId('plate')).toHaveAttribute('data-settled', 'true', { timeout: 60_000 });
  const after = await settled(page);
  expect(after).not.toBe(digest);
  expect(pdf.sizes).toEqual([[A4.long, A4.short]]);
  const text = textOf(pdf)?.replace(/\s/g, '');
  test.skip(text === undefined, 'pdftotext is missing: what was printed cannot be read');
  const last = text!.includes(`digest${digest.slice(0, 8)}`);
  expect(last || text!.includes(`digest${after.slice(0, 8)}`)).toBe(true);
  expect(text!.includes('to70%(deepdiscount)')).toBe(last);
  const [address] = /http[^\s]*?#[\w.-]+/.exec(text!)!;
  expect((readLink(new URL(address).hash) as Shared).scenario.drivers.cost.value).toBe(last ? 70 : 64);
});

test('the brief tells all that it is for, in the numbers of the page, and Ctrl+P prints the page again afterwards', async ({
  openApp,
}) => {
  const page = await openApp(link(deep));
  await settled(page);
  await untilSheets(page);
  const said = await finding(page).innerText();
  const pdf = await brief(page);
  expect(pdf.sizes).toEqual([[A4.short, A4.long]]);
  const text = textOf(pdf);
  for (const part of ['What was changed', 'What follows', 'Why', 'What to watch', 'What it rests on', 'not a forecast'])
    expect(text?.toLowerCase() ?? part.toLowerCase()).toContain(part.toLowerCase());
  expect((text ?? said).replace(/\s/g, '')).toContain(said.replace(/\s/g, ''));
  await expect(page.getByTestId('paper')).toHaveCount(0);
  expect((await printed(page)).sizes).toEqual([[A4.long, A4.short]]);
});

test('the one page is two slides: what was changed and what follows, then why, what to watch and what it rests on', async ({
  openApp,
}) => {
  const page = await openApp(link(deep));
  await settled(page);
  const said = await finding(page).innerText();
  await page.getByTestId('export').click();
  for (const kind of ['view', 'charts', 'table']) await page.getByTestId(`export-slide-${kind}`).uncheck();
  await page.getByTestId('export-slide-brief').check();
  const coming = page.waitForEvent('download', { timeout: 40_000 });
  await page.getByTestId('export-pptx').click();
  const parts = unzipSync(readFileSync(await (await coming).path()));
  const text = (name: string) =>
    [...strFromU8(parts[name]!).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join(' ');
  for (const [slide, headings] of [
    ['slide1', ['What was changed', 'What follows']],
    ['slide2', ['Why', 'What to watch', 'What it rests on']],
  ] as const) {
    const words = text(`ppt/slides/${slide}.xml`).replace(/\s+/g, ' ');
    for (const part of [said.replace(/\s+/g, ' '), ...headings]) expect(words).toContain(part);
  }
  expect(parts['ppt/slides/slide3.xml']).toBeUndefined();
});

for (const [width, scheme] of [
  [1440, 'dark'],
  [320, 'light'],
] as const) {
  test(`the page is seen before it is printed, and closed by Escape, at ${width} px`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openApp(link(deep));
    await settled(page);
    await page.getByTestId('export').click();
    const see = page.getByTestId('see-brief');
    await see.focus();
    await page.keyboard.press('Enter');
    const seen = page.getByTestId('brief-page');
    await expect(seen.getByRole('heading', { name: 'What to watch' })).toBeVisible({ timeout: 20_000 });
    expect(await seen.evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await sideways(page)).toBe(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(seen).toHaveCount(0);
    await expect(see).toBeFocused();
    for (const button of [see, page.getByTestId('export-brief')])
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });
}
