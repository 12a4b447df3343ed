/** Ctrl or Cmd with Z, and Shift for redo. Inside a text field they stay the browser's own. */

import type { AppState } from '../state/app.svelte';

export function undoKeys(event: KeyboardEvent, app: AppState): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
  event.preventDefault();
  if (event.shiftKey) app.redo();
  else app.undo();
}
