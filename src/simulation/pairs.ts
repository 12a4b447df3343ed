/** Two scenarios run on the same futures and taken from each other, in steps; apart from the desk, which loads it when first asked. */

import { paired, type Pairs } from '../model/pairs';
import { portion } from '../model/progress';
import type { Scenario } from '../model/scenario';
import type { TrialBlock } from '../model/trials';
import { HELD } from './board';
import type { Engine } from './engine';
import { futures } from './futures';
import type { Plain } from './plain';

/**
 * `reference` is on the scenario's futures. Of more trials than are held, the first of them. Yields the fraction done.
 * Settings that are equal give equal bits, so their differences are exactly 0.
 */
export function* pairs(scenario: Scenario, reference: Scenario, engine: Engine | Plain): Generator<number, Pairs> {
  const trials = Math.min(scenario.trials, HELD);
  const theirs = kept(yield* portion(futures({ ...reference, trials }, engine), 0, 0.3));
  const ours = yield* portion(futures({ ...scenario, trials }, engine), 0.3, 0.5);
  const segments = yield* portion(paired(theirs, ours), 0.5, 1);
  return { scenario, reference, trials, segments };
}

function kept(block: TrialBlock): TrialBlock {
  return { ...block, shares: block.shares.map((shares) => shares.slice()) };
}
