/** The Chromium that the set-up found, driven by Playwright. */

import { chromium as playwright } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../setup/chromium.js';
import type { Engine } from './tab';

export const chromium: Engine = {
  name: 'Chromium',
  packages: 'chromium',
  async open() {
    const executablePath = chromiumPath();
    if (!executablePath) return undefined;
    const browser = await playwright.launch({ executablePath, args: CHROMIUM_FLAGS });
    const page = await browser.newPage();
    return {
      version: browser.version(),
      goto: async (url) => void (await page.goto(url)),
      evaluate: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    };
  },
};
