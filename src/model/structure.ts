/** The explained part of a block of trials: drivers and events (model §3.3–3.5), as additions to the balance fields. */

import type { Beliefs } from './assumptions';
import { QUARTERS } from './clock';
import { adaptationOf, effectOf, positionOf } from './coordinates';
import type { Draws } from './draws';
import { exp } from './elementary';
import { course, type Course } from './hazard';
import type { Jump } from './jump';
import { BLOCK } from './random';
import type { Response } from './response';
import type { Scenario } from './scenario';
import { SPREADS, spreads, toMu } from './units';
import type { DriverId } from './drivers';
import type { EventId } from './events';

/** Balance of one segment, each `[quarter][trial]` over one block. */
export interface Field {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function emptyField(): Field {
  return { x: new Float64Array(QUARTERS * BLOCK), y: new Float64Array(QUARTERS * BLOCK) };
}

/** What a driver's setting makes of its draws, by trial: q·M and q·M·A. */
export interface Push {
  readonly response: Float64Array;
  readonly adaptation: Float64Array;
}

/** Draws of one driver that no setting touches, by trial: ξ, M and A. */
export interface DriverDraws {
  readonly position: Float64Array;
  readonly effect: Float64Array;
  readonly adaptation: Float64Array;
}

export function driverDraws(draws: Draws, beliefs: Beliefs): DriverDraws[] {
  const { effectSpread, adaptationSpread } = beliefs.assumptions;
  return beliefs.drivers.map(({ id, adaptation }) => ({
    position: draws.normal(positionOf(id)),
    effect: draws.normal(effectOf(id)).map((z) => exp(effectSpread * z)),
    adaptation: draws.normal(adaptationOf(id)).map((z) => adaptation * exp(adaptationSpread * z)),
  }));
}

/** Where a driver stands in μ and how far it may stray on either side. */
export interface Stance {
  readonly position: number;
  readonly below: number;
  readonly above: number;
}

export function stances(scenario: Scenario, beliefs: Beliefs): Stance[] {
  // The default spread is an assumption and "How sure?" scales it; the ends of an explicit range are what they are.
  const scale = beliefs.assumptions.driverSpread / SPREADS.unsure;
  return beliefs.drivers.map((driver) => {
    const setting = scenario.drivers[driver.id as DriverId];
    const { below, above } = spreads(driver, setting);
    return {
      position: toMu(driver, setting.value),
      below: setting.low === undefined ? scale * below : below,
      above: setting.high === undefined ? scale * above : above,
    };
  });
}

/** q = μ + ς·ξ with its own spread on each side of the median. */
export function push({ position, below, above }: Stance, { position: xi, effect, adaptation }: DriverDraws): Push {
  const response = xi.map((z, i) => (position + (z < 0 ? below : above) * z) * effect[i]!);
  return { response, adaptation: response.map((moved, i) => moved * adaptation[i]!) };
}

/** Adds one driver to the first `quarters`. Quarters before it acts are left alone, to the bit. */
export function addDriver(
  field: Field,
  response: Response,
  { response: a, adaptation: b }: Push,
  quarters: number,
): void {
  for (let q = 0; q < quarters; q++) {
    const ax = response.responseX[q]!;
    const ay = response.responseY[q]!;
    const bx = response.adaptationX[q]!;
    const by = response.adaptationY[q]!;
    if (ax === 0 && ay === 0) continue;
    const row = q * BLOCK;
    for (let i = 0; i < BLOCK; i++) {
      field.x[row + i]! += ax * a[i]! - bx * b[i]!;
      field.y[row + i]! += ay * a[i]! - by * b[i]!;
    }
  }
}

export function courses(draws: Draws, scenario: Scenario, beliefs: Beliefs): Course[] {
  return beliefs.events.map((row) => course(row, scenario.events[row.id as EventId], draws, beliefs.assumptions));
}

/** Adds one event to every quarter. */
export function addEvent(field: Field, jump: Jump, { felt, side, from }: Course): void {
  for (const { lagQuarters, plain, signed } of jump.x) {
    if (plain === 0 && signed === 0) continue;
    for (let q = from + lagQuarters; q < QUARTERS; q++) {
      const to = field.x.subarray(q * BLOCK, (q + 1) * BLOCK);
      const earlier = felt.subarray((q - lagQuarters) * BLOCK, (q - lagQuarters + 1) * BLOCK);
      for (let i = 0; i < BLOCK; i++) to[i]! += (plain + signed * side[i]!) * earlier[i]!;
    }
  }
  if (jump.y !== 0) for (let at = from * BLOCK; at < felt.length; at++) field.y[at]! += jump.y * felt[at]!;
}
