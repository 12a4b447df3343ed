/** What computes: the kernel with any number of workers, or the float64 model where WebAssembly is missing. */

import { BASELINE, withDriver } from '../../src/model/scenario';
import { digest } from '../../src/simulation/digest';
import { Plain } from '../../src/simulation/plain';
import { simulate } from '../../src/simulation/simulate';
import type { BrowserContext } from '@playwright/test';
import { settled, type } from './page';
import { expect, test } from './quiet';

const moved = withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' });

test('the kernel computes, and there is nothing to say', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  expect(await settled(page)).toBe(digest(simulate(moved).segments));
  await expect(page.locator('footer')).toHaveCount(0);
});

test('40,000 futures have the same digest from 1, 2 and 4 workers as in the terminal', async ({ browser }) => {
  const expected = digest(simulate({ ...BASELINE, trials: 40_000 }).segments);
  for (const cores of [1, 2, 4]) {
    const context = await browser.newContext();
    await tellWorkers(context, `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });`);
    const page = await context.newPage();
    await page.goto(process.env['APP_URL']!);
    await settled(page);
    await page.getByTestId('trials').fill('40000');
    await page.getByTestId('trials').press('Enter');
    await expect(page.getByTestId('plate')).toHaveAttribute('data-trials', '40000');
    expect(await settled(page), `${cores} cores`).toBe(expected);
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
});

test('where WebAssembly is missing the float64 model computes, and the footer says so', async ({
  context,
  openApp,
  page,
}) => {
  await tellWorkers(context, 'delete self.WebAssembly;');
  await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  expect(await settled(page)).toBe(digest(simulate(moved, [], undefined, new Plain()).segments));
  await expect(page.locator('footer')).toContainText('lacks WebAssembly SIMD');
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

/** Runs a line in every worker before its own script. */
async function tellWorkers(context: BrowserContext, line: string): Promise<void> {
  await context.route(/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${line}\n${await response.text()}` });
  });
}
