/** Ask: sentences, formulas and mistakes, pins, the finding's question and the line on the dots, counted as the terminal counts. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drag, finding, settled, sideways, type as set } from './page';
import { expect, test } from './quiet';

const FORMULA = 'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5';
const GAP = 'share("us","chips",2028) - share("cn","chips",2028)';

/** The probability that the terminal prints. */
function terminal(question: string, ...options: string[]): number {
  const out = execFileSync('node_modules/.bin/tsx', ['src/cli.ts', '--ask', question, ...options], {
    encoding: 'utf8',
  });
  const { questions: answers } = JSON.parse(out) as { questions: { id: string; probability: number }[] };
  return answers.find(({ id }) => id === question)!.probability;
}

const probability = (page: Page, testid: string) => page.getByTestId(testid).locator('[data-probability]').first();

async function openAsk(page: Page): Promise<void> {
  await settled(page);
  await page.getByTestId('ask-open').click();
  await expect(probability(page, 'ask-answer')).toBeVisible();
}

async function askFormula(page: Page, text: string): Promise<void> {
  await page.getByTestId('ask-formula').fill(text);
  await page.getByTestId('ask-formula').press('Enter');
}

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

test('a question and a formula have the counts of the terminal; a mistake is shown at its place and kept nowhere', async ({
  openApp,
}) => {
  test.setTimeout(90_000);
  const page = await openApp();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openAsk(page);
  await page.getByTestId('ask-kind').selectOption('above');
  await page.getByTestId('ask-segment').selectOption('chips');
  await page.getByTestId('ask-held').check();
  const held = String(terminal('cn-above-30/chips/held-2028'));
  await expect(probability(page, 'ask-answer')).toHaveAttribute('data-probability', held);
  const parser = () => loaded.filter((url) => url.includes('formula'));
  expect(parser(), 'the parser comes with the first formula').toHaveLength(0);
  await askFormula(page, FORMULA);
  const counted = String(terminal(FORMULA));
  await expect(probability(page, 'ask-formula-answer')).toHaveAttribute('data-probability', counted);
  expect(parser()).toHaveLength(1);
  await askFormula(page, 'share("cn","chips",2028) > 0.3 and shares("us","chips",2028) < 0.5');
  const mistake = page.getByTestId('ask-mistake');
  await expect(mistake).toContainText('At character 36: shares is not known here');
  const [text, caret] = (await mistake.locator('pre').textContent())!.split('\n') as [string, string];
  expect(text.slice(caret.indexOf('^'))).toMatch(/^shares/);
  await expect(page.getByTestId('ask-formula-pin')).toHaveCount(0);
  await expect(page.getByTestId('ask-formula')).toHaveAttribute('aria-invalid', 'true');
  await noViolations(page);
  await askFormula(page, ' ');
  await expect(mistake).toHaveText('The formula is empty. Write one, or take an example.');
  await expect(page.getByTestId('ask-formula')).toHaveAttribute('aria-invalid', 'true');
  await askFormula(page, FORMULA);
  await expect(mistake).toBeEmpty();
  await expect(probability(page, 'ask-formula-answer')).toHaveAttribute('data-probability', counted);
});

test('a number is drawn by fifty marks, and a first lead by year', async ({ openApp }) => {
  const page = await openApp();
  await openAsk(page);
  await askFormula(page, GAP);
  const marks = page.getByTestId('ask-formula-answer').locator('path.dots');
  await expect(marks).toHaveAttribute('d', /^(M[^M]+){50}$/);
  await page.getByTestId('ask-kind').selectOption('first');
  const rows = page.getByTestId('ask-answer').locator('tbody tr');
  await expect(rows).toHaveCount(6);
  await expect(rows.last()).toContainText('Not by 2028');
  const years = await rows
    .locator('[data-probability]')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['probability'])));
  expect(years.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
});

test('six questions are pinned, counted anew with a change, removed, and come back with the link and the file', async ({
  openApp,
  page,
}) => {
  test.setTimeout(60_000);
  await openApp();
  await openAsk(page);
  for (const kind of ['within', 'above', 'several', 'first', 'ahead']) {
    await page.getByTestId('ask-kind').selectOption(kind);
    await page.getByTestId('ask-pin').click();
  }
  await askFormula(page, FORMULA);
  await page.getByTestId('ask-formula-pin').click();
  await expect(page.getByTestId('ask')).toContainText('Pinned');
  await page.getByTestId('ask-year').selectOption('2027');
  await expect(page.getByTestId('ask')).toContainText('6 are pinned. Remove one to pin another.');
  await set(page, 'cost', '65');
  await settled(page);
  const pinned = page.getByTestId('chance-9');
  await expect(pinned.locator('[data-probability]')).toHaveAttribute(
    'data-probability',
    String(terminal(FORMULA, '--set', 'cost=65')),
  );
  await expect(pinned).toContainText('was 9 at the baseline');
  await page.getByTestId('chance-4').getByTestId('pin-remove').click();
  await expect(page.getByTestId('chance-9')).toHaveCount(0);
  await page.getByTestId('chance-8').getByTestId('pin-say').click();
  await expect(finding(page)).toContainText('holds in 13 of 100 futures, up from 9 at the baseline; not so in 87.');
  await page.waitForTimeout(500);

  const link = new URL(page.url()).hash;
  const file = page.waitForEvent('download');
  await page.getByTestId('export').click();
  await page.getByTestId('export-json').click();
  const { questions } = JSON.parse(readFileSync(await (await file).path(), 'utf8')) as { questions: string[] };
  expect(questions).toHaveLength(5);
  expect(questions.at(-1)).toBe(FORMULA);

  await page.goto('about:blank');
  await openApp(link);
  await settled(page);
  await expect(page.getByTestId('chance-8')).toContainText('13 in 100');
  await expect(finding(page)).toContainText('holds in 13 of 100 futures');
  expect(link.length).toBeLessThan(600);
});

test('a pinned question is edited in its place', async ({ openApp }) => {
  const page = await openApp();
  await openAsk(page);
  await page.getByTestId('ask-pin').click();
  await page.getByTestId('ask-open').click();
  await page.getByTestId('chance-4').getByTestId('pin-edit').click();
  await page.getByTestId('ask-segment').selectOption('chips');
  await page.getByTestId('ask-pin').click();
  await expect(page.getByTestId('chance-4')).toContainText('China ahead of the US in chips and infrastructure in 2028');
  await expect(page.getByTestId('chance-5')).toHaveCount(0);
});

test('a number that cannot be asked about has no answer and no pin, until it can', async ({ openApp }) => {
  const page = await openApp();
  await openAsk(page);
  await page.getByTestId('ask-kind').selectOption('above');
  const percent = page.getByTestId('ask-percent');
  await percent.pressSequentially('500');
  await expect(page.getByTestId('ask')).toContainText('It may be 0 to 100%');
  await page.getByTestId('ask-segment').selectOption('chips');
  await expect(page.getByTestId('ask-answer')).toHaveCount(0);
  await expect(page.getByTestId('ask-pin')).toHaveCount(0);
  await percent.fill('50');
  await expect(probability(page, 'ask-answer')).toBeVisible();
  await page.getByTestId('ask-pin').click();
  await page.getByTestId('chance-4').getByTestId('pin-edit').click();
  await percent.fill('500');
  await expect(page.getByTestId('ask-pin')).toBeDisabled();
  await percent.fill('');
  await page.getByTestId('ask-kind').selectOption('ahead');
  await expect(page.getByTestId('ask-pin')).toBeEnabled();
});

test('a removed pin comes back with Undo, in its place and in the finding; by keys one stays beside it', async ({
  openApp,
}) => {
  const page = await openApp();
  await openAsk(page);
  await page.getByTestId('ask-pin').click();
  await page.getByTestId('ask-kind').selectOption('within');
  await page.getByTestId('ask-pin').click();
  const first = page.getByTestId('chance-4');
  const name = (await first.locator('.name').textContent())!;
  await first.getByTestId('pin-say').click();
  await first.getByTestId('pin-remove').press('Enter');
  await expect(page.getByTestId('status')).toHaveText('Removed. Undo');
  await expect(first.getByTestId('pin-remove')).toBeFocused();
  await page.getByTestId('undo-said').click();
  await expect(first.locator('.name')).toHaveText(name);
  await expect(first.getByTestId('pin-say')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('chance-5')).toBeVisible();
  await expect(page.getByTestId('status')).toBeEmpty();
  await page.getByTestId('chance-5').getByTestId('pin-remove').press('Enter');
  await expect(first.getByTestId('pin-remove')).toBeFocused();
  await first.getByTestId('pin-remove').press('Enter');
  await expect(page.getByTestId('ask-open')).toBeFocused();
  await page.getByTestId('undo-said').click();
  await expect(first.locator('.name')).toHaveText(name);
  await expect(page.getByTestId('chance-5')).toHaveCount(0);
});

test('a formula sent while a run is on the way is neither kept nor offered to pin before it was counted', async ({
  openApp,
}) => {
  const page = await openApp();
  await openAsk(page);
  await drag(page, 'cost', 30);
  await page.evaluate((text) => {
    const range = document.querySelector<HTMLInputElement>('[data-testid=driver-cost-range]')!;
    range.value = '60';
    range.dispatchEvent(new Event('input', { bubbles: true }));
    const field = document.querySelector<HTMLInputElement>('[data-testid=ask-formula]')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.form!.requestSubmit();
  }, 'share("cn","chips",2028) >');
  await expect(page.getByTestId('ask-mistake')).toContainText('At character');
  await expect(page.getByTestId('ask-formula-pin')).toHaveCount(0);
  await expect(probability(page, 'ask-answer')).toBeVisible();
});

test('the words of the finding open its questions, by keys alone, and the choice is in the link', async ({
  openApp,
}) => {
  const page = await openApp();
  await settled(page);
  const question = page.getByTestId('finding-question');
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('say-usual')).toBeFocused();
  await noViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('say-usual')).toHaveCount(0);
  await expect(question).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('say-usual')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText(
    /^In 2028 the US is above half in vertical B2B in \d+ of 100 simulated futures, at or below it in \d+\.$/,
  );
  await expect(question).toBeFocused();
  await page.getByTestId('seg-chips').check({ force: true });
  await expect(finding(page)).toContainText('the US is above half in chips and infrastructure');
  const file = page.waitForEvent('download');
  await page.getByTestId('export').click();
  await page.getByTestId('export-csv').click();
  const csv = readFileSync(await (await file).path(), 'utf8');
  expect(csv).toContain(`# finding: ${await finding(page).textContent()}`);
  await page.waitForTimeout(500);
  await openApp(new URL(page.url()).hash);
  await page.reload();
  await settled(page);
  await expect(finding(page)).toContainText('the US is above half in chips and infrastructure');
});

test('the finding of another question follows a drag', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.getByTestId('finding-question').click();
  await page.getByTestId('say-cn-first-ahead-us').click();
  await expect(finding(page)).toContainText('By 2028 China is first ahead of the US in vertical B2B');
  const before = await finding(page).textContent();
  const { height } = (await finding(page).boundingBox())!;
  await drag(page, 'digitization', 60);
  await settled(page);
  await expect(finding(page)).not.toHaveText(before!);
  await expect(finding(page)).toContainText('at the baseline; not by 2028 in');
  expect((await finding(page).boundingBox())!.height).toBe(height);
  const heard = page.getByRole('status').filter({ hasText: 'By 2028 China is first ahead of the US' });
  await expect(heard).toHaveText((await finding(page).textContent())!);
});

test('a line on the dots counts the futures above it: hollow below, and the very count of the trials', async ({
  openApp,
}) => {
  test.setTimeout(60_000);
  const page = await openApp();
  await settled(page);
  await expect(page.getByTestId('threshold')).toHaveCount(0);
  await page.getByTestId('finding-question').click();
  await page.getByTestId('say-us-above-50').click();
  const line = page.getByTestId('threshold');
  await expect(line).toHaveAttribute('aria-valuetext', '50%. US above it in 50 of 100 futures.');
  await line.focus();
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowUp');
  const expected = terminal('us-above-57/vertical-b2b/2028');
  await expect(line).toHaveAttribute(
    'aria-valuetext',
    `57%. US above it in ${Math.round(100 * expected)} of 100 futures.`,
  );
  await expect(finding(page)).toContainText('the US is above 57% in vertical B2B');
  const marks = (path: string) =>
    page
      .getByTestId('plate')
      .locator(path)
      .first()
      .evaluate((one) => one.getAttribute('d')!.split('M').length - 1);
  expect((await marks('path.hollow.us')) + (await marks('path.dots.us'))).toBe(50);
  expect(Math.abs((await marks('path.dots.us')) - 50 * expected)).toBeLessThanOrEqual(1);

  await expect(page.locator('path.threshold')).not.toHaveCSS('stroke', 'none');
  const [thumb, drawn] = [await line.boundingBox(), await page.locator('path.threshold').boundingBox()];
  await page.mouse.move(thumb!.x + 40, drawn!.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(thumb!.x + 40, drawn!.y + 4 * step);
  await page.mouse.up();
  const moved = async () => (await page.locator('path.threshold').boundingBox())!.y - drawn!.y;
  await expect.poll(async () => Math.abs((await moved()) - 32)).toBeLessThan(4);
  await expect(finding(page)).toContainText(/the US is above (4\d|50)% in vertical B2B/);
  await noViolations(page);
});

test('on a phone the count stands beside the line on the dots, as the finding has it', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp();
  await settled(page);
  await page.getByTestId('finding-question').click();
  await page.getByTestId('say-us-above-50').click();
  const count = page.getByTestId('threshold-count');
  await expect(count).toHaveText('50 in 100');
  const line = page.getByTestId('threshold');
  await line.focus();
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowUp');
  await expect(finding(page)).toContainText('is above 57%');
  const counted = /(\d+) of 100/.exec((await finding(page).textContent())!)![1]!;
  await expect(count).toHaveText(`${counted} in 100`);
  const apart = async () => {
    const [words, drawn] = [await count.boundingBox(), await page.locator('path.threshold').boundingBox()];
    return Math.abs(words!.y + words!.height - drawn!.y);
  };
  await expect.poll(apart).toBeLessThan(20);
  const words = await count.boundingBox();
  expect(words!.x + words!.width).toBeLessThanOrEqual(390);
  expect(await sideways(page)).toBe(0);
  if (process.env['ASK_PICTURE']) await page.screenshot({ path: `${process.env['ASK_PICTURE']}-line.png` });
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1024, 'dark'],
  [768, 'light'],
  [390, 'dark'],
  [320, 'light'],
] as const) {
  test(`asking fits ${width} px, ${colorScheme}: nothing scrolls sideways, no control is small`, async ({
    openApp,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await openApp();
    await openAsk(page);
    await page.getByTestId('ask-pin').click();
    await page.getByTestId('ask-kind').selectOption('first');
    await page.getByTestId('ask-pin').click();
    await askFormula(page, `${GAP} + ${'0 * share("cn","consumer-apps",2028) + '.repeat(8)}0`);
    await page.getByTestId('ask-formula-pin').click();
    await page.getByTestId('chance-6').getByTestId('pin-say').click();
    await expect(finding(page)).toContainText('The middle of');
    await set(page, 'cost', '65');
    await settled(page);
    expect(await sideways(page)).toBe(0);
    const small = await page
      .getByTestId('ask')
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((controls) =>
        controls
          .map((control) => (control.closest('label') ?? control) as HTMLElement)
          .map((control) => ({ box: control.getBoundingClientRect(), name: control.textContent ?? '' }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ name, box }) => `${name} ${box.width} ${box.height}`),
      );
    expect(small).toEqual([]);
    await noViolations(page);
    if (process.env['ASK_PICTURE'])
      await page.screenshot({ path: `${process.env['ASK_PICTURE']}-${width}.png`, fullPage: true });
  });
}
