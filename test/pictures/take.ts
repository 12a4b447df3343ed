/**
 * Takes the README's pictures from the built app: `npm run build && npm run pictures`. Files in this folder, a fixed size each.
 */

import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { serve } from '../browser/static-server';
import { CHROMIUM_FLAGS, chromiumPath } from '../setup/chromium.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const executablePath = chromiumPath();

const SHOTS = [
  { name: 'explore.png', width: 1440, height: 900, scheme: 'light', preset: undefined },
  { name: 'explore-dark.png', width: 1440, height: 900, scheme: 'dark', preset: 'deep-discounts' },
  { name: 'explore-phone.png', width: 390, height: 844, scheme: 'light', preset: undefined },
] as const;

const server = await serve(here('../../dist/'), '/');
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
for (const { name, width, height, scheme, preset } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(server.url);
  if (preset) {
    await page.getByTestId('scenario').click();
    await page.getByTestId(`preset-${preset}`).click();
  }
  await page.waitForSelector('[data-testid=plate][data-settled=true]');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: here(name) });
  console.log(`${name} ${width} × ${height}`);
}
await browser.close();
await server.close();
