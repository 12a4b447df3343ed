/** Quantiles in steps of 1/16,384 by the kernel's counting: whole numbers, so no order of trials or of workers shows. */

import type { Rows } from './rows';

export const STEPS = 16_384;
const MOST_LEVELS = 128;

export interface Summary {
  readonly mean: number;
  readonly quantiles: Float64Array;
}

export class Counter {
  readonly #rows: Rows;
  readonly #counts: number;
  readonly #levels: number;
  readonly #found: number;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#counts = rows.bytes(4 * STEPS);
    this.#levels = rows.bytes(8 * MOST_LEVELS);
    this.#found = rows.bytes(8 * MOST_LEVELS);
  }

  /** Mean and quantiles, at ascending `levels`, of a row of shares. Errors: half a step, 0.003 points. */
  summary(row: number, trials: number, levels: Float64Array): Summary {
    const { kernel } = this.#rows;
    const sum = kernel.count(row, trials, this.#counts, 0, STEPS);
    const summary = this.counted(this.#counts, sum, trials, levels);
    kernel.clear(this.#counts);
    return summary;
  }

  /** The same of shares that were counted at `counts`, with the sum of their steps. */
  counted(counts: number, sum: number, trials: number, levels: Float64Array): Summary {
    const quantiles = this.#quantiles(counts, trials, levels).map((step) => step / STEPS);
    return { mean: (sum / trials + 0.5) / STEPS, quantiles };
  }

  /** Median of a row within `reach` of a guess, in steps of 2·reach/16,384; what lies further away counts at that end. */
  medianNear(row: number, trials: number, guess: number, reach: number): number {
    const { kernel } = this.#rows;
    const scale = STEPS / (2 * reach);
    kernel.count(row, trials, this.#counts, guess - reach, scale);
    const [step] = this.#quantiles(this.#counts, trials, HALF);
    kernel.clear(this.#counts);
    return guess - reach + step! / scale;
  }

  /** Adds a row to counts kept at `counts`, and returns the sum of its steps. */
  add(row: number, trials: number, counts: number): number {
    return this.#rows.kernel.count(row, trials, counts, 0, STEPS);
  }

  /** In steps. */
  #quantiles(counts: number, trials: number, levels: Float64Array): Float64Array {
    this.#rows.doubles(this.#levels, levels.length).set(levels);
    this.#rows.kernel.quantiles(counts, trials, this.#levels, levels.length, this.#found);
    return this.#rows.doubles(this.#found, levels.length).slice();
  }
}

const HALF = Float64Array.of(0.5);
