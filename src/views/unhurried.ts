/** Long work on the page, in steps, so that it stays open to a hand meanwhile. */

import type { Steps } from '../model/progress';

/** Milliseconds of work before the page may answer. */
const PATIENCE = 30;

/** What the steps come to; hears the fraction done whenever the page was let in. */
export async function unhurried<T>(steps: Steps<T>, tell: (fraction: number) => void): Promise<T> {
  let looked = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - looked < PATIENCE) continue;
    tell(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    looked = performance.now();
  }
}
