/**
 * The fan unrolled at its horizon: a column of countable marks for each bloc on the fan's own y axis, and its values.
 * Every mark stands within half a bin of its quantile; long rows are squeezed sideways, never moved up or down.
 */

import { descending, group, max } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { quartersTo } from '../model/clock';
import { quantile, type DotCount } from '../model/forecast';
import type { FanInput } from './fan';
import { clamp, type Frame } from './frame';
import { textWidth } from './measure';
import { tenth, type PlateText } from './plate';
import { markPath, type Point } from './shapes';

export interface Column {
  readonly bloc: BlocId;
  readonly left: number;
  readonly width: number;
  /** Centres of the marks, lowest quantile first. */
  readonly dots: readonly Point[];
  readonly d: string;
  readonly texts: readonly PlateText[];
}

/** The last column holds the smallest share, whose futures lie closest together: it gets the most room. */
const PORTIONS = [0, 0.29, 0.58, 1] as const;
const INLINE_FROM = 72;

export function dotCount(compact: boolean): DotCount {
  return compact ? 20 : 50;
}

/** Columns from the largest median to the smallest; none where the frame has no gutter. */
export function columns(frame: Frame, input: FanInput): Column[] {
  const { gutter } = frame;
  if (gutter === undefined) return [];
  const width = gutter.right - gutter.left;
  const blocs = frame.only === undefined ? byMedian(input) : [frame.only];
  const portions = frame.only === undefined ? PORTIONS : [0, 1];
  const radius = frame.compact ? 3.4 : clamp(2.8, width / 76, 3.7);
  return blocs.map((bloc, index) => {
    const left = gutter.left + portions[index]! * width;
    return column(frame, input, bloc, left, portions[index + 1]! * width + gutter.left - left, radius);
  });
}

/** The three numbers of a bloc at the horizon, and its change from the reference when there is one. */
export function valuesOf({ segment, reference, horizon, words }: FanInput, bloc: BlocId) {
  const last = quartersTo(horizon) - 1;
  const median = quantile(segment, bloc, last, 0.5);
  return {
    median,
    value: words.percent(median),
    change: reference && words.change(median - quantile(reference, bloc, last, 0.5)),
    range: words.range(quantile(segment, bloc, last, 0.1), quantile(segment, bloc, last, 0.9)),
  };
}

function byMedian(input: FanInput): BlocId[] {
  return [...BLOCS].sort((a, b) => descending(valuesOf(input, a).median, valuesOf(input, b).median));
}

function column(frame: Frame, input: FanInput, bloc: BlocId, left: number, width: number, radius: number): Column {
  const count = dotCount(frame.compact);
  const start = BLOCS.indexOf(bloc) * count;
  const shares = input.segment.dots[count].subarray(start, start + count);
  const dots = stacked(frame, shares, left, width, radius);
  const d = dots.map(([x, y]) => markPath(bloc, x, y, radius)).join('');
  return { bloc, left: tenth(left), width, dots, d, texts: frame.only === undefined ? texts(frame, input, bloc, left, width) : [] };
}

function stacked({ plot, y }: Frame, shares: Float64Array, left: number, width: number, radius: number): Point[] {
  const bin = 2 * radius + 0.5;
  const binOf = (share: number) => Math.floor((plot.bottom - y(share)) / bin);
  const rows = group(Array.from(shares), binOf);
  const longest = max(rows.values(), (row) => row.length) ?? 1;
  const step = Math.min(bin, (width - 2 * radius - 6) / Math.max(1, longest - 1));
  return [...rows].flatMap(([row, members]) =>
    members.map((_, index): Point => [tenth(left + radius + index * step), tenth(plot.bottom - (row + 0.5) * bin)]),
  );
}

function texts(frame: Frame, input: FanInput, bloc: BlocId, left: number, width: number): PlateText[] {
  const { value, change, range } = valuesOf(input, bloc);
  const { compact } = frame;
  const size = compact ? 14 : 17;
  const lines = compact ? [15, 31, 46, 60] : [18, 38, 54, 69];
  const at = (role: PlateText['role'], line: number, text: string, px: number, x = left): PlateText => {
    return { role, bloc, x: tenth(x), y: tenth(frame.plot.bottom + lines[line]!), size: px, anchor: 'start', text };
  };
  const beside = width >= INLINE_FROM;
  const afterValue = left + textWidth(value, size, true) + 5;
  return [
    at('name', 0, input.words.blocs[bloc], 13),
    at('value', 1, value, size),
    at('range', 2, range, compact ? 12 : 13),
    ...(change === undefined ? [] : [beside ? at('change', 1, change, 13, afterValue) : at('change', 3, change, 12.5)]),
  ];
}
