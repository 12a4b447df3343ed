/**
 * What matters as a picture: a row for each driver and event with its name, its bar and its part of the uncertainty, then what
 * they do together and what none of them explains. Ink alone, never a bloc's colour.
 */

import { range } from 'd3';
import { wrapped, textWidth } from './measure';
import { sheetSvg, type Room, type SheetInput } from './picture';
import { tenth } from './plate';
import { paint, SANS, type Paper } from './svg';
import { colour } from './theme';
import { tornado, type TornadoBar, type TornadoRow, type TornadoSource } from './tornado';
import { element, xmlSafe } from '../model/xml';

export interface TornadoPictureInput extends SheetInput {
  /** Widest first. */
  readonly rows: readonly NamedRow[];
  /** The outcome as all is set. */
  readonly standing: number;
  readonly together: { readonly name: string; readonly text: string };
  readonly unexplained: { readonly name: string; readonly part: string };
  readonly heads: { readonly source: string; readonly moves: string; readonly part: string };
}

export interface NamedRow {
  readonly name: string;
  readonly drawn: TornadoSource;
  /** Of the uncertainty. */
  readonly part: string;
}

/** In px of a plate, as the geometry of a tornado is. */
const LETTER = 12;
const GAP = 14;
/** Larger, and there is no room for the words at the ends. */
const MOST_SCALE = 1.35;
const LEAST_ROW = 17;
const MOST_ROW = 32;
const MOST_NAME = 0.36;
const HATCH = 4;

/** Where columns begin, and how high a row is. */
interface Columns {
  readonly paper: Paper;
  readonly width: number;
  readonly drawing: number;
  readonly part: number;
  readonly row: number;
}

export function tornadoPictureSvg(input: TornadoPictureInput): string {
  return sheetSvg(input, ({ box, scale }: Room) => {
    const count = input.rows.length + 3;
    const fitted = Math.max(1, Math.min(scale, MOST_SCALE, (box.bottom - box.top) / (count * LEAST_ROW)));
    const width = (box.right - box.left) / fitted;
    const row = Math.min(MOST_ROW, (box.bottom - box.top) / fitted / count);
    const transform = `translate(${tenth(box.left)} ${tenth(box.top)}) scale(${Math.round(1000 * fitted) / 1000})`;
    return element('g', { transform }, table(input, columnsOf(input, width, row)));
  });
}

function columnsOf(input: TornadoPictureInput, width: number, row: number): Columns {
  const { rows, heads, unexplained } = input;
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, LETTER, true)));
  const drawing = Math.min(MOST_NAME * width, widest(rows.map(({ name }) => name))) + GAP;
  const part = width - widest([heads.part, unexplained.part, ...rows.map((one) => one.part)]) - GAP;
  return { paper: input, width, drawing, part, row };
}

function table(input: TornadoPictureInput, columns: Columns): string {
  const { rows, standing, heads, together, unexplained } = input;
  const { width, drawing, part, row } = columns;
  const { theme } = input;
  const room = part - drawing - GAP;
  const drawn = tornado(
    rows.map((one) => one.drawn),
    standing,
    room,
  );
  const last = rows.length + 1;
  const text = (at: number, x: number, said: string, quiet = false) =>
    write(x, at * row + row / 2 + 4, said, colour(theme, quiet ? 'ink2' : 'ink'));
  const line = (at: number, tone: 'ink' | 'grid' | 'rule') =>
    element('path', { d: `M0,${tenth(at * row)}H${tenth(width)}`, stroke: colour(theme, tone), 'stroke-width': 1 });
  const centre = tenth(drawing + drawn.centre);
  return [
    text(0, 0, heads.source, true),
    text(0, drawing, heads.moves, true),
    text(0, part, heads.part, true),
    line(1, 'ink'),
    ...range(2, last + 2).map((at) => line(at, at >= last ? 'rule' : 'grid')),
    ...rows.map((one, index) => text(index + 1, 0, fitting(one.name, drawing - GAP))),
    ...drawn.rows.map((one, index) =>
      element('g', { transform: `translate(${tenth(drawing)} ${tenth((index + 1) * row)})` }, bars(one, columns)),
    ),
    element('path', {
      d: `M${centre},${tenth(row)}V${tenth(last * row)}`,
      stroke: colour(theme, 'ink'),
      'stroke-width': 1,
    }),
    ...rows.map((one, index) => text(index + 1, part, one.part, one.drawn.noise !== undefined)),
    text(last, 0, together.name),
    text(last, drawing, together.text),
    text(last + 1, 0, unexplained.name),
    text(last + 1, part, unexplained.part),
  ].join('');
}

function fitting(name: string, width: number): string {
  return wrapped(name, LETTER, width, 1)[0] ?? '';
}

function write(x: number, y: number, text: string, fill: string, anchor?: 'end'): string {
  const place = { x: tenth(x), y: tenth(y), 'font-family': SANS, 'font-size': LETTER, 'text-anchor': anchor, fill };
  return element('text', place, xmlSafe(text));
}

/** The longer first; hollow at the low end, solid at the high one, hatched where it is no more than noise. */
function bars({ bars, hatched, texts }: TornadoRow, { paper, row }: Columns): string {
  const [top, height] = [row * 0.24, row * 0.52];
  const ink = colour(paper.theme, 'ink2');
  const drawn = bars.map((bar) => {
    const box = { x: bar.x, y: tenth(top), width: bar.width, height: tenth(height), stroke: ink, 'stroke-width': 1.5 };
    const fill = paint('fill', hatched || bar.end === 'low' ? 'sheet' : 'ink2', paper);
    const lines = hatched ? element('path', { d: hatching(bar, top, height), stroke: ink, 'stroke-width': 1 }) : '';
    return element('rect', { ...box, ...fill }) + lines;
  });
  const letters = texts.map(({ x, anchor, text }) =>
    write(x, row / 2 + 4, text, colour(paper.theme, 'ink'), anchor === 'end' ? anchor : undefined),
  );
  return drawn.join('') + letters.join('');
}

/** Lines that rise to the right, ended at the bar: patterns are not read everywhere. */
function hatching({ x, width }: TornadoBar, top: number, height: number): string {
  return range(HATCH, width + height, HATCH)
    .map((run) => {
      const [from, to] = [Math.max(0, run - height), Math.min(width, run)];
      return `M${tenth(x + from)},${tenth(top + run - from)}L${tenth(x + to)},${tenth(top + run - to)}`;
    })
    .join('');
}
