/** The page's side of the worker. */

import type { Cause } from '../model/causes';
import type { EventMedians } from '../model/eventMedians';
import type { Forecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import type { Matters } from '../model/matters';
import type { PlainOutcome } from '../model/outcome';
import type { Pairs } from '../model/pairs';
import type { Question } from '../model/questions';
import type { Runs } from '../model/runs';
import type { Scenario } from '../model/scenario';
import type { Ways } from '../model/ways';
import type { AskedAnswer } from './asked';
import { Background } from './background';
import { Caller, type Call, type Hear, type Thread } from './caller';
import type { EngineKind, Part, Result, RunRequest } from './messages';
import type { Precisions } from './precision';
import type { Contrast, Search } from './sensitivity';

export type { Cause } from '../model/causes';
export type { EventMedians } from '../model/eventMedians';
export type { Leverage } from '../model/leverage';
export type { Matters } from '../model/matters';
export type { Ways } from '../model/ways';
export type { Pairs } from '../model/pairs';
export type { Runs } from '../model/runs';
export type { AskedAnswer } from './asked';
export type { Thread } from './caller';
export type { EngineKind, Part, RunRequest } from './messages';
export type { Precisions } from './precision';
export type { Contrast, Search } from './sensitivity';

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
  eventMedians(scenario: Scenario): Promise<EventMedians | undefined>;
  /** Answers in the order of the questions. Undefined when a newer run or question takes its place. */
  ask(scenario: Scenario, questions: readonly Question[]): Promise<readonly AskedAnswer[] | undefined>;
  /** Beside all else, in a worker of its own. */
  precision(scenario: Scenario): Promise<Precisions | undefined>;
  /** Beside all else too. Hears fractions of the work; undefined when a newer one was asked for. */
  whatMatters(
    scenario: Scenario,
    outcome: PlainOutcome,
    progress?: (fraction: number) => void,
  ): Promise<Matters | undefined>;
  /** The same: beside all else, and a newer search takes an older one's place. */
  whatItTakes(search: Search, progress?: (fraction: number) => void): Promise<Ways | undefined>;
  /** Which settings make an outcome differ, largest part first; beside all else. */
  causes(contrast: Contrast): Promise<readonly Cause[] | undefined>;
  /** Two scenarios on the same futures; beside all else, as a whole forecast of one of them is. Undefined when a newer one was asked for. */
  pairs(scenario: Scenario, reference: Scenario): Promise<Pairs | undefined>;
  forecastAside(scenario: Scenario): Promise<Forecast | undefined>;
  /** Every future by itself, the first of many; beside all else, one request after another. */
  futures(scenario: Scenario, progress?: (fraction: number) => void): Promise<Runs>;
}

export class Runner implements Simulator {
  readonly #caller: Caller;
  readonly #background: Background;
  #runs = 0;
  #asks = 0;
  /** Ends when the last request that waits for its turn has been answered. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The same of futures told one by one. */
  #told: Promise<unknown> = Promise.resolve();

  constructor(spawn: () => Thread) {
    this.#caller = new Caller(spawn);
    this.#background = new Background(spawn);
  }

  set onEngine(hear: (engine: EngineKind) => void) {
    this.#caller.onEngine = hear;
  }

  async run(request: RunRequest, listener: Listener = {}): Promise<Forecast | undefined> {
    this.#runs += 1;
    const result = await this.#caller.call({ kind: 'run', ...request }, (reply) => {
      if (reply.kind === 'part') listener.part?.(reply.part);
      else listener.progress?.(reply.fraction);
    });
    return result as Forecast | undefined;
  }

  async leverage(scenario: Scenario): Promise<Leverage | undefined> {
    return (await this.#inTurn({ kind: 'leverage', scenario })) as Leverage | undefined;
  }

  async eventMedians(scenario: Scenario): Promise<EventMedians | undefined> {
    return (await this.#inTurn({ kind: 'event-medians', scenario })) as EventMedians | undefined;
  }

  async ask(scenario: Scenario, questions: readonly Question[]): Promise<readonly AskedAnswer[] | undefined> {
    const asks = ++this.#asks;
    const isNewest = () => asks === this.#asks;
    return (await this.#inTurn({ kind: 'ask', scenario, questions }, isNewest)) as readonly AskedAnswer[] | undefined;
  }

  /** What follows a run goes one after another, so that none takes another's place; a newer run takes the place of all. */
  #inTurn(call: Call, wanted: () => boolean = () => true): Promise<Result> {
    const runs = this.#runs;
    const next = this.#turn.then(() => (runs === this.#runs && wanted() ? this.#caller.call(call) : undefined));
    this.#turn = next.catch(() => {});
    return next;
  }

  async precision(scenario: Scenario): Promise<Precisions | undefined> {
    return (await this.#background.call({ kind: 'precision', scenario })) as Precisions | undefined;
  }

  async whatMatters(
    scenario: Scenario,
    outcome: PlainOutcome,
    progress: (fraction: number) => void = () => {},
  ): Promise<Matters | undefined> {
    return (await this.#background.call({ kind: 'matters', scenario, outcome }, heard(progress))) as
      Matters | undefined;
  }

  async whatItTakes(search: Search, progress: (fraction: number) => void = () => {}): Promise<Ways | undefined> {
    return (await this.#background.call({ kind: 'ways', ...search }, heard(progress))) as Ways | undefined;
  }

  async causes(contrast: Contrast): Promise<readonly Cause[] | undefined> {
    return (await this.#background.call({ kind: 'causes', ...contrast })) as readonly Cause[] | undefined;
  }

  async pairs(scenario: Scenario, reference: Scenario): Promise<Pairs | undefined> {
    return (await this.#background.call({ kind: 'pairs', scenario, reference })) as Pairs | undefined;
  }

  async forecastAside(scenario: Scenario): Promise<Forecast | undefined> {
    const request = { kind: 'run', scenario, first: 'all', questions: [] } as const;
    return (await this.#background.call(request)) as Forecast | undefined;
  }

  async futures(scenario: Scenario, progress: (fraction: number) => void = () => {}): Promise<Runs> {
    const next = this.#told.then(() => this.#background.call({ kind: 'runs', scenario }, heard(progress)));
    this.#told = next.catch(() => {});
    return (await next) as Runs;
  }
}

function heard(progress: (fraction: number) => void): Hear {
  return (reply) => reply.kind === 'progress' && progress(reply.fraction);
}

/** The real worker. */
export function spawnWorker(): Thread {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread;
}
