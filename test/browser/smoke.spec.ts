/** The built app starts at a sub-path and draws a full run, within the size budget as the browser counts it. */

import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './quiet';

const settled = (page: Page) => expect(page.getByTestId('plate')).toHaveAttribute('data-settled', 'true');

test('the page opens on a settled plate', async ({ openApp }) => {
  await settled(await openApp());
});

test('all JavaScript loaded by the first view fits in 120 kB, all fonts in 90 kB', async ({ page, openApp }) => {
  const bodies: Promise<{ path: string; size: number }>[] = [];
  const weigh = (response: Response) => {
    const path = new URL(response.url()).pathname;
    bodies.push(response.body().then((body) => ({ path, size: gzipSync(body, { level: 9 }).length })));
  };
  page.on('response', weigh);
  await settled(await openApp());
  await page.evaluate(() => document.fonts.ready);
  // What follows the first view, once the hand rests, is no part of it.
  page.off('response', weigh);
  const files = await Promise.all(bodies);
  const total = (kind: RegExp) => files.filter(({ path }) => kind.test(path)).reduce((sum, { size }) => sum + size, 0);
  expect(total(/\.js$/)).toBeLessThanOrEqual(120_000);
  expect(total(/\.js$/)).toBeGreaterThan(0);
  expect(total(/\.woff2$/)).toBeLessThanOrEqual(90_000);
});
