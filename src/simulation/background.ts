/**
 * A worker beside the one that runs scenarios. Its desk keeps only the newest request, so requests of one kind overtake each
 * other there, and those of another kind wait here until it is free: neither ever costs the other its answer.
 */

import { Caller, type Call, type Hear, type Thread } from './caller';
import type { Result } from './messages';

export class Background {
  readonly #spawn: () => Thread;
  readonly #newest = new Map<Call['kind'], Call>();
  #caller: Caller | undefined;
  #now: { readonly kind: Call['kind']; readonly over: Promise<unknown> } | undefined;

  /** The worker is started when first called. */
  constructor(spawn: () => Thread) {
    this.#spawn = spawn;
  }

  /** Undefined when a newer call of its kind overtook it. */
  async call(call: Call, hear?: Hear): Promise<Result> {
    this.#newest.set(call.kind, call);
    while (this.#now && this.#now.kind !== call.kind) await this.#now.over;
    if (this.#newest.get(call.kind) !== call) return undefined;
    this.#caller ??= new Caller(this.#spawn);
    const answer = this.#caller.call(call, hear);
    const now = { kind: call.kind, over: answer.catch(() => undefined) };
    this.#now = now;
    void now.over.then(() => this.#now === now && (this.#now = undefined));
    return answer;
  }
}
