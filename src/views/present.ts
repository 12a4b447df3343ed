/**
 * Presents over the page, full screen where the browser allows it, and gives the page back as it was: work, view and history,
 * what was scrolled and in focus, the theme and the size of its letters. Comes when it is first asked for.
 */

import { mount, tick, unmount } from 'svelte';
import type { ThemeName } from '../charts/theme';
import type { Words } from '../content/words';
import type { PresentWords } from '../content/words-present';
import type { AppState } from '../state/app.svelte';
import { Presenting } from '../state/presenting.svelte';
import { slidesOf } from '../state/slides';
import type { Story } from '../model/story';
import Present from './Present.svelte';
import type { Deed } from './said';

export interface Occasion {
  readonly app: AppState;
  readonly words: Words;
  readonly own: PresentWords;
  readonly theme: ThemeName;
  /** Shown instead of the view. */
  readonly story?: Story | undefined;
  /** Where the focus goes back to. */
  readonly opener: HTMLElement;
  readonly onsay: (sentence: string, deed: Deed) => void;
}

export function present({ app, words, own, theme, story, opener, onsay }: Occasion): void {
  const putBack = putAside(opener);
  const presenting = new Presenting(app, slidesOf(app.view, story));
  const stage = mount(Present, { target: document.body, props: { app, words, own, presenting, theme, onleave } });

  let left = false;

  function onleave() {
    if (left) return;
    left = true;
    const changed = presenting.leave();
    void unmount(stage);
    void putBack();
    if (!changed) return;
    const { present } = app.history;
    const stands = () => app.history.present === present;
    onsay(own.changedLive, { stands, undo: () => app.use(changed), does: own.keep });
  }
}

/** Takes the page out of sight; the deed that comes back puts it where it was. */
function putAside(opener: HTMLElement): () => Promise<void> {
  const page = document.getElementById('app')!;
  const root = document.documentElement;
  const { theme } = root.dataset;
  const scrolled = [root, ...page.querySelectorAll('*')]
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }))
    .filter(({ left, top }) => left !== 0 || top !== 0);
  page.hidden = true;
  return async () => {
    page.hidden = false;
    root.style.removeProperty('font-size');
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    opener.focus({ preventScroll: true });
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    // Plates are drawn once they have their width again.
    await tick();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
  };
}
