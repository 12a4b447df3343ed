/** Scenarios against one another: what is said, drawn, listed, shared and exported of the same futures under other settings. */

import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readLink, writeLink, type Shared } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { Hand } from './hand';
import { settled, sideways, type } from './page';
import { expect, test } from './quiet';

const HOSTILE = '<img src=x onerror=alert(1)>"&\' =1+1 long without an end xxxxxxxxxxx';
const cheap = applyPreset('deep-discounts', 'Deep discounts');
const sovereign = applyPreset('sovereign-stacks', 'Sovereign stacks');
const breakthrough = applyPreset('us-breakthrough', 'A US paradigm breakthrough');
const COMPARE = { ...DEFAULT_VIEW, page: 'compare' } as const;
const linkTo = (shared: Partial<Shared>) => writeLink({ scenario: cheap, view: COMPARE, ...shared });
const four = linkTo({ others: [sovereign, breakthrough] });
const hostile = linkTo({
  scenario: { ...withDriver(cheap, 'reach', { value: 50, sure: 'unsure' }), name: HOSTILE },
  reference: { ...withDriver(BASELINE, 'cost', { value: 40, sure: 'fairly' }), name: HOSTILE },
});

const comparison = (page: Page) => page.getByTestId('comparison');
const compared = (page: Page) => expect(comparison(page)).toHaveAttribute('data-settled', 'true');
const sentence = (page: Page, at = 1) => page.getByTestId(`difference-${at}`);
const rows = (page: Page) => page.getByTestId('settings-that-differ').locator('tbody th');

test('T4: save this, build a rival case with deep discounts, and compare the two', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'export-controls', '80');
  await settled(page);
  const hand = new Hand(page);
  await hand.click(page.getByTestId('save'));
  await expect(page.getByTestId('save-name')).toBeFocused();
  await hand.type('Mine');
  await hand.press('Enter');
  await hand.click(page.getByTestId('scenario'));
  await hand.click(page.getByTestId('preset-deep-discounts'));
  await hand.click(page.getByTestId('compare'));
  await hand.click(page.getByTestId('compare-add'));
  await hand.click(page.getByTestId('add-saved-1'));
  await hand.click(page.getByTestId('reference-2'));
  await compared(page);
  await expect(page.getByTestId('compared-0')).toContainText('Mine');
  await expect(page.getByTestId('compared-1')).toContainText('Deep discounts');
  await expect(sentence(page)).toContainText(
    /In 8 of 10 futures .* is \d+ to \d+ points (higher|lower) in Deep discounts than in Mine\./,
  );
  await expect(rows(page)).toHaveText(['Cost competition', 'US export controls', 'Open-source diffusion']);
  await expect(page.getByTestId('settings-that-differ')).toContainText('80% (complete)');
  expect(hand.actions).toBeLessThanOrEqual(9);
  expect(hand.seconds).toBeLessThanOrEqual(30);
});

test('with nothing to compare it says so, and one preset starts it', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByTestId('compare').click();
  await expect(page.getByTestId('nothing-compared').getByRole('button')).toHaveCount(5);
  await expect(page.getByTestId('nothing-compared')).toContainText('Nothing to compare yet.');
  await page.getByRole('button', { name: 'Deep discounts' }).click();
  await compared(page);
  await expect(sentence(page, 2)).toContainText('in Deep discounts than at the baseline');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('nothing-compared')).toBeVisible();
});

test('shows ghosts, plates side by side, and differences, in all markets and for each bloc', async ({
  openApp,
  page,
}) => {
  await openApp(linkTo({}));
  await compared(page);
  await expect(page.locator('path.ghost').first()).toBeAttached();
  await expect(page.getByTestId('compared-plate-0')).toHaveCount(0);
  await page.getByTestId('compare-side').check();
  await expect(page.getByTestId('compared-plate-0')).toContainText('Baseline');
  await expect(page.getByTestId('compared-plate-1')).toContainText('Deep discounts');
  await page.getByTestId('compare-difference').check();
  await expect(page.getByTestId('difference-plate-1').locator('path.no-change')).toHaveCount(3);
  await page.getByTestId('focus-cn').check();
  await expect(page.getByTestId('difference-plate-1').locator('path.no-change')).toHaveCount(1);
  await expect(sentence(page)).toContainText(/^In 8 of 10 futures China’s share/);
  for (const segment of ['llm-apis', 'consumer-apps', 'chips', 'all']) {
    const before = await sentence(page).textContent();
    await page.getByTestId(`seg-${segment}`).check();
    await expect(sentence(page)).not.toHaveText(before!);
  }
});

test('nothing stale is shown as current, and what is set is compared once it is run', async ({ openApp, page }) => {
  await openApp(linkTo({}));
  await compared(page);
  const before = await sentence(page).textContent();
  await page.getByTestId('scenario').click();
  await page.getByTestId('preset-sovereign-stacks').click();
  await expect(sentence(page)).not.toHaveText(before!);
  expect(await sentence(page).textContent()).not.toContain('Deep discounts');
  await compared(page);
  await expect(sentence(page)).toContainText('in Sovereign stacks than at the baseline');
});

test('what is on the sliders is kept as a copy that stays while they move', async ({ openApp, page }) => {
  await openApp(linkTo({}));
  await compared(page);
  await page.getByTestId('compare-add').click();
  await page.getByTestId('add-copy').click();
  await compared(page);
  const said = (await sentence(page, 2).textContent())!.replace(' (2)', '');
  await page.getByTestId('scenario').click();
  await page.getByTestId('preset-sovereign-stacks').click();
  await compared(page);
  await expect(page.getByTestId('compared-1')).toContainText('Sovereign stacks');
  await expect(sentence(page, 2)).toHaveText(said);
});

test('any scenario can be the reference; it changes places with the old one', async ({ openApp, page }) => {
  await openApp(four);
  await compared(page);
  await page.getByTestId('reference-3').click();
  await expect(page.getByTestId('compared-0')).toContainText('A US paradigm breakthrough');
  await expect(page.getByTestId('compared-3')).toContainText('Baseline');
  await compared(page);
  await expect(sentence(page)).toContainText('in Deep discounts than in A US paradigm breakthrough');
  await expect(page.getByTestId('reference-0')).toBeChecked();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('compared-0')).toContainText('Baseline');
});

test('it says when the reference has come onto the sliders, and Undo takes that back', async ({ openApp, page }) => {
  await openApp(four);
  await compared(page);
  await page.getByTestId('reference-2').click();
  await expect(page.getByTestId('compared-0')).toContainText('Sovereign stacks');
  await expect(page.getByTestId('status')).not.toContainText('on the sliders');
  await page.getByTestId('undo').click();
  await page.getByTestId('reference-1').click();
  await expect(page.getByTestId('status')).toContainText('Baseline is on the sliders now.');
  await expect(page.getByTestId('compared-0')).toContainText('Deep discounts');
  await expect(page.getByTestId('compared-1')).toHaveText(/Baseline\s*on the sliders/);
  await page.getByTestId('undo-said').click();
  await expect(page.getByTestId('compared-1')).toContainText('Deep discounts');
  await expect(page.getByTestId('status')).not.toContainText('on the sliders');
});

test('on a phone the market of a link is in view in the strip of markets, and so is each one chosen', async ({
  openApp,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(linkTo({ view: { ...COMPARE, segment: 'all' } }));
  await compared(page);
  const tab = (segment: string) => page.locator('label', { has: page.getByTestId(`seg-${segment}`) });
  await expect(tab('all')).toBeInViewport({ ratio: 0.95 });
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  await page.getByTestId('seg-all').press('ArrowRight');
  await expect(tab('llm-apis')).toHaveClass(/chosen/);
  await expect(tab('llm-apis')).toBeInViewport({ ratio: 0.95 });
  expect(await sideways(page)).toBe(0);
});

test('the numbers of the table are those of the sentence and of the CSV', async ({ openApp, page }) => {
  await openApp(linkTo({ view: { ...COMPARE, focus: 'cn' } }));
  await compared(page);
  await page.getByTestId('difference-table').locator('summary').click();
  const cells = await page
    .getByTestId('difference-table')
    .getByRole('row', { name: /^China/ })
    .locator('td')
    .allTextContents();
  const [median, low, high, higher, lower] = cells.slice(-5);
  const [, from, to] = /is (\d+) to (\d+) points higher/.exec((await sentence(page).textContent())!)!;
  expect([low, high].map((text) => Math.round(Number(text)))).toEqual([Number(from), Number(to)]);
  expect([higher, lower]).toEqual(['more than 99', '0']);
  const csv = await exported(page, 'csv');
  const row = csv.text.split('\n').find((line) => line.includes(',vertical-b2b,cn,2028,0.5,'))!;
  expect((100 * Number(row.split(',').at(-1))).toFixed(1)).toBe(median!.slice(1));
  expect(csv.text).toContain(`# finding: ${(await sentence(page).textContent())!.trim()}`);
});

test('the comparison is in the link: reference, others, mode, market and focus', async ({ openApp, page }) => {
  await openApp(four);
  await compared(page);
  await page.getByTestId('reference-2').click();
  await page.getByTestId('compare-difference').check();
  await page.getByTestId('seg-chips').check();
  await page.getByTestId('focus-us').check();
  await compared(page);
  const said = await sentence(page).textContent();
  const shared = () => page.evaluate(() => location.hash).then((hash) => readLink(hash) as Shared);
  await expect.poll(async () => (await shared()).view).toMatchObject({ comparing: 'difference', focus: 'us' });
  expect((await shared()).reference?.name).toBe('Sovereign stacks');
  await page.reload();
  await compared(page);
  await expect(sentence(page)).toHaveText(said!);
  await expect(page.getByTestId('difference-plate-3')).toBeVisible();
});

async function exported(page: Page, kind: 'svg' | 'png' | 'csv'): Promise<{ name: string; text: string }> {
  await page.getByTestId('export').click();
  const coming = page.waitForEvent('download');
  await page.getByTestId(`export-${kind}`).click();
  const file = await coming;
  await page.keyboard.press('Escape');
  return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, 'utf8') };
}

test('a picture of several names the reference and counts both blocs under every name', async ({ openApp, page }) => {
  await openApp(four);
  await compared(page);
  for (const mode of ['ghost', 'side'] as const) {
    await page.getByTestId(`compare-${mode}`).check({ force: true });
    const { text } = await exported(page, 'svg');
    const said = text
      .replace(/<(desc|style)>.*?<\/\1>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(said).not.toContain('the reference');
    // On 16:9 four plates may have no room for the longest finding.
    const count = said.match(/in this scenario than/g)!.length;
    expect(count).toBeGreaterThanOrEqual(mode === 'ghost' ? 3 : 2);
    expect(said.match(/China’s share/g)).toHaveLength(count);
    expect(said.match(/US share/g)).toHaveLength(count);
  }
});

test('data is of the differences and the picture of the mode in view, with hostile names as text', async ({
  openApp,
  page,
}) => {
  await openApp(hostile);
  await compared(page);
  const ghost = await exported(page, 'svg');
  expect(ghost.text).toContain('Dashed: the middle of &lt;img');
  expect(ghost.text).not.toContain('<img');
  await page.getByTestId('compare-difference').check({ force: true });
  const svg = await exported(page, 'svg');
  expect(svg.name).toMatch(/^parallel-run-[\p{L}\p{N}-]+-vertical-b2b-[0-9a-f]{8}\.svg$/u);
  expect(svg.text).not.toContain('the reference');
  for (const text of ['Not a forecast.', 'The Great Convergence', 'no change from &lt;img', '8 in 10'])
    expect(svg.text).toContain(text);
  expect(svg.text).not.toContain('<img');
  const csv = await exported(page, 'csv');
  const table = csv.text.split('\n').filter((line) => !line.startsWith('#'));
  expect(table[0]).toBe('scenario,reference,segment,bloc,time,level,difference');
  expect(table[1]).toMatch(/^"[^"]*","[^"]*",llm-apis,us,2024,0\.025,0$/);
  expect((await exported(page, 'png')).text.slice(1, 4)).toBe('PNG');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const) {
  for (const [state, link] of [
    ['four scenarios', four],
    ['hostile names', hostile],
    ['nothing', linkTo({ scenario: BASELINE })],
  ] as const) {
    test(`${width} px, ${state}: no sideways scroll, no control under 24 px`, async ({ openApp, page }) => {
      await page.setViewportSize({ width, height });
      await openApp(link);
      if (state !== 'nothing') await compared(page);
      await expect(comparison(page)).toBeVisible();
      expect(await sideways(page)).toBe(0);
      for (const mode of state === 'nothing' ? [] : (['side', 'difference'] as const)) {
        await page.getByTestId(`compare-${mode}`).check();
        expect(await sideways(page), mode).toBe(0);
      }
      const small = await comparison(page)
        .locator('button, summary, label')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(small).toEqual([]);
    });
  }
}

for (const mode of ['ghost', 'side', 'difference'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing against WCAG 2.2 AA in ${mode}, ${theme}`, async ({ openApp, page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openApp(linkTo({ others: [sovereign], view: { ...COMPARE, comparing: mode } }));
      await compared(page);
      await page.getByTestId('difference-table').locator('summary').click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test('by keys alone: a preset, the mode, the reference, the table', async ({ openApp, page }) => {
  await openApp(linkTo({ scenario: BASELINE }));
  await expect(page.getByTestId('nothing-compared')).toBeVisible();
  await page.getByRole('button', { name: 'Tighter export controls' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await compared(page);
  await page.getByTestId('compare-ghost').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('difference-plate-2')).toBeVisible();
  await page.getByTestId('reference-0').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('compared-0')).toContainText('Deep discounts');
  await expect(page.getByTestId('reference-0')).toBeChecked();
  await page.getByTestId('difference-table').locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('difference-table').getByRole('table')).toBeVisible();
});
