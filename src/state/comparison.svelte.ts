/**
 * What Compare needs beside the current run: a forecast of each scenario that is compared, and its pairs with the reference.
 * Asked for one after another in the background, and kept while their scenario and futures are among what is compared.
 */

import type { Forecast } from '../model/forecast';
import type { Pairs } from '../model/pairs';
import { same, type Scenario } from '../model/scenario';
import type { Simulator } from '../simulation/runner';

export class Comparison {
  readonly #simulator: Pick<Simulator, 'pairs' | 'forecastAside'>;
  #forecasts = $state.raw<readonly Forecast[]>([]);
  #pairs = $state.raw<readonly Pairs[]>([]);
  #problem = $state.raw<string | undefined>();
  #newest = 0;

  constructor(simulator: Pick<Simulator, 'pairs' | 'forecastAside'>) {
    this.#simulator = simulator;
  }

  forecastOf(scenario: Scenario): Forecast | undefined {
    return this.#forecasts.find((forecast) => sameRun(forecast.scenario, scenario));
  }
  pairsOf(scenario: Scenario, reference: Scenario): Pairs | undefined {
    return this.#pairs.find((pairs) => sameRun(pairs.scenario, scenario) && sameRun(pairs.reference, reference));
  }
  /** What failed, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /**
   * Asks for what is not there yet; all scenarios are on the same futures. `known` are forecasts that need no run. Ends when
   * all is there, or something else has been asked for.
   */
  async ask(reference: Scenario, scenarios: readonly Scenario[], known: readonly Forecast[]): Promise<void> {
    const id = ++this.#newest;
    const wanted = (one: Scenario) => [reference, ...scenarios].some((scenario) => sameRun(scenario, one));
    const had = [...known, ...this.#forecasts].filter(({ scenario }) => wanted(scenario));
    this.#forecasts = had.filter(
      (one, index) => had.findIndex((other) => sameRun(other.scenario, one.scenario)) === index,
    );
    this.#pairs = this.#pairs.filter((pairs) => wanted(pairs.scenario) && wanted(pairs.reference));
    this.#problem = undefined;
    try {
      for (const scenario of [reference, ...scenarios]) if (id === this.#newest) await this.#fetch(scenario, reference);
    } catch (error) {
      if (id === this.#newest) this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  async #fetch(scenario: Scenario, reference: Scenario): Promise<void> {
    if (scenario !== reference && !this.pairsOf(scenario, reference)) {
      const pairs = await this.#simulator.pairs(scenario, reference);
      if (pairs) this.#pairs = [...this.#pairs, pairs];
    }
    if (this.forecastOf(scenario)) return;
    // Once more where another, such as that of an exported scenario, has taken its place.
    const forecast = (await this.#simulator.forecastAside(scenario)) ?? (await this.#simulator.forecastAside(scenario));
    if (forecast) this.#forecasts = [...this.#forecasts, forecast];
  }
}

/** A name changes no number. */
function sameRun(a: Scenario, b: Scenario): boolean {
  return same({ ...a, name: '' }, { ...b, name: '' });
}
