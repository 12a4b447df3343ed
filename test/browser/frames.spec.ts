/**
 * The frame budget: three seconds of a drag at 8,192 futures, an input on every frame, then the release. What the README
 * promises is printed beside what was found; the test fails at twice that, in the best of three goes, so that a busy machine
 * alone cannot fail it and a slower page does.
 */

import type { Page } from '@playwright/test';
import { readLink } from '../../src/io/link';
import { settled, slider } from './page';
import { expect, test } from './quiet';

/** Milliseconds: from an input to the frame that paints its own numbers, from release to settled, of the longest task. */
const PROMISED = { median: 16.7, p95: 33.4, release: 50, longest: 50 };
const GOES = 3;

type Found = typeof PROMISED;

test('a drag paints the full answer on nearly every frame and never holds the page up', async ({ openApp, page }) => {
  test.setTimeout(120_000);
  await openApp();
  await settled(page);
  // The first scrambles, which say how good the numbers are, are over.
  await page.waitForTimeout(2500);
  const goes: Found[] = [];
  while (goes.length < GOES && !goes.some((found) => keeps(found, 1))) goes.push(await dragged(page));
  for (const found of goes) console.log(line(found));
  expect(
    goes.some((found) => keeps(found, 2)),
    goes.map(line).join('\n'),
  ).toBe(true);
});

test('the fan of the baseline is drawn within a second of an empty cache', async ({ browser }) => {
  const times: number[] = [];
  for (let go = 0; go < GOES; go++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const look = () => {
        if (document.querySelector('[data-testid=plate] svg path')) performance.mark('fan');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(process.env['APP_URL']!);
    await settled(page);
    times.push(await page.evaluate(() => performance.getEntriesByName('fan')[0]!.startTime));
    await context.close();
  }
  console.log(`navigation to the fan: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}; promised 1000 ms`);
  expect(Math.min(...times)).toBeLessThan(2000);
});

test('where a drag ends is the digest of the same page loaded afresh', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await dragged(page, 500);
  const digest = await settled(page);
  const value = Number(await slider(page, 'digitization').inputValue());
  const link = () => page.evaluate(() => location.hash);
  await expect
    .poll(async () => readLink(await link()))
    .toMatchObject({ scenario: { drivers: { digitization: { value } } } });
  const address = await link();
  await page.goto('about:blank');
  await openApp(address);
  expect(await settled(page)).toBe(digest);
});

function keeps(found: Found, times: number): boolean {
  return (Object.keys(PROMISED) as (keyof Found)[]).every((of) => found[of] <= times * PROMISED[of]);
}

function line({ median, p95, release, longest }: Found): string {
  const tenth = (of: number) => of.toFixed(1);
  return (
    `input to painted frame: median ${tenth(median)} ms, p95 ${tenth(p95)} ms; ` +
    `release to settled ${tenth(release)} ms; longest task ${longest > 0 ? `${longest} ms` : 'under 50 ms'}`
  );
}

function dragged(page: Page, lasting = 3000): Promise<Found> {
  return slider(page, 'digitization').evaluate(async (input: HTMLInputElement, lasting) => {
    const plate = document.querySelector<HTMLElement>('[data-testid=plate]')!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ entryTypes: ['longtask'] });
    let redrawn = false;
    const watch = new MutationObserver(() => (redrawn = true));
    watch.observe(plate.querySelector('svg')!, { attributes: true, subtree: true, attributeFilter: ['d'] });
    const times: number[] = [];
    const end = performance.now() + lasting;
    for (let move = 0; performance.now() < end; move++) {
      redrawn = false;
      const start = performance.now();
      const value = -9 + (move % 36) * 0.5;
      // Where the last drag ended there is nothing to redraw.
      input.value = String(value === Number(input.value) ? value + 0.25 : value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      do await frame();
      while (!redrawn && performance.now() - start < 1000);
      times.push(performance.now() - start);
    }
    const released = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    while (plate.dataset['settled'] !== 'true') await frame();
    const release = performance.now() - released;
    await frame();
    watch.disconnect();
    tasks.disconnect();
    times.sort((a, b) => a - b);
    const at = (part: number) => times[Math.floor(part * (times.length - 1))]!;
    return { median: at(0.5), p95: at(0.95), release, longest };
  }, lasting);
}
