/**
 * Which settings make an outcome of one scenario differ from that of another, on the same trials. A setting's part is the mean of
 * what it does first, alone on the first scenario, and what it does last, on top of all others: exact for two settings (Shapley
 * 1953), and close for more where settings act nearly side by side, as here. Parts need not add up to the whole change.
 */

import { outcomeOfRun, type FullRun } from './fullRun';
import type { Outcome } from './outcome';
import { portion, type Steps } from './progress';
import { differences, withDifference, type Difference, type Scenario } from './scenario';

export interface Cause {
  readonly difference: Difference;
  /** Its part of the outcome's change, in the outcome's unit. */
  readonly change: number;
}

/** Largest first. `from` and `to` must be on the same futures. Yields the fraction done. */
export function* causesOf(from: Scenario, to: Scenario, outcome: Outcome, run: FullRun): Steps<readonly Cause[]> {
  const all = differences(from, to);
  const value = (scenario: Scenario) => outcomeOfRun(run, scenario, outcome);
  const [before, after] = [yield* value(from), yield* value(to)];
  if (all.length === 1) return [{ difference: all[0]!, change: after - before }];
  const causes: Cause[] = [];
  for (const [d, difference] of all.entries()) {
    const part = portion(both(value, from, to, difference), d / all.length, (d + 1) / all.length);
    const [alone, without] = yield* part;
    causes.push({ difference, change: (alone - before + (after - without)) / 2 });
  }
  return causes.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** The outcome with one difference alone, and with all but it. */
function* both(
  value: (scenario: Scenario) => Steps<number>,
  from: Scenario,
  to: Scenario,
  difference: Difference,
): Steps<readonly [number, number]> {
  const alone = yield* value(withDifference(from, difference, 'to'));
  return [alone, yield* value(withDifference(to, difference, 'from'))];
}
