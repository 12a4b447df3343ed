/** What the model's tests share: one set of kept fields, so that a run costs a slider move, and short ways to read a forecast. */

import type { Ask } from '../../src/model/ask';
import type { BlocId } from '../../src/model/blocs';
import { quarterOf } from '../../src/model/clock';
import type { DriverId } from '../../src/model/drivers';
import { Fields } from '../../src/model/fields';
import { LEVELS, quantile, type Level } from '../../src/model/forecast';
import { BASELINE, withDriver, type Scenario } from '../../src/model/scenario';
import type { SegmentOrAll } from '../../src/model/segments';
import { simulation, type Simulation } from '../../src/model/simulate';

const shared = new Fields();

/** One whole run; `fields` is shared unless a test brings its own. */
export function run(scenario: Scenario, asks: readonly Ask[] = [], fields: Fields = shared): Simulation {
  const steps = simulation(scenario, fields, asks);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A quantile in percentage points. */
export function points(
  { segments }: Simulation,
  segment: SegmentOrAll,
  bloc: BlocId,
  level: Level = 0.5,
  year = 2028,
): number {
  return 100 * quantile(segments[segment], bloc, quarterOf(year), level);
}

export function nine(simulation: Simulation, segment: SegmentOrAll, bloc: BlocId, year = 2028): number[] {
  return LEVELS.map((level) => points(simulation, segment, bloc, level, year));
}

export function moved(id: DriverId, value: number, scenario: Scenario = BASELINE): Scenario {
  return withDriver(scenario, id, { value, sure: 'unsure' });
}
