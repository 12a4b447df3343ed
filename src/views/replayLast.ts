/** Shows the last change once more: a few times to and fro, or once and for longer where motion is reduced. */

import type { AppState } from '../state/app.svelte';

/** Long enough to see, and to tell one from the other; longer where it is not repeated. */
const SHOWN = { times: 3, milliseconds: 1100 };
const SHOWN_CALMLY = { times: 1, milliseconds: 2500 };

export function replayLast(app: AppState): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { times, milliseconds } = calm ? SHOWN_CALMLY : SHOWN;
  void app.replay(times, () => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
