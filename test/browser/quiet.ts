/**
 * The `test` that every browser test uses: it fails, whatever else it finds, on a console warning or error, an uncaught
 * error, a request that fails or leaves the app's origin. `openApp` goes to the built app, with an optional #fragment.
 */

import { test as plain, expect, type BrowserContext, type Page, type Request } from '@playwright/test';

interface Fixtures {
  openApp: (fragment?: string, how?: Parameters<Page['goto']>[1]) => Promise<Page>;
}

export const test = plain.extend<Fixtures>({
  baseURL: async ({}, use) => use(appUrl()),
  context: async ({ context }, use) => {
    const complaints = listen(context);
    await use(context);
    expect(complaints, 'console, errors and requests').toEqual([]);
  },
  openApp: async ({ page }, use) =>
    use(async (fragment = '', how = {}) => {
      await page.goto(appUrl() + fragment, how);
      return page;
    }),
});

export { expect };

/** Collects what goes wrong in a context; for tests that make a second one. */
export function listen(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('requestfailed', (request) => {
    // The next page of the same test may break off the icon of this one, or a worker that is only just being started, in its two
    // files.
    const late = /\/(favicon\.svg|(worker|trials)-[\w-]+\.js)$/.test(request.url());
    const brokenOff = (late || isOfFrame(request)) && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!brokenOff) complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`off origin: ${request.url()}`);
  });
  return complaints;
}

/** The preview of an embedded view goes with its dialog, wherever it has got to. */
function isOfFrame(request: Request): boolean {
  try {
    const frame = request.frame();
    return frame.isDetached() || frame.parentFrame() !== null;
  } catch {
    return false;
  }
}

function isOurs(url: string): boolean {
  const { protocol, origin } = new URL(url);
  return protocol === 'data:' || origin === new URL(appUrl()).origin;
}

function appUrl(): string {
  const url = process.env['APP_URL'];
  if (!url) throw new Error('APP_URL is not set: the server of the built app did not start.');
  return url;
}
