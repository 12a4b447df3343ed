/**
 * Where a number ends up over all futures, as fifty marks on its own axis: each 2 in 100. A mark stands within half a bin of its
 * quantile; tall stacks are squeezed, never moved sideways. A rule at the middle, a dashed one where the reference has it.
 */

import { extent, group, max, median, ticks } from 'd3';
import { linear } from './linear';
import { textWidth } from './measure';
import { tenth } from './plate';

const RADIUS = 3.7;
const BIN = 2 * RADIUS + 0.5;
/** Of the stacks, at most; the axis under them. */
const STACKS = 84;
const AXIS = 22;
const MARGIN = 14;
const LETTERS = 12;

export interface SpreadInput {
  /** Quantiles of fifty marks, ascending. */
  readonly dots: readonly number[];
  readonly before: readonly number[] | undefined;
  readonly width: number;
  readonly short: (value: number) => string;
}

export interface SpreadDrawing {
  readonly width: number;
  readonly height: number;
  readonly dots: string;
  readonly axis: string;
  readonly middle: string;
  readonly before: string | undefined;
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export function spread({ dots, before, width, short }: SpreadInput): SpreadDrawing {
  const there = before?.length ? median(before) : undefined;
  const [low, high] = roomy(extent([...dots, ...(there === undefined ? [] : [there])]) as [number, number]);
  const x = linear([low, high], [MARGIN, width - MARGIN]);
  const stacks = group(dots, (value) => Math.floor(x(value) / BIN));
  const tallest = max(stacks.values(), (stack) => stack.length) ?? 1;
  const step = Math.min(BIN, (STACKS - BIN) / Math.max(1, tallest - 1));
  const bottom = tenth(BIN + step * (tallest - 1));
  const upright = (value: number) => `M${tenth(x(value))},0V${bottom}`;
  return {
    width,
    height: bottom + AXIS,
    dots: [...stacks]
      .flatMap(([bin, stack]) => stack.map((_, at) => mark((bin + 0.5) * BIN, bottom - BIN / 2 - at * step)))
      .join(''),
    axis: `M${MARGIN},${bottom}H${tenth(width - MARGIN)}`,
    middle: upright(median(dots)!),
    before: there === undefined ? undefined : upright(there),
    labels: labelled(low, high, short, x, width, bottom),
  };
}

/** What is the same in all futures still has an axis. */
function roomy([low, high]: readonly [number, number]): [number, number] {
  if (high > low) return [low, high];
  const room = Math.abs(low) / 10 || 1;
  return [low - room, high + room];
}

function mark(cx: number, cy: number): string {
  return `M${tenth(cx - RADIUS)},${tenth(cy)}a${RADIUS},${RADIUS} 0 1 0 ${2 * RADIUS},0a${RADIUS},${RADIUS} 0 1 0 -${2 * RADIUS},0z`;
}

/** As many round values as have room beside each other. */
function labelled(
  low: number,
  high: number,
  short: (value: number) => string,
  x: (value: number) => number,
  width: number,
  bottom: number,
): SpreadDrawing['labels'] {
  for (let count = 6; count > 0; count--) {
    const labels = ticks(low, high, count).map((value) => ({ x: tenth(x(value)), y: bottom + 16, text: short(value) }));
    const widest = max(labels, ({ text }) => textWidth(text, LETTERS)) ?? 0;
    if ((widest + LETTERS) * labels.length <= width - 2 * MARGIN || count === 1) return labels;
  }
  return [];
}
