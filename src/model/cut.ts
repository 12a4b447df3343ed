/**
 * A cut through the simulated futures at a few cells: every source's own term of the balance, by trial (model §3.3–3.6).
 * Terms add up to the balance that a run turns into shares, so what a driver or an event does can be told without a run.
 * This is the one place where sensitivity touches the engine.
 */

import type { Fields } from './fields';
import type { Ground, GroundBlock } from './ground';
import type { Course } from './hazard';
import type { Jump } from './jump';
import type { Cell } from './outcome';
import { BLOCK } from './random';
import type { Response } from './response';
import type { Scenario } from './scenario';
import type { SegmentId } from './segments';
import { courses, push, stances, type Push } from './structure';

/** Part of the balance of one cell, by trial. */
export interface Term {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface CellTerms extends Cell {
  /** The analysis's path, its offset and the residual noise: all that no driver or event explains. */
  readonly still: Term;
  /** What one unit of μ adds, in the order of the drivers: M·(P − A·Q). */
  readonly units: readonly Term[];
  /** In the order of the events, as the scenario sets them. */
  readonly events: readonly Term[];
}

export interface Cut {
  readonly trials: number;
  readonly weights: Readonly<Record<SegmentId, number>>;
  /** q = μ + ς·ξ of each driver, by trial. */
  readonly positions: readonly Float64Array[];
  readonly cells: readonly CellTerms[];
}

/** Trials times cells that a cut may hold. */
const ROOM = 32 * 8 * BLOCK;

/** How many of a scenario's first trials a cut through so many cells holds: all up to 8,192, fewer beyond 32 cells. */
export function cutTrials(trials: number, cells: number): number {
  return Math.min(trials, 8 * BLOCK, Math.max(1, Math.floor(ROOM / BLOCK / cells)) * BLOCK);
}

/** The cut of a scenario's first `trials`. */
export function layCut(
  scenario: Scenario,
  fields: Fields,
  cells: readonly Cell[],
  trials = cutTrials(scenario.trials, cells.length),
): Cut {
  const ground = fields.ground(scenario);
  const { beliefs } = ground;
  const blocks = blocksOf(ground, trials);
  const join = (part: (block: GroundBlock, b: number) => Float64Array) => joined(blocks.map(part), trials);
  const standing = stances(scenario, beliefs);
  const units = beliefs.drivers.map((_, d) => blocks.map(({ drivers }) => push(ONE, drivers[d]!)));
  const events = eventTerms(scenario, fields, cells, trials);
  return {
    trials,
    weights: beliefs.assumptions.weights,
    positions: standing.map((stance, d) => join(({ drivers }) => push(stance, bare(drivers[d]!.position)).response)),
    cells: cells.map((cell, c) => ({
      ...cell,
      still: both((axis) => join(({ field }) => rowOf(field[cell.segment][axis], cell.quarter))),
      units: ground.responses[cell.segment].map((response, d) =>
        both((axis) => join((_, b) => unitTerm(response, units[d]![b]!, cell.quarter, axis))),
      ),
      events: events[c]!,
    })),
  };
}

/** The events' terms alone, `[cell][event]`, as this scenario sets them. */
export function eventTerms(scenario: Scenario, fields: Fields, cells: readonly Cell[], trials: number): Term[][] {
  const ground = fields.ground(scenario);
  const made = blocksOf(ground, trials).map(({ draws }) => courses(draws, scenario, ground.beliefs));
  return cells.map(({ segment, quarter }) =>
    ground.jumps[segment].map((jump, e) => {
      const along = (term: typeof eventX) =>
        joined(
          made.map((block) => term(jump, block[e]!, quarter)),
          trials,
        );
      return { x: along(eventX), y: along(eventY) };
    }),
  );
}

/** A driver's own term where it stands: q·M·(P − A·Q). */
export function driverTerm(cut: Cut, cell: CellTerms, d: number): Term {
  const q = cut.positions[d]!;
  return both((axis) => cell.units[d]![axis].map((unit, i) => q[i]! * unit));
}

/** The balance of one cell: the sum of all its terms. */
export function balanceOfCell(cut: Cut, cell: CellTerms, events: readonly Term[] = cell.events): Term {
  const drivers = cell.units.map((_, d) => driverTerm(cut, cell, d));
  return both((axis) => {
    const sum = cell.still[axis].slice();
    for (const term of [...drivers, ...events]) for (let i = 0; i < sum.length; i++) sum[i]! += term[axis][i]!;
    return sum;
  });
}

/** True when a term changes some trial. */
export function acts({ x, y }: Term): boolean {
  return x.some((value) => value !== 0) || y.some((value) => value !== 0);
}

/** One unit of μ in every trial. */
const ONE = { position: 1, below: 0, above: 0 };

/** A driver's draws of ξ with nothing multiplied onto them. */
function bare(position: Float64Array) {
  const ones = new Float64Array(position.length).fill(1);
  return { position, effect: ones, adaptation: ones };
}

function blocksOf(ground: Ground, trials: number): GroundBlock[] {
  return Array.from({ length: Math.ceil(trials / BLOCK) }, (_, b) => ground.block(b));
}

function both(make: (axis: 'x' | 'y') => Float64Array): Term {
  return { x: make('x'), y: make('y') };
}

function joined(rows: readonly Float64Array[], trials: number): Float64Array {
  const out = new Float64Array(trials);
  rows.forEach((row, b) => out.set(row.subarray(0, trials - b * BLOCK), b * BLOCK));
  return out;
}

function rowOf(values: Float64Array, quarter: number): Float64Array {
  return values.subarray(quarter * BLOCK, (quarter + 1) * BLOCK);
}

function unitTerm(response: Response, { response: a, adaptation: b }: Push, quarter: number, axis: 'x' | 'y') {
  const reached = (axis === 'x' ? response.responseX : response.responseY)[quarter]!;
  const undone = (axis === 'x' ? response.adaptationX : response.adaptationY)[quarter]!;
  return a.map((moved, i) => reached * moved - undone * b[i]!);
}

function eventX({ x }: Jump, { felt, side }: Course, quarter: number): Float64Array {
  const out = new Float64Array(BLOCK);
  for (const { lagQuarters, plain, signed } of x) {
    if (quarter < lagQuarters) continue;
    const earlier = rowOf(felt, quarter - lagQuarters);
    for (let i = 0; i < BLOCK; i++) out[i]! += (plain + signed * side[i]!) * earlier[i]!;
  }
  return out;
}

function eventY({ y }: Jump, { felt }: Course, quarter: number): Float64Array {
  return rowOf(felt, quarter).map((strength) => y * strength);
}
