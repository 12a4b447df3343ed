/**
 * The page's side of the worker. Every request has an id and its own answer; a superseded one resolves to undefined; a failed
 * one rejects itself alone; a worker that dies is replaced, and what it was working on is rejected.
 */

import type { EventMedians } from '../model/eventMedians';
import type { Forecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import type { Scenario } from '../model/scenario';
import type { Part, Reply, Request, Result, RunRequest } from './messages';

export type { EventMedians } from '../model/eventMedians';
export type { Leverage } from '../model/leverage';
export type { Part, RunRequest } from './messages';

export interface Listener {
  part?(part: Part): void;
  /** Fraction of the work done, for runs long enough to wait for. */
  progress?(fraction: number): void;
}

export interface Simulator {
  /** Rejects with an Error whose message says what went wrong; the next run still works. */
  run(request: RunRequest, listener?: Listener): Promise<Forecast | undefined>;
  leverage(scenario: Scenario): Promise<Leverage | undefined>;
  eventMedians(scenario: Scenario): Promise<EventMedians | undefined>;
}

/** What the runner needs of a worker; a fake of it is five lines in a test. */
export interface Thread {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((message: { data: Reply }) => void) | null;
  onerror: ((failure: { message: string }) => void) | null;
}

interface Pending {
  readonly listener: Listener;
  resolve(result: Result | undefined): void;
  reject(error: Error): void;
}

export class Runner implements Simulator {
  readonly #spawn: () => Thread;
  readonly #pending = new Map<number, Pending>();
  #thread: Thread;
  #lastId = 0;

  constructor(spawn: () => Thread) {
    this.#spawn = spawn;
    this.#thread = this.#start();
  }

  async run(request: RunRequest, listener: Listener = {}): Promise<Forecast | undefined> {
    return (await this.#send({ kind: 'run', id: ++this.#lastId, ...request }, listener)) as Forecast | undefined;
  }

  async leverage(scenario: Scenario): Promise<Leverage | undefined> {
    return (await this.#send({ kind: 'leverage', id: ++this.#lastId, scenario }, {})) as Leverage | undefined;
  }

  async eventMedians(scenario: Scenario): Promise<EventMedians | undefined> {
    return (await this.#send({ kind: 'event-medians', id: ++this.#lastId, scenario }, {})) as EventMedians | undefined;
  }

  #send(request: Request, listener: Listener): Promise<Result | undefined> {
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { listener, resolve, reject });
      this.#thread.postMessage(request);
    });
  }

  #start(): Thread {
    const thread = this.#spawn();
    thread.onmessage = ({ data }) => this.#hear(data);
    thread.onerror = ({ message }) => this.#replace(message);
    return thread;
  }

  #hear(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'part') return pending.listener.part?.(reply.part);
    if (reply.kind === 'progress') return pending.listener.progress?.(reply.fraction);
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') pending.reject(new Error(reply.message));
    else pending.resolve(reply.kind === 'done' ? reply.result : undefined);
  }

  #replace(message: string): void {
    this.#thread.terminate();
    this.#thread = this.#start();
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost) reject(new Error(message));
  }
}

/** The real worker. */
export function spawnWorker(): Thread {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread;
}
