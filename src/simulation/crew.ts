/** Workers that a worker calls for help with a run too large to hold: each counts its own chunks of trials. */

import { Caller, type Thread } from './caller';
import type { CountedPart, CountRequest } from './messages';

export class Crew {
  readonly #spawn: () => Thread;
  readonly #size: number;
  readonly #helpers: Caller[] = [];

  /** `size` helpers, each started when it is first needed. */
  constructor(size: number, spawn: () => Thread) {
    this.#size = size;
    this.#spawn = spawn;
  }

  get size(): number {
    return this.#size;
  }

  /** Helper h counts chunks h + 1, h + 1 + every, …; undefined from one that was told to stop. */
  count(request: Omit<CountRequest, 'part'>): Promise<(CountedPart | undefined)[]> {
    const every = this.#size + 1;
    while (this.#helpers.length < this.#size) this.#helpers.push(new Caller(this.#spawn));
    const counted = this.#helpers.map((helper, h) =>
      helper.call({ kind: 'count', ...request, part: { first: h + 1, every } }),
    );
    return Promise.all(counted) as Promise<(CountedPart | undefined)[]>;
  }

  stop(): void {
    for (const helper of this.#helpers) void helper.call({ kind: 'stop' });
  }
}
