/** Rows of float32 in a kernel's memory: a number for each trial held. Laid out once, so that no view is ever detached. */

import type { Kernel } from './wasm';

const PAGE = 65_536;
const LINE = 64;
/** Rows of a power of two would all meet in the same few places of the processor's cache; an odd number of lines more do not. */
const APART = 5 * LINE;

/** Bytes from the start of a row of trials to the start of the next. */
export function strideOf(trials: number): number {
  return 4 * trials + APART;
}

export class Rows {
  readonly kernel: Kernel;
  /** Trials in a row, and how many bytes lie between the starts of two rows. */
  readonly trials: number;
  readonly stride: number;
  #top: number;

  constructor(kernel: Kernel, trials: number) {
    this.kernel = kernel;
    this.trials = trials;
    this.stride = strideOf(trials);
    this.#top = kernel.heap();
  }

  /** Address of the first of `count` new rows. */
  take(count: number): number {
    return this.bytes(count * this.stride);
  }

  /** Address of so many new bytes, zero at first. */
  bytes(size: number): number {
    const at = this.#top;
    this.#top += Math.ceil(size / LINE) * LINE;
    const missing = this.#top - this.kernel.memory.buffer.byteLength;
    if (missing > 0) this.kernel.memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** All of `count` rows that lie one after another. */
  span(at: number, count: number): Float32Array<ArrayBuffer> {
    return this.floats(at, (count * this.stride) / 4);
  }

  /** Bytes taken so far. */
  get size(): number {
    return this.#top;
  }

  floats(at: number, count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.kernel.memory.buffer as ArrayBuffer, at, count);
  }

  doubles(at: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.kernel.memory.buffer as ArrayBuffer, at, count);
  }

  integers(at: number, count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.kernel.memory.buffer as ArrayBuffer, at, count);
  }
}
