/**
 * From a seed and what is believed to the still fields of a board: draws, residual paths, and the calibration of their variance
 * and medians (model §3.6–3.8), which is made once, on the seed's first 8,192 trials, and used for all later ones.
 */

import { BELIEFS, type Beliefs } from '../model/assumptions';
import { baselinePath, shares as sharesAt } from '../model/baseline';
import { residualClock } from '../model/budget';
import type { PerBloc } from '../model/blocs';
import { QUARTERS } from '../model/clock';
import {
  adaptationOf,
  arrivalOf,
  AXES,
  baseErrorOf,
  effectOf,
  pathOf,
  positionOf,
  SCALE,
  severityOf,
  sideOf,
  type Axis,
} from '../model/coordinates';
import { PRINCIPAL_STEPS, STEPS } from '../model/draws';
import { CALIBRATION_BLOCKS, defaultScenario, perSegment } from '../model/ground';
import { jumps } from '../model/jump';
import { calibrateCell } from '../model/medians';
import { correlationFactor, type Clock, type Clocks } from '../model/noise';
import { BLOCK } from '../model/random';
import { responses } from '../model/response';
import { beliefsOf, type Scenario } from '../model/scenario';
import { SEGMENTS, type SegmentId } from '../model/segments';
import { PATHS, type Board } from './board';
import type { Chance } from './chance';
import type { Counter } from './counter';
import { actingIn, addEvents, LOG2_E, pushDrivers, writeTerms, type Structure } from './explained';

/** Offsets of both logarithms by quarter, on the grid. */
export type Offsets = Readonly<Record<SegmentId, { readonly us: Float32Array; readonly other: Float32Array }>>;

/** All that later trials need of the calibration; plain values, so that it can be sent to another worker. */
export interface Plan extends Structure {
  readonly seed: string;
  /** The scenario's own, as they differ from the tables. */
  readonly assumptions: Scenario['assumptions'];
  readonly clocks: Clocks;
  readonly offsets: Offsets;
}

/** What a board is laid with. */
export interface Tools {
  readonly board: Board;
  readonly chance: Chance;
  readonly counter: Counter;
}

/** Calibrates on the seed's first trials and leaves them laid; the board holds at least as many. */
export function calibrate(tools: Tools, { seed, assumptions }: Scenario, tables: Beliefs = BELIEFS): Plan {
  const { board } = tools;
  const beliefs = beliefsOf({ assumptions }, tables);
  const structure = { beliefs, responses: responses(beliefs), jumps: jumps(beliefs) };
  draw(tools, seed, beliefs, 0);
  explain(board, structure);
  const clocks = spendBudget(board, beliefs);
  layPaths(board, beliefs, clocks);
  const offsets = perSegment((segment) => centre(tools, beliefs, segment));
  const plan = { ...structure, seed, assumptions, clocks, offsets };
  raise(board, plan);
  return plan;
}

/** Lays the trials of the plan's seed from a block on. */
export function lay(tools: Tools, plan: Plan, firstBlock: number): void {
  draw(tools, plan.seed, plan.beliefs, firstBlock);
  layPaths(tools.board, plan.beliefs, plan.clocks);
  raise(tools.board, plan);
}

function draw({ board, chance }: Tools, seed: string, beliefs: Beliefs, firstBlock: number): void {
  const { kernel, trials } = board.rows;
  const { effectSpread, adaptationSpread, severitySpread, scaleSpread } = beliefs.assumptions;
  const logNormal = (name: string, row: number, spread: number, factor = 1, shift = 0) => {
    chance.normal(name, row);
    kernel.powers(row, trials, factor, spread * LOG2_E, shift * LOG2_E);
  };
  chance.turnTo(seed, firstBlock);
  beliefs.drivers.forEach(({ id, adaptation }, d) => {
    const rows = board.drivers[d]!;
    chance.normal(positionOf(id), rows.position);
    logNormal(effectOf(id), rows.effect, effectSpread);
    logNormal(adaptationOf(id), rows.adaptation, adaptationSpread, adaptation);
  });
  beliefs.events.forEach(({ id, origin, blame }, e) => {
    const rows = board.events[e]!;
    chance.uniform(arrivalOf(id), rows.chance);
    logNormal(severityOf(id), rows.severity, severitySpread);
    if (origin ?? blame) chance.uniform(sideOf(id), rows.side);
  });
  logNormal(SCALE, board.scale, scaleSpread, 1, -scaleSpread * scaleSpread);
  drawPaths(board, chance, beliefs);
}

function drawPaths(board: Board, chance: Chance, { assumptions }: Beliefs): void {
  const { kernel, trials, stride } = board.rows;
  eachPath((segment, axis, path) => {
    chance.normal(baseErrorOf(segment, axis), board.bases + path * stride);
    for (let k = 0; k < STEPS; k++) chance.normal(pathOf(segment, axis, k), board.components(path) + k * stride);
  });
  writeMatrix(board, correlationFactor(assumptions).flat());
  kernel.correlate(board.components(0), stride, PATHS, STEPS, board.matrix, trials);
}

function eachPath(deed: (segment: SegmentId, axis: Axis, path: number) => void): void {
  SEGMENTS.forEach((segment, s) => AXES.forEach((axis, a) => deed(segment, axis, s * AXES.length + a)));
}

function writeMatrix({ rows, matrix }: Board, values: ArrayLike<number>): void {
  rows.floats(matrix, values.length).set(values);
}

/** Drivers and events at their defaults, alone, onto the fields. */
function explain(board: Board, structure: Structure): void {
  const scenario = defaultScenario(structure.beliefs);
  const { kernel, trials, stride } = board.rows;
  for (const segment of SEGMENTS) board.rows.span(board.field(segment), FIELD_ROWS).fill(0);
  addEvents(board, structure, scenario, QUARTERS);
  pushDrivers(board, structure, scenario);
  for (const segment of SEGMENTS) {
    const field = board.field(segment);
    const { count, from } = writeTerms(board, structure.responses[segment], actingIn(structure.responses[segment]));
    kernel.balanceWith(field, field, stride, QUARTERS, from, QUARTERS, board.pushes, board.curves, count, trials);
  }
}

const FIELD_ROWS = AXES.length * QUARTERS;
const CALIBRATION_TRIALS = CALIBRATION_BLOCKS * BLOCK;

/** What is left of the variance budget for residual noise. Back to the balance: x = us/log₂e, y = (us/2 − other)/log₂e. */
function spendBudget(board: Board, beliefs: Beliefs): Clocks {
  const { kernel, stride } = board.rows;
  const clock = (segment: SegmentId, axis: Axis): Clock => {
    const spent = Float64Array.from({ length: QUARTERS }, (_, q) => {
      const us = board.field(segment) + q * stride;
      const [a, b] = axis === 'x' ? [1, 0] : [0.5, -1];
      return kernel.variance(us, a / LOG2_E, us + QUARTERS * stride, b / LOG2_E, CALIBRATION_TRIALS);
    });
    return residualClock(beliefs.assumptions, segment, axis, spent);
  };
  return perSegment((segment) => ({ x: clock(segment, 'x'), y: clock(segment, 'y') }));
}

/** Analysis's path, residual noise and base-year error of every segment. */
function layPaths(board: Board, beliefs: Beliefs, clocks: Clocks): void {
  const { kernel, trials, stride } = board.rows;
  const { baseErrorX, baseErrorY } = beliefs.assumptions;
  eachPath((segment, axis, path) => {
    writeMatrix(board, pathWeights(clocks[segment][axis]));
    const sd = axis === 'x' ? baseErrorX : baseErrorY;
    const out = board.still(segment) + (axis === 'x' ? 0 : QUARTERS * stride);
    const base = board.bases + path * stride;
    const parts = board.components(path);
    kernel.path(parts, stride, STEPS, board.matrix, QUARTERS, board.scale, base, sd, out, trials);
  });
  for (const segment of SEGMENTS) {
    baselinePath(beliefs, segment).forEach(({ x, y }, q) => {
      const us = board.still(segment) + q * stride;
      kernel.settle(us, us + QUARTERS * stride, x, y, trials);
    });
  }
}

/** `[quarter][component]`: how much of a component a path has gathered by a quarter, on a clock of variance. */
function pathWeights(clock: Clock): Float64Array {
  const weights = new Float64Array(QUARTERS * STEPS);
  for (let q = 1; q < QUARTERS; q++) {
    const spent = Math.sqrt(clock[q]! - clock[q - 1]!);
    for (let k = 0; k < STEPS; k++) {
      weights[q * STEPS + k] = weights[(q - 1) * STEPS + k]! + spent * PRINCIPAL_STEPS[k * STEPS + q - 1]!;
    }
  }
  return weights;
}

/** Offsets that put the medians of one segment on the analysis's path; its field holds what is explained. */
function centre(tools: Tools, beliefs: Beliefs, segment: SegmentId): Offsets[SegmentId] {
  const { kernel, stride, trials } = tools.board.rows;
  const offsets = { us: new Float32Array(QUARTERS), other: new Float32Array(QUARTERS) };
  baselinePath(beliefs, segment).forEach((balance, q) => {
    const us = tools.board.field(segment) + q * stride;
    for (const row of [us, us + QUARTERS * stride]) {
      kernel.addRow(row, row - tools.board.field(segment) + tools.board.still(segment), trials);
    }
    const target = sharesAt(balance);
    const { x, y } = calibrateCell(mediansAt(tools, us, target), target);
    offsets.us[q] = onGrid(LOG2_E * x);
    offsets.other[q] = onGrid(LOG2_E * (x / 2 - y));
  });
  return offsets;
}

/** How far from a target the first search for a median reaches, and the later ones, which are finer. */
const FAR = 1;
const NEAR = 1 / 256;

function mediansAt({ board, counter }: Tools, us: number, target: PerBloc) {
  const { kernel, stride } = board.rows;
  const out = [0, 1, 2].map((bloc) => board.felt + bloc * stride) as [number, number, number];
  const reach = [FAR, FAR];
  return (x: number, y: number): [number, number] => {
    const other = us + QUARTERS * stride;
    kernel.shares(us, other, LOG2_E * x, LOG2_E * (x / 2 - y), ...out, CALIBRATION_TRIALS);
    return [0, 1].map((bloc) => {
      const median = counter.medianNear(out[bloc]!, CALIBRATION_TRIALS, target[bloc]!, reach[bloc]!);
      reach[bloc] = Math.abs(median - target[bloc]!) < NEAR / 2 ? NEAR : FAR;
      return median;
    }) as [number, number];
  };
}

function raise(board: Board, { offsets }: Pick<Plan, 'offsets'>): void {
  const { kernel, trials, stride } = board.rows;
  for (const segment of SEGMENTS) {
    for (let q = 0; q < QUARTERS; q++) {
      const us = board.still(segment) + q * stride;
      kernel.raise(us, offsets[segment].us[q]!, trials);
      kernel.raise(us + QUARTERS * stride, offsets[segment].other[q]!, trials);
    }
  }
}

const STEPS_IN_ONE = 262_144;

/** To the kernel’s grid, a multiple of 2⁻¹⁸. */
function onGrid(value: number): number {
  return Math.round(value * STEPS_IN_ONE) / STEPS_IN_ONE;
}
