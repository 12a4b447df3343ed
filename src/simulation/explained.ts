/** Drivers and events of a scenario onto the fields of a board (model §3.3–3.5). */

import type { Beliefs } from '../model/assumptions';
import { FIRST_YEAR, QUARTERS } from '../model/clock';
import { WINDOW_OPENS, type EventId, type EventRow } from '../model/events';
import { meanWait } from '../model/hazard';
import type { Jump } from '../model/jump';
import type { Response } from '../model/response';
import type { EventSetting, Scenario } from '../model/scenario';
import { SEGMENTS, type SegmentId } from '../model/segments';
import { stances, type Stance } from '../model/structure';
import type { Board, EventRows } from './board';

export const LOG2_E = 1.4426950408889634;

/** What a scenario's settings act through. */
export interface Structure {
  readonly beliefs: Beliefs;
  readonly responses: Readonly<Record<SegmentId, readonly Response[]>>;
  readonly jumps: Readonly<Record<SegmentId, readonly Jump[]>>;
}

/** Adds every event to the fields, in quarters before `until`. */
export function addEvents(board: Board, { beliefs, jumps }: Structure, scenario: Scenario, until: number): void {
  beliefs.events.forEach((row, e) => {
    const setting = scenario.events[row.id as EventId];
    if (setting.is === 'never' || (setting.is === 'chance' && setting.probability === 0)) return;
    const opens = setting.is === 'happens' ? setting.year - FIRST_YEAR - 0.5 : WINDOW_OPENS;
    const span = { from: Math.floor(4 * opens), until };
    feel(board, row, setting, board.events[e]!, span);
    const side = sidesOf(board, row, setting, board.events[e]!);
    for (const segment of SEGMENTS) addJump(board, board.field(segment), jumps[segment][e]!, side, span);
  });
}

/** Quarters in which an event can be felt. */
interface Span {
  readonly from: number;
  readonly until: number;
}

function feel(board: Board, row: EventRow, setting: EventSetting, { chance, severity }: EventRows, span: Span): void {
  const { kernel, trials, stride } = board.rows;
  copy(board, chance, board.arrival);
  if (setting.is === 'happens') kernel.arrivalsWithin(board.arrival, trials, setting.year - FIRST_YEAR + 0.5);
  else if (setting.is === 'chance')
    kernel.arrivals(board.arrival, trials, WINDOW_OPENS, meanWait(row, setting.probability));
  const { build, lasting, fade } = row;
  kernel.feel(board.arrival, severity, board.felt, stride, span.from, span.until, trials, build, lasting, fade);
}

/** The row of ±1, in the place of the arrivals; all ones for an event without sides. */
function sidesOf(
  board: Board,
  row: EventRow,
  setting: EventSetting,
  { side }: EventRows,
): { row: number; sign: number } {
  const chanceUs = row.origin?.us ?? row.blame?.us;
  if (chanceUs === undefined) return { row: board.ones, sign: 1 };
  if (setting.is === 'happens' && setting.origin) return { row: board.ones, sign: setting.origin === 'us' ? 1 : -1 };
  copy(board, side, board.arrival);
  board.rows.kernel.sides(board.arrival, board.rows.trials, chanceUs);
  return { row: board.arrival, sign: 1 };
}

/** x is in both logarithms: log₂ US/China = x·log₂e and log₂ Other/China = (x/2 − y)·log₂e. */
function addJump(
  board: Board,
  field: number,
  { x, y }: Jump,
  side: { row: number; sign: number },
  { from, until }: Span,
): void {
  const { kernel, trials, stride } = board.rows;
  const other = field + QUARTERS * stride;
  for (const { lagQuarters, plain, signed } of x) {
    if (plain === 0 && signed === 0) continue;
    for (let q = from + lagQuarters; q < until; q++) {
      const felt = board.felt + (q - lagQuarters) * stride;
      const [us, rest] = [field + q * stride, other + q * stride];
      kernel.jump(us, rest, felt, side.row, LOG2_E * plain, LOG2_E * side.sign * signed, trials);
    }
  }
  if (y === 0) return;
  for (let q = from; q < until; q++) {
    kernel.lift(other + q * stride, board.felt + q * stride, -LOG2_E * y, trials);
  }
}

function copy({ rows }: Board, from: number, to: number): void {
  rows.floats(to, rows.trials).set(rows.floats(from, rows.trials));
}

/** Where each driver stands in every trial. */
export function pushDrivers(board: Board, { beliefs }: Structure, scenario: Scenario): void {
  stances(scenario, beliefs).forEach((stance, d) => pushDriver(board, d, stance));
}

export function pushDriver(board: Board, d: number, { position, below, above }: Stance): void {
  const rows = board.drivers[d]!;
  const { kernel, trials } = board.rows;
  kernel.push(rows.position, rows.effect, rows.adaptation, rows.response, rows.undone, trials, position, below, above);
}

/** Some drivers (indices) of one segment, written where the kernel reads them. */
export interface Terms {
  readonly count: number;
  /** First quarter in which any of them acts; QUARTERS when none does. */
  readonly from: number;
}

export function writeTerms(board: Board, responses: readonly Response[], drivers: readonly number[]): Terms {
  const pushes = board.rows.integers(board.pushes, 2 * drivers.length);
  const curves = board.rows.floats(board.curves, 4 * drivers.length * QUARTERS);
  let from = QUARTERS;
  drivers.forEach((d, term) => {
    const { response, undone } = board.drivers[d]!;
    pushes.set([response, undone], 2 * term);
    for (let q = QUARTERS - 1; q >= 0; q--) {
      const curve = curveAt(responses[d]!, q);
      curves.set(curve, 4 * (q * drivers.length + term));
      if (curve.some(Boolean)) from = Math.min(from, q);
    }
  });
  return { count: drivers.length, from };
}

/** Of both logarithms: what is reached and what is undone of it. */
function curveAt({ responseX, responseY, adaptationX, adaptationY }: Response, q: number): number[] {
  const [ax, bx, ay, by] = [responseX[q]!, adaptationX[q]!, responseY[q]!, adaptationY[q]!];
  return [ax, bx, ax / 2 - ay, bx / 2 - by].map((curve) => LOG2_E * curve);
}

/** The drivers that have an effect in a segment. */
export function actingIn(responses: readonly Response[]): number[] {
  return responses.flatMap(({ acts }, d) => (acts ? [d] : []));
}
