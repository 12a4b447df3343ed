/**
 * The fan unrolled at its horizon: a column of countable marks for each bloc on the fan's own y axis, and its values.
 * Every mark stands within half a bin of its quantile; long rows are squeezed sideways, never moved up or down.
 */

import { descending, group, max } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { quantile, type DotCount, type Level } from '../model/forecast';
import { clamp, headerLine, heightOf, lastQuarter, type Drawing } from './drawing';
import { FALLBACK, textWidth } from './measure';
import { tenth, type PlateText, type Stroke } from './plate';
import { markPath, type Point } from './shapes';

export interface Column {
  readonly bloc: BlocId;
  readonly left: number;
  /** Centres of the marks, lowest quantile first. */
  readonly dots: readonly Point[];
  /** The marks, but for those that are hollow. */
  readonly d: string;
  /** Marks at or under a threshold. */
  readonly hollow: string;
  readonly texts: readonly PlateText[];
}

/** Where columns begin and end. The last holds the smallest share, whose futures lie closest together: it gets the most room. */
const THREE = [0, 0.28, 0.56, 1] as const;
const THREE_COMPACT = [0, 0.335, 0.67, 1] as const;
const ONE = [0, 1] as const;
/** A fan whose 8 in 10 would fill fewer rows than this is slim, and its marks are smaller by this factor. */
const SLIM_ROWS = 3;
const SLIM = 0.74;
/** From this width of the three columns their ranges are lettered as large as their names. */
const ROOMY_FROM = 260;

/** Columns from the largest median to the smallest; none where the panel has no gutter. */
export function columns(drawing: Drawing): Column[] {
  const { gutter, only, compact } = drawing;
  if (gutter === undefined) return [];
  const width = gutter.right - gutter.left;
  const portions = only !== undefined ? ONE : compact ? THREE_COMPACT : THREE;
  const blocs = only === undefined ? byMedian(drawing) : [only];
  return blocs.map((bloc, index) => {
    const [from, to] = [portions[index]! * width, portions[index + 1]! * width];
    return column(drawing, bloc, gutter.left + from, to - from);
  });
}

function dotCount({ compact }: Drawing): DotCount {
  return compact ? 20 : 50;
}

/** Marks of a slim fan are smaller, or its few rows would be too long to count. */
function dotRadius(drawing: Drawing, bloc: BlocId): number {
  const { compact, gutter, only } = drawing;
  const usual = compact ? 3.4 : only === undefined ? clamp(2.8, (gutter!.right - gutter!.left) / 76, 3.7) : 3;
  const height = (level: Level) => heightOf(drawing, bloc, lastQuarter(drawing), level);
  return height(0.1) - height(0.9) < SLIM_ROWS * 2 * usual ? SLIM * usual : usual;
}

function byMedian(drawing: Drawing): BlocId[] {
  const median = (bloc: BlocId) => quantile(drawing.segment, bloc, lastQuarter(drawing), 0.5);
  return [...BLOCS].sort((a, b) => descending(median(a), median(b)));
}

function column(drawing: Drawing, bloc: BlocId, left: number, width: number): Column {
  const radius = dotRadius(drawing, bloc);
  const dots = stacked(drawing, bloc, left, width, radius);
  const { threshold } = drawing;
  const under =
    threshold?.bloc === bloc ? sharesOf(drawing, bloc).filter((share) => share <= threshold.share).length : 0;
  const d = dots.slice(under).map(([x, y]) => markPath(bloc, x, y, radius));
  const hollow = dots.slice(0, under).map(([x, y]) => markPath(bloc, x, y, radius - 0.5));
  const texts = drawing.only === undefined ? columnTexts(drawing, bloc, left) : [];
  return { bloc, left: tenth(left), dots, d: d.join(''), hollow: hollow.join(''), texts };
}

function stacked(drawing: Drawing, bloc: BlocId, left: number, width: number, radius: number): Point[] {
  const { plot, y } = drawing;
  const bin = 2 * radius + 0.5;
  const rows = group(sharesOf(drawing, bloc), (share) => Math.floor((plot.bottom - y(share)) / bin));
  const longest = max(rows.values(), (members) => members.length) ?? 1;
  const step = Math.min(bin, (width - 2 * radius - 6) / Math.max(1, longest - 1));
  return [...rows].flatMap(([row, members]) =>
    members.map((_, index): Point => [left + radius + index * step, plot.bottom - (row + 0.5) * bin]),
  );
}

/** What the marks stand for, ascending. */
function sharesOf(drawing: Drawing, bloc: BlocId): number[] {
  const count = dotCount(drawing);
  const start = BLOCS.indexOf(bloc) * count;
  return Array.from(drawing.segment.dots[count].subarray(start, start + count));
}

/** The line across the dots, and the hollow marks under it. */
export function thresholdStrokes({ threshold, gutter, only, y }: Drawing, columns: readonly Column[]): Stroke[] {
  if (!threshold || !gutter || (only !== undefined && only !== threshold.bloc)) return [];
  const height = tenth(y(threshold.share));
  const line = `M${tenth(gutter.left - 8)},${height}H${tenth(gutter.right)}`;
  const hollow = columns.flatMap(({ bloc, hollow: d }): Stroke[] => (d ? [{ role: 'hollow', bloc, d }] : []));
  return [...hollow, { role: 'threshold', d: line }];
}

/** A bloc's numbers at the horizon in words: median, change from the reference if there is one, 8 in 10. */
function valuesOf(drawing: Drawing, bloc: BlocId) {
  const { segment, reference, words } = drawing;
  const last = lastQuarter(drawing);
  const median = quantile(segment, bloc, last, 0.5);
  return {
    value: words.percent(median),
    change: reference && words.change(quantile(reference, bloc, last, 0.5), median),
    range: words.range(quantile(segment, bloc, last, 0.1), quantile(segment, bloc, last, 0.9)),
  };
}

/** Under the dots: name, median, 8 in 10 and the change, each on its own line so that none reads as the next column's; last, so that nothing moves when it comes. */
function columnTexts(drawing: Drawing, bloc: BlocId, left: number): PlateText[] {
  const { plot, gutter, compact, words } = drawing;
  const { value, change, range } = valuesOf(drawing, bloc);
  const size = compact ? 14 : 17;
  const small = gutter!.right - gutter!.left < ROOMY_FROM ? 12 : 13;
  const [first, second, third, fourth] = compact ? [15, 31, 46, 60] : [18, 38, 54, 70];
  const write = (role: PlateText['role'], down: number, px: number, text: string): PlateText => {
    return { role, bloc, x: tenth(left), y: tenth(plot.bottom + down), size: px, anchor: 'start', text };
  };
  return [
    write('name', first!, 13, words.blocs[bloc]),
    write('value', second!, size, value),
    write('range', third!, small, range),
    ...(change === undefined ? [] : [write('change', fourth!, small, change)]),
  ];
}

/** Over a panel of a split plate: its bloc and the same numbers in one line. */
export function panelHeading(drawing: Drawing): PlateText[] {
  const { only, plot, words } = drawing;
  if (only === undefined) return [];
  const { value, change, range } = valuesOf(drawing, only);
  const parts: [PlateText['role'], string][] = [
    ['heading', words.blocs[only]],
    ['value', value],
    ...(change === undefined ? [] : [['change', change] as [PlateText['role'], string]]),
    ['range', range],
  ];
  let x = plot.left;
  return parts.map(([role, text]) => {
    const size = role === 'heading' || role === 'value' ? 15 : 13;
    const placed: PlateText = {
      role,
      bloc: only,
      x: tenth(x),
      y: tenth(headerLine(drawing)),
      size,
      anchor: 'start',
      text,
    };
    x += FALLBACK * textWidth(text, size, size === 15) + 4;
    return placed;
  });
}

/** Over the columns: how many futures a mark stands for. In a split plate it gives way to the heading beside it. */
export function columnHeader(drawing: Drawing): PlateText[] {
  const { gutter, only, horizon, words } = drawing;
  if (gutter === undefined) return [];
  const inHundred = 100 / dotCount(drawing);
  const whole = words.eachMark(horizon, inHundred, false);
  const short = words.eachMark(horizon, inHundred, true);
  const y = tenth(headerLine(drawing));
  if (only === undefined) {
    const text = FALLBACK * textWidth(whole, 12) > gutter.right - gutter.left ? short : whole;
    return [{ role: 'header', x: tenth(gutter.left), y, size: 12, anchor: 'start', text }];
  }
  const taken = max(panelHeading(drawing), ({ x, text, size }) => x + textWidth(text, size, true))!;
  if (taken + 8 > gutter.right - textWidth(short, 12)) return [];
  return [{ role: 'header', x: tenth(gutter.right), y, size: 12, anchor: 'end', text: short }];
}
