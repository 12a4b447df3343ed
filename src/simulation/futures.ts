/** A run's own trials, for what needs more of them than summaries. */

import type { Scenario } from '../model/scenario';
import type { TrialBlock } from '../model/trials';
import type { Engine } from './engine';
import type { Plain } from './plain';

/** All trials as the engine holds them until its next run; so few that they are held. Yields the fraction done. */
export function* futures(scenario: Scenario, engine: Engine | Plain): Generator<number, TrialBlock> {
  let held: TrialBlock | undefined;
  let done = 0;
  for (const step of engine.simulation(scenario, [], 'all')) {
    if (step.kind !== 'segment') continue;
    held = step.trials;
    yield ++done / 5;
  }
  if (!held) throw new Error('A run of so few trials is held.');
  return held;
}
