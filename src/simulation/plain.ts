/** The float64 model in the place of the kernel, where WebAssembly or its SIMD instructions are missing. Slower, and not to the same bit. */

import type { Ask } from '../model/ask';
import { arrivalOf } from '../model/coordinates';
import { EVENTS } from '../model/events';
import { eventMedians, MOST, type EventMedians } from '../model/eventMedians';
import { Fields } from '../model/fields';
import { leverage, type Leverage } from '../model/leverage';
import { BLOCK } from '../model/random';
import type { Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import { simulation, type Simulation, type Step } from '../model/simulate';

export class Plain {
  readonly kind = 'plain';
  readonly #fields = new Fields();

  simulation(scenario: Scenario, asks: readonly Ask[], first: SegmentOrAll): Generator<Step, Simulation> {
    return simulation(scenario, this.#fields, asks, first);
  }

  /** Of the run's own futures, or the first of many. */
  eventMedians(scenario: Scenario): Generator<undefined, EventMedians> {
    const few = { ...scenario, trials: Math.min(scenario.trials, MOST) };
    const [step] = [...this.simulation(few, [], 'all')].slice(-1);
    if (step?.kind !== 'segment') throw new Error('A run of so few trials is held.');
    const ground = this.#fields.ground(few);
    const blocks = Array.from({ length: Math.ceil(few.trials / BLOCK) }, (_, block) => ground.block(block).draws);
    const draws = (event: number) => blocks.flatMap((block) => [...block.uniform(arrivalOf(EVENTS[event]!.id))]);
    return eventMedians(few, step.trials, draws);
  }

  leverage(scenario: Scenario): Leverage {
    return leverage(scenario, this.#fields);
  }
}
