/**
 * What matters for an outcome, as last worked out. The newest question wins; until its answer is there the last one stays, and
 * says what it was asked of, so that it is never taken for current.
 */

import type { Matters } from '../model/matters';
import type { PlainOutcome } from '../model/outcome';
import { same, type Scenario } from '../model/scenario';
import type { Reach } from '../model/tornado';
import type { AppState } from './app.svelte';

/** An answer and what it answers. */
export interface Reasoned {
  readonly scenario: Scenario;
  readonly outcome: PlainOutcome;
  readonly matters: Matters;
}

export class Reasons {
  readonly #results: AppState['results'];
  #found = $state.raw<Reasoned | undefined>();
  #progress = $state.raw<number | undefined>();
  #problem = $state.raw<string | undefined>();
  /** How far each source is moved in what is shown. */
  reach = $state.raw<Reach>('plausible');
  #asked: Pick<Reasoned, 'scenario' | 'outcome'> | undefined;
  #answered: Promise<void> = Promise.resolve();

  constructor({ results }: Pick<AppState, 'results'>) {
    this.#results = results;
  }

  get found(): Reasoned | undefined {
    return this.#found;
  }
  /** Undefined when nothing is being worked out. */
  get progress(): number | undefined {
    return this.#progress;
  }
  get problem(): string | undefined {
    return this.#problem;
  }

  /** What was found is of this. */
  holds(scenario: Scenario, outcome: PlainOutcome): boolean {
    return this.#found?.scenario === scenario && same(this.#found.outcome, outcome);
  }

  /** Asks, unless it was the last thing asked; resolves when that is answered, has failed, or is asked no more. */
  ask(scenario: Scenario, outcome: PlainOutcome): Promise<void> {
    const isAsked = this.#asked?.scenario === scenario && same(this.#asked.outcome, outcome);
    return isAsked ? this.#answered : (this.#answered = this.#answer((this.#asked = { scenario, outcome })));
  }

  async #answer(asked: Pick<Reasoned, 'scenario' | 'outcome'>): Promise<void> {
    const { scenario, outcome } = asked;
    const isNewest = () => this.#asked === asked;
    this.#progress = 0;
    this.#problem = undefined;
    try {
      const matters = await this.#results.sensitivity.whatMatters(
        scenario,
        outcome,
        (part) => isNewest() && (this.#progress = part),
      );
      if (matters && isNewest()) this.#found = { scenario, outcome, matters };
    } catch (error) {
      if (isNewest()) this.#problem = error instanceof Error ? error.message : String(error);
    }
    if (isNewest()) this.#progress = undefined;
  }
}

const kept = new WeakMap<AppState, Reasons>();

/** Those of an app: they outlive their page. */
export function reasonsOf(app: AppState): Reasons {
  const reasons = kept.get(app) ?? new Reasons(app);
  kept.set(app, reasons);
  return reasons;
}
