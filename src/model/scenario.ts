/**
 * The scenario: the one document that a forecast depends on. Plain, read-only JSON in real units; undone, shared,
 * stored and exported as it stands. Every edit here is pure and returns a new document.
 */

import { BELIEFS, type Beliefs } from './assumptions';
import type { Horizon } from './clock';
import { DRIVERS, type DriverId } from './drivers';
import { EVENTS, type EventId, type Origin } from './events';
import type { SegmentId } from './segments';

export const MODEL_VERSION = 1;
export const SCENARIO_FORMAT = 'parallel-run/scenario@1';

export const SURENESS = ['fairly', 'unsure', 'very-unsure'] as const;
export type Sureness = (typeof SURENESS)[number];

/** A driver in its shown unit. `low` and `high`, when given, are the ends of the range that 8 in 10 futures fall in. */
export interface DriverSetting {
  readonly value: number;
  readonly sure: Sureness;
  readonly low?: number;
  readonly high?: number;
}

export type EventSetting =
  | { readonly is: 'chance'; readonly probability: number }
  | { readonly is: 'happens'; readonly year: number; readonly origin?: Origin }
  | { readonly is: 'never' };

export interface Scenario {
  readonly format: typeof SCENARIO_FORMAT;
  readonly modelVersion: typeof MODEL_VERSION;
  readonly name: string;
  readonly drivers: Readonly<Record<DriverId, DriverSetting>>;
  readonly events: Readonly<Record<EventId, EventSetting>>;
  /** Only what differs from the tables of this model version. */
  readonly assumptions: { readonly weights?: Readonly<Record<SegmentId, number>> };
  readonly seed: string;
  readonly trials: number;
  readonly horizon: Horizon;
}

export const TRIALS = { default: 8192, least: 1000, most: 1_000_000 } as const;
export const MOST_SEED_CHARACTERS = 40;
export const MOST_NAME_CHARACTERS = 80;
export const MOST_PROBABILITY = 0.99;

/** What the analysis assumes: every driver at its centre, every event left to its default chance. */
export const BASELINE: Scenario = {
  format: SCENARIO_FORMAT,
  modelVersion: MODEL_VERSION,
  name: 'Baseline',
  drivers: Object.fromEntries(DRIVERS.map(({ id }) => [id, defaultDriverSetting(id)])) as Record<
    DriverId,
    DriverSetting
  >,
  events: Object.fromEntries(EVENTS.map(({ id }) => [id, defaultEventSetting(id)])) as Record<EventId, EventSetting>,
  assumptions: {},
  seed: '2028',
  trials: TRIALS.default,
  horizon: 2028,
};

export function defaultDriverSetting(id: DriverId): DriverSetting {
  const { scale } = DRIVERS.find((row) => row.id === id)!;
  return { value: scale.kind === 'discount' ? 100 * (1 - scale.price) : scale.centre, sure: 'unsure' };
}

export function defaultEventSetting(id: EventId): EventSetting {
  return { is: 'chance', probability: EVENTS.find((row) => row.id === id)!.probability };
}

export function withDriver(scenario: Scenario, id: DriverId, setting: DriverSetting): Scenario {
  return { ...scenario, drivers: { ...scenario.drivers, [id]: setting } };
}

export function withEvent(scenario: Scenario, id: EventId, setting: EventSetting): Scenario {
  return { ...scenario, events: { ...scenario.events, [id]: setting } };
}

/** The scenario with these weights of the aggregate; those of the tables are not written down. */
export function withWeights(scenario: Scenario, weights: Readonly<Record<SegmentId, number>>): Scenario {
  const { weights: _, ...assumptions } = scenario.assumptions;
  const usual = same(weights, BELIEFS.assumptions.weights);
  return { ...scenario, assumptions: usual ? assumptions : { ...assumptions, weights } };
}

/** The baseline on the same futures: same seed, trials, horizon and assumptions, drivers and events at their defaults. */
export function baselineOf(scenario: Scenario): Scenario {
  return { ...scenario, name: BASELINE.name, drivers: BASELINE.drivers, events: BASELINE.events };
}

/** The tables this scenario is computed from: its own assumptions laid over `tables`. */
export function beliefsOf(scenario: Pick<Scenario, 'assumptions'>, tables: Beliefs = BELIEFS): Beliefs {
  return { ...tables, assumptions: { ...tables.assumptions, ...scenario.assumptions } };
}

/** One setting in which two scenarios differ; `from` is in the first, `to` in the second. */
export type Difference =
  | { readonly kind: 'driver'; readonly id: DriverId; readonly from: DriverSetting; readonly to: DriverSetting }
  | { readonly kind: 'event'; readonly id: EventId; readonly from: EventSetting; readonly to: EventSetting }
  | {
      readonly kind: 'weights';
      readonly from: Readonly<Record<SegmentId, number>>;
      readonly to: Readonly<Record<SegmentId, number>>;
    };

/** Differences in what is believed about the world, in the order of the tables; run settings are not among them. */
export function differences(from: Scenario, to: Scenario): Difference[] {
  const drivers = DRIVERS.filter(({ id }) => !same(from.drivers[id], to.drivers[id])).map(({ id }): Difference => ({
    kind: 'driver',
    id,
    from: from.drivers[id],
    to: to.drivers[id],
  }));
  const events = EVENTS.filter(({ id }) => !same(from.events[id], to.events[id])).map(({ id }): Difference => ({
    kind: 'event',
    id,
    from: from.events[id],
    to: to.events[id],
  }));
  const before = beliefsOf(from).assumptions.weights;
  const after = beliefsOf(to).assumptions.weights;
  return [
    ...drivers,
    ...events,
    ...(same(before, after) ? [] : [{ kind: 'weights', from: before, to: after } as const]),
  ];
}

/** The scenario with one setting as it is on either side of a difference. */
export function withDifference(scenario: Scenario, difference: Difference, side: 'from' | 'to'): Scenario {
  switch (difference.kind) {
    case 'driver':
      return withDriver(scenario, difference.id, difference[side]);
    case 'event':
      return withEvent(scenario, difference.id, difference[side]);
    case 'weights':
      return withWeights(scenario, difference[side]);
  }
}

/** Two plain values with the same fields and numbers, in whatever order the fields were written. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key as never], b[key as never]));
}
