/**
 * The worker's side: one job at a time, only the newest request waits, and a job gives way between steps as soon as a newer
 * one is there. Knows nothing of workers, so it is tested without one.
 */

import { askAll, type Answer } from '../model/ask';
import { eventMedians, type EventMedians } from '../model/eventMedians';
import { Fields } from '../model/fields';
import type { Chance, Forecast } from '../model/forecast';
import { leverage } from '../model/leverage';
import { ask, questionId, type PlainQuestion } from '../model/questions';
import type { Scenario } from '../model/scenario';
import { simulation, type Step } from '../model/simulate';
import { digest } from './digest';
import type { Part, Reply, Request, Result } from './messages';

type Run = Extract<Request, { kind: 'run' }>;

export class Desk {
  readonly #post: (reply: Reply) => void;
  readonly #breathe: () => Promise<void>;
  readonly #fields = new Fields();
  #waiting: Request | undefined;
  #busy = false;

  /** `breathe` resolves once messages that have arrived have been received. */
  constructor(post: (reply: Reply) => void, breathe: () => Promise<void>) {
    this.#post = post;
    this.#breathe = breathe;
  }

  /** Takes a request; resolves when the desk is clear. */
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
      const result = await this.#answer(request);
      this.#post(result ? { kind: 'done', id: request.id, result } : { kind: 'superseded', id: request.id });
    } catch (error) {
      this.#post({ kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  async #answer(request: Request): Promise<Result | undefined> {
    if (request.kind === 'run') return this.#run(request);
    if (request.kind === 'event-medians') return this.#part(request.scenario);
    return leverage(request.scenario, this.#fields);
  }

  async #part(scenario: Scenario): Promise<EventMedians | undefined> {
    const steps = eventMedians(scenario, this.#fields);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.#breathe();
      if (this.#waiting) return undefined;
    }
  }

  async #run(request: Run): Promise<Forecast | undefined> {
    const { scenario, questions, first, id } = request;
    const steps = simulation(scenario, this.#fields, questions.map(ask), first);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return { ...value, chances: chances(questions, value.answers), digest: digest(value.segments) };
      if (value.kind === 'progress') this.#post({ kind: 'progress', id, fraction: value.fraction });
      else this.#post({ kind: 'part', id, part: partOf(request, value) });
      await this.#breathe();
      if (this.#waiting) return undefined;
    }
  }
}

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
