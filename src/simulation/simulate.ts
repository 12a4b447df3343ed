/** A whole forecast at once, without a worker: what the terminal prints. */

import type { Ask } from '../model/ask';
import type { Scenario } from '../model/scenario';
import type { Simulation } from '../model/simulate';
import { Engine } from './engine';
import { Plain } from './plain';
import { openKernel } from './wasm';

/** The kernel's engine, or the float64 model where the kernel cannot run. */
export function openEngine(): Engine | Plain {
  return openKernel() ? new Engine(() => openKernel()!) : new Plain();
}

/** `asks` are answered in their order; `onProgress` hears fractions of the work. */
export function simulate(
  scenario: Scenario,
  asks: readonly Ask[] = [],
  onProgress: (fraction: number) => void = () => {},
  engine: Engine | Plain = openEngine(),
): Simulation {
  const steps = engine.simulation(scenario, asks, 'all');
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value.kind === 'progress') onProgress(value.fraction);
  }
}
