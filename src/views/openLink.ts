/** Opens the work and view of an address. A link that cannot be read shows why and costs no work; it never throws. */

import { readLink } from '../io/link';
import { DEFAULT_VIEW } from '../model/view';
import { BASELINE, same } from '../model/scenario';
import type { OpenedFrom } from '../model/work';
import type { AppState } from '../state/app.svelte';

/**
 * `fragment` is what follows the address, with its #; without one the baseline opens. `openedFrom` tells where its scenario came
 * from at first, when this tab wrote the address itself. True when it took the place of other work, which undo brings back.
 */
export function openLink(app: AppState, fragment: string, openedFrom?: OpenedFrom): boolean {
  const shared: ReturnType<typeof readLink> =
    fragment.length > 1 ? readLink(fragment) : { scenario: BASELINE, view: DEFAULT_VIEW };
  if ('problem' in shared) {
    app.refuse(shared.problem);
    return false;
  }
  const before = app.work;
  const { scenario, reference, others = [], view, result, story } = shared;
  app.open(
    {
      scenario,
      ...(reference ? { reference } : {}),
      others,
      ...(story ? { story } : {}),
      ...(openedFrom ? { openedFrom } : {}),
    },
    view,
    result,
  );
  return app.canUndo && !same(before, app.work);
}
