/** Ask: a question as a sentence, a formula and a mistaken one, counted as the terminal counts them. */

import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { settled } from './page';
import { expect, test } from './quiet';

const FORMULA = 'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5';

function terminal(question: string): number {
  const out = execFileSync('node_modules/.bin/tsx', ['src/cli.ts', '--ask', question], { encoding: 'utf8' });
  const { questions: answers } = JSON.parse(out) as { questions: { id: string; probability: number }[] };
  return answers.find(({ id }) => id === question)!.probability;
}

test('a question, a formula and a mistaken formula: the counts of the terminal', async ({ openApp }) => {
  test.setTimeout(90_000);
  const page = await openApp();
  await settled(page);
  await page.getByTestId('ask-open').click();
  await page.getByTestId('ask-kind').selectOption('above');
  await page.getByTestId('ask-segment').selectOption('chips');
  const answer = page.getByTestId('ask-answer');
  await expect(answer).toHaveAttribute('data-probability', String(terminal('cn-above-30/chips/2028')));
  await page.getByTestId('ask-formula').fill(FORMULA);
  await page.getByTestId('ask-formula').press('Enter');
  const own = page.getByTestId('ask-formula-answer');
  const counted = String(terminal(FORMULA));
  await expect(own).toHaveAttribute('data-probability', counted);
  await page.getByTestId('ask-formula').fill('share("cn","chips",2028) >');
  await page.getByTestId('ask-formula-go').click();
  await expect(page.getByTestId('ask-mistake')).toContainText('At character');
  await expect(own).toHaveAttribute('data-probability', counted);
  await page.getByTestId('ask-pin').click();
  await expect(page.getByTestId('ask-pinned')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  if (process.env['ASK_PICTURE']) await page.getByTestId('ask').screenshot({ path: process.env['ASK_PICTURE'] });
});
