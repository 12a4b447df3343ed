/**
 * Who owns the width of the fan (model §3.7): history fixes the variance of the balance at every horizon, drivers and events
 * spend it, and residual noise is what is left.
 */

import type { Assumptions } from './assumptions';
import { QUARTERS } from './clock';
import type { Axis } from './coordinates';
import type { Clock } from './noise';
import type { SegmentId } from './segments';

/** V(h) = s4²[(1 − f)h/4 + f(h/4)²] for x, a fixed fraction of it for y; h in years. */
export function varianceTarget(assumptions: Assumptions, segment: SegmentId, axis: Axis, years: number): number {
  const { widths, driftFraction, otherWidth } = assumptions;
  const part = years / 4;
  const sd = widths[segment] * (axis === 'x' ? 1 : otherWidth);
  return sd * sd * ((1 - driftFraction) * part + driftFraction * part * part);
}

/** What residual noise may spend by each quarter, given the variance that drivers and events spend at their defaults. */
export function residualClock(assumptions: Assumptions, segment: SegmentId, axis: Axis, spent: Float64Array): Clock {
  const left = Float64Array.from({ length: QUARTERS }, (_, q) => {
    const target = varianceTarget(assumptions, segment, axis, q / 4);
    return Math.max(target - spent[q]!, assumptions.residualFloor * target);
  });
  return isotonic(left);
}

/** Least-squares non-decreasing fit with equal weights: pool adjacent violators. */
export function isotonic(values: Float64Array): Float64Array {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  return Float64Array.from(pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size)));
}
