/** The work on a kernel's board, and an update of some of its segments: what the engine does when only draws and events are kept. */

import { BLOCS } from '../../src/model/blocs';
import { QUARTERS } from '../../src/model/clock';
import { drawBlock } from '../../src/model/draws';
import { LEVELS } from '../../src/model/forecast';
import { jumps } from '../../src/model/jump';
import { BLOCK } from '../../src/model/random';
import { responses } from '../../src/model/response';
import { beliefsOf, type Scenario } from '../../src/model/scenario';
import { SEGMENTS, type SegmentId } from '../../src/model/segments';
import { driverDraws } from '../../src/model/structure';
import { Board } from '../../src/simulation/board';
import { Chance } from '../../src/simulation/chance';
import { Counter } from '../../src/simulation/counter';
import { LOG2_E, type Structure } from '../../src/simulation/explained';
import type { Tools } from '../../src/simulation/lay';
import { fillShares } from '../../src/simulation/shares';
import { openKernel } from '../../src/simulation/wasm';
import type { Result } from './contender';
import { MOVED, type Work } from './work';

const LEVELS_WANTED = Float64Array.from(LEVELS);
/** Fields are kept on a grid of 2⁻¹⁸, on which sums are exact. */
const STEPS_IN_ONE = 262_144;

export function toolsFor(trials: number): Tools {
  const board = new Board(openKernel()!, trials / BLOCK);
  return { board, chance: new Chance(board.rows), counter: new Counter(board.rows) };
}

/** A board of its own with the work's fields, draws and pushes. */
export function toolsWith(work: Work, structure: Structure): Tools {
  const tools = toolsFor(work.trials);
  loadFields(tools.board, work);
  loadDraws(tools.board, structure, work);
  loadPushes(tools.board, work);
  return tools;
}

export function structureOf(scenario: Scenario): Structure {
  const beliefs = beliefsOf(scenario);
  return { beliefs, responses: responses(beliefs), jumps: jumps(beliefs) };
}

export function updateSegments(tools: Tools, structure: Structure, segments: readonly SegmentId[], out: Result): void {
  for (const segment of segments) {
    fillShares(tools.board, structure, segment, QUARTERS);
    summarise(tools, segment, 0, out);
  }
}

/** To both binary logarithms: log₂ US/China = x·log₂e and log₂ Other/China = (x/2 − y)·log₂e. */
function loadFields(board: Board, { trials, quarters, base }: Work): void {
  const { rows } = board;
  SEGMENTS.forEach((segment, s) => {
    for (let q = 0; q < quarters; q++) {
      const x = base.subarray((2 * s * quarters + q) * trials).subarray(0, trials);
      const y = base.subarray(((2 * s + 1) * quarters + q) * trials).subarray(0, trials);
      const us = board.field(segment) + q * rows.stride;
      rows.floats(us, trials).set(x.map((value) => onGrid(LOG2_E * value)));
      rows.floats(us + quarters * rows.stride, trials).set(x.map((value, i) => onGrid(LOG2_E * (value / 2 - y[i]!))));
    }
  });
}

function onGrid(value: number): number {
  return Math.round(value * STEPS_IN_ONE) / STEPS_IN_ONE;
}

/** What a dragged driver is pushed with. */
function loadDraws({ rows, drivers }: Board, { beliefs }: Structure, { trials }: Work): void {
  for (let first = 0; first < trials; first += BLOCK) {
    driverDraws(drawBlock(MOVED.seed, first / BLOCK), beliefs).forEach((drawn, d) => {
      for (const part of ['position', 'effect', 'adaptation'] as const)
        rows.floats(drivers[d]![part] + 4 * first, BLOCK).set(drawn[part]);
    });
  }
}

export function loadPushes({ rows, drivers }: Board, { trials, pushes }: Work): void {
  drivers.forEach(({ response, undone }, d) => {
    rows.floats(response, trials).set(pushes.subarray(2 * d * trials, (2 * d + 1) * trials));
    rows.floats(undone, trials).set(pushes.subarray((2 * d + 1) * trials, (2 * d + 2) * trials));
  });
}

/** From a quarter on, into its place. */
export function summarise({ board, counter }: Tools, segment: SegmentId, from: number, out: Result): void {
  for (let bloc = 0; bloc < BLOCS.length; bloc++) {
    for (let q = from; q < QUARTERS; q++) {
      const row = bloc * QUARTERS + q;
      const series = SEGMENTS.indexOf(segment) * BLOCS.length * QUARTERS + row;
      const at = board.shares(segment) + row * board.rows.stride;
      const { mean, quantiles } = counter.summary(at, board.trials, LEVELS_WANTED);
      out.mean[series] = mean;
      out.quantiles.set(quantiles, series * LEVELS.length);
    }
  }
}

/** `[segment][bloc][quarter][trial]`. */
export function sharesOf(board: Board, { trials }: Work): Float32Array {
  const each = BLOCS.length * QUARTERS;
  const out = new Float32Array(SEGMENTS.length * each * trials);
  SEGMENTS.forEach((segment, s) => {
    for (let row = 0; row < each; row++)
      out.set(board.rows.floats(board.shares(segment) + row * board.rows.stride, trials), (s * each + row) * trials);
  });
  return out;
}

export function emptyResult(): Result {
  const series = SEGMENTS.length * BLOCS.length * QUARTERS;
  return { quantiles: new Float64Array(series * LEVELS.length), mean: new Float64Array(series) };
}
