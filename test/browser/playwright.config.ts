/** The browser tests: the built app, at a sub-path of a server of our own, in the Chromium that the set-up found. */

import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../setup/chromium.js';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/parallel-run/browser-tests',
  globalSetup: './serve-build.ts',
  // One at a time: a test of speed shares its cores with nothing.
  workers: 1,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    video: 'off',
    trace: 'off',
    screenshot: 'off',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
