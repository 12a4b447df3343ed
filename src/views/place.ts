/**
 * This tab's place in the browser's history. Entries between which no link was opened share one piece of work: going back and
 * forward among them changes the page and keeps it. An entry from before or after an opened link opens what its address says.
 */

import type { Page } from '../model/view';
import type { OpenedFrom } from '../model/work';
import type { AppState } from '../state/app.svelte';
import { openLink } from './openLink';

interface Entry {
  readonly page: Page;
  /** How many links had been opened in this tab. */
  readonly opened: number;
  /** Where the scenario had come from, which the address does not tell. */
  readonly openedFrom?: OpenedFrom | undefined;
}

/** Opens what the page was loaded with. True when the address came from elsewhere with a scenario in it, and was no reload. */
export function openAddress(app: AppState): boolean {
  openLink(app, location.hash, origin());
  return app.work.openedFrom === 'link' && here() === undefined;
}

export class Place {
  readonly #app: AppState;
  #opened = here()?.opened ?? 0;
  /** What this entry was last made to say. */
  #marked: Entry | undefined;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Makes this entry say where the app is; `address` is the link to it. */
  mark(address: string): void {
    this.#marked = this.#entry(this.#app.view.page);
    history.replaceState(this.#marked, '', address);
  }

  /** The same at rest: an address that has just come, and was not followed yet, is never written over. */
  keepUp(address: string): void {
    const now = here();
    const ours = !this.#marked || (now?.page === this.#marked.page && now.opened === this.#marked.opened);
    if (ours) this.mark(address);
  }

  /** Adds an entry for another page of the same work. */
  turn(page: Page, address: string): void {
    this.#marked = this.#entry(page);
    history.pushState(this.#marked, '', address);
    this.#app.show({ page });
  }

  /** Follows an address that came by Back, by Forward or by hand. True when it took the place of other work. */
  arrive(): boolean {
    const to = here();
    if (to?.opened === this.#opened) {
      this.#app.show({ page: to.page });
      return false;
    }
    const replaced = openLink(this.#app, location.hash, origin());
    if (!this.#app.linkProblem) this.#opened = to?.opened ?? this.#opened + 1;
    return replaced;
  }

  #entry(page: Page): Entry {
    return { page, opened: this.#opened, openedFrom: this.#app.work.openedFrom };
  }
}

function here(): Entry | undefined {
  const state: unknown = history.state;
  const ours = state && typeof state === 'object' && 'page' in state && 'opened' in state;
  return ours ? (state as Entry) : undefined;
}

/** What this tab has noted of its entry; an address with a scenario and no note of ours is a link. */
function origin(): OpenedFrom | undefined {
  const ours = here();
  if (ours) return ours.openedFrom;
  return location.hash.length > 1 ? 'link' : undefined;
}
