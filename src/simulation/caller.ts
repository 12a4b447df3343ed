/**
 * One side of a conversation with a worker. Every request has an id and its own answer; a superseded one resolves to undefined;
 * a failed one rejects itself alone; a worker that dies is replaced, and what it was working on is rejected. After three that
 * died without a word no more are started, and every call is rejected.
 */

import type { EngineKind, Message, Reply, Request, Result } from './messages';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Call = Without<Request, 'id'>;

/** What a call hears before its answer. */
export type Hear = (reply: Extract<Reply, { kind: 'part' | 'progress' }>) => void;

/** What is needed of a worker; a fake of it is five lines in a test. */
export interface Thread {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((message: { data: Message }) => void) | null;
  onerror: ((failure: { message: string }) => void) | null;
}

interface Pending {
  readonly hear: Hear;
  resolve(result: Result): void;
  reject(error: Error): void;
}

const MOST_DEATHS = 3;

export class Caller {
  readonly #spawn: () => Thread;
  readonly #pending = new Map<number, Pending>();
  #thread: Thread;
  #lastId = 0;
  /** Since one last said something. */
  #deaths = 0;
  #lastWords = '';
  /** Hears once what the worker computes with. */
  onEngine: (engine: EngineKind) => void = () => {};

  constructor(spawn: () => Thread) {
    this.#spawn = spawn;
    this.#thread = this.#start();
  }

  call(request: Call, hear: Hear = () => {}): Promise<Result> {
    const id = ++this.#lastId;
    if (this.#deaths >= MOST_DEATHS) return Promise.reject(new Error(this.#lastWords));
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { hear, resolve, reject });
      this.#thread.postMessage({ ...request, id });
    });
  }

  #start(): Thread {
    const thread = this.#spawn();
    thread.onmessage = ({ data }) => this.#listen(data);
    thread.onerror = ({ message }) => this.#replace(message || 'The model’s worker did not load.');
    return thread;
  }

  #listen(message: Message): void {
    this.#deaths = 0;
    if (message.kind === 'hello') this.onEngine(message.engine);
    else this.#take(message);
  }

  #take(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'part' || reply.kind === 'progress') return pending.hear(reply);
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending.reject(new Error(reply.message));
    else pending.resolve(reply.kind === 'done' ? reply.result : undefined);
  }

  #replace(message: string): void {
    this.#thread.terminate();
    this.#deaths += 1;
    this.#lastWords = message;
    if (this.#deaths < MOST_DEATHS) this.#thread = this.#start();
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost) reject(new Error(message));
  }
}
