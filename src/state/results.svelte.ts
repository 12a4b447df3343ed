/**
 * The numbers on screen and where they come from. Parts are laid over what is shown as they arrive, so nothing flickers; the
 * newest run wins; a failed one leaves the last good result. The reference is the baseline on the same futures.
 */

import type { Chance, Forecast, SegmentForecast } from '../model/forecast';
import type { PlainOutcome } from '../model/outcome';
import { questionId, readyQuestions, type PlainQuestion } from '../model/questions';
import { expected, type Precision } from '../model/precision';
import { baselineOf, differences, same, type Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import type {
  EngineKind,
  EventMedians,
  Leverage,
  Matters,
  Part,
  Precisions,
  Search,
  Simulator,
  Ways,
} from '../simulation/runner';

/** A market's numbers with the scenario they were computed from. */
export interface Shown {
  readonly scenario: Scenario;
  readonly forecast: SegmentForecast;
  readonly chances: ReadonlyMap<string, Chance>;
}

export class Results {
  readonly #simulator: Simulator;
  readonly #rest: () => Promise<void>;
  #shown = $state.raw<Readonly<Partial<Record<SegmentOrAll, Shown>>>>({});
  #whole = $state.raw<{ readonly scenario: Scenario; readonly forecast: Forecast } | undefined>();
  #reference = $state.raw<Forecast | undefined>();
  #failedReference = $state.raw<Scenario | undefined>();
  #eventMedians = $state.raw<EventMedians | undefined>();
  #precisions = $state.raw<{ readonly scenario: Scenario; readonly of: Precisions } | undefined>();
  #leverage = $state.raw<Leverage | undefined>();
  #engine = $state.raw<EngineKind | undefined>();
  #restedOn = $state.raw<Scenario | undefined>();
  #progress = $state.raw<number | undefined>();
  #problem = $state.raw<string | undefined>();
  #first: SegmentOrAll = 'vertical-b2b';
  #leverageOf: Scenario | undefined;
  #newest = 0;
  #newestShown = 0;

  /** `rest` resolves when the hand has rested: what is not on the way to the plate waits for it. */
  constructor(simulator: Simulator, rest: () => Promise<void>) {
    this.#simulator = simulator;
    this.#rest = rest;
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
  get whole(): Forecast | undefined {
    return this.#whole?.forecast;
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

  /** How good a market's numbers are: measured for the newest settled run that was rested on, else what its count promises. */
  precisionOf(segment: SegmentOrAll, { scenario, forecast, chances }: Shown): Precision {
    if (this.#precisions?.scenario === scenario) return this.#precisions.of[segment];
    return expected(
      { forecast, chances: [...chances.values()].map(({ probability }) => probability) },
      scenario.trials,
    );
  }

  /** The baseline on the same futures as what is drawn; undefined while it is not there, or when nothing differs from it. */
  referenceOf(shown: Pick<Shown, 'scenario'>): Forecast | undefined {
    const reference = this.#reference;
    const fits = reference && differences(baselineOf(shown.scenario), shown.scenario).length > 0;
    return fits && same(reference.scenario, baselineOf(shown.scenario)) ? reference : undefined;
  }

  /** The last full run is of this scenario, and what it is compared with is there, or cannot be had. */
  holds(scenario: Scenario): boolean {
    return this.#whole?.scenario === scenario && this.#hasReferred(baselineOf(scenario));
  }

  #hasReferred(baseline: Scenario): boolean {
    return [this.#reference?.scenario, this.#failedReference].some((tried) => tried && same(tried, baseline));
  }

  /** Whether a run of the baseline has to follow the scenario's own. */
  #isHalf(scenario: Scenario): boolean {
    const baseline = baselineOf(scenario);
    return !this.#hasReferred(baseline) && differences(baseline, scenario).length > 0;
  }

  /** The scenario's full run is there, and no newer one has been asked for in a moment. */
  restsOn(scenario: Scenario): boolean {
    return this.#restedOn === scenario;
  }

  /** What an outcome of a scenario depends on; undefined when a newer one was asked for. */
  whatMatters(
    scenario: Scenario,
    outcome: PlainOutcome,
    progress: (fraction: number) => void,
  ): Promise<Matters | undefined> {
    return this.#simulator.whatMatters(scenario, outcome, progress);
  }

  /** Settings that bring a scenario to a target; undefined when a newer search took its place. */
  whatItTakes(search: Search, progress: (fraction: number) => void): Promise<Ways | undefined> {
    return this.#simulator.whatItTakes(search, progress);
  }

  /** The market to be computed first from the next run on. */
  prefer(segment: SegmentOrAll): void {
    this.#first = segment;
  }

  run(scenario: Scenario, first: SegmentOrAll): void {
    this.#first = first;
    this.#progress = undefined;
    void this.#run(scenario, ++this.#newest);
  }

  async #run(scenario: Scenario, id: number): Promise<void> {
    const request = { scenario, first: this.#first, questions: questionsOf(scenario) };
    const share = this.#isHalf(scenario) ? 0.5 : 1;
    try {
      const forecast = await this.#simulator.run(request, {
        part: (part) => this.#lay(scenario, part, id),
        progress: (fraction) => this.#reach(share * fraction, id),
      });
      if (forecast) this.#take(scenario, forecast, id);
      if (id === this.#newest) await this.#complete(scenario, id);
    } catch (error) {
      if (id === this.#newest) this.#fail(error);
    }
  }

  #reach(fraction: number, id: number): void {
    if (id === this.#newest) this.#progress = fraction;
  }

  #lay(scenario: Scenario, { segments, chances }: Pick<Part, 'segments' | 'chances'>, id: number): void {
    if (id < this.#newestShown) return;
    this.#newestShown = id;
    const fresh = SEGMENTS_AND_ALL.flatMap((segment) => {
      const forecast = segments[segment];
      if (!forecast) return [];
      const own = chances.map((chance) => [chance.id, chance] as const);
      return [[segment, { scenario, forecast, chances: new Map(own) }] as const];
    });
    this.#shown = { ...this.#shown, ...Object.fromEntries(fresh) };
  }

  #take(scenario: Scenario, forecast: Forecast, id: number): void {
    if (id < this.#newestShown) return;
    this.#lay(scenario, forecast, id);
    this.#whole = { scenario, forecast };
    if (id === this.#newest) this.#problem = undefined;
  }

  /**
   * What follows a settled run: the reference when futures or beliefs moved, then what only the rail waits for. Of the newest
   * run alone, whatever its scenario: an undo may bring back a scenario whose earlier run still rests.
   */
  async #complete(scenario: Scenario, id: number): Promise<void> {
    if (this.#whole?.scenario !== scenario) return;
    const baseline = baselineOf(scenario);
    if (!this.holds(scenario)) await this.#refer(scenario, baseline, id);
    if (!this.holds(scenario)) return;
    if (id === this.#newest) this.#progress = undefined;
    if (id === this.#newest) await this.#weigh(scenario, baseline);
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
  async #weigh(scenario: Scenario, baseline: Scenario): Promise<void> {
    if (this.#leverageOf && sameFutures(this.#leverageOf, scenario)) return;
    const leverage = await this.#simulator.leverage(baseline).catch(() => undefined);
    if (!leverage) return;
    this.#leverage = leverage;
    this.#leverageOf = scenario;
  }

  /** What each event goes with; the same holds for it. */
  async #part(scenario: Scenario, id: number): Promise<void> {
    const medians = await this.#simulator.eventMedians(scenario).catch(() => undefined);
    if (medians && id === this.#newest) this.#eventMedians = medians;
  }

  /** A run of the baseline, unless what was just run is it. A superseded one is asked for again after the next run. */
  async #refer(scenario: Scenario, baseline: Scenario, id: number): Promise<void> {
    const request = { scenario: baseline, first: this.#first, questions: questionsOf(baseline) };
    const progress = (fraction: number) => this.#reach(0.5 + 0.5 * fraction, id);
    try {
      const reference = this.#isHalf(scenario)
        ? await this.#simulator.run(request, { progress })
        : this.#whole!.forecast;
      if (reference) this.#reference = { ...reference, scenario: baseline };
    } catch (error) {
      this.#failedReference = baseline;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#progress = undefined;
    this.#problem = error instanceof Error ? error.message : String(error);
  }
}

/** The ready questions of every market, and how many markets China is ahead in. */
function questionsOf({ horizon }: Scenario): PlainQuestion[] {
  return [...SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, horizon)), ...severalQuestions(horizon)];
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
