/**
 * A number of trials laid out in a kernel's memory: their draws, balance and shares, a row for each quantity and quarter.
 * A balance is kept as log₂ US/China and log₂ Other/China on a grid where sums are exact, so adding drivers and events in any
 * order, or taking them away again, gives the same bits.
 */

import { BLOCS } from '../model/blocs';
import { QUARTERS } from '../model/clock';
import { AXES } from '../model/coordinates';
import { STEPS } from '../model/draws';
import { DRIVERS } from '../model/drivers';
import { EVENTS } from '../model/events';
import { CALIBRATION_BLOCKS } from '../model/ground';
import { BLOCK } from '../model/random';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentId, type SegmentOrAll } from '../model/segments';
import type { TrialBlock } from '../model/trials';
import { Rows, strideOf } from './rows';
import type { Kernel } from './wasm';

/** Rows of one segment's field: both logarithms, every quarter. */
const FIELD = AXES.length * QUARTERS;
export const PATHS = SEGMENTS.length * AXES.length;

/** Trials held in memory at once; more are streamed. */
export const HELD = 16 * BLOCK;

/** Blocks a board needs for a run: at least those of the calibration, at most what is held. */
export function blocksFor(trials: number): number {
  return Math.max(CALIBRATION_BLOCKS, Math.ceil(Math.min(trials, HELD) / BLOCK));
}

/** Bytes of a board's rows. */
export function bytesOfBoard(blocks: number): number {
  const own = 5 * DRIVERS.length + 3 * EVENTS.length + PATHS + QUARTERS + 3;
  const rows = own + 3 * SEGMENTS.length * FIELD + SEGMENTS_AND_ALL.length * BLOCS.length * QUARTERS;
  return rows * strideOf(blocks * BLOCK);
}

/** Addresses of rows. */
export interface DriverRows {
  readonly position: number;
  readonly effect: number;
  readonly adaptation: number;
  readonly response: number;
  readonly undone: number;
}

export interface EventRows {
  readonly chance: number;
  readonly severity: number;
  readonly side: number;
}

export class Board {
  readonly rows: Rows;
  readonly drivers: readonly DriverRows[];
  readonly events: readonly EventRows[];
  readonly scale: number;
  readonly bases: number;
  /** Felt strength of one event at a time, `[quarter]`; when it arrives; and a row that always holds ones. */
  readonly felt: number;
  readonly arrival: number;
  readonly ones: number;
  /** Room for a matrix of float32 numbers, for the addresses of drivers' pushes, and for their curves. */
  readonly matrix: number;
  readonly pushes: number;
  readonly curves: number;
  readonly #still: number;
  readonly #field: number;
  readonly #lifted: number;
  readonly #shares: number;
  #counts = 0;
  #countsLength = 0;

  /** Room for `blocks` blocks of trials. */
  constructor(kernel: Kernel, blocks: number) {
    const rows = new Rows(kernel, blocks * BLOCK);
    const take = (count = 1) => rows.take(count);
    this.rows = rows;
    this.drivers = DRIVERS.map(() => ({
      position: take(),
      effect: take(),
      adaptation: take(),
      response: take(),
      undone: take(),
    }));
    this.events = EVENTS.map(() => ({ chance: take(), severity: take(), side: take() }));
    this.scale = take();
    this.bases = take(PATHS);
    this.felt = take(QUARTERS);
    this.arrival = take();
    this.ones = take();
    this.matrix = rows.bytes(4 * QUARTERS * STEPS);
    this.pushes = rows.bytes(4 * 2 * DRIVERS.length);
    this.curves = rows.bytes(4 * 4 * DRIVERS.length * QUARTERS);
    this.#still = take(SEGMENTS.length * FIELD);
    this.#field = take(SEGMENTS.length * FIELD);
    this.#lifted = take(SEGMENTS.length * FIELD);
    this.#shares = take(SEGMENTS_AND_ALL.length * BLOCS.length * QUARTERS);
    rows.floats(this.ones, rows.trials).fill(1);
  }

  get trials(): number {
    return this.rows.trials;
  }

  /** Principal components of the residual paths, `[segment, axis][component]`; only until shares are written over them. */
  components(path: number): number {
    return this.#shares + path * STEPS * this.rows.stride;
  }

  /** What no setting changes: path, offsets and residual noise, `[logarithm][quarter]`. */
  still(segment: SegmentId): number {
    return this.#of(this.#still, segment);
  }

  /** With events. */
  field(segment: SegmentId): number {
    return this.#of(this.#field, segment);
  }

  /** With events and all drivers but one. */
  lifted(segment: SegmentId): number {
    return this.#of(this.#lifted, segment);
  }

  #of(start: number, segment: SegmentId): number {
    return start + SEGMENTS.indexOf(segment) * FIELD * this.rows.stride;
  }

  /** `[bloc][quarter]`. */
  shares(segment: SegmentOrAll): number {
    return this.#shares + SEGMENTS_AND_ALL.indexOf(segment) * BLOCS.length * QUARTERS * this.rows.stride;
  }

  /** Room for so many whole numbers, the same at every call. */
  counts(length: number): number {
    if (length > this.#countsLength) {
      this.#counts = this.rows.bytes(4 * length);
      this.#countsLength = length;
    }
    return this.#counts;
  }

  /** The first `trials` trials, as questions read them. */
  trialBlock(trials: number, quarters: number): TrialBlock {
    const shares = SEGMENTS_AND_ALL.map((segment) => this.rows.span(this.shares(segment), BLOCS.length * quarters));
    return { trials, quarters, stride: this.rows.stride / 4, shares };
  }
}

/** Starts the fields anew from what no setting changes. */
export function copyStill(board: Board): void {
  for (const segment of SEGMENTS) {
    board.rows.span(board.field(segment), FIELD).set(board.rows.span(board.still(segment), FIELD));
  }
}
