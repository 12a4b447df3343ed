/**
 * What is asked beside the runs: pinned questions, the finding's, and those being put together. Each is counted on the run that
 * has settled and on its reference, the reference's counts once, unless the runs counted it themselves. One count at a time; what was last counted stays until the
 * next is whole, so nothing flickers, and no answer is ever shown beside a question it does not belong to.
 */

import type { Horizon } from '../model/clock';
import type { Chance } from '../model/forecast';
import { differences, same, type Scenario } from '../model/scenario';
import { questionId, type Question } from '../model/questions';
import { yearsAsked } from '../model/years';
import type { AskedAnswer, Simulator } from '../simulation/runner';
import type { Pair } from './results.svelte';

export type { AskedAnswer } from '../simulation/runner';

/** Answers to what is asked of one question: itself, or of a first lead each year and that there is none. */
export interface Found {
  /** What they are of. */
  readonly scenario: Scenario;
  readonly answers: readonly AskedAnswer[];
  /** At the reference, where anything differs from it. */
  readonly before: readonly AskedAnswer[] | undefined;
}

type ById = ReadonlyMap<string, AskedAnswer>;

interface Counted {
  readonly pair: Pair;
  readonly own: ById;
  readonly before: ById;
}

export class Answers {
  readonly #simulator: Pick<Simulator, 'ask'>;
  readonly #rest: () => Promise<void>;
  readonly #wanted = new Map<string, readonly Question[]>();
  /** What the settled run counted by itself. */
  #ran = $state.raw<Counted | undefined>();
  /** What was asked beside a run: the settled one, or an older one until that has been asked too. */
  #counted = $state.raw<Counted | undefined>();
  #failed = $state.raw(false);
  /** What has settled and can be asked. */
  #pair: Pair | undefined;
  #due = false;
  #counting = false;

  /** `rest` resolves when the hand has rested: until then a run is not asked what it did not count by itself. */
  constructor(simulator: Pick<Simulator, 'ask'>, rest: () => Promise<void>) {
    this.#simulator = simulator;
    this.#rest = rest;
  }

  /** Whether the last count failed; the next settled run tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Undefined while it has not been counted. */
  of(question: Question): Found | undefined {
    return this.#in(this.#ran, question) ?? this.#in(this.#counted, question);
  }

  #in(counted: Counted | undefined, question: Question): Found | undefined {
    if (!counted) return undefined;
    const { pair, own } = counted;
    const ids = asked([question], pair.scenario.horizon).map(questionId);
    const answers = ids.flatMap((id) => own.get(id) ?? []);
    if (answers.length < ids.length) return undefined;
    const before = differs(pair) ? this.#before(pair.reference, ids) : undefined;
    return { scenario: pair.scenario, answers, before };
  }

  #before(reference: Scenario, ids: readonly string[]): readonly AskedAnswer[] | undefined {
    const kept = [this.#ran, this.#counted].flatMap((one) =>
      one && same(one.pair.reference, reference) ? one.before : [],
    );
    const then = ids.flatMap((id) => kept.find((before) => before.has(id))?.get(id) ?? []);
    return then.length === ids.length ? then : undefined;
  }

  /** What one part of the page wants counted from now on, in place of what it wanted before. */
  want(who: string, questions: readonly Question[]): void {
    this.#wanted.set(who, questions);
    void this.#count();
  }

  /** A run has begun: what is asked waits until it has settled. */
  wait(): void {
    this.#pair = undefined;
  }

  /** A run has settled, and its reference is there; with the chances that both counted by themselves. */
  settle(pair: Pair, own: readonly Chance[], before: readonly Chance[]): void {
    this.#pair = pair;
    this.#ran = { pair, own: byId(own), before: byId(before) };
    if ([...this.#wanted.values()].flat().length === 0) return;
    void this.#rest().then(() => (this.#pair === pair ? this.#count() : undefined));
  }

  async #count(): Promise<void> {
    this.#due = true;
    if (this.#counting) return;
    this.#counting = true;
    // All that is wanted in one turn is counted together.
    await Promise.resolve();
    while (this.#due) {
      this.#due = false;
      await this.#countOnce().then(
        () => (this.#failed = false),
        () => (this.#failed = true),
      );
    }
    this.#counting = false;
  }

  /** What is missing of the settled run and of its reference. A run that begins meanwhile is counted when it settles. */
  async #countOnce(): Promise<void> {
    const pair = this.#pair;
    if (!pair) return;
    const [ran, kept] = [this.#ran!, this.#counted];
    const all = asked([...this.#wanted.values()].flat(), pair.scenario.horizon);
    const questions = all.filter((question) => !ran.own.has(questionId(question)));
    const compared = all.filter((question) => !ran.before.has(questionId(question)));
    const own = await this.#add(pair.scenario, questions, kept?.pair.scenario === pair.scenario ? kept.own : NONE);
    if (!own || this.#pair !== pair) return;
    const there = kept && same(kept.pair.reference, pair.reference) ? kept.before : NONE;
    const before = differs(pair) ? await this.#add(pair.reference, compared, there) : there;
    if (before) this.#counted = { pair, own, before };
  }

  /** The answers there are, with those that are missing; the same map when none is. Undefined when superseded. */
  async #add(scenario: Scenario, questions: readonly Question[], there: ById): Promise<ById | undefined> {
    const missing = questions.filter((question) => !there.has(questionId(question)));
    if (missing.length === 0) return there;
    const answers = await this.#simulator.ask(scenario, missing);
    return answers && new Map([...there, ...byId(answers)]);
  }
}

const NONE: ById = new Map();

function byId(answers: readonly AskedAnswer[]): ById {
  return new Map(answers.map((answer) => [answer.id, answer]));
}

function differs({ scenario, reference }: Pair): boolean {
  return differences(reference, scenario).length > 0;
}

/** All that has to be asked for some questions, each once. */
function asked(questions: readonly Question[], horizon: Horizon): Question[] {
  const all = questions.flatMap((question) => yearsAsked(question, horizon));
  return [...new Map(all.map((one) => [questionId(one), one])).values()];
}
