/** The system's Firefox as it is shipped, driven by puppeteer-core over WebDriver BiDi. */

import puppeteer from 'puppeteer-core';
import { firstOf } from './installed';
import type { Engine } from './tab';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

export const firefox: Engine = {
  name: 'Firefox',
  packages: 'firefox-esr',
  async open() {
    const executablePath = firstOf(PLACES);
    if (!executablePath) return undefined;
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 60_000 });
    const page = await browser.newPage();
    return {
      version: (await browser.version()).replace('firefox/', ''),
      goto: async (url) => void (await page.goto(url)),
      evaluate: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    };
  },
};
