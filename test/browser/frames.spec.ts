/**
 * The frame budget (README, Speed): three seconds of a drag at 8,192 trials, an input on every frame, then the release.
 * Timed in the page: from an input to the frame in which its own numbers are painted, by the marks that the plate carries.
 */

import { settled, slider } from './page';
import { expect, test } from './quiet';

test('a drag paints the full answer on nearly every frame, and never holds the page up', async ({ openApp, page }) => {
  test.setTimeout(90_000);
  await openApp();
  await settled(page);
  await page.waitForTimeout(1500);
  const found = await slider(page, 'digitization').evaluate(async (input: HTMLInputElement) => {
    const plate = document.querySelector<HTMLElement>('[data-testid=plate]')!;
    const longTasks: number[] = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const median = () => plate.querySelector('svg')!.innerHTML.length + plate.querySelector('path')!.getAttribute('d')!;
    const times: number[] = [];
    const end = performance.now() + 3000;
    let move = 0;
    let inputs = 0;
    while (performance.now() < end) {
      const before = plate.querySelector('svg')!.outerHTML;
      const start = performance.now();
      input.value = String(-9 + (move++ % 36) * 0.5);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      inputs++;
      do await frame();
      while (plate.querySelector('svg')!.outerHTML === before);
      times.push(performance.now() - start);
    }
    const released = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    while (plate.dataset['settled'] !== 'true') await frame();
    return { times, longTasks, inputs, settle: performance.now() - released, median: median().length };
  });
  const sorted = [...found.times].sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      n: sorted.length,
      median: sorted[sorted.length >> 1],
      p95: sorted[Math.floor(sorted.length * 0.95)],
      settle: found.settle,
      long: found.longTasks,
    }),
  );
  expect(found.longTasks).toEqual([]);
});
