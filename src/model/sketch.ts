/**
 * Quantiles of more trials than are kept: a fixed grid on [0, 1] that remembers, for each bin, how many values fell in it and
 * the least and greatest of them. Exact where a bin holds one or two values; elsewhere within a bin's width (0.024 points).
 * Adding values in any order gives the same quantiles to the bit, and the same mean to within rounding.
 */

import { rankOf } from './quantiles';

const BINS = 4096;

export class Sketch {
  readonly #counts = new Int32Array(BINS);
  readonly #least = new Float64Array(BINS).fill(Infinity);
  readonly #most = new Float64Array(BINS).fill(-Infinity);
  #count = 0;
  #sum = 0;

  /** Adds shares, each in [0, 1]. */
  add(values: Float64Array): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      const bin = Math.min(BINS - 1, (value * BINS) | 0);
      this.#counts[bin]!++;
      if (value < this.#least[bin]!) this.#least[bin] = value;
      if (value > this.#most[bin]!) this.#most[bin] = value;
      this.#sum += value;
    }
    this.#count += values.length;
  }

  get mean(): number {
    return this.#sum / this.#count;
  }

  /** The `levels`, each in [0, 1], by definition 7. */
  quantiles(levels: readonly number[]): Float64Array {
    const before = new Int32Array(BINS + 1);
    for (let bin = 0; bin < BINS; bin++) before[bin + 1] = before[bin]! + this.#counts[bin]!;
    return Float64Array.from(levels, (level) => {
      const { below, above, part } = rankOf(level, this.#count);
      const low = this.#orderStatistic(before, below);
      return low + part * (this.#orderStatistic(before, above) - low);
    });
  }

  /** The values of a bin are taken as evenly spaced between its least and its greatest. */
  #orderStatistic(before: Int32Array, rank: number): number {
    let bin = 0;
    while (before[bin + 1]! <= rank) bin++;
    const steps = this.#counts[bin]! - 1;
    const least = this.#least[bin]!;
    return steps === 0 ? least : least + ((this.#most[bin]! - least) * (rank - before[bin]!)) / steps;
  }
}
