/** Quantiles in steps of 1/16,384 by the kernel's counting: whole numbers, so no order of trials or of workers shows. */

import type { Rows } from './rows';

export const STEPS = 16_384;
const MOST_LEVELS = 128;

export interface Summary {
  readonly mean: number;
  /** Valid until the next summary. */
  readonly quantiles: Float64Array;
}

export class Counter {
  readonly #rows: Rows;
  readonly #counts: number;
  readonly #levels: number;
  readonly #found: number;
  /** The levels in memory, and the view of what was found, kept from call to call. */
  #written: Float64Array | undefined;
  #view = new Float64Array(0);

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#counts = rows.bytes(4 * STEPS);
    this.#levels = rows.bytes(8 * MOST_LEVELS);
    this.#found = rows.bytes(8 * MOST_LEVELS);
  }

  /** Mean and quantiles, at ascending `levels` that never change, of a row of shares. Errors: half a step, 0.003 points. */
  summary(row: number, trials: number, levels: Float64Array): Summary {
    const { kernel } = this.#rows;
    const sum = kernel.count(row, trials, this.#counts, 0, STEPS);
    const summary = this.counted(this.#counts, sum, trials, levels);
    kernel.clear(this.#counts);
    return summary;
  }

  /** The same of shares that were counted at `counts`, with the sum of their steps. */
  counted(counts: number, sum: number, trials: number, levels: Float64Array): Summary {
    const quantiles = this.#quantiles(counts, trials, levels, 0, 1 / STEPS);
    return { mean: (sum / trials + 0.5) / STEPS, quantiles };
  }

  /** Median of a row within `reach` of a guess, in steps of 2·reach/16,384; what lies further away counts at that end. */
  medianNear(row: number, trials: number, guess: number, reach: number): number {
    const { kernel } = this.#rows;
    const scale = STEPS / (2 * reach);
    kernel.count(row, trials, this.#counts, guess - reach, scale);
    const [median] = this.#quantiles(this.#counts, trials, HALF, guess - reach, 1 / scale);
    kernel.clear(this.#counts);
    return median!;
  }

  /** Adds a row to counts kept at `counts`, and returns the sum of its steps. */
  add(row: number, trials: number, counts: number): number {
    return this.#rows.kernel.count(row, trials, counts, 0, STEPS);
  }

  #quantiles(counts: number, trials: number, levels: Float64Array, from: number, width: number): Float64Array {
    const { kernel } = this.#rows;
    if (this.#written !== levels) {
      this.#rows.doubles(this.#levels, levels.length).set(levels);
      this.#written = levels;
    }
    kernel.quantiles(counts, trials, this.#levels, levels.length, from, width, this.#found);
    if (this.#view.length !== levels.length || this.#view.buffer !== kernel.memory.buffer) {
      this.#view = this.#rows.doubles(this.#found, levels.length);
    }
    return this.#view;
  }
}

const HALF = Float64Array.of(0.5);
