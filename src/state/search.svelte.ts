/**
 * What it would take, as last searched for. It says what it was found for, so that it is never taken for the scenario of another
 * moment; until a newer search is over the older one's findings stay.
 */

import { plainTarget, type Aim } from '../model/aim';
import type { DriverId } from '../model/drivers';
import type { Scenario } from '../model/scenario';
import type { Ways } from '../simulation/runner';
import type { AppState } from './app.svelte';

/** Findings and what they were found for. */
export interface Searched {
  readonly scenario: Scenario;
  readonly aim: Aim;
  readonly ways: Ways;
}

export class Search {
  readonly #results: AppState['results'];
  #found = $state.raw<Searched | undefined>();
  #progress = $state.raw<number | undefined>();
  #problem = $state.raw<string | undefined>();
  #newest = 0;

  constructor({ results }: Pick<AppState, 'results'>) {
    this.#results = results;
  }

  get found(): Searched | undefined {
    return this.#found;
  }
  /** Undefined when nothing is searched for. */
  get progress(): number | undefined {
    return this.#progress;
  }
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Starts a search among settings of the drivers that may move. */
  async start(scenario: Scenario, aim: Aim, may: readonly DriverId[]): Promise<void> {
    const id = ++this.#newest;
    const isNewest = () => id === this.#newest;
    this.#progress = 0;
    this.#problem = undefined;
    try {
      const ways = await this.#results.sensitivity.whatItTakes(
        { scenario, target: plainTarget(aim), may },
        (part) => isNewest() && (this.#progress = part),
      );
      if (ways && isNewest()) this.#found = { scenario, aim, ways };
    } catch (error) {
      if (isNewest()) this.#problem = error instanceof Error ? error.message : String(error);
    }
    if (isNewest()) this.#progress = undefined;
  }
}

const kept = new WeakMap<AppState, Search>();

/** That of an app: it outlives its page. */
export function searchOf(app: AppState): Search {
  const search = kept.get(app) ?? new Search(app);
  kept.set(app, search);
  return search;
}
