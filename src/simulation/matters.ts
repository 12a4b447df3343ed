/** What matters for an outcome given in plain values, in steps; apart from the desk, which loads it when first asked. */

import type { Fields } from '../model/fields';
import { whatMatters, type Matters } from '../model/matters';
import { outcomeOf, type PlainOutcome } from '../model/outcome';
import type { Scenario } from '../model/scenario';

/** Yields the fraction done. */
export function matters(scenario: Scenario, fields: Fields, outcome: PlainOutcome): Generator<number, Matters> {
  return whatMatters(scenario, fields, outcomeOf(outcome, scenario.horizon));
}
