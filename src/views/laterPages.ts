/** Pages that are loaded when first opened, each with the words that only it needs. */

import type { Component } from 'svelte';
import type { Words } from '../content/words';
import type { Page } from '../model/view';
import type { AppState } from '../state/app.svelte';

export interface LaterPage {
  readonly page: Page;
  readonly View: Component<LaterProps>;
  /** The words of the page, for it alone to know. */
  readonly own: unknown;
}

interface LaterProps {
  app: AppState;
  words: Words;
  own: unknown;
  /** Shows what is set of a driver or an event. */
  onset: (row: string) => void;
  /** Says what was done; `undoable` as the last step of the work. */
  onsay: (sentence: string, undoable?: boolean) => void;
}

type Parts = readonly [{ readonly default: unknown }, unknown];

const LATER: Readonly<Record<Exclude<Page, 'explore'>, (words: Words) => Promise<Parts>>> = {
  compare: (words) => Promise.all([import('./Compare.svelte'), words.compare()]),
  matters: (words) => Promise.all([import('./Matters.svelte'), words.matters()]),
  evidence: async (words) => {
    const [view, own, about] = await Promise.all([import('./Evidence.svelte'), words.evidence(), words.about()]);
    return [view, { ...own, about }];
  },
};

/** Rejects when the browser cannot fetch it. */
export async function laterPage(page: Exclude<Page, 'explore'>, words: Words): Promise<LaterPage> {
  const [{ default: View }, own] = await LATER[page](words);
  return { page, View: View as Component<LaterProps>, own };
}
