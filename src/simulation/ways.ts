/** What it would take, in steps; apart from the desk, which loads it when first asked. Confirmed by the runs that the page shows. */

import type { PlainTarget } from '../model/aim';
import type { DriverId } from '../model/drivers';
import type { Fields } from '../model/fields';
import type { Scenario } from '../model/scenario';
import { targetOf, whatItTakes, type Ways } from '../model/ways';
import type { Engine } from './engine';
import type { Plain } from './plain';

/** What brings a scenario to a target, by the drivers that may move. */
export interface Search {
  readonly scenario: Scenario;
  readonly target: PlainTarget;
  readonly may: readonly DriverId[];
}

/** Yields the fraction done. */
export function ways(
  { scenario, target, may }: Search,
  fields: Fields,
  engine: Engine | Plain,
): Generator<number, Ways> {
  const run = (one: Scenario, ask: Parameters<Engine['simulation']>[1][number]) => engine.simulation(one, [ask], 'all');
  return whatItTakes(scenario, fields, targetOf(target, scenario.horizon), { may, run });
}
