/**
 * Where a number ends up over all futures, as fifty marks on its own axis: each 2 in 100. A mark stands within half a bin of its
 * quantile; tall stacks are squeezed, never moved sideways. A rule at the middle, a dashed one where the reference has it.
 */

import { group, max } from 'd3';
import { linear } from './linear';
import { textWidth } from './measure';
import { tenth } from './plate';

const RADIUS = 3.4;
const BIN = 2 * RADIUS + 1;
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
  const there = before?.length ? middleOf(before) : undefined;
  const ends = [dots[0]!, dots.at(-1)!, ...(there === undefined ? [] : [there])];
  const [low, high] = roomy(Math.min(...ends), Math.max(...ends));
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
    middle: upright(middleOf(dots)),
    before: there === undefined ? undefined : upright(there),
    labels: labelled(low, high, short, x, width, bottom),
  };
}

/** Between the two in the middle of an even number of ascending quantiles. */
function middleOf(dots: readonly number[]): number {
  return (dots[dots.length / 2 - 1]! + dots[dots.length / 2]!) / 2;
}

/** What is the same in all futures still has an axis. */
function roomy(low: number, high: number): [number, number] {
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
    const labels = rounds(low, high, count).map((value) => ({
      x: tenth(x(value)),
      y: bottom + 16,
      text: short(value),
    }));
    const widest = max(labels, ({ text }) => textWidth(text, LETTERS)) ?? 0;
    if ((widest + LETTERS) * labels.length <= width - 2 * MARGIN || count === 1) return labels;
  }
  return [];
}

/** About so many values of one, two or five times a power of ten, from one end to the other. */
function rounds(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
  const first = Math.ceil(low / step);
  const length = Math.floor(high / step) - first + 1;
  return Array.from({ length }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
