/**
 * What an event goes with: every market's medians at the horizon among the futures in which it has happened by then, and
 * among those in which it has not. Taken from a run's own first futures, never from new ones.
 */

import { BLOCS, type PerBloc } from './blocs';
import { FIRST_YEAR, quarterOf, type Horizon } from './clock';
import { arrivalOf } from './coordinates';
import { exp } from './elementary';
import { EVENTS, type EventId, type EventRow } from './events';
import type { Fields } from './fields';
import { CALIBRATION_BLOCKS } from './ground';
import { arrival } from './hazard';
import { quantiles } from './quantiles';
import { BLOCK } from './random';
import type { Response } from './response';
import type { Scenario } from './scenario';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentId, type SegmentOrAll } from './segments';
import { push, stances, type Field, type Push } from './structure';

/** Median shares at the horizon, in [0, 1]. */
export type Medians = Readonly<Record<SegmentOrAll, PerBloc>>;

/** Undefined where fewer than FEWEST futures tell. */
export interface Parted {
  readonly happens: Medians | undefined;
  readonly not: Medians | undefined;
}

export interface EventMedians {
  readonly year: Horizon;
  readonly events: Readonly<Record<EventId, Parted>>;
}

/** A median of fewer futures is good to no whole percent. */
export const FEWEST = 100;

/** Futures looked at: the run's own, or the first 8,192 of more. */
const MOST = CALIBRATION_BLOCKS * BLOCK;

/** Shares at the horizon of each segment, `[bloc][trial]`. */
type Cut = Readonly<Record<SegmentOrAll, readonly Float64Array[]>>;

/** In steps, between which a worker can see a newer request. */
export function* eventMedians(scenario: Scenario, fields: Fields): Generator<undefined, EventMedians> {
  const trials = Math.min(scenario.trials, MOST);
  const cut = yield* horizonCut(scenario, fields, trials);
  const events = {} as Record<EventId, Parted>;
  for (const row of EVENTS) {
    const [happens, not] = partedBy(scenario, fields, row, trials).map((group) => mediansOf(cut, group));
    events[row.id] = { happens, not };
    yield;
  }
  return { year: scenario.horizon, events };
}

/** The trials in which the event has arrived by the horizon, and the others. */
function partedBy(scenario: Scenario, fields: Fields, row: EventRow & { id: EventId }, trials: number): number[][] {
  const ground = fields.ground(scenario);
  const setting = scenario.events[row.id];
  const happens: number[] = [];
  const not: number[] = [];
  for (let first = 0; first < trials; first += BLOCK) {
    const draws = ground.block(first / BLOCK).draws.uniform(arrivalOf(row.id));
    const count = Math.min(BLOCK, trials - first);
    for (let i = 0; i < count; i++) {
      const group = arrival(row, setting, draws[i]!) < scenario.horizon - FIRST_YEAR ? happens : not;
      group.push(first + i);
    }
  }
  return [happens, not];
}

function* horizonCut(scenario: Scenario, fields: Fields, trials: number): Generator<undefined, Cut> {
  const { beliefs, responses } = fields.ground(scenario);
  const quarter = quarterOf(scenario.horizon);
  const where = stances(scenario, beliefs);
  const cut = Object.fromEntries(
    SEGMENTS_AND_ALL.map((segment) => [segment, BLOCS.map(() => new Float64Array(trials))]),
  ) as Record<SegmentOrAll, Float64Array[]>;
  for (let first = 0; first < trials; first += BLOCK) {
    const block = fields.block(scenario, first / BLOCK);
    const pushes = where.map((stance, d) => push(stance, block.drivers[d]!));
    for (const segment of SEGMENTS)
      fillCut(cut[segment], balanceAt(block.field[segment], responses[segment], pushes, quarter), first);
    yield;
  }
  weigh(cut, beliefs.assumptions.weights);
  return cut;
}

/** The balance of one block in one quarter, with every driver. */
function balanceAt(field: Field, responses: readonly Response[], pushes: readonly Push[], quarter: number): Field {
  const row = (axis: Float64Array) => axis.slice(quarter * BLOCK, (quarter + 1) * BLOCK);
  const balance = { x: row(field.x), y: row(field.y) };
  pushes.forEach(({ response: a, adaptation: b }, d) => {
    const { responseX, responseY, adaptationX, adaptationY } = responses[d]!;
    for (let i = 0; i < BLOCK; i++) {
      balance.x[i]! += responseX[quarter]! * a[i]! - adaptationX[quarter]! * b[i]!;
      balance.y[i]! += responseY[quarter]! * a[i]! - adaptationY[quarter]! * b[i]!;
    }
  });
  return balance;
}

function fillCut([us, cn, other]: readonly Float64Array[], { x, y }: Field, first: number): void {
  const count = Math.min(BLOCK, us!.length - first);
  for (let i = 0; i < count; i++) {
    const toUs = exp(x[i]! / 2);
    const toOther = exp(-y[i]!);
    const total = toUs + 1 / toUs + toOther;
    us![first + i] = toUs / total;
    cn![first + i] = 1 / toUs / total;
    other![first + i] = toOther / total;
  }
}

function weigh(cut: Cut, weights: Readonly<Record<SegmentId, number>>): void {
  for (const segment of SEGMENTS)
    cut[segment].forEach((shares, bloc) => {
      const total = cut.all[bloc]!;
      for (let i = 0; i < total.length; i++) total[i]! += weights[segment] * shares[i]!;
    });
}

function mediansOf(cut: Cut, group: readonly number[]): Medians | undefined {
  if (group.length < FEWEST) return undefined;
  const among = new Float64Array(group.length);
  const median = (shares: Float64Array) => {
    for (let i = 0; i < group.length; i++) among[i] = shares[group[i]!]!;
    return quantiles(among, [0.5])[0]!;
  };
  return Object.fromEntries(
    SEGMENTS_AND_ALL.map((segment) => [segment, cut[segment].map(median)]),
  ) as unknown as Medians;
}
