/**
 * Where each bloc stands in each market under two settings: an open mark at the reference, a solid one at the scenario, the 8 in
 * 10 of both, and the change in points. A panel for each market, made of the parts of a plate.
 */

import { range } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import type { Fan, Panel } from './fan';
import { linear } from './linear';
import { wrapped } from './measure';
import { tenth, type Band, type Box, type PlateText, type Stroke } from './plate';
import { markPath } from './shapes';

export interface DumbbellWords {
  readonly blocs: Readonly<Record<BlocId, string>>;
  /** "45%" */
  percent(share: number): string;
  /** "+6", "−3", "0" */
  change(from: number, to: number): string;
  /** "45% to 50%" */
  fromTo(from: number, to: number): string;
}

export interface DumbbellRow {
  readonly label: string;
  readonly reference: SegmentForecast;
  readonly scenario: SegmentForecast;
}

export interface DumbbellInput {
  /** A market each. */
  readonly rows: readonly DumbbellRow[];
  /** Index on the quarter grid. */
  readonly quarter: number;
  readonly width: number;
  readonly words: DumbbellWords;
}

const LINE = 20;
const BETWEEN = 14;
const AXIS = 22;
const HEADING = 22;
const LABELS = 168;
const VALUES = 158;
const LABELS_BESIDE_FROM = 640;
const NAME = 14;
const NAME_LINE = 17;
const BAR = 4;
/** The bar of 8 in 10, as a tint of its bloc. */
const TINT = 0.28;
const BANDS = { low: 0.1, high: 0.9 } as const satisfies Record<string, Level>;

/** As tall as its rows need. */
export function dumbbells(input: DumbbellInput): Fan {
  const beside = input.width >= LABELS_BESIDE_FROM;
  const height = BLOCS.length * LINE + BETWEEN + (beside ? 0 : HEADING);
  const panels = input.rows.map((row, index) => {
    const top = AXIS + index * height;
    return market(input, row, { left: 0, right: input.width, top, bottom: top + height }, beside);
  });
  return {
    width: input.width,
    height: AXIS + input.rows.length * height,
    compact: !beside,
    panels: [axis(input, beside), ...panels],
  };
}

interface Scale {
  readonly x: (share: number) => number;
  readonly plot: Box;
}

function scaleIn(panel: Box, beside: boolean): Scale {
  const plot = { ...panel, left: panel.left + (beside ? LABELS : 8), right: panel.right - VALUES };
  return { plot, x: linear([0, 1], [plot.left, plot.right]) };
}

const LEAST_BETWEEN_LINES = 36;

/** Every 20 %, or every 50 where those would crowd. */
function percents({ left, right }: Box): number[] {
  return range(0, 101, (right - left) / 5 < LEAST_BETWEEN_LINES ? 50 : 20);
}

/** The scale over all rows, and its lines through them. */
function axis({ rows, width, words }: DumbbellInput, beside: boolean): Panel {
  const bottom = AXIS + rows.length * (BLOCS.length * LINE + BETWEEN + (beside ? 0 : HEADING));
  const { plot, x } = scaleIn({ left: 0, right: width, top: AXIS, bottom }, beside);
  const rules = percents(plot).map((percent): Stroke => {
    return { role: 'grid', d: `M${tenth(x(percent / 100))},${tenth(plot.top - 4)}V${tenth(plot.bottom)}` };
  });
  const texts = percents(plot).map((percent): PlateText => {
    return {
      role: 'tick',
      x: tenth(x(percent / 100)),
      y: 13,
      size: 13,
      anchor: 'middle',
      text: words.percent(percent / 100),
    };
  });
  return {
    bloc: undefined,
    plot,
    gutter: undefined,
    ground: undefined,
    rules,
    bands: [],
    strokes: [],
    texts,
    columns: [],
  };
}

function market(input: DumbbellInput, row: DumbbellRow, panel: Box, beside: boolean): Panel {
  const { plot, x } = scaleIn(panel, beside);
  const first = panel.top + (beside ? 0 : HEADING);
  const lines = BLOCS.map((bloc, index) => ({ bloc, y: first + (index + 0.5) * LINE }));
  const middle = first + 1.5 * LINE + 4.5;
  const names = beside ? wrapped(row.label, NAME, LABELS - 12, 2) : [row.label];
  const write = (text: string, x: number, y: number): PlateText => {
    return { role: 'row', x, y: tenth(y), size: NAME, anchor: 'start', text };
  };
  const name = names.map((text, line) =>
    beside ? write(text, 0, middle + (line - (names.length - 1) / 2) * NAME_LINE) : write(text, plot.left, first - 5),
  );
  return {
    ...{ bloc: undefined, plot, gutter: undefined, ground: undefined, columns: [] },
    rules: [{ role: 'grid', d: `M${tenth(panel.left)},${tenth(panel.bottom - BETWEEN / 2)}H${tenth(panel.right)}` }],
    bands: lines.map(({ bloc, y }) => bar(input, row, bloc, x, y)),
    strokes: lines.flatMap(({ bloc, y }) => marks(input, row, bloc, x, y)),
    texts: [...name, ...lines.flatMap(({ bloc, y }) => values(input, row, bloc, plot.right, y))],
  };
}

function bar({ quarter }: DumbbellInput, { scenario }: DumbbellRow, bloc: BlocId, x: Scale['x'], y: number): Band {
  const [from, to] = [BANDS.low, BANDS.high].map((level) => tenth(x(quantile(scenario, bloc, quarter, level))));
  return { bloc, name: 'eight', opacity: TINT, d: `M${from},${tenth(y - BAR)}H${to}V${tenth(y + BAR)}H${from}Z` };
}

/** Around the bar, whose tint is too pale to be seen by itself; the reference's 8 in 10 dotted; then from its open mark to the solid one. */
function marks(input: DumbbellInput, row: DumbbellRow, bloc: BlocId, x: Scale['x'], y: number): Stroke[] {
  const at = (of: SegmentForecast, level: Level) => x(quantile(of, bloc, input.quarter, level));
  const [from, to] = [at(row.reference, 0.5), at(row.scenario, 0.5)];
  const across = (a: number, b: number) => `M${tenth(a)},${tenth(y)}H${tenth(b)}`;
  return [
    { role: 'inner-edge', bloc, d: bar(input, row, bloc, x, y).d },
    { role: 'ghost', bloc, d: across(at(row.reference, BANDS.low), at(row.reference, BANDS.high)) },
    { role: 'link', bloc, d: across(from, to) },
    { role: 'mark', bloc, d: markPath(bloc, from, y, 4.5) },
    { role: 'end', bloc, d: markPath(bloc, to, y, 5) },
  ];
}

function values(
  { words, quarter }: DumbbellInput,
  row: DumbbellRow,
  bloc: BlocId,
  right: number,
  y: number,
): PlateText[] {
  const [from, to] = [row.reference, row.scenario].map((of) => quantile(of, bloc, quarter, 0.5)) as [number, number];
  const write = (role: PlateText['role'], x: number, anchor: PlateText['anchor'], text: string): PlateText => {
    return { role, bloc, x: tenth(x), y: tenth(y + 4.5), size: 13, anchor, text };
  };
  return [
    write('value', right + 36, 'end', words.change(from, to)),
    write('range', right + 44, 'start', `${words.blocs[bloc]} ${words.fromTo(from, to)}`),
  ];
}
