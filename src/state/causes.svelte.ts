/** Which settings make an outcome differ from the reference's, as last worked out. The newest question wins; a failure leaves none. */

import type { PlainOutcome } from '../model/outcome';
import { same, type Scenario } from '../model/scenario';
import type { Cause, Contrast } from '../simulation/runner';
import type { AppState } from './app.svelte';

export class Causes {
  readonly #results: AppState['results'];
  #found = $state.raw<{ readonly of: Contrast; readonly causes: readonly Cause[] } | undefined>();
  #asked: Contrast | undefined;
  #answered: Promise<void> = Promise.resolve();

  constructor({ results }: Pick<AppState, 'results'>) {
    this.#results = results;
  }

  /** Largest part first; undefined unless they are of this. */
  of(scenario: Scenario, reference: Scenario, outcome: PlainOutcome): readonly Cause[] | undefined {
    return isOf(this.#found?.of, { scenario, reference, outcome }) ? this.#found!.causes : undefined;
  }

  /** Asks, unless it was the last thing asked; resolves when that is answered, has failed, or is asked no more. */
  ask(scenario: Scenario, reference: Scenario, outcome: PlainOutcome): Promise<void> {
    const contrast = { scenario, reference, outcome };
    return isOf(this.#asked, contrast) ? this.#answered : (this.#answered = this.#answer((this.#asked = contrast)));
  }

  async #answer(contrast: Contrast): Promise<void> {
    const causes = await this.#results.sensitivity.causes(contrast).catch(() => undefined);
    if (causes && this.#asked === contrast) this.#found = { of: contrast, causes };
  }
}

function isOf(one: Contrast | undefined, { scenario, reference, outcome }: Contrast): boolean {
  return one?.scenario === scenario && same(one.reference, reference) && same(one.outcome, outcome);
}

const kept = new WeakMap<AppState, Causes>();

/** Those of an app: they outlive their panel. */
export function causesOf(app: AppState): Causes {
  const causes = kept.get(app) ?? new Causes(app);
  kept.set(app, causes);
  return causes;
}
