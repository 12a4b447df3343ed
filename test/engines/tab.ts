/** One tab of one browser, whatever drives it, and how a link's digest is read from it, never the digest of another link. */

import { setTimeout as wait } from 'node:timers/promises';
import { readLink, writeLink } from '../../src/io/link';

export interface Tab {
  /** What the browser says of itself. */
  readonly version: string;
  /** Resolves once the new page is there. */
  goto(url: string): Promise<void>;
  /** The value of a JavaScript expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Debian's packages that hold it. */
  readonly packages: string;
  /** Undefined when the engine is not on this machine; rejects when it is, but does not start. */
  open(): Promise<Tab | undefined>;
}

/** Most links arrive in a page that has run others, where little is cold; every eighth has its page loaded anew. */
const LINKS_A_PAGE = 8;
const LOOK_AGAIN = 25;

/** The digest of a link. `app` is the app's address, `link` a fragment as the app writes it. */
export async function digestIn(tab: Tab, app: string, link: string, index: number): Promise<string> {
  await tab.goto(`${app}?${Math.floor(index / LINKS_A_PAGE)}${link}`);
  for (;;) {
    const [hash, digest] = (await tab.evaluate(ATTEST)) as [string | null, string | null];
    if (hash && digest && withoutResult(hash) === link) return digest;
    await wait(LOOK_AGAIN);
  }
}

/**
 * A new entry of the browser's history has no state until the page, at rest, has written the link of its own scenario over
 * the address. Once there is one and the address is still this link, the page's scenario is this link's.
 */
const ATTEST = `[history.state ? location.hash : null,
  document.querySelector("[data-testid=plate][data-settled=true]")?.dataset.digest ?? null]`;

/** What the page adds to its link once it has run: the result that the link's reader is to see again. */
function withoutResult(hash: string): string {
  const shared = readLink(hash);
  if ('problem' in shared) return '';
  const { result: _, ...asked } = shared;
  return writeLink(asked);
}
