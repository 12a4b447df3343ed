/** The float64 model in the place of the kernel, where WebAssembly or its SIMD instructions are missing. Slower, and not to the same bit. */

import type { Ask } from '../model/ask';
import { Fields } from '../model/fields';
import { leverage, type Leverage } from '../model/leverage';
import type { Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import { simulation, type Simulation, type Step } from '../model/simulate';

export class Plain {
  readonly kind = 'plain';
  readonly #fields = new Fields();

  simulation(scenario: Scenario, asks: readonly Ask[], first: SegmentOrAll): Generator<Step, Simulation> {
    return simulation(scenario, this.#fields, asks, first);
  }

  leverage(scenario: Scenario): Leverage {
    return leverage(scenario, this.#fields);
  }
}
