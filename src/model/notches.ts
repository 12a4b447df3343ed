/** The values a driver's slider stops at, and a point brought onto them without losing the target. */

import type { Driver } from './drivers';
import type { Point, Terrain } from './nearest';
import type { Steps } from './progress';
import { toMu } from './units';

/** One driver's stops, ascending: its rail in its own steps, both ends, and where it stands. */
export interface Notches {
  /** In the shown unit. */
  readonly values: readonly number[];
  /** How far each is from where the driver stands, in its own spreads; 0 at `home`. */
  readonly spreads: Point;
  readonly home: number;
}

/** A spread of 0 on a side means that the driver does not move that way. */
export function notchesOf(driver: Driver, value: number, spread: { below: number; above: number }): Notches {
  const rail = Array.from({ length: Math.floor((driver.high - driver.low) / driver.step + 1e-9) + 1 }, (_, k) =>
    tidy(driver.low + k * driver.step),
  );
  const free = (to: number) => to === value || (to < value ? spread.below : spread.above) > 0;
  const values = [...new Set([...rail, driver.high, value])].filter(free).sort((a, b) => a - b);
  const stands = toMu(driver, value);
  const spreads = Float64Array.from(values, (to) => {
    const moved = toMu(driver, to) - stands;
    return moved === 0 ? 0 : moved / (moved < 0 ? spread.below : spread.above);
  });
  return { values, spreads, home: values.indexOf(value) };
}

/** 0.1 + 0.2 is 0.3 to a reader. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Where each driver stops: an index into its notches. */
export type Stops = readonly number[];

export function pointOf(notches: readonly Notches[], stops: Stops): Point {
  return Float64Array.from(stops, (stop, d) => notches[d]!.spreads[stop]!);
}

/** The stops in the box that are nearest a point. */
export function nearestStops(terrain: Terrain, notches: readonly Notches[], point: Point): Stops {
  return notches.map((one, d) => {
    const away = (stop: number) => Math.abs(one.spreads[stop]! - point[d]!);
    const inside = one.values.map((_, stop) => stop).filter((stop) => isInside(terrain, one, d, stop));
    return inside.reduce((best, stop) => (away(stop) < away(best) ? stop : best), one.home);
  });
}

/** Stops past the target with no notch to spare, from stops nearby; none when no single notch brings it closer. */
export function* onNotches(terrain: Terrain, notches: readonly Notches[], from: Stops): Steps<Stops | undefined> {
  const past = (stops: Stops) => terrain.past(pointOf(notches, stops));
  let stops: Stops | undefined = from;
  while (stops && past(stops) < 0) {
    stops = pushed(terrain, notches, stops, past);
    yield 0;
  }
  for (let next = stops; next; next = eased(terrain, notches, next, past)) {
    stops = next;
    yield 0;
  }
  return stops;
}

type Past = (stops: Stops) => number;

/** One notch further, where it brings most for the stretch it costs. */
function pushed(terrain: Terrain, notches: readonly Notches[], stops: Stops, past: Past): Stops | undefined {
  const before = past(stops);
  const gain = (next: Stops) => (past(next) - before) / Math.max(1e-12, cost(notches, next) - cost(notches, stops));
  return most(
    neighbours(terrain, notches, stops).map((change) => after(stops, change)),
    gain,
  );
}

/** One notch nearer home where that keeps the target, or else traded for a notch of another driver, where it saves most stretch. */
function eased(terrain: Terrain, notches: readonly Notches[], stops: Stops, past: Past): Stops | undefined {
  const homeward = notches.flatMap(({ home }, d): Change[] =>
    stops[d] === home ? [] : [{ d, by: stops[d]! < home ? 1 : -1 }],
  );
  const saved = (next: Stops) => cost(notches, stops) - cost(notches, next);
  const kept = most(
    homeward.map((change) => after(stops, change)),
    (next) => (past(next) >= 0 ? saved(next) : 0),
  );
  return kept ?? traded(terrain, notches, stops, past, homeward);
}

/** Trades that are run, of those whose two notches add up to the target. */
const MOST_TRADES = 3;

function traded(
  terrain: Terrain,
  notches: readonly Notches[],
  stops: Stops,
  past: Past,
  homeward: readonly Change[],
): Stops | undefined {
  const [here, before] = [past(stops), cost(notches, stops)];
  const brings = (change: Change) => ({ change, past: past(after(stops, change)) - here });
  const others = neighbours(terrain, notches, stops).map(brings);
  return homeward
    .map(brings)
    .flatMap((back) => others.filter(({ change }) => change.d !== back.change.d).map((on) => ({ back, on })))
    .filter(({ back, on }) => here + back.past + on.past >= 0)
    .map(({ back, on }) => after(after(stops, back.change), on.change))
    .filter((next) => cost(notches, next) < before - 1e-9)
    .sort((a, b) => cost(notches, a) - cost(notches, b))
    .slice(0, MOST_TRADES)
    .find((next) => past(next) >= 0);
}

/** One driver by one notch. */
interface Change {
  readonly d: number;
  readonly by: number;
}

function after(stops: Stops, { d, by }: Change): Stops {
  return stops.map((stop, other) => (other === d ? stop + by : stop));
}

/** Every change that stays in the box. */
function neighbours(terrain: Terrain, notches: readonly Notches[], stops: Stops): Change[] {
  return notches.flatMap((one, d) =>
    [1, -1].filter((by) => isInside(terrain, one, d, stops[d]! + by)).map((by) => ({ d, by })),
  );
}

function isInside({ low, high }: Terrain, { spreads }: Notches, d: number, stop: number): boolean {
  const at = spreads[stop];
  return at !== undefined && at >= low[d]! && at <= high[d]!;
}

/** What gives the largest number, if any is positive. */
function most<T>(items: readonly T[], of: (item: T) => number): T | undefined {
  let [best, top]: [T | undefined, number] = [undefined, 0];
  for (const item of items) {
    const value = of(item);
    if (value > top) [best, top] = [item, value];
  }
  return best;
}

function cost(notches: readonly Notches[], stops: Stops): number {
  return stops.reduce((sum, stop, d) => sum + notches[d]!.spreads[stop]! * notches[d]!.spreads[stop]!, 0);
}
