/**
 * Balance fields before drivers, a block at a time: path, offsets, noise and events. Remembers the first chunk of the last seed,
 * assumptions and events, so that a slider move redoes only what it moves; what it remembers never changes a bit.
 */

import { BELIEFS, type Beliefs } from './assumptions';
import { layGround, perSegment, type Ground, type GroundBlock } from './ground';
import { BLOCK } from './random';
import { beliefsOf, same, type Scenario } from './scenario';
import type { SegmentId } from './segments';
import { addEvent, courses, type Field } from './structure';

/** Trials held in memory at once. */
export const CHUNK = 16 * BLOCK;

export interface FieldBlock {
  readonly drivers: GroundBlock['drivers'];
  readonly field: Readonly<Record<SegmentId, Field>>;
}

export class Fields {
  readonly #tables: Beliefs;
  #ground: Ground | undefined;
  #events: Scenario['events'] | undefined;
  readonly #laid = new Map<number, GroundBlock>();
  readonly #made = new Map<number, FieldBlock>();
  #passing = -1;

  /** `tables`: what is believed before a scenario's own assumptions. */
  constructor(tables: Beliefs = BELIEFS) {
    this.#tables = tables;
  }

  /** The ground of a scenario's seed and assumptions; laid anew only when one of them changed. */
  ground(scenario: Scenario): Ground {
    const { seed } = scenario;
    const beliefs = beliefsOf(scenario, this.#tables);
    if (!this.#ground || this.#ground.seed !== seed || !same(this.#ground.beliefs, beliefs)) {
      this.#laid.clear();
      this.#made.clear();
      this.#ground = layGround(seed, beliefs);
    }
    return this.#ground;
  }

  block(scenario: Scenario, block: number): FieldBlock {
    const ground = this.ground(scenario);
    if (!this.#events || !same(this.#events, scenario.events)) {
      this.#made.clear();
      this.#events = scenario.events;
    }
    const known = this.#made.get(block);
    if (known) return known;
    const laid = this.#laid.get(block) ?? ground.block(block);
    const made = { drivers: laid.drivers, field: withEvents(ground, laid, scenario) };
    this.#keep(block, laid, made);
    return made;
  }

  /** The first chunk stays; of the blocks that stream past, only the latest, which every segment asks for in turn. */
  #keep(block: number, laid: GroundBlock, made: FieldBlock): void {
    this.#made.delete(this.#passing);
    if (block < CHUNK / BLOCK) this.#laid.set(block, laid);
    else this.#passing = block;
    this.#made.set(block, made);
  }
}

function withEvents(ground: Ground, laid: GroundBlock, scenario: Scenario): Record<SegmentId, Field> {
  const events = courses(laid.draws, scenario, ground.beliefs);
  return perSegment((segment) => {
    const field = { x: laid.field[segment].x.slice(), y: laid.field[segment].y.slice() };
    events.forEach((course, e) => addEvent(field, ground.jumps[segment][e]!, course));
    return field;
  });
}
