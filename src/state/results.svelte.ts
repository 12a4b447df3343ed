/**
 * The numbers on screen and where they come from. Parts are laid over what is shown as they arrive, so nothing flickers; the
 * newest run wins; a failed one leaves the last good result. The reference is run on the same futures.
 */

import type { Chance, Forecast, SegmentForecast } from '../model/forecast';
import { questionId, readyQuestions, type PlainQuestion } from '../model/questions';
import { expected, type Precision } from '../model/precision';
import { baselineOf, differences, same, type Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import type { EngineKind, EventMedians, Leverage, Part, Precisions, Simulator } from '../simulation/runner';
import { mediansOf, type Medians } from './steps';

/** A market's numbers with the scenario they were computed from, and the one it is compared with. */
export interface Shown {
  readonly scenario: Scenario;
  readonly reference: Scenario;
  readonly forecast: SegmentForecast;
  readonly chances: ReadonlyMap<string, Chance>;
}

/** A full forecast and the scenario it is compared with. */
export interface Whole extends Forecast {
  readonly reference: Scenario;
}

export type Pair = Pick<Shown, 'scenario' | 'reference'>;

interface Beside {
  wait(): void;
  settle(pair: Pair, own: readonly Chance[], before: readonly Chance[]): void;
}

export class Results {
  readonly #simulator: Simulator;
  readonly #rest: () => Promise<void>;
  readonly #beside: Beside;
  #shown = $state.raw<Readonly<Partial<Record<SegmentOrAll, Shown>>>>({});
  #whole = $state.raw<Whole | undefined>();
  #reference = $state.raw<Forecast | undefined>();
  #failedReference = $state.raw<Scenario | undefined>();
  readonly #medians = new WeakMap<Scenario, Medians>();
  #eventMedians = $state.raw<EventMedians | undefined>();
  #precisions = $state.raw<{ readonly scenario: Scenario; readonly of: Precisions } | undefined>();
  #leverage = $state.raw<Leverage | undefined>();
  #engine = $state.raw<EngineKind | undefined>();
  #restedOn = $state.raw<Scenario | undefined>();
  #progress = $state.raw<number | undefined>();
  #problem = $state.raw<string | undefined>();
  #first: SegmentOrAll = 'vertical-b2b';
  #also: readonly PlainQuestion[] = [];
  #leverageOf: Scenario | undefined;
  #newest = 0;
  #newestShown = 0;

  /**
   * `rest` resolves when the hand has rested: what is not on the way to the plate waits for it. `beside` hears when a run
   * begins, and when the newest is there in full with its reference.
   */
  constructor(simulator: Simulator, rest: () => Promise<void>, beside: Beside) {
    this.#simulator = simulator;
    this.#rest = rest;
    this.#beside = beside;
    simulator.onEngine = (engine) => (this.#engine = engine);
  }

  /** What computes; undefined until it has said so. */
  get engine(): EngineKind | undefined {
    return this.#engine;
  }

  get started(): boolean {
    return this.#newest > 0;
  }
  /** The last full forecast. */
  get whole(): Whole | undefined {
    return this.#whole;
  }
  /** The full forecasts there are: of the scenario and of the reference. */
  get held(): readonly Forecast[] {
    return [this.#whole, this.#reference].filter((forecast) => forecast !== undefined);
  }
  /** How far it is until all is there, the reference too; undefined when nothing has said so. */
  get progress(): number | undefined {
    return this.#progress;
  }
  /** What the failed run said, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }
  get leverage(): Leverage | undefined {
    return this.#leverage;
  }
  /** Of the newest settled run that had the time to be asked. */
  get eventMedians(): EventMedians | undefined {
    return this.#eventMedians;
  }

  /** What is drawn of a market. */
  of(segment: SegmentOrAll): Shown | undefined {
    return this.#shown[segment];
  }

  /**
   * How good a market's numbers are: as last measured of as many futures to the same horizon, which settings hardly change;
   * until that is there, an estimate.
   */
  precisionOf(segment: SegmentOrAll, { scenario, forecast, chances }: Shown): Precision {
    const last = this.#precisions;
    const asMany = last?.scenario.trials === scenario.trials && last.scenario.horizon === scenario.horizon;
    if (last && asMany) return last.of[segment];
    return expected(
      { forecast, chances: [...chances.values()].map(({ probability }) => probability) },
      scenario.trials,
    );
  }

  /** The reference's numbers, on the same futures as what is drawn; undefined while not there, or when nothing differs from it. */
  referenceOf({ scenario, reference }: Pair): Forecast | undefined {
    const there = this.#reference && same(this.#reference.scenario, reference);
    return there && differences(reference, scenario).length > 0 ? this.#reference : undefined;
  }

  /** The last full run is of this scenario, and what it is compared with is there, or cannot be had. */
  holds(scenario: Scenario, reference: Scenario): boolean {
    return this.#whole?.scenario === scenario && this.#hasReferred(reference);
  }

  #hasReferred(reference: Scenario): boolean {
    return [this.#reference?.scenario, this.#failedReference].some((tried) => tried && same(tried, reference));
  }

  /** Whether a run of the reference has to follow the scenario's own. */
  #isHalf({ scenario, reference }: Pair): boolean {
    return !this.#hasReferred(reference) && differences(reference, scenario).length > 0;
  }

  /** The scenario's full run is there, and no newer one has been asked for in a moment. */
  restsOn(scenario: Scenario): boolean {
    return this.#restedOn === scenario;
  }

  /** What is asked about outcomes, beside all that is drawn. */
  get sensitivity(): Pick<Simulator, 'whatMatters' | 'whatItTakes' | 'causes'> {
    return this.#simulator;
  }

  /** Medians at the horizon of a scenario that was run in full since the page opened. */
  mediansOf(scenario: Scenario): Medians | undefined {
    return this.#medians.get(scenario);
  }

  /** The market to be computed first from the next run on. */
  prefer(segment: SegmentOrAll): void {
    this.#first = segment;
  }

  /**
   * `reference` is on the scenario's futures; `also` is counted with the ready questions. Ends when all that is drawn is there, or
   * a newer run has been asked for.
   */
  run(
    scenario: Scenario,
    reference: Scenario,
    first: SegmentOrAll,
    also: readonly PlainQuestion[] = [],
  ): Promise<void> {
    this.#first = first;
    this.#also = also;
    this.#progress = undefined;
    this.#beside.wait();
    return this.#run({ scenario, reference }, ++this.#newest);
  }

  async #run(pair: Pair, id: number): Promise<void> {
    const { scenario } = pair;
    const request = { scenario, first: this.#first, questions: questionsOf(scenario, this.#also) };
    const share = this.#isHalf(pair) ? 0.5 : 1;
    try {
      const forecast = await this.#simulator.run(request, {
        part: (part) => this.#lay(pair, part, id),
        progress: (fraction) => this.#reach(share * fraction, id),
      });
      if (forecast) this.#take(pair, forecast, id);
      if (id === this.#newest) await this.#complete(pair, id);
    } catch (error) {
      if (id === this.#newest) this.#fail(error);
    }
  }

  #reach(fraction: number, id: number): void {
    if (id === this.#newest) this.#progress = fraction;
  }

  #lay(pair: Pair, { segments, chances }: Pick<Part, 'segments' | 'chances'>, id: number): void {
    if (id < this.#newestShown) return;
    this.#newestShown = id;
    const fresh = SEGMENTS_AND_ALL.flatMap((segment) => {
      const forecast = segments[segment];
      if (!forecast) return [];
      const own = chances.map((chance) => [chance.id, chance] as const);
      return [[segment, { ...pair, forecast, chances: new Map(own) }] as const];
    });
    this.#shown = { ...this.#shown, ...Object.fromEntries(fresh) };
  }

  #take(pair: Pair, forecast: Forecast, id: number): void {
    if (id < this.#newestShown) return;
    this.#lay(pair, forecast, id);
    this.#whole = { ...forecast, ...pair };
    this.#medians.set(pair.scenario, mediansOf(this.#whole));
    if (id === this.#newest) this.#problem = undefined;
  }

  /** The reference, when futures or beliefs moved; then all that is drawn is there. Of the newest run alone. */
  async #complete(pair: Pair, id: number): Promise<void> {
    const { scenario, reference } = pair;
    if (this.#whole?.scenario !== scenario) return;
    if (!this.holds(scenario, reference)) await this.#refer(pair, id);
    if (!this.holds(scenario, reference)) return;
    if (id === this.#newest) {
      this.#progress = undefined;
      this.#beside.settle(pair, this.#whole.chances, this.referenceOf(pair)?.chances ?? []);
    }
    void this.#follow(scenario, id);
  }

  /**
   * What only the rail and the notes wait for. Of the newest run alone, whatever its scenario: an undo may bring back a
   * scenario whose earlier run still rests.
   */
  async #follow(scenario: Scenario, id: number): Promise<void> {
    if (id === this.#newest) await this.#weigh(scenario);
    await this.#rest();
    if (id !== this.#newest) return;
    this.#restedOn = scenario;
    await this.#part(scenario, id);
    if (id === this.#newest) await this.#gauge(scenario, id);
  }

  /** How good the numbers are; until then the note says what is expected. */
  async #gauge(scenario: Scenario, id: number): Promise<void> {
    const of = await this.#simulator.precision(scenario).catch(() => undefined);
    if (of && id === this.#newest) this.#precisions = { scenario, of };
  }

  /** How strongly each driver acts, once for a seed. Without it the rail says less; nothing else depends on it. */
  async #weigh(scenario: Scenario): Promise<void> {
    if (this.#leverageOf && sameFutures(this.#leverageOf, scenario)) return;
    const leverage = await this.#simulator.leverage(baselineOf(scenario)).catch(() => undefined);
    if (!leverage) return;
    this.#leverage = leverage;
    this.#leverageOf = scenario;
  }

  /** What each event goes with; the same holds for it. */
  async #part(scenario: Scenario, id: number): Promise<void> {
    const medians = await this.#simulator.eventMedians(scenario).catch(() => undefined);
    if (medians && id === this.#newest) this.#eventMedians = medians;
  }

  /** A run of the reference, unless what was just run is it. A superseded one is asked for again after the next run. */
  async #refer(pair: Pair, id: number): Promise<void> {
    const { reference } = pair;
    const request = { scenario: reference, first: this.#first, questions: questionsOf(reference, this.#also) };
    const progress = (fraction: number) => this.#reach(0.5 + 0.5 * fraction, id);
    try {
      const forecast = this.#isHalf(pair) ? await this.#simulator.run(request, { progress }) : this.#whole!;
      if (forecast) this.#reference = { ...forecast, scenario: reference };
    } catch (error) {
      this.#failedReference = reference;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#progress = undefined;
    this.#problem = error instanceof Error ? error.message : String(error);
  }
}

/** The ready questions of every market, how many markets China is ahead in, and what else is to be counted; each once. */
function questionsOf({ horizon }: Scenario, also: readonly PlainQuestion[]): PlainQuestion[] {
  const ready = SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, horizon));
  const all = [...ready, ...severalQuestions(horizon), ...also];
  return [...new Map(all.map((question) => [questionId(question), question])).values()];
}

/** China ahead in at least one and in all four of the markets. */
export function severalQuestions(year: number): [PlainQuestion, PlainQuestion] {
  const asked = { kind: 'several', bloc: 'cn', over: 'us', year } as const;
  return [
    { ...asked, least: 1 },
    { ...asked, least: 4 },
  ];
}

/** A chance that was counted with what is shown. */
export function chanceOf(
  { chances }: { readonly chances: ReadonlyMap<string, Chance> | readonly Chance[] },
  asked: PlainQuestion,
) {
  const id = questionId(asked);
  return chances instanceof Map ? chances.get(id) : (chances as readonly Chance[]).find((chance) => chance.id === id);
}

function sameFutures(a: Scenario, b: Scenario): boolean {
  return a.seed === b.seed;
}
