/** Draws into rows: each named source is its Sobol' dimension or its own stream, as in model/draws.ts, in float32. */

import { DIMENSIONS } from '../model/coordinates';
import { BLOCK, keyOf, streamState, type Key } from '../model/random';
import { reversedDirections } from '../model/sobol';
import type { Rows } from './rows';

const INTEGER = 4;

export class Chance {
  readonly #rows: Rows;
  readonly #state: number;
  readonly #directions = new Map<number, number>();
  readonly #keys = new Map<string, Key>();
  #seed = '';
  #first = 0;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#state = rows.bytes(4 * INTEGER);
    for (const dimension of DIMENSIONS.values()) {
      const numbers = reversedDirections(dimension);
      const at = rows.bytes(INTEGER * numbers.length);
      rows.integers(at, numbers.length).set(numbers);
      this.#directions.set(dimension, at);
    }
  }

  /** From now on: the trials of this seed from this block on. */
  turnTo(seed: string, firstBlock: number): void {
    if (seed !== this.#seed) this.#keys.clear();
    this.#seed = seed;
    this.#first = firstBlock;
  }

  uniform(name: string, row: number): void {
    this.#integers(name, row);
    this.#rows.kernel.uniforms(row, this.#rows.trials);
  }

  normal(name: string, row: number): void {
    this.#integers(name, row);
    this.#rows.kernel.normals(row, this.#rows.trials);
  }

  #integers(name: string, row: number): void {
    const { kernel, trials } = this.#rows;
    const key = this.#keyOf(name);
    const directions = this.#directions.get(DIMENSIONS.get(name) ?? -1);
    if (directions !== undefined) return kernel.sobol(directions, key[0], this.#first * BLOCK, row, trials);
    const state = this.#rows.integers(this.#state, key.length);
    for (let block = 0; block < trials / BLOCK; block++) {
      state.set(streamState(key, this.#first + block));
      kernel.stream(this.#state, row + block * BLOCK * INTEGER, BLOCK);
    }
  }

  #keyOf(name: string): Key {
    let key = this.#keys.get(name);
    if (!key) this.#keys.set(name, (key = keyOf(this.#seed, name)));
    return key;
  }
}
