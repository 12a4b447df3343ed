/** Pages of others with our frames in them, and what such a frame says of itself. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { writeLink } from '../../src/io/link';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { DEFAULT_VIEW, type View } from '../../src/model/view';
import { serve, type StaticServer } from './static-server';

export const app = (): string => process.env['APP_URL']!;

export function linkTo(scenario: Partial<Scenario> = {}, view: Partial<View> = {}): string {
  return writeLink({ scenario: { ...BASELINE, ...scenario }, view: { ...DEFAULT_VIEW, ...view } });
}

/** Opens `address` with a page of ours in place of what is there, and gives its frames. */
export async function host(page: Page, address: string, html: string): Promise<Frame[]> {
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` }));
  await page.goto(address);
  return page.frames().slice(1);
}

/** A page of another site: another port, and another name for this machine. Close it afterwards. */
export async function elsewhere(html: string): Promise<StaticServer> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><link rel="icon" href="data:," />${html}`);
  const { url, close } = await serve(folder, '/');
  return {
    url: url.replace('127.0.0.1', 'localhost'),
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A page beside the app, on its own origin. */
export const beside = (): string => `${app()}host.html`;

export function iframe(src: string, attributes = 'width="700" height="800"'): string {
  return `<iframe src="${src.replaceAll('&', '&amp;')}" ${attributes}></iframe>`;
}

export const plateIn = (frame: Page | Frame) => frame.getByTestId('plate');

/** Waits until what the frame draws is the full run of what is set, and gives its digest. */
export async function settledIn(frame: Page | Frame): Promise<string> {
  await expect(plateIn(frame)).toHaveAttribute('data-settled', 'true');
  return (await plateIn(frame).getAttribute('data-digest'))!;
}

/** What a frame has kept, by kind; where the browser gives it nothing to keep things in, nothing of that kind. */
export function kept(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const kinds: Record<string, () => Promise<number> | number> = {
      local: () => localStorage.length,
      session: () => sessionStorage.length,
      cookies: () => document.cookie.length,
      databases: async () => (await indexedDB.databases()).length,
      caches: async () => (await caches.keys()).length,
      workers: async () => (await navigator.serviceWorker.getRegistrations()).length,
      state: () => (history.state === null ? 0 : 1),
    };
    const found: string[] = [];
    for (const [kind, count] of Object.entries(kinds)) {
      try {
        if ((await count()) > 0) found.push(kind);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    }
    return found;
  });
}

/** Where a context has asked for anything, each origin once. */
export function origins(context: BrowserContext): ReadonlySet<string> {
  const found = new Set<string>();
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:') found.add(origin);
  });
  return found;
}

/** Pixels that a frame's content is larger than the frame, across and down. */
export function overflow(frame: Page | Frame): Promise<{ across: number; down: number }> {
  return frame.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { across: scrollWidth - innerWidth, down: scrollHeight - innerHeight };
  });
}
