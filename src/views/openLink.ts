/** Opens the scenario and view of an address. A link that cannot be read shows why, and the baseline; it never throws. */

import { readLink } from '../io/link';
import { DEFAULT_VIEW } from '../io/view';
import { BASELINE } from '../model/scenario';
import type { AppState } from '../state/app.svelte';

/** `fragment` is what follows the address, with its #; without one the baseline opens. */
export function openLink(app: AppState, fragment: string): void {
  const shared = fragment.length > 1 ? readLink(fragment) : { scenario: BASELINE, view: DEFAULT_VIEW };
  if ('problem' in shared) app.open(BASELINE, DEFAULT_VIEW, shared.problem);
  else app.open(shared.scenario, shared.view);
}
