/**
 * What would it take? Settings of the drivers that bring an outcome to a target with the least stretch: the sum of squared moves,
 * each in the driver's own spreads ς. Searched on a cut of the scenario's trials, then run in full, and only what the run
 * confirms is called a way. Values are ones that a slider stops at, within its rail.
 */

import type { PlainTarget, Side } from './aim';
import { Bench } from './bench';
import type { Horizon } from './clock';
import { cutTrials, layCut, type Cut } from './cut';
import type { Driver, DriverId } from './drivers';
import type { Fields } from './fields';
import { outcomeOfRun, type FullRun } from './fullRun';
import { nearest, stretchOf, type Point, type Terrain } from './nearest';
import { nearestStops, notchesOf, onNotches, pointOf, type Notches, type Stops } from './notches';
import { cellsOf, outcomeOf, type Outcome } from './outcome';
import { portion, type Steps } from './progress';
import type { DriverSetting, Scenario } from './scenario';
import { simulation } from './simulate';
import { stances } from './structure';
import { toMu, toUnit } from './units';

export interface Target {
  readonly outcome: Outcome;
  readonly side: Side;
  /** A share or a chance, in [0, 1]. */
  readonly value: number;
}

export function targetOf({ outcome, ...rest }: PlainTarget, horizon: Horizon): Target {
  return { ...rest, outcome: outcomeOf(outcome, horizon) };
}

export interface Move {
  readonly id: DriverId;
  /** In the shown unit. */
  readonly from: number;
  readonly to: number;
  /** How far, in the driver's own spreads on that side; negative is down. */
  readonly spreads: number;
}

/** A setting that was run in full. */
export interface Way {
  readonly scenario: Scenario;
  /** The one that moves most first. */
  readonly moves: readonly Move[];
  /** Sum of squared moves in spreads. */
  readonly stretch: number;
  /** The outcome of its run. */
  readonly value: number;
}

export interface Ways {
  /** The outcome as the scenario stands. */
  readonly now: number;
  /** The scenario has reached the target already; there is nothing to find. */
  readonly met: boolean;
  /** Up to three that reach it, least stretch first, each with another driver that moves most. */
  readonly ways: readonly Way[];
  /** When none reaches it: the setting found that comes closest. */
  readonly best?: Way;
}

const MOST_WAYS = 3;

export interface SearchOptions {
  /** The drivers that may move, all unless said. */
  readonly may?: readonly DriverId[];
  readonly run?: FullRun;
}

/** Yields the fraction done. */
export function* whatItTakes(
  scenario: Scenario,
  fields: Fields,
  target: Target,
  {
    may = Object.keys(scenario.drivers) as DriverId[],
    run = (one, ask) => simulation(one, fields, [ask]),
  }: SearchOptions = {},
): Steps<Ways> {
  const search = new Search(scenario, fields, target, { may, run });
  const now = yield* search.run(scenario);
  if (search.over(now) >= 0) return { now, met: true, ways: [] };
  const ways: Way[] = [];
  for (let k = 0; k < MOST_WAYS; k++) {
    const { way, reached } = yield* portion(search.another(ways), k / MOST_WAYS, (k + 1) / MOST_WAYS);
    if (!reached) return k === 0 ? { now, met: false, ways, best: way } : { now, met: false, ways: sorted(ways) };
    ways.push(way);
  }
  return { now, met: false, ways: sorted(ways) };
}

function sorted(ways: readonly Way[]): Way[] {
  return [...ways].sort((a, b) => a.stretch - b.stretch);
}

/** How much of its move an earlier way's leader may make in the next: none, or if that is not enough, half. */
const LEFT_TO_LEADERS = [0, 0.5];
const MOST_RUNS = 4;
/** Trials that the long search looks at; fewer where the cut is of so many cells that it would be slow. */
const COARSE = 2048;
const COARSER = 6;

type Row = Driver & { readonly id: DriverId };
type Found = { readonly point: Point; readonly reached: boolean };

class Search {
  readonly #scenario: Scenario;
  readonly #fullRun: FullRun;
  readonly #target: Target;
  readonly #rows: readonly Row[];
  readonly #notches: readonly Notches[];
  readonly #spreads: readonly { readonly below: number; readonly above: number }[];
  readonly #cut: Cut;
  readonly #bench: Bench;
  /** For the long search. */
  readonly #coarse: Bench;

  constructor(scenario: Scenario, fields: Fields, target: Target, { may, run }: Required<SearchOptions>) {
    const { beliefs } = fields.ground(scenario);
    this.#scenario = scenario;
    this.#fullRun = run;
    this.#target = target;
    this.#rows = beliefs.drivers as readonly Row[];
    const own = stances(scenario, beliefs);
    this.#spreads = this.#rows.map(({ id }, d) => (may.includes(id) ? own[d]! : { below: 0, above: 0 }));
    this.#notches = this.#rows.map((row, d) => notchesOf(row, scenario.drivers[row.id].value, this.#spreads[d]!));
    const cells = cellsOf(target.outcome);
    this.#cut = layCut(scenario, fields, cells);
    this.#bench = new Bench(this.#cut, target.outcome);
    const few = Math.min(COARSE, cutTrials(scenario.trials, COARSER * cells.length));
    this.#coarse =
      few < this.#cut.trials ? new Bench(layCut(scenario, fields, cells, few), target.outcome) : this.#bench;
  }

  /** How far a value is past the target. */
  over(value: number): number {
    return this.#target.side === 'at-least' ? value - this.#target.value : this.#target.value - value;
  }

  /** A way led by none of the leaders of `earlier`; or the closest, when the rails do not reach. */
  *another(earlier: readonly Way[]): Steps<{ way: Way; reached: boolean }> {
    let closest: Way | undefined;
    const parts = earlier.length === 0 ? [1] : LEFT_TO_LEADERS;
    for (const [k, part] of parts.entries()) {
      const at = (done: number) => (k + done) / parts.length;
      const coarse = this.#terrain(this.#coarse, earlier, part);
      const found = yield* portion(nearest(coarse, this.#starts(coarse)), at(0), at(0.7));
      const fine = { ...coarse, past: this.#past(this.#bench) };
      const { way, reached } = yield* portion(this.#confirmed(fine, found), at(0.7), at(1));
      const leads = earlier.every(({ moves }) => moves[0]!.id !== way.moves[0]?.id);
      if (reached && leads) return { way, reached };
      closest ??= way;
    }
    return { way: closest!, reached: false };
  }

  /** Onto notches, and run; when trials beyond the cut's miss the target, aimed further by as much. */
  *#confirmed(terrain: Terrain, { point, reached }: Found): Steps<{ way: Way; reached: boolean }> {
    let stops = nearestStops(terrain, this.#notches, point);
    // Where the target is out of reach, what comes as close with less stretch is as good.
    let margin = reached ? 0 : Math.min(0, terrain.past(pointOf(this.#notches, stops)));
    for (let run = 0; ; run++) {
      const aimed = { ...terrain, past: (at: Point) => terrain.past(at) - margin };
      const settled = yield* onNotches(aimed, this.#notches, stops);
      stops = settled ?? stops;
      const way = yield* this.#way(stops);
      const missed = -this.over(way.value);
      if (missed <= 0 || !settled || !reached || run === MOST_RUNS) return { way, reached: missed <= 0 };
      margin += 1.25 * missed;
    }
  }

  *#way(stops: Stops): Steps<Way> {
    const scenario = this.#scenarioAt(stops);
    const value = yield* this.run(scenario);
    const moves = this.#rows.flatMap(({ id }, d): Move[] => {
      const { values, spreads, home } = this.#notches[d]!;
      const stop = stops[d]!;
      return stop === home ? [] : [{ id, from: values[home]!, to: values[stop]!, spreads: spreads[stop]! }];
    });
    moves.sort((a, b) => Math.abs(b.spreads) - Math.abs(a.spreads));
    return { scenario, moves, stretch: stretchOf(pointOf(this.#notches, stops)), value };
  }

  /** The outcome of a full run. */
  run(scenario: Scenario): Steps<number> {
    return outcomeOfRun(this.#fullRun, scenario, this.#target.outcome);
  }

  #scenarioAt(stops: Stops): Scenario {
    const drivers = { ...this.#scenario.drivers };
    this.#rows.forEach((row, d) => {
      if (stops[d] !== this.#notches[d]!.home)
        drivers[row.id] = settingAt(row, drivers[row.id], this.#notches[d]!.values[stops[d]!]!);
    });
    return { ...this.#scenario, drivers };
  }

  #past(bench: Bench): Terrain['past'] {
    return (at) => this.over(bench.statistic(bench.moved(this.#inMu(at))));
  }

  #terrain(bench: Bench, earlier: readonly Way[], part: number): Terrain {
    const leads = (d: number) => earlier.find(({ moves }) => moves[0]!.id === this.#rows[d]!.id);
    const ends = this.#notches.map(({ spreads }, d): readonly [number, number] => {
      const led = leads(d)?.moves[0]!.spreads;
      if (led !== undefined) return [Math.min(0, part * led), Math.max(0, part * led)];
      return [Math.min(0, spreads[0]!), Math.max(0, spreads.at(-1)!)];
    });
    return {
      past: this.#past(bench),
      low: Float64Array.from(ends, ([low]) => low),
      high: Float64Array.from(ends, ([, high]) => high),
    };
  }

  #inMu(at: Point): Float64Array {
    return at.map((spreads, d) => spreads * (spreads < 0 ? this.#spreads[d]!.below : this.#spreads[d]!.above));
  }

  /** The corners of the box that raise and lower either balance of the outcome's first cell. */
  #starts({ low, high }: Terrain): Point[] {
    const [cell] = this.#cut.cells;
    return (['x', 'y'] as const).flatMap((axis) => {
      const effects = cell!.units.map((unit) => unit[axis].reduce((sum, value) => sum + value, 0));
      return [1, -1].map((sign) => low.map((end, d) => (sign * effects[d]! > 0 ? high[d]! : end)));
    });
  }
}

/** A driver's setting at another value. An explicit range goes along with it, cut at the rail; an end with no room left is let go. */
function settingAt(row: Driver, { value, sure, low, high }: DriverSetting, to: number): DriverSetting {
  const along = (end: number | undefined) =>
    end === undefined
      ? undefined
      : Math.max(row.low, Math.min(row.high, toUnit(row, toMu(row, end) + toMu(row, to) - toMu(row, value))));
  const [below, above] = [along(low), along(high)];
  return {
    value: to,
    sure,
    ...(below !== undefined && below < to && { low: below }),
    ...(above !== undefined && above > to && { high: above }),
  };
}
