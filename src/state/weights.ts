/** One weight of the aggregate set, the other three scaled so that all four still add up to one. */

import { beliefsOf, withWeights, type Scenario } from '../model/scenario';
import { SEGMENTS, type SegmentId } from '../model/segments';

/**
 * `weight` is in [0, 1]; the proportions that the others have in `before` are kept, or are equal when all of them are 0
 * there. `before` is the scenario as a gesture found it, so that passing through 1 on the way loses nothing.
 */
export function withWeight(scenario: Scenario, id: SegmentId, weight: number, before = scenario): Scenario {
  const now = beliefsOf(before).assumptions.weights;
  const others = SEGMENTS.filter((segment) => segment !== id);
  const sum = others.reduce((total, segment) => total + now[segment], 0);
  const part = (segment: SegmentId) => (sum > 0 ? now[segment] / sum : 1 / others.length);
  const [last = id, ...rest] = [...others].reverse();
  const set = { ...now, [id]: tidy(weight) };
  for (const segment of rest) set[segment] = tidy((1 - weight) * part(segment));
  set[last] = tidy(1 - set[id] - rest.reduce((total, segment) => total + set[segment], 0));
  return withWeights(scenario, set);
}

/** To a millionth, so that links stay short; what rounding leaves goes to the last. */
function tidy(value: number): number {
  return Math.max(0, Number(value.toFixed(6)));
}
