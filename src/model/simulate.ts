/**
 * Scenario to forecast. One generator does the work in steps, so a worker can answer between them and a terminal can run it
 * through; the numbers do not depend on who drives it, on the order of segments, or on what was computed before.
 */

import { Tally, type Answer, type Ask } from './ask';
import { BLOCS } from './blocs';
import { quartersTo, yearLabels } from './clock';
import { CHUNK, Fields, type FieldBlock } from './fields';
import type { SegmentForecast } from './forecast';
import type { Ground } from './ground';
import { BLOCK } from './random';
import type { Scenario } from './scenario';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentId, type SegmentOrAll } from './segments';
import { fillShares } from './shares';
import { addDriver, emptyField, push, stances, type Push } from './structure';
import { StreamedSummary, summarise } from './summary';
import { sharesOf, type ExactTrials, type TrialBlock } from './trials';

export interface Simulation {
  readonly scenario: Scenario;
  readonly time: readonly number[];
  readonly segments: Readonly<Record<SegmentOrAll, SegmentForecast>>;
  readonly answers: readonly Answer[];
}

/** On the way to a simulation: a segment is ready (with its trials), or a fraction of the trials is done. */
export type Step =
  | {
      readonly kind: 'segment';
      readonly segment: SegmentOrAll;
      readonly forecast: SegmentForecast;
      readonly trials: TrialBlock;
    }
  | { readonly kind: 'progress'; readonly fraction: number };

/** The whole forecast at once. `asks` are answered in their order; `onProgress` hears fractions of the work. */
export function simulate(
  scenario: Scenario,
  asks: readonly Ask[] = [],
  onProgress: (fraction: number) => void = () => {},
): Simulation {
  const steps = simulation(scenario, new Fields(), asks);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value.kind === 'progress') onProgress(value.fraction);
  }
}

/** Steps of one run. `fields` may be kept from run to run; the segment `first` is ready first. */
export function* simulation(
  scenario: Scenario,
  fields: Fields,
  asks: readonly Ask[] = [],
  first: SegmentOrAll = 'all',
): Generator<Step, Simulation> {
  const order = [...SEGMENTS].sort((a, b) => Number(b === first) - Number(a === first));
  const futures = new Futures(scenario, fields);
  const tallies = asks.map((ask) => new Tally(ask));
  const segments = yield* scenario.trials <= CHUNK ? whole(futures, order, tallies) : streamed(futures, tallies);
  const answers = tallies.map(({ answer }) => answer);
  return { scenario, time: yearLabels(scenario.horizon), segments, answers };
}

type Segments = Record<SegmentOrAll, SegmentForecast>;

/** All trials in hand: a segment is summarised, exactly, as soon as it is simulated. */
function* whole(futures: Futures, order: readonly SegmentId[], tallies: readonly Tally[]): Generator<Step, Segments> {
  const { trials: count } = futures.scenario;
  const trials = futures.emptyTrials(count);
  const segments = {} as Segments;
  for (const segment of [...order, 'all'] as const) {
    for (let first = 0; first < count; first += BLOCK) futures.fill(trials, segment, first, 0);
    segments[segment] = summarise(sharesOf(trials, segment), trials.quarters, count);
    yield { kind: 'segment', segment, forecast: segments[segment], trials };
  }
  for (const tally of tallies) tally.add(trials);
  return segments;
}

/** A chunk of trials at a time through sketches, so memory does not grow with the count. */
function* streamed(futures: Futures, tallies: readonly Tally[]): Generator<Step, Segments> {
  const { trials: count } = futures.scenario;
  const summaries = SEGMENTS_AND_ALL.map(() => new StreamedSummary(futures.quarters));
  for (let start = 0; start < count; start += CHUNK) {
    const trials = futures.emptyTrials(Math.min(CHUNK, count - start));
    for (let first = 0; first < trials.trials; first += BLOCK)
      for (const segment of SEGMENTS_AND_ALL) futures.fill(trials, segment, first, start);
    summaries.forEach((summary, s) => summary.add(trials.shares[s]!, trials.trials));
    for (const tally of tallies) tally.add(trials);
    yield { kind: 'progress', fraction: (start + trials.trials) / count };
  }
  return Object.fromEntries(SEGMENTS_AND_ALL.map((segment, s) => [segment, summaries[s]!.finish()])) as Segments;
}

/** The futures of one scenario: shares by trial, made a block at a time. */
class Futures {
  readonly scenario: Scenario;
  readonly quarters: number;
  readonly #fields: Fields;
  readonly #ground: Ground;
  readonly #stances: ReturnType<typeof stances>;
  readonly #scratch = emptyField();
  readonly #pushes = new Map<FieldBlock, Push[]>();

  constructor(scenario: Scenario, fields: Fields) {
    this.scenario = scenario;
    this.quarters = quartersTo(scenario.horizon);
    this.#fields = fields;
    this.#ground = fields.ground(scenario);
    this.#stances = stances(scenario, this.#ground.beliefs);
  }

  /** Room for a block of trials; a segment's array is made when the segment is first filled. */
  emptyTrials(trials: number): ExactTrials {
    return { trials, quarters: this.quarters, stride: trials, shares: SEGMENTS_AND_ALL.map(() => NOTHING) };
  }

  /** Writes one block of a segment at `first` in `trials`, whose first trial is trial `start` of the run. */
  fill(trials: ExactTrials, segment: SegmentOrAll, first: number, start: number): void {
    makeRoom(trials, segment);
    if (segment === 'all') return weigh(trials, this.#ground.beliefs.assumptions.weights, first);
    const block = this.#fields.block(this.scenario, (start + first) / BLOCK);
    this.#scratch.x.set(block.field[segment].x);
    this.#scratch.y.set(block.field[segment].y);
    this.#pushesOf(block).forEach((pushed, d) =>
      addDriver(this.#scratch, this.#ground.responses[segment][d]!, pushed, this.quarters),
    );
    fillShares(this.#scratch, sharesOf(trials, segment), this.quarters, trials.trials, first);
  }

  #pushesOf(block: FieldBlock): Push[] {
    const known = this.#pushes.get(block);
    if (known) return known;
    const made = this.#stances.map((stance, d) => push(stance, block.drivers[d]!));
    if (this.scenario.trials > CHUNK) this.#pushes.clear();
    this.#pushes.set(block, made);
    return made;
  }
}

const NOTHING = new Float64Array(0);

function makeRoom({ shares, quarters, trials }: ExactTrials, segment: SegmentOrAll): void {
  const index = SEGMENTS_AND_ALL.indexOf(segment);
  if (shares[index]!.length === 0) shares[index] = new Float64Array(BLOCS.length * quarters * trials);
}

/** The weighted total of the four segments, for the block of trials at `first`. */
function weigh(trials: ExactTrials, weights: Readonly<Record<SegmentId, number>>, first: number): void {
  const out = sharesOf(trials, 'all');
  const last = Math.min(first + BLOCK, trials.trials);
  for (let row = 0; row < out.length; row += trials.trials) {
    for (const segment of SEGMENTS) {
      const shares = sharesOf(trials, segment);
      const weight = weights[segment];
      for (let at = row + first; at < row + last; at++) out[at]! += weight * shares[at]!;
    }
  }
}
