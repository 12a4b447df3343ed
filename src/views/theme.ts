/**
 * The theme that a reader has chosen over the system's. This browser alone remembers it, under one key, which the head of
 * index.html reads before anything is drawn. A preference of the view: where it cannot be kept, nothing is said.
 */

import type { ThemeName } from '../charts/theme';
import { keep } from '../io/storage';

const KEY = 'parallel-run/theme';

/** What was chosen here, now or on an earlier visit. */
export function chosenTheme(): ThemeName | undefined {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

export function chooseTheme(theme: ThemeName): void {
  document.documentElement.dataset['theme'] = theme;
  keep(KEY, theme);
}
