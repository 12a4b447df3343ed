/**
 * The difference of two scenarios as a fan around no change: a panel for each bloc, all on one symmetric axis in points.
 * Drawn with the parts of a fan plate, so the component and the picture that draw those draw this.
 */

import { max, range } from 'd3';
import type { BlocId } from '../model/blocs';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import { ground, yearTexts } from './axes';
import { bandNames, LOWER, UPPER, type BandLabel } from './contours';
import { axisWidth, COMPACT_BELOW, headerHeight, headerLine, lastQuarter, panelBoxes, YEARS_HEIGHT } from './drawing';
import type { Drawing } from './drawing';
import { EDGES, WIDE_TO_NARROW, type Fan, type Panel } from './fan';
import { linear } from './linear';
import { FALLBACK, textWidth, wrapped } from './measure';
import { tenth, TINTS, type Band, type Box, type PlateText, type Stroke, type StrokeRole } from './plate';
import { areaPath, gappedPath, linePath, type Point } from './shapes';
import type { PlateWords } from './words';

/** Quantiles of differences, in share, laid out as those of a forecast. */
export type Differences = Pick<SegmentForecast, 'quantiles' | 'mean'>;

export interface DifferenceWords extends PlateWords {
  /** "+5", "−2.5", "0": points on the axis. */
  tick(difference: number): string;
  /** "−2 to +6", in points. */
  between(low: number, high: number): string;
  /** Along the rule at zero: "no change from Baseline". */
  readonly noChange: string;
}

export interface DifferenceInput {
  readonly differences: Differences;
  readonly horizon: Horizon;
  /** A panel each, in this order. */
  readonly blocs: readonly BlocId[];
  /** The difference at the top of the axis, in share; its negative is at the bottom. */
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  readonly words: DifferenceWords;
}

/** Steps between the lines of the axis, in points. */
const STEPS = [0.5, 1, 2, 5, 10, 20, 50];
const MOST_STEPS = 3;
const LEAST_POINTS = 1;
/** Closer than this, only the ends of the axis and no change are lettered. */
const LEAST_BETWEEN = 15;
/** From the middle of a band's name to the rule. */
const CLEAR = 8;
/** From the rule to the end of the axis. */
const LEAST_FOR_TWO = 36;
const NO_DOTS = { 50: new Float64Array(), 20: new Float64Array() };

export function difference(input: DifferenceInput): Fan {
  const boxes = panelBoxes(input, input.blocs.length);
  const panels = input.blocs.map((bloc, index) =>
    panel(drawing(input, bloc, boxes[index]!.box, boxes[index]!.lettered)),
  );
  return { width: input.width, height: input.height, compact: input.width < COMPACT_BELOW, panels };
}

/** What an axis must reach to hold all of these, in share: a whole number of steps, at least a point. */
export function reachOf(all: readonly Differences[]): number {
  const most = 100 * max([0, ...all.flatMap(({ quantiles }) => [max(quantiles, Math.abs) ?? 0])])!;
  const points = Math.max(LEAST_POINTS, most);
  const step = stepOf(points);
  return (Math.ceil(points / step - 1e-9) * step) / 100;
}

function stepOf(points: number): number {
  return STEPS.find((step) => points <= MOST_STEPS * step + 1e-9) ?? STEPS.at(-1)!;
}

/** One panel, with what the parts of a fan need to know of it. */
interface Differing extends Drawing {
  readonly bloc: BlocId;
  readonly own: DifferenceWords;
}

function drawing(input: DifferenceInput, bloc: BlocId, panel: Box, lettered: boolean): Differing {
  const { differences, reach, horizon, width, words } = input;
  const compact = width < COMPACT_BELOW;
  const plot = {
    left: panel.left + (lettered ? axisWidth(compact) : 0),
    right: panel.right,
    top: panel.top + headerHeight(compact),
    bottom: panel.bottom - YEARS_HEIGHT,
  };
  const x = linear([FIRST_YEAR, horizon], [plot.left, plot.right]);
  const y = linear([-reach, reach], [plot.bottom, plot.top]);
  return {
    ...{ ...input, bloc, focus: bloc, only: bloc, arrangement: 'split', given: [], top: reach, own: words },
    ...{ segment: { ...differences, dots: NO_DOTS }, gutter: undefined, lettered, compact, panel, plot, x, y },
    year: x.invert,
  };
}

function panel(one: Differing): Panel {
  // On the contours away from the rule, and none on the rule itself.
  const labels = bandNames(one, one.bloc, ['nineteen', 'eight'], rises(one) ? UPPER : LOWER).filter(
    ({ y }) => Math.abs(y - 4 - one.y(0)) >= CLEAR,
  );
  return {
    bloc: one.bloc,
    plot: one.plot,
    gutter: undefined,
    ground: ground(one),
    rules: rules(one),
    bands: bands(one),
    strokes: [...contours(one, labels), { role: 'median', bloc: one.bloc, d: linePath(edge(one, 0.5)) }],
    texts: [...(one.lettered ? levels(one) : []), ...yearTexts(one), ...heading(one), ...labels, ...noChange(one)],
    columns: [],
  };
}

/** Which way the middle goes. */
function rises(one: Differing): boolean {
  return quantile(one.segment, one.bloc, lastQuarter(one), 0.5) >= 0;
}

function edge({ segment, bloc, x, y, horizon }: Differing, level: Level): Point[] {
  return range(lastQuarter({ horizon }) + 1).map((quarter) => [
    x(FIRST_YEAR + quarter / 4),
    y(quantile(segment, bloc, quarter, level)),
  ]);
}

function bands(one: Differing): Band[] {
  return WIDE_TO_NARROW.map((name) => {
    const [low, high] = EDGES[name];
    return { bloc: one.bloc, name, opacity: TINTS.focus[name], d: areaPath(edge(one, low), edge(one, high)) };
  });
}

function contours(one: Differing, labels: readonly BandLabel[]): Stroke[] {
  const line = (level: Level) => {
    const gap = labels.find((label) => label.gap?.level === level)?.gap;
    return gap ? gappedPath(edge(one, level), gap.from, gap.to) : linePath(edge(one, level));
  };
  const around = (role: StrokeRole, band: 'eight' | 'nineteen'): Stroke => {
    return { role, bloc: one.bloc, d: EDGES[band].map(line).join('') };
  };
  return [around('edge', 'nineteen'), around('inner-edge', 'eight')];
}

/** The lines of the axis, in share, from the lowest. */
function lines({ top }: Differing): number[] {
  const step = stepOf(100 * top);
  const count = Math.round((100 * top) / step);
  return range(-count, count + 1).map((one) => (one * step) / 100);
}

function rules(one: Differing): Stroke[] {
  const { plot, x, y, horizon } = one;
  const across = lines(one).map((at): Stroke => {
    return { role: at === 0 ? 'no-change' : 'grid', d: `M${tenth(plot.left)},${tenth(y(at))}H${tenth(plot.right)}` };
  });
  return [...across, { role: 'horizon', d: `M${tenth(x(horizon))},${tenth(plot.top)}V${tenth(plot.bottom)}` }];
}

function levels(one: Differing): PlateText[] {
  const x = tenth(one.plot.left - (one.compact ? 5 : 8));
  const all = lines(one);
  const fit = one.y(all[0]!) - one.y(all[1]!) >= LEAST_BETWEEN;
  return (fit ? all : all.filter((at, index) => at === 0 || index === 0 || index === all.length - 1)).map((at) => {
    return { role: 'tick', x, y: tenth(one.y(at) + 4.5), size: 13, anchor: 'end', text: one.own.tick(at) };
  });
}

/** Over the panel: the bloc, the middle of its differences at the horizon and 8 in 10 of them. */
function heading(one: Differing): PlateText[] {
  const at = (level: Level) => quantile(one.segment, one.bloc, lastQuarter(one), level);
  const parts = [
    ['heading', one.words.blocs[one.bloc], 15],
    ['value', one.words.change(0, at(0.5)), 15],
    ['range', one.own.between(at(0.1), at(0.9)), 13],
  ] as const;
  let x = one.plot.left;
  return parts.map(([role, text, size]) => {
    const placed: PlateText = {
      role,
      bloc: one.bloc,
      x: tenth(x),
      y: tenth(headerLine(one)),
      size,
      anchor: 'start',
      text,
    };
    x += FALLBACK * textWidth(text, size, size === 15) + 4;
    return placed;
  });
}

/** Along the rule, on the side that the middle leaves free; in two lines where there is height, and a longer name is cut. */
function noChange(one: Differing): PlateText[] {
  const { plot, y, own } = one;
  const lines = plot.bottom - y(0) < LEAST_FOR_TWO ? 1 : 2;
  const texts = wrapped(own.noChange, FALLBACK * 12, 0.95 * (plot.right - plot.left), lines);
  const first = rises(one) ? 15 : -6 - 14 * (texts.length - 1);
  return texts.map((text, index) => {
    const at = tenth(y(0) + first + 14 * index);
    return { role: 'no-change', x: tenth(plot.right - 4), y: at, size: 12, anchor: 'end', text };
  });
}
