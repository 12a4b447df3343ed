/** The page's side of the worker. */

import type { Forecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import type { Scenario } from '../model/scenario';
import { Caller, type Thread } from './caller';
import type { EngineKind, Part, RunRequest } from './messages';
import type { Precisions } from './precision';

export type { Leverage } from '../model/leverage';
export type { Thread } from './caller';
export type { EngineKind, Part, RunRequest } from './messages';
export type { Precisions } from './precision';

export interface Listener {
  part?(part: Part): void;
  /** Fraction of the work done, for runs long enough to wait for. */
  progress?(fraction: number): void;
}

export interface Simulator {
  /** Hears what computes: the kernel, or the float64 model where the kernel cannot run. */
  onEngine: (engine: EngineKind) => void;
  /** Undefined when superseded. Rejects with an Error whose message says what went wrong; the next run still works. */
  run(request: RunRequest, listener?: Listener): Promise<Forecast | undefined>;
  leverage(scenario: Scenario): Promise<Leverage | undefined>;
  /** Beside all else, in a worker of its own. */
  precision(scenario: Scenario): Promise<Precisions | undefined>;
}

export class Runner implements Simulator {
  readonly #spawn: () => Thread;
  readonly #caller: Caller;
  #background: Caller | undefined;

  constructor(spawn: () => Thread) {
    this.#spawn = spawn;
    this.#caller = new Caller(spawn);
  }

  set onEngine(hear: (engine: EngineKind) => void) {
    this.#caller.onEngine = hear;
  }

  async run(request: RunRequest, listener: Listener = {}): Promise<Forecast | undefined> {
    const result = await this.#caller.call({ kind: 'run', ...request }, (reply) => {
      if (reply.kind === 'part') listener.part?.(reply.part);
      else listener.progress?.(reply.fraction);
    });
    return result as Forecast | undefined;
  }

  async leverage(scenario: Scenario): Promise<Leverage | undefined> {
    return (await this.#caller.call({ kind: 'leverage', scenario })) as Leverage | undefined;
  }

  async precision(scenario: Scenario): Promise<Precisions | undefined> {
    this.#background ??= new Caller(this.#spawn);
    return (await this.#background.call({ kind: 'precision', scenario })) as Precisions | undefined;
  }
}

/** The real worker. */
export function spawnWorker(): Thread {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread;
}
