/**
 * Takes the README's pictures from the built app: `npm run build && npm run pictures`. Files in this folder, a fixed size each.
 */

import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { serve } from '../browser/static-server';
import { CHROMIUM_FLAGS, chromiumPath } from '../setup/chromium.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const executablePath = chromiumPath();

const SHOTS = [
  { name: 'explore.png', width: 1440, height: 900, scheme: 'light' },
  { name: 'explore-dark.png', width: 1440, height: 900, scheme: 'dark', preset: 'deep-discounts' },
  { name: 'explore-phone.png', width: 390, height: 844, scheme: 'light' },
  { name: 'compare.png', width: 1440, height: 900, scheme: 'light', preset: 'deep-discounts', view: 'compare' },
  { name: 'matters.png', width: 1440, height: 900, scheme: 'light', preset: 'deep-discounts', view: 'matters' },
  { name: 'export.png', width: 1440, height: 900, scheme: 'light', preset: 'deep-discounts', view: 'export' },
  { name: 'present.png', width: 1440, height: 810, scheme: 'dark', preset: 'deep-discounts', view: 'present' },
] as const;

/** How a page other than the first is come to, and what on it says that it is done. */
const COME: Readonly<Record<'compare' | 'matters' | 'export' | 'present', (page: Page) => Promise<void>>> = {
  compare: async (page) => {
    await page.getByTestId('compare').click();
    await page.getByTestId('compare-difference').check({ force: true });
    await page.waitForSelector('[data-testid=comparison][data-settled=true]');
  },
  matters: async (page) => {
    await page.getByTestId('what-matters').click();
    await page.waitForSelector('[data-testid=matters][data-settled=true]');
  },
  export: async (page) => {
    await page.getByTestId('export').click();
    await page.waitForSelector('[data-testid=export-preview]');
  },
  present: async (page) => {
    await page.getByTestId('present').click();
    for (let slide = 1; slide < 3; slide++) await page.keyboard.press('PageDown');
  },
};

const server = await serve(here('../../dist/'), '/');
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
for (const { name, width, height, scheme, ...how } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(server.url);
  if ('preset' in how) {
    await page.getByTestId('scenario').click();
    await page.getByTestId(`preset-${how.preset}`).click();
  }
  await page.waitForSelector('[data-testid=plate][data-settled=true]');
  if ('view' in how) await COME[how.view](page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: here(name) });
  console.log(`${name} ${width} × ${height}`);
}
await browser.close();
await server.close();
