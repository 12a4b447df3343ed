/**
 * The tornado (model §3.10): one thing moved at a time, from one end to the other, on the same trials, all else as the
 * scenario has it. A driver's slider moves and its spread goes with it; an event never happens, or certainly does.
 */

import { Bench } from './bench';
import { eventTerms, type Cut } from './cut';
import type { Driver, DriverId } from './drivers';
import { FIRST_EVENT_YEAR, type EventId } from './events';
import type { Fields } from './fields';
import { errorOf, pairedError, statisticOf } from './gauge';
import type { Outcome } from './outcome';
import { portion, type Steps } from './progress';
import { withEvent, type DriverSetting, type EventSetting, type Scenario } from './scenario';
import type { Source } from './source';
import { likelyRange, toMu } from './units';

/** How far a driver is moved: over the range that 8 in 10 futures fall in, what lies beyond the rail cut; or along its rail. */
export const REACHES = ['plausible', 'rail'] as const;
export type Reach = (typeof REACHES)[number];

/** The outcome with one thing at either end. */
export interface Width {
  /** The outcome at the low end, or if it never happens; at the high end, or if it does. */
  readonly low: number;
  readonly high: number;
  /** high − low, and one standard error of it, paired (gauge.ts). */
  readonly swing: number;
  readonly error: number;
  /** The swing is no more than two standard errors. */
  readonly withinNoise: boolean;
}

export interface Swing extends Width {
  readonly source: Exclude<Source, { kind: 'unexplained' }>;
  /** Ends of a driver in its shown unit; an event's are never, and happening as `certain` tells. */
  readonly ends: { readonly low: number; readonly high: number } | { readonly certain: EventSetting };
}

export interface Tornado {
  /** Widest swing first; those as wide as each other in the order of the tables. */
  readonly swings: readonly Swing[];
  /** All drivers at once, each at the end that lowers the outcome, or raises it. */
  readonly together: { readonly low: number; readonly high: number };
}

/** An outcome where the scenario stands, with one standard error. */
export interface Standing {
  readonly value: number;
  readonly error: number;
}

export interface Tornadoes extends Readonly<Record<Reach, Tornado>> {
  readonly standing: Standing;
}

/** Both tornadoes of an outcome on a cut of the scenario through the outcome's cells. Yields the fraction done. */
export function* tornadoes(scenario: Scenario, fields: Fields, cut: Cut, outcome: Outcome): Steps<Tornadoes> {
  const bench = new Bench(cut, outcome);
  const values = bench.moved([]);
  const standing = { value: bench.statistic(values), error: errorOf(outcome, values) };
  const events = yield* portion(eventSwings(scenario, fields, cut, bench), 0, 0.2);
  const rows = fields.ground(scenario).beliefs.drivers as readonly Row[];
  const plausible = yield* portion(tornado(scenario, rows, 'plausible', bench, events), 0.2, 0.6);
  const rail = yield* portion(tornado(scenario, rows, 'rail', bench, events), 0.6, 1);
  return { standing, plausible, rail };
}

type Row = Driver & { readonly id: DriverId };

function* tornado(
  scenario: Scenario,
  rows: readonly Row[],
  reach: Reach,
  bench: Bench,
  events: readonly Swing[],
): Steps<Tornado> {
  const moves = rows.map((row) => moveOf(row, scenario.drivers[row.id], reach));
  const swings: Swing[] = [];
  for (const [d, { id, low, high, down, up }] of moves.entries()) {
    const only = (mu: number) => bench.moved(rows.map((_, other) => (other === d ? mu : 0)));
    swings.push({ source: { kind: 'driver', id }, ends: { low, high }, ...between(bench, only(down), only(up)) });
    yield (d + 1) / rows.length;
  }
  const together = (sign: number) =>
    bench.statistic(bench.moved(moves.map(({ down, up }, d) => (sign * swings[d]!.swing > 0 ? up : down))));
  return {
    swings: [...swings, ...events].sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing)),
    together: { low: together(-1), high: together(1) },
  };
}

/** The ends of a driver in its shown unit, and how far they are from where it stands, in μ. */
function moveOf(row: Row, setting: DriverSetting, reach: Reach) {
  const { low, high } = reach === 'rail' ? row : likelyRange(row, setting);
  const home = toMu(row, setting.value);
  return { id: row.id, low, high, down: toMu(row, low) - home, up: toMu(row, high) - home };
}

function* eventSwings(scenario: Scenario, fields: Fields, cut: Cut, bench: Bench): Steps<Swing[]> {
  const ids = fields.ground(scenario).beliefs.events.map(({ id }) => id as EventId);
  const certain = ids.reduce((all, id) => withEvent(all, id, happening(scenario.events[id])), scenario);
  const terms = eventTerms(certain, fields, cut.cells, cut.trials);
  const swings: Swing[] = [];
  for (const [e, id] of ids.entries()) {
    const happens = terms.map((cell) => cell[e]!);
    const swing = between(bench, bench.withEvent(e, undefined), bench.withEvent(e, happens));
    swings.push({ source: { kind: 'event', id }, ends: { certain: certain.events[id] }, ...swing });
    yield (e + 1) / ids.length;
  }
  return swings;
}

/** An event that certainly happens: as the scenario fixes it, or else in the first year it can. */
function happening(setting: EventSetting): EventSetting {
  return setting.is === 'happens' ? setting : { is: 'happens', year: FIRST_EVENT_YEAR };
}

function between({ outcome }: Bench, atLow: Float64Array, atHigh: Float64Array): Width {
  const [low, high] = [statisticOf(outcome, atLow), statisticOf(outcome, atHigh)];
  const error = pairedError(outcome, atHigh, atLow);
  return { low, high, swing: high - low, error, withinNoise: Math.abs(high - low) <= 2 * error };
}
