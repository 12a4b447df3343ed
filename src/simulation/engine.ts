/**
 * Scenario to forecast by the kernel: the same steps and the same meaning as model/simulate.ts, in float32. Draws are laid once
 * per seed and assumptions, events once per setting; a moved driver adds one term to what it does not touch. Because sums are
 * exact, what was kept never changes a bit: every forecast is that of a fresh start.
 */

import { Tally, type Ask } from '../model/ask';
import { BELIEFS, type Beliefs } from '../model/assumptions';
import { quartersTo, yearLabels } from '../model/clock';
import type { DriverId } from '../model/drivers';
import { eventMedians, MOST, type EventMedians } from '../model/eventMedians';
import type { SegmentForecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import { CALIBRATION_BLOCKS } from '../model/ground';
import { BLOCK } from '../model/random';
import { BASELINE, baselineOf, beliefsOf, same, type Scenario } from '../model/scenario';
import { SEGMENTS, type SegmentId, type SegmentOrAll } from '../model/segments';
import type { Simulation, Step } from '../model/simulate';
import { blocksFor, Board, copyStill, HELD } from './board';
import { Chance } from './chance';
import { Counter } from './counter';
import { actingIn, addEvents, pushDrivers } from './explained';
import { calibrate, lay, type Plan, type Tools } from './lay';
import { leverage } from './leverage';
import { fillMoved, fillShares, lift, weighShares } from './shares';
import { Stream, type Part } from './stream';
import { summarise } from './summary';
import type { Kernel } from './wasm';

/** A segment's forecast and the settings it was made from; `lifted`: the driver that its lifted field leaves out. */
interface Made {
  readonly scenario: Scenario;
  readonly forecast: SegmentForecast;
  readonly lifted?: number;
}

export class Engine {
  readonly kind = 'kernel';
  readonly #open: () => Kernel;
  readonly #tables: Beliefs;
  #tools: Tools | undefined;
  #plan: Plan | undefined;
  #firstBlock: number | undefined;
  /** The scenario whose events the fields hold. */
  #laid: Scenario | undefined;
  readonly #made = new Map<SegmentId, Made>();

  /** `open` gives a kernel with a memory of its own; `tables`: what is believed before a scenario's own assumptions. */
  constructor(open: () => Kernel, tables: Beliefs = BELIEFS) {
    this.#open = open;
    this.#tables = tables;
  }

  /** Steps of one run; the segment `first` is ready first. */
  *simulation(scenario: Scenario, asks: readonly Ask[], first: SegmentOrAll): Generator<Step, Simulation> {
    const tallies = asks.map((ask) => new Tally(ask));
    const segments = yield* scenario.trials <= HELD
      ? this.#held(scenario, tallies, first)
      : this.#streamed(scenario, tallies);
    return simulationOf(scenario, segments, tallies);
  }

  *#held(
    scenario: Scenario,
    tallies: readonly Tally[],
    first: SegmentOrAll,
  ): Generator<Step, Record<SegmentOrAll, SegmentForecast>> {
    const order = [...SEGMENTS].sort((a, b) => Number(b === first) - Number(a === first));
    const { board } = this.#prepare(scenario, 0);
    const trials = board.trialBlock(scenario.trials, quartersTo(scenario.horizon));
    const segments = {} as Record<SegmentOrAll, SegmentForecast>;
    for (const segment of [...order, 'all'] as const) {
      segments[segment] = segment === 'all' ? this.#total(scenario) : this.#fill(scenario, segment).forecast;
      yield { kind: 'segment', segment, forecast: segments[segment], trials };
    }
    for (const tally of tallies) tally.add(trials);
    return segments;
  }

  *#streamed(scenario: Scenario, tallies: readonly Tally[]): Generator<Step, Record<SegmentOrAll, SegmentForecast>> {
    const stream = yield* this.stream(scenario, tallies, { first: 0, every: 1 });
    return stream.finish();
  }

  /** What a finished stream and its questions come to. */
  result(scenario: Scenario, stream: Stream, tallies: readonly Tally[]): Simulation {
    return simulationOf(scenario, stream.finish(), tallies);
  }

  /** The calibration of a scenario's seed and assumptions, for other engines to take over. */
  plan(scenario: Scenario): Plan {
    this.#prepare(scenario, 0);
    return this.#plan!;
  }

  /** Takes over a calibration that another engine made. */
  adopt(plan: Plan): void {
    this.#roomFor(0);
    this.#plan = plan;
    this.#turn(undefined);
  }

  /** What events go with, in the run's own futures, or the first of many. */
  eventMedians(scenario: Scenario): Generator<undefined, EventMedians> {
    const few = { ...scenario, trials: Math.min(scenario.trials, MOST) };
    const [step] = [...this.simulation(few, [], 'all')].slice(-1);
    if (step?.kind !== 'segment') throw new Error('A run of so few trials is held.');
    const { rows, events } = this.#tools!.board;
    return eventMedians(few, step.trials, (event) => rows.floats(events[event]!.chance, few.trials));
  }

  /** How strongly each driver acts around the baseline of a scenario's seed and assumptions. */
  leverage(scenario: Scenario): Leverage {
    const baseline = { ...baselineOf(scenario), trials: CALIBRATION_BLOCKS * BLOCK, horizon: BASELINE.horizon };
    const tools = this.#prepare(baseline, 0);
    this.#made.clear();
    return leverage(tools, this.#plan!, baseline);
  }

  /** Counts some of a scenario's chunks of trials, and asks their questions; a step for each chunk. */
  *stream(scenario: Scenario, tallies: readonly Tally[], part: Part): Generator<Step, Stream> {
    const tools = this.#roomFor(scenario.trials);
    // Its shares are written over those that are kept, even when it is broken off in the first chunk.
    this.#made.clear();
    const stream = new Stream(tools, scenario);
    const quarters = quartersTo(scenario.horizon);
    const chunk = tools.board.trials;
    for (let start = part.first * chunk; start < scenario.trials; start += part.every * chunk) {
      const { board } = this.#prepare(scenario, start / BLOCK);
      for (const segment of SEGMENTS) fillShares(board, this.#plan!, segment, quarters);
      weighShares(board, beliefsOf(scenario, this.#tables).assumptions.weights, quarters, 0);
      const trials = Math.min(chunk, scenario.trials - start);
      stream.add(trials);
      for (const tally of tallies) tally.add(board.trialBlock(trials, quarters));
      yield { kind: 'progress', fraction: Math.min(1, (start + chunk) / scenario.trials) };
    }
    return stream;
  }

  /** The board, laid with the scenario's futures from a block on, its events and where its drivers stand. */
  #prepare(scenario: Scenario, firstBlock: number): Tools {
    const tools = this.#roomFor(scenario.trials);
    if (!this.#plan || !sameGround(this.#plan, scenario)) {
      this.#plan = calibrate(tools, scenario, this.#tables);
      this.#turn(0);
    }
    if (this.#firstBlock !== firstBlock) {
      lay(tools, this.#plan, firstBlock);
      this.#turn(firstBlock);
    }
    if (!this.#laid || this.#laid.horizon !== scenario.horizon || !same(this.#laid.events, scenario.events)) {
      copyStill(tools.board);
      addEvents(tools.board, this.#plan, scenario, quartersTo(scenario.horizon));
      this.#laid = scenario;
      this.#made.clear();
    }
    pushDrivers(tools.board, this.#plan, scenario);
    return tools;
  }

  #turn(firstBlock: number | undefined): void {
    this.#firstBlock = firstBlock;
    this.#laid = undefined;
    this.#made.clear();
  }

  #roomFor(trials: number): Tools {
    const blocks = blocksFor(trials);
    if (this.#tools && this.#tools.board.trials >= blocks * BLOCK) return this.#tools;
    const board = new Board(this.#open(), blocks);
    this.#turn(undefined);
    return (this.#tools = { board, chance: new Chance(board.rows), counter: new Counter(board.rows) });
  }

  #fill(scenario: Scenario, segment: SegmentId): Made {
    const made = this.#remake(scenario, segment);
    this.#made.set(segment, made);
    return made;
  }

  #remake(scenario: Scenario, segment: SegmentId): Made {
    const { board } = this.#tools!;
    const plan = this.#plan!;
    const quarters = quartersTo(scenario.horizon);
    const before = this.#made.get(segment);
    const moved =
      before && actingIn(plan.responses[segment]).filter((d) => moves(plan.beliefs, before.scenario, scenario, d));
    if (before?.scenario.trials === scenario.trials && moved && moved.length < 2) {
      const [driver] = moved;
      if (driver === undefined) return before;
      if (before.lifted !== driver) lift(board, plan, segment, driver);
      const from = fillMoved(board, plan, segment, quarters, driver);
      return { scenario, forecast: this.#summary(scenario, segment, from, before.forecast), lifted: driver };
    }
    fillShares(board, plan, segment, quarters);
    return { scenario, forecast: this.#summary(scenario, segment, 0) };
  }

  #total(scenario: Scenario): SegmentForecast {
    const { board } = this.#tools!;
    weighShares(board, beliefsOf(scenario, this.#tables).assumptions.weights, quartersTo(scenario.horizon), 0);
    return this.#summary(scenario, 'all', 0);
  }

  #summary(
    { trials, horizon }: Scenario,
    segment: SegmentOrAll,
    from: number,
    before?: SegmentForecast,
  ): SegmentForecast {
    const { board, counter } = this.#tools!;
    const quarters = quartersTo(horizon);
    const row = (bloc: number, quarter: number) =>
      board.shares(segment) + (bloc * quarters + quarter) * board.rows.stride;
    return summarise(quarters, from, before, (bloc, quarter, levels) =>
      counter.summary(row(bloc, quarter), trials, levels),
    );
  }
}

function simulationOf(scenario: Scenario, segments: Simulation['segments'], tallies: readonly Tally[]): Simulation {
  const answers = tallies.map(({ answer }) => answer);
  return { scenario, time: yearLabels(scenario.horizon), segments, answers };
}

/** Weights move no future: they only say how segments are added up. */
function sameGround(plan: Plan, { seed, assumptions }: Scenario): boolean {
  return plan.seed === seed && same({ ...plan.assumptions, weights: 0 }, { ...assumptions, weights: 0 });
}

function moves({ drivers }: Beliefs, a: Scenario, b: Scenario, driver: number): boolean {
  const id = drivers[driver]!.id as DriverId;
  return !same(a.drivers[id], b.drivers[id]);
}
