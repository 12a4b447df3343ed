/**
 * The point nearest home that is past a target, inside a box. On a smooth target the nearest point p lies along the slope there:
 * p = λ·slope(p), each coordinate cut at the box. So a direction is followed to its first point past the target, the slope taken
 * there, and that followed in turn (the design point of Hasofer and Lind 1974, Rackwitz and Fiessler 1978, kept past the target
 * by a search along every direction). From several starts; whether the target can be passed at all is a pattern search's answer
 * (Hooke and Jeeves 1961). A heuristic: it keeps the nearest that it has seen.
 */

import { portion, type Steps } from './progress';

/** A place in the box, a coordinate for each driver, in its spreads; home is 0. */
export type Point = Float64Array;

export interface Terrain {
  /** How far past the target a point is, in the outcome's unit; from 0 on it has been reached. */
  readonly past: (point: Point) => number;
  /** Ends of the box: low ≤ 0 ≤ high. */
  readonly low: Point;
  readonly high: Point;
}

/** Sum of squares: how far a point is from home. */
export function stretchOf(point: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < point.length; d++) sum += point[d]! * point[d]!;
  return sum;
}

/** The nearest point found that is past the target; where none is, the point that comes closest to it. `starts` are tried first. */
export function* nearest(terrain: Terrain, starts: readonly Point[]): Steps<{ point: Point; reached: boolean }> {
  const peak = yield* climb(terrain, starts);
  if (terrain.past(peak) < 0) return { point: peak, reached: false };
  let best = peak;
  const reaching = starts.filter((start) => terrain.past(start) >= 0);
  const directions = [peak, slopeAt(terrain, new Float64Array(peak.length)), ...reaching];
  for (const [k, direction] of directions.entries()) {
    const [from, to] = [k, k + 1].map((part) => 0.3 + (0.7 * part) / directions.length) as [number, number];
    const found = yield* portion(settle(terrain, direction), from, to);
    if (found && stretchOf(found) < stretchOf(best)) best = found;
  }
  return { point: best, reached: true };
}

/** Fractions of the box's width that the pattern search tries. */
const PATTERN = [1, 0.5, 0.25, 0.125];

/** From the best start, one coordinate at a time, until the target is passed or no move brings it closer. */
function* climb(terrain: Terrain, starts: readonly Point[]): Steps<Point> {
  const home = new Float64Array(terrain.low.length);
  let at = [home, ...starts].reduce((a, b) => (terrain.past(b) > terrain.past(a) ? b : a));
  for (const part of PATTERN) {
    for (let next = sweep(terrain, at, part); next !== at; next = sweep(terrain, at, part)) {
      at = next;
      if (terrain.past(at) >= 0) return at;
      yield 0.3 * (1 - part);
    }
  }
  return at;
}

/** One try of every coordinate, either way; the same point when none is better. */
function sweep(terrain: Terrain, from: Point, part: number): Point {
  let [at, past] = [from, terrain.past(from)];
  for (let d = 0; d < from.length; d++) {
    for (const sign of [1, -1]) {
      const width = terrain.high[d]! - terrain.low[d]!;
      const tried = at.slice();
      tried[d] = within(terrain, d, at[d]! + sign * part * width);
      if (tried[d] === at[d]) continue;
      const there = terrain.past(tried);
      if (there > past) [at, past] = [tried, there];
    }
  }
  return at;
}

const MOST_TURNS = 8;

/** Follows a direction to the target, then the slope there, as long as that brings it nearer home. */
function* settle(terrain: Terrain, direction: Point): Steps<Point | undefined> {
  let at = firstPast(terrain, direction);
  for (let turn = 0; at && turn < MOST_TURNS; turn++) {
    yield turn / MOST_TURNS;
    const slope = slopeAt(terrain, at);
    yield turn / MOST_TURNS;
    const next = nearer(terrain, at, slope);
    if (!next) break;
    at = next;
  }
  return at;
}

/** How much of the turn towards the slope is tried: where the target bends sharply, a whole turn goes too far. */
const TURNS = [1, 0.5, 0.2];

/** A point past the target on the way to the slope's direction, nearer home than `at` by a thousandth or more. */
function nearer(terrain: Terrain, at: Point, slope: Point): Point | undefined {
  for (const part of TURNS) {
    const found = firstPast(terrain, turned(at, slope, part));
    if (found && stretchOf(found) < 0.999 * stretchOf(at)) return found;
  }
  return undefined;
}

/** The direction of one point, turned by a part towards that of another. */
function turned(from: Point, to: Point, part: number): Point {
  const [a, b] = [from, to].map((point) => Math.sqrt(stretchOf(point)) || 1) as [number, number];
  return from.map((value, d) => (1 - part) * (value / a) + part * (to[d]! / b));
}

/** Doublings from the shortest step along a direction to its end, and halvings once it is bracketed. */
const [DOUBLINGS, HALVINGS] = [8, 10];

/** The first point along a direction that is past the target; coordinates stop at the box. */
function firstPast(terrain: Terrain, direction: Point): Point | undefined {
  const along = (far: number) => direction.map((value, d) => within(terrain, d, far * value));
  const past = (far: number) => terrain.past(along(far)) >= 0;
  let [short, far] = [0, furthest(terrain, direction) / (1 << DOUBLINGS)];
  for (let k = 0; k < DOUBLINGS && !past(far); k++) [short, far] = [far, 2 * far];
  if (!(far > 0) || !past(far)) return undefined;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (short + far) / 2;
    if (past(middle)) far = middle;
    else short = middle;
  }
  return along(far);
}

/** How far along a direction the last coordinate of any weight meets its end of the box. */
function furthest({ low, high }: Terrain, direction: Point): number {
  const steepest = Math.max(...direction.map(Math.abs));
  const ends = Array.from(direction, (value, d) => (value > 0 ? high[d]! : low[d]!) / value);
  return Math.max(0, ...ends.filter((end, d) => Number.isFinite(end) && Math.abs(direction[d]!) > 0.01 * steepest));
}

/** Half the width, in spreads, over which a slope is taken: wide enough that many trials change their answer. */
const REACH = 0.25;

function slopeAt(terrain: Terrain, at: Point): Point {
  return at.map((value, d) => {
    const [below, above] = [within(terrain, d, value - REACH), within(terrain, d, value + REACH)];
    if (below === above) return 0;
    const there = (to: number) => terrain.past(at.map((other, k) => (k === d ? to : other)));
    return (there(above) - there(below)) / (above - below);
  });
}

function within({ low, high }: Terrain, d: number, value: number): number {
  return Math.max(low[d]!, Math.min(high[d]!, value));
}
