/** A run's futures one by one; apart from the desk, which loads it when first asked. Nothing of it is kept. */

import { runs as taken, runsOf, type Runs } from '../model/runs';
import type { Scenario } from '../model/scenario';
import type { Engine } from './engine';
import { futures } from './futures';
import type { Plain } from './plain';

/** Of more trials than are told, the first. Yields the fraction done. */
export function* runs(scenario: Scenario, engine: Engine | Plain): Generator<number, Runs> {
  const block = yield* futures({ ...scenario, trials: runsOf(scenario) }, engine);
  return taken(scenario, block);
}
