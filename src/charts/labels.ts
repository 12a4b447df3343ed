/**
 * The blocs' names, set on the plot itself. A name stands just outside its own fan, above or below, wherever no other
 * median runs through it; names are pushed 18 px apart, and one for which there is no room is left to the dots' column.
 */

import { cross, max, mean, min, range } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import type { Level } from '../model/forecast';
import { clamp, heightOf, lastQuarter, type Drawing } from './drawing';
import { textWidth } from './measure';
import { tenth, type PlateText } from './plate';

const LEAST_APART = 18;
const NAMED_AT = 2024.75;

/** From the middle of the lettering to what it must not touch. */
function clearance({ compact }: Drawing): number {
  return compact ? 9 : 11;
}

interface Place {
  readonly bloc: BlocId;
  /** Middle of the lettering. */
  readonly y: number;
  /** Those that the lettering stands over or under. */
  readonly quarters: readonly number[];
  readonly cost: number;
}

export function blocNames(drawing: Drawing, blocs: readonly BlocId[], role: 'name' | 'quiet-name'): PlateText[] {
  const { plot, words, compact } = drawing;
  const size = role === 'quiet-name' ? 12 : compact ? 12.5 : 13.5;
  const x = tenth(drawing.x(NAMED_AT));
  const choices = blocs.map((bloc) => places(drawing, bloc, x + textWidth(words.blocs[bloc], size, true)));
  const best = combinations(choices).sort((a, b) => costOf(a) - costOf(b))[0]!;
  return apart(best, plot.top + 6, plot.bottom - 8)
    .filter((place) => legible(drawing, place))
    .map(({ bloc, y }) => ({ role, bloc, x, y: tenth(y + 4.5), size, anchor: 'start', text: words.blocs[bloc] }));
}

/** A name that had to be pushed onto a median, its own or another's, is better left out. */
function legible(drawing: Drawing, { y, quarters }: Place): boolean {
  return BLOCS.every((bloc) => quarters.every((quarter) => Math.abs(heightOf(drawing, bloc, quarter, 0.5) - y) >= 6));
}

/** Above and below what is drawn of the bloc; when both are as good, China goes below and the others above. */
function places(drawing: Drawing, bloc: BlocId, right: number): Place[] {
  const quarters = range(
    Math.floor(quarterOf(NAMED_AT)),
    Math.min(lastQuarter(drawing), Math.ceil(quarterOf(drawing.year(right)))) + 1,
  );
  const [low, high] = outerLevels(drawing, bloc);
  const above = min(quarters, (quarter) => heightOf(drawing, bloc, quarter, high))! - clearance(drawing);
  const below = max(quarters, (quarter) => heightOf(drawing, bloc, quarter, low))! + clearance(drawing);
  return [above, below].map((y, index) => {
    const preferred = (index === 1) === (bloc === 'cn');
    return { bloc, y, quarters, cost: 10 * obstacles(drawing, bloc, quarters, y) + (preferred ? 0 : 1) };
  });
}

function outerLevels({ focus, only }: Drawing, bloc: BlocId): [low: Level, high: Level] {
  if (bloc === focus) return [0.025, 0.975];
  return only === undefined ? [0.1, 0.9] : [0.5, 0.5];
}

/** Other medians that run through the lettering, and an edge of the plot. */
function obstacles(drawing: Drawing, bloc: BlocId, quarters: readonly number[], y: number): number {
  const { plot } = drawing;
  const crossed = BLOCS.filter((other) => {
    return (
      other !== bloc &&
      quarters.some((quarter) => Math.abs(heightOf(drawing, other, quarter, 0.5) - y) < clearance(drawing))
    );
  });
  return crossed.length + (y < plot.top + 6 || y > plot.bottom - 6 ? 1 : 0);
}

function combinations(choices: readonly (readonly Place[])[]): Place[][] {
  return choices.reduce<Place[][]>((sofar, next) => cross(sofar, next, (chosen, one) => [...chosen, one]), [[]]);
}

function costOf(chosen: readonly Place[]): number {
  const ys = chosen.map(({ y }) => y).sort((a, b) => a - b);
  const tight = ys.filter((y, index) => index > 0 && y - ys[index - 1]! < LEAST_APART).length;
  return 5 * tight + chosen.reduce((sum, { cost }) => sum + cost, 0);
}

/**
 * Labels from top to bottom, 18 px apart and inside the plot, moved as little as that allows (least squares: an isotonic
 * regression, by its max-min formula, of the heights less 18 px for each label above). Those too many are left out.
 */
export function apart<T extends { readonly y: number }>(labels: readonly T[], top: number, bottom: number): T[] {
  const room = Math.floor(Math.max(0, bottom - top) / LEAST_APART) + 1;
  const sorted = [...labels].sort((a, b) => a.y - b.y).slice(0, room);
  const slack = sorted.map(({ y }, index) => y - index * LEAST_APART);
  const level = (from: number, to: number) => mean(slack.slice(from, to + 1))!;
  return sorted.map((label, index) => {
    const eased = max(range(index + 1), (from) => min(range(index, sorted.length), (to) => level(from, to)))!;
    const lowest = bottom - (sorted.length - 1) * LEAST_APART;
    return { ...label, y: clamp(top, eased, lowest) + index * LEAST_APART };
  });
}
