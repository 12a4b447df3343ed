/**
 * The blocs' names, set on the plot itself. A name stands just outside its own fan, above or below, wherever no other
 * median runs through it; names are pushed 18 px apart, and one for which there is no room is left to the dots' column.
 */

import { cross, max, min, range } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, quarterOf, quartersTo } from '../model/clock';
import { quantile, type Level } from '../model/forecast';
import type { FanInput } from './fan';
import type { Frame } from './frame';
import { textWidth } from './measure';
import { tenth, type PlateText } from './plate';

export const LEAST_APART = 18;
const CLEAR = 11;
const NAMED_FROM_QUARTER = 3;

interface Placed {
  readonly bloc: BlocId;
  /** Centre of the lettering. */
  readonly y: number;
  readonly cost: number;
}

/** `outer` gives, for each bloc that is named, the levels of the outermost edges drawn for it. */
export function blocNames(
  frame: Frame,
  input: FanInput,
  outer: (bloc: BlocId) => readonly [low: Level, high: Level],
  role: 'name' | 'quiet-name',
  blocs: readonly BlocId[] = BLOCS,
): PlateText[] {
  const size = frame.compact ? 12.5 : 13.5;
  const x = frame.x(FIRST_YEAR + NAMED_FROM_QUARTER / 4);
  const candidates = blocs.map((bloc) => sides(frame, input, bloc, outer(bloc), size, x));
  const best = combinations(candidates).sort((a, b) => costOf(a) - costOf(b))[0] ?? [];
  return apart(best, frame.plot.top, frame.plot.bottom).map(({ bloc, y }) => ({
    role,
    bloc,
    x: tenth(x),
    y: tenth(y + 4.5),
    size,
    anchor: 'start',
    text: input.words.blocs[bloc],
  }));
}

/** Above and below the fan; China is named below it when both are as good, the others above. */
function sides(frame: Frame, input: FanInput, bloc: BlocId, [low, high]: readonly [Level, Level], size: number, x: number): Placed[] {
  const quarters = under(frame, input, x, x + textWidth(input.words.blocs[bloc], size, true));
  const edge = (level: Level) => quarters.map((quarter) => frame.y(quantile(input.segment, bloc, quarter, level)));
  const placed = (y: number, preferred: boolean): Placed => ({ bloc, y, cost: crossings(frame, input, bloc, quarters, y) + (preferred ? 0 : 1) });
  const below = bloc === 'cn';
  return [placed(min(edge(high))! - CLEAR, !below), placed(max(edge(low))! + CLEAR, below)];
}

/** Quarters whose stretch of the plot lies between two x. */
function under(frame: Frame, input: FanInput, from: number, to: number): number[] {
  const last = quartersTo(input.horizon) - 1;
  const first = Math.max(0, Math.floor(quarterOf(frame.year(from))));
  return range(first, Math.min(last, Math.ceil(quarterOf(frame.year(to)))) + 1);
}

/** Ten for every other median that runs through the lettering, and for standing outside the plot. */
function crossings(frame: Frame, { segment }: FanInput, bloc: BlocId, quarters: readonly number[], y: number): number {
  const others = BLOCS.filter((other) => other !== bloc);
  const runsThrough = (other: BlocId) =>
    quarters.some((quarter) => Math.abs(frame.y(quantile(segment, other, quarter, 0.5)) - y) < CLEAR);
  const outside = y < frame.plot.top + 6 || y > frame.plot.bottom - 6 ? 1 : 0;
  return 10 * (others.filter(runsThrough).length + outside);
}

function combinations(candidates: readonly (readonly Placed[])[]): Placed[][] {
  return candidates.reduce<Placed[][]>((sofar, next) => cross(sofar, next, (chosen, one) => [...chosen, one]), [[]]);
}

function costOf(chosen: readonly Placed[]): number {
  const ys = chosen.map(({ y }) => y).sort((a, b) => a - b);
  const tight = ys.filter((y, index) => index > 0 && y - ys[index - 1]! < LEAST_APART).length;
  return 5 * tight + chosen.reduce((sum, { cost }) => sum + cost, 0);
}

/** From top to bottom, each at least 18 px under the one before and none outside the plot; too many are cut from the end. */
export function apart<T extends { readonly y: number }>(labels: readonly T[], top: number, bottom: number): T[] {
  const room = Math.max(1, Math.floor((bottom - top) / LEAST_APART) + 1);
  const sorted = [...labels].sort((a, b) => a.y - b.y).slice(0, room);
  let edge = top;
  const down = sorted.map((label) => {
    const y = Math.max(label.y, edge);
    edge = y + LEAST_APART;
    return { ...label, y };
  });
  edge = bottom;
  return down
    .reverse()
    .map((label) => {
      const y = Math.min(label.y, edge);
      edge = y - LEAST_APART;
      return { ...label, y };
    })
    .reverse();
}
