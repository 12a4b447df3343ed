/** A simulator that answers when told to, and remembers what it was asked. */

import { BLOCS } from '../../src/model/blocs';
import { QUARTERS } from '../../src/model/clock';
import { LEVELS, type Forecast, type SegmentForecast } from '../../src/model/forecast';
import type { PlainOutcome } from '../../src/model/outcome';
import { questionId, type Question } from '../../src/model/questions';
import type { Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import type {
  AskedAnswer,
  Cause,
  Contrast,
  EventMedians,
  Leverage,
  Listener,
  Matters,
  Pairs,
  Precisions,
  RunRequest,
  Runs,
  Search,
  Simulator,
  Ways,
} from '../../src/simulation/runner';

export interface Asked {
  readonly request: RunRequest;
  readonly listener: Listener;
  readonly answer: (forecast: Forecast | undefined) => void;
  readonly fail: (message: string) => void;
}

export interface AskedPairs {
  readonly scenario: Scenario;
  readonly reference: Scenario;
  readonly answer: (pairs: Pairs | undefined) => void;
  readonly fail: (message: string) => void;
}

export interface AskedReason {
  readonly scenario: Scenario;
  readonly outcome: PlainOutcome;
  readonly progress: (fraction: number) => void;
  readonly answer: (matters: Matters | undefined) => void;
  readonly fail: (message: string) => void;
}

export interface AskedBeside {
  readonly scenario: Scenario;
  readonly ids: readonly string[];
  /** Every question has this chance. */
  readonly answer: (probability?: number) => Promise<void>;
  /** Every question is a mistaken formula. */
  readonly refuse: (problem: string) => Promise<void>;
  readonly supersede: () => Promise<void>;
  readonly fail: (message: string) => Promise<void>;
}

export interface AskedContrast {
  readonly contrast: Contrast;
  readonly answer: (causes: readonly Cause[] | undefined) => void;
  readonly fail: (message: string) => void;
}

export interface AskedSearch {
  readonly search: Search;
  readonly progress: (fraction: number) => void;
  readonly answer: (ways: Ways | undefined) => void;
  readonly fail: (message: string) => void;
}

/** A third each, everywhere. */
const FLAT: SegmentForecast = {
  quantiles: new Float64Array(BLOCS.length * QUARTERS * LEVELS.length).fill(1 / 3),
  mean: new Float64Array(BLOCS.length * QUARTERS).fill(1 / 3),
  dots: { 50: new Float64Array(), 20: new Float64Array() },
};

export class FakeSimulator implements Simulator {
  onEngine = () => {};
  /** Answers nothing, unless a test sets what. */
  precisions: Precisions | undefined;
  precision = () => Promise.resolve(this.precisions);
  readonly reasons: AskedReason[] = [];
  readonly searches: AskedSearch[] = [];
  readonly contrasts: AskedContrast[] = [];
  readonly paired: AskedPairs[] = [];
  readonly aside: Scenario[] = [];
  readonly runs: Asked[] = [];
  leverages = 0;
  readonly parted: Scenario[] = [];

  run(request: RunRequest, listener: Listener = {}): Promise<Forecast | undefined> {
    return new Promise((answer, reject) => {
      this.runs.push({ request, listener, answer, fail: (message) => reject(new Error(message)) });
    });
  }

  /** What was asked beside the runs; each waits until it is answered. */
  readonly asked: AskedBeside[] = [];

  ask(scenario: Scenario, questions: readonly Question[]): Promise<readonly AskedAnswer[] | undefined> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        scenario,
        ids: questions.map(questionId),
        answer: (probability = 0.25) => (
          resolve(questions.map((one) => ({ id: questionId(one), probability, error: 0.01 }))),
          turn()
        ),
        refuse: (problem) => (resolve(questions.map((one) => ({ id: questionId(one), problem, position: 3 }))), turn()),
        supersede: () => (resolve(undefined), turn()),
        fail: (message) => (reject(new Error(message)), turn()),
      });
    });
  }

  leverage(): Promise<Leverage> {
    this.leverages += 1;
    return Promise.resolve({} as Leverage);
  }

  eventMedians(scenario: Scenario): Promise<EventMedians> {
    this.parted.push(scenario);
    return Promise.resolve({ year: scenario.horizon, events: {} } as EventMedians);
  }

  whatMatters(
    scenario: Scenario,
    outcome: PlainOutcome,
    progress: (fraction: number) => void = () => {},
  ): Promise<Matters | undefined> {
    return new Promise((answer, reject) => {
      this.reasons.push({ scenario, outcome, progress, answer, fail: (message) => reject(new Error(message)) });
    });
  }

  whatItTakes(search: Search, progress: (fraction: number) => void = () => {}): Promise<Ways | undefined> {
    return new Promise((answer, reject) => {
      this.searches.push({ search, progress, answer, fail: (message) => reject(new Error(message)) });
    });
  }

  causes(contrast: Contrast): Promise<readonly Cause[] | undefined> {
    return new Promise((answer, reject) => {
      this.contrasts.push({ contrast, answer, fail: (message) => reject(new Error(message)) });
    });
  }

  pairs(scenario: Scenario, reference: Scenario): Promise<Pairs | undefined> {
    return new Promise((answer, reject) => {
      this.paired.push({ scenario, reference, answer, fail: (message) => reject(new Error(message)) });
    });
  }

  forecastAside(scenario: Scenario): Promise<Forecast> {
    this.aside.push(scenario);
    return Promise.resolve(forecastOf({ scenario, first: 'all', questions: [] }));
  }

  readonly told: Scenario[] = [];

  futures(scenario: Scenario): Promise<Runs> {
    this.told.push(scenario);
    return Promise.resolve({ scenario, trials: 0, years: [], shares: new Float32Array() });
  }

  get last(): Asked {
    return this.runs.at(-1)!;
  }

  /** Answers the last run in full; every chance is `probability`. */
  async settle(probability = 0.4): Promise<void> {
    this.last.answer(forecastOf(this.last.request, probability));
    await turn();
  }
}

export function forecastOf({ scenario, questions }: RunRequest, probability = 0.4): Forecast {
  return {
    scenario: structuredClone(scenario),
    time: [],
    segments: Object.fromEntries(SEGMENTS_AND_ALL.map((id) => [id, { ...FLAT }])) as Record<
      SegmentOrAll,
      SegmentForecast
    >,
    chances: questions.map((question) => ({ id: questionId(question), probability, error: 0.005 })),
    digest: `digest-${scenario.seed}`,
  };
}

/** Lets what was answered arrive. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
