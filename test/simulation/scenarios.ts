/** What the tests of the engine share: scenarios unlike each other, one engine for all, and random edits. */

import { DRIVERS, type DriverId } from '../../src/model/drivers';
import { EVENTS, type EventId } from '../../src/model/events';
import { applyPreset } from '../../src/model/presets';
import { keyOf, uniform, xoshiro128 } from '../../src/model/random';
import { BASELINE, SURENESS, withDriver, withEvent, type EventSetting, type Scenario } from '../../src/model/scenario';
import { digest } from '../../src/simulation/digest';
import { Engine } from '../../src/simulation/engine';
import { simulate } from '../../src/simulation/simulate';
import { openKernel } from '../../src/simulation/wasm';

export function freshEngine(): Engine {
  return new Engine(() => openKernel()!);
}

export const UNLIKE: readonly Scenario[] = [
  BASELINE,
  applyPreset('us-breakthrough', 'US breakthrough'),
  { ...applyPreset('two-internets', 'Two internets'), horizon: 2030 },
  { ...applyPreset('tight-export-controls', 'Tight'), seed: 'another', trials: 5001 },
  withEvent(withEvent(BASELINE, 'safety-incident', { is: 'chance', probability: 0.9 }), 'cn-node-breakthrough', {
    is: 'happens',
    year: 2027,
  }),
  {
    ...withDriver(BASELINE, 'cost', { value: 62.5, sure: 'very-unsure', low: 40, high: 70 }),
    assumptions: { weights: { 'llm-apis': 0.1, 'vertical-b2b': 0.2, 'consumer-apps': 0.3, chips: 0.4 } },
    trials: 12_345,
  },
];

export function digestOf(scenario: Scenario, engine: Engine): string {
  return digest(simulate(scenario, [], undefined, engine).segments);
}

/** Random numbers of a name, in [0, 1). */
export function chances(name: string): () => number {
  const drawn = new Uint32Array(4096);
  xoshiro128(keyOf('edits', name), drawn);
  let next = 0;
  return () => uniform(drawn[next++ % drawn.length]!);
}

/** A scenario as a hand moves it: mostly one slider through several places, now and then an event or another range. */
export function* drag(from: Scenario, chance: () => number, moves: number): Generator<Scenario> {
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance() * from.length)]!;
  let scenario = from;
  let driver = pick(DRIVERS);
  for (let i = 0; i < moves; i++) {
    const what = chance();
    if (what < 0.2) driver = pick(DRIVERS);
    if (what > 0.9) scenario = withEvent(scenario, pick(EVENTS).id as EventId, pick(SETTINGS));
    else {
      const value = driver.low + chance() * (driver.high - driver.low);
      const sure = what > 0.8 ? pick(SURENESS) : scenario.drivers[driver.id as DriverId].sure;
      scenario = withDriver(scenario, driver.id as DriverId, { value, sure });
    }
    yield scenario;
  }
}

const SETTINGS: readonly EventSetting[] = [
  { is: 'never' },
  { is: 'chance', probability: 0 },
  { is: 'chance', probability: 0.6 },
  { is: 'happens', year: 2026 },
];
