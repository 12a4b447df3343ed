/**
 * The worker's side: one job at a time, only the newest request waits, and a job gives way between steps as soon as a newer
 * one is there. A run that fits in a frame is handed over whole, so that the page is drawn once; of a slower one the first
 * segment goes ahead. Knows nothing of workers, so it is tested without one.
 */

import { askAll, Tally, type Answer } from '../model/ask';
import { Fields } from '../model/fields';
import type { Chance, Forecast } from '../model/forecast';
import type { Pairs } from '../model/pairs';
import { questionId, type PlainQuestion } from '../model/questions';
import type { Runs } from '../model/runs';
import type { Simulation, Step } from '../model/simulate';
import { ask } from '../model/truth';
import type { AskedAnswer } from './asked';
import type { Crew } from './crew';
import { digest } from './digest';
import { HELD } from './board';
import { Engine } from './engine';
import { MEMORY_LIMIT, refusal } from './memory';
import type { CountedPart, Part, Reply, Request, Result } from './messages';
import { precision } from './precision';
import type { Dependence } from './sensitivity';
import type { Plain } from './plain';

type Run = Extract<Request, { kind: 'run' }>;
type Count = Extract<Request, { kind: 'count' }>;
type DependenceRequest = Extract<Request, Dependence>;
type PairsRequest = Extract<Request, { kind: 'pairs' }>;
type RunsRequest = Extract<Request, { kind: 'runs' }>;
type AskRequest = Extract<Request, { kind: 'ask' }>;

/** Milliseconds of a frame that a run may take before it gives way, or hands over what is ready. */
const PATIENCE = 12;

export interface Surroundings {
  readonly post: (reply: Reply) => void;
  /** Resolves once messages that have arrived have been received. */
  readonly breathe: () => Promise<void>;
  /** A clock in milliseconds; it decides when to look up, never what is computed. */
  readonly now: () => number;
  /** Helps the kernel with large runs. */
  readonly crew?: Crew | undefined;
}

export class Desk {
  readonly #engine: Engine | Plain;
  readonly #post: (reply: Reply) => void;
  readonly #breathe: () => Promise<void>;
  readonly #now: () => number;
  readonly #crew: Crew | undefined;
  /** In float64, for what the kernel does not compute. */
  #fields: Fields | undefined;
  #waiting: Request | undefined;
  #busy = false;

  constructor(engine: Engine | Plain, { post, breathe, now, crew }: Surroundings) {
    this.#engine = engine;
    this.#post = post;
    this.#breathe = breathe;
    this.#now = now;
    this.#crew = crew;
  }

  /** Takes a request. Resolves at once while another is worked on, else when no request is left. */
  async receive(request: Request): Promise<void> {
    if (this.#waiting) this.#post({ kind: 'superseded', id: this.#waiting.id });
    this.#waiting = request;
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#take(); next; next = this.#take()) await this.#serve(next);
    this.#busy = false;
  }

  #take(): Request | undefined {
    const next = this.#waiting;
    this.#waiting = undefined;
    return next;
  }

  async #serve(request: Request): Promise<void> {
    try {
      const result = await this.#work(request);
      this.#post(
        result === SUPERSEDED ? { kind: 'superseded', id: request.id } : { kind: 'done', id: request.id, result },
      );
    } catch (error) {
      this.#post({ kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  #work(request: Request): Result | Promise<Result | typeof SUPERSEDED> {
    switch (request.kind) {
      case 'run':
        return this.#run(request);
      case 'count':
        return this.#count(request);
      case 'leverage':
        return this.#engine.leverage(request.scenario);
      case 'event-medians':
        return this.#through(this.#engine.eventMedians(request.scenario), request);
      case 'precision':
        return this.#through(precision(request.scenario, this.#engine), request);
      case 'matters':
      case 'ways':
      case 'causes':
        return this.#dependence(request);
      case 'pairs':
        return this.#pairs(request);
      case 'runs':
        return this.#runs(request);
      case 'ask':
        return this.#ask(request);
      case 'stop':
        return undefined;
    }
  }

  /** Loaded when first asked: most visits never do. */
  async #dependence(request: DependenceRequest): Promise<Result | typeof SUPERSEDED> {
    const { dependence } = await import('./sensitivity');
    if (this.#waiting) return SUPERSEDED;
    this.#fields ??= new Fields();
    return this.#through(dependence(request, this.#fields, this.#engine), request);
  }

  async #pairs(request: PairsRequest): Promise<Pairs | typeof SUPERSEDED> {
    const { pairs } = await import('./pairs');
    if (this.#waiting) return SUPERSEDED;
    return this.#through(pairs(request.scenario, request.reference, this.#engine), request);
  }

  async #runs(request: RunsRequest): Promise<Runs | typeof SUPERSEDED> {
    const { runs } = await import('./runs');
    if (this.#waiting) return SUPERSEDED;
    return this.#through(runs(request.scenario, this.#engine), request);
  }

  async #run(request: Run): Promise<Forecast | typeof SUPERSEDED> {
    const { scenario, questions, first } = request;
    const refused = refusal({ trials: scenario.trials, horizon: scenario.horizon, numbers: 0 }, MEMORY_LIMIT);
    if (refused) throw new Error(refused);
    const shared = scenario.trials > HELD && this.#crew !== undefined && this.#engine instanceof Engine;
    const simulation = shared
      ? await this.#together(request, this.#engine as Engine, this.#crew!)
      : await this.#through(this.#engine.simulation(scenario, questions.map(ask), first), request);
    if (simulation === SUPERSEDED) return SUPERSEDED;
    return { ...simulation, chances: chances(questions, simulation.answers), digest: digest(simulation.segments) };
  }

  /** The run that is held is asked, not made again. */
  async #ask(request: AskRequest): Promise<AskedAnswer[] | typeof SUPERSEDED> {
    const { scenario, questions } = request;
    const { answerEach, compileEach, isCompiled } = await import('./asked');
    const each = await compileEach(questions, scenario.horizon);
    const compiled = each.filter(isCompiled);
    if (compiled.length === 0) return answerEach(each, [], scenario.trials);
    const numbers = compiled.filter(({ kind }) => kind === 'number').length;
    const refused = refusal({ trials: scenario.trials, horizon: scenario.horizon, numbers }, MEMORY_LIMIT);
    if (refused) throw new Error(refused);
    const asks = compiled.map((one) => one.ask);
    const simulation = await this.#through(this.#engine.simulation(scenario, asks, 'all'), request);
    return simulation === SUPERSEDED ? SUPERSEDED : answerEach(each, simulation.answers, scenario.trials);
  }

  /** Runs steps to their end, unless a newer request arrives between two of them. */
  async #through<T>(steps: Generator<Step | number | undefined, T>, request: Request): Promise<T | typeof SUPERSEDED> {
    let looked = this.#now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (isStep(value) && value.kind === 'progress')
        this.#post({ kind: 'progress', id: request.id, fraction: value.fraction });
      if (this.#now() - looked < PATIENCE) continue;
      if (isStep(value) && value.kind === 'segment' && request.kind === 'run')
        this.#post({ kind: 'part', id: request.id, part: partOf(request, value) });
      if (typeof value === 'number') this.#post({ kind: 'progress', id: request.id, fraction: value });
      await this.#breathe();
      if (this.#waiting) return SUPERSEDED;
      looked = this.#now();
    }
  }

  /** A large run shared with the crew. */
  async #together(request: Run, engine: Engine, crew: Crew): Promise<Simulation | typeof SUPERSEDED> {
    const { scenario, questions } = request;
    const tallies = questions.map((question) => new Tally(ask(question)));
    const theirs = crew.count({ scenario, questions, plan: engine.plan(scenario) });
    // A helper's failure is met where its counts are waited for, also when this run is given up first.
    theirs.catch(() => {});
    const stream = await this.#through(engine.stream(scenario, tallies, { first: 0, every: crew.size + 1 }), request);
    const parts = stream === SUPERSEDED ? SUPERSEDED : await this.#unlessNewer(theirs);
    if (stream === SUPERSEDED || parts === SUPERSEDED) {
      crew.stop();
      return SUPERSEDED;
    }
    for (const part of parts) {
      stream.join(part!);
      tallies.forEach((tally, t) => tally.join(part!.answers[t]!));
    }
    return engine.result(scenario, stream, tallies);
  }

  /** Waits, looking up for newer requests. */
  async #unlessNewer<T>(promise: Promise<T>): Promise<T | typeof SUPERSEDED> {
    let settled = false;
    const mark = () => (settled = true);
    promise.then(mark, mark);
    while (!settled) {
      if (this.#waiting) return SUPERSEDED;
      await Promise.race([promise.catch(mark), new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    return promise;
  }

  /** One worker's share of another worker's run. */
  async #count(request: Count): Promise<CountedPart | typeof SUPERSEDED> {
    const { scenario, questions, plan, part } = request;
    if (!(this.#engine instanceof Engine)) throw new Error('Only the kernel counts for others.');
    const tallies = questions.map((question) => new Tally(ask(question)));
    this.#engine.adopt(plan);
    const stream = await this.#through(this.#engine.stream(scenario, tallies, part), request);
    return stream === SUPERSEDED ? SUPERSEDED : { ...stream.counted, answers: tallies.map(({ counted }) => counted) };
  }
}

function isStep(value: Step | number | undefined): value is Step {
  return typeof value === 'object';
}

const SUPERSEDED = Symbol('superseded');

function partOf({ scenario, questions }: Run, step: Extract<Step, { kind: 'segment' }>): Part {
  const own = questions.filter((question) => 'segment' in question && question.segment === step.segment);
  const answers = askAll(own.map(ask), step.trials);
  return { scenario, segments: { [step.segment]: step.forecast }, chances: chances(own, answers) };
}

/** Counted chances with one standard error, √(p(1 − p)/n). */
export function chances(questions: readonly PlainQuestion[], answers: readonly Answer[]): Chance[] {
  return questions.map((question, q) => {
    const { count, finite } = answers[q]!;
    const probability = count / finite;
    return { id: questionId(question), probability, error: Math.sqrt((probability * (1 - probability)) / finite) };
  });
}
