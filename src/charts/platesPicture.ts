/**
 * Several plates on one sheet, each under its own name and finding: the four markets, what is compared, its differences. They
 * stand in the rows and columns, with their words above or beside them, that leave the smallest plot the most room.
 */

import { cross, greatest, range } from 'd3';
import type { Fan, Panel } from './fan';
import { FALLBACK, textWidth, wrapped } from './measure';
import { drawnIn, rows, sheetSvg, type SheetInput } from './picture';
import { tenth, type Box } from './plate';
import { SANS } from './svg';
import { colour } from './theme';

export interface TitledPlate {
  /** What is shown, or of which scenario. */
  readonly name: string;
  readonly finding: string;
  /** At a size in px of the plate. */
  readonly draw: (size: { readonly width: number; readonly height: number }) => Fan;
}

export interface PlatesPictureInput extends SheetInput {
  /** In reading order, all on one scale; the words of one alone are the sheet's. */
  readonly plates: readonly TitledPlate[];
}

const BETWEEN = 32;
const ASIDE = 20;
const BELOW = 10;
/** Part of a plate's width that lies left of its marks. */
const HEAD = 0.58;
const NAME = 15.5;
/** Bold letters are wider by this. */
const BOLD = 1.05;
const FINDING = 13.5;
/** Parts of its cell that words beside a plate may take; none of it when they stand above. */
const BESIDE = [0, 0.28, 0.4] as const;
/** On a slide more plates than these have their words above them: as wide as they can be, they are seen from the last row. */
const MOST_BESIDE = 3;
/** A plot reads best when it is wider than high. */
const ASPECT = 1.6;
/** What a layout loses when its rows are not full, when words have to be cut, and when what is drawn cannot be read. */
const RAGGED = 0.8;
const CUT = 0.6;
/** When the plates stand without their findings, which a slide's description and notes have. */
const UNTOLD = 0.7;
const CROWDED = 0.1;
/** And when words beside it leave most of their column empty. */
const EMPTY = 0.6;
/** And when it is smaller than its sheet has it. */
const SMALL = 0.8;
const LEAST_PLOT = { width: 140, height: 64 };
const LEADING = 1.34 * FINDING;

interface Layout {
  readonly columns: number;
  readonly beside: number;
}

/** A plate's cell: its words, where they stand, and where it does. */
interface Cell {
  readonly names: readonly string[];
  readonly findings: readonly string[];
  /** Of the name, in px. */
  readonly size: number;
  /** Px of the picture for each px of its plate, and of its words on the widest sheet. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  /** Of its words. */
  readonly height: number;
  readonly plate: Box;
}

export function platesPictureSvg(input: PlatesPictureInput): string {
  const { plates } = input;
  return sheetSvg(input, ({ box, scale, lettering }) => {
    if (plates.length === 1) return drawnIn(box, scale, input, plates[0]!.draw);
    const room = { ...box, top: box.top + 6 };
    const isSlide = input.inset !== undefined;
    const isFull = isSlide && plates.length > MOST_BESIDE;
    const bare = plates.map((plate) => ({ ...plate, finding: '' }));
    const written = isFull ? [plates, bare] : [plates];
    const layouts = cross(range(1, plates.length + 1), isFull ? [0] : BESIDE, (columns, beside) => ({
      columns,
      beside,
    }));
    const sized = cross(layouts, [...new Set([lettering, 1])], (layout, size) => ({ layout, size }));
    const all = cross(written, sized, (titled, { layout, size }) => cellsOf(titled, room, layout, size, isSlide));
    const best = greatest(all, (cells) => worth(plates, cells) * (cells[0]!.scale < lettering ? SMALL : 1))!;
    return plates.map((plate, index) => cellSvg(plate, best[index]!, input)).join('');
  });
}

/**
 * `scale` is that of the plates and of the words beside them. On a slide either all findings are there or none, as if the others had
 * been singled out; a picture that is read alone keeps those that have room.
 */
function cellsOf(
  plates: readonly TitledPlate[],
  box: Box,
  { columns, beside }: Layout,
  scale: number,
  isSlide: boolean,
): Cell[] {
  const width = (box.right - box.left - (columns - 1) * BETWEEN) / columns;
  const height = (box.bottom - box.top) / Math.ceil(plates.length / columns);
  const wide = (beside || 1) * width;
  const each = plates.map((plate) => wordsOf(plate, wide, (beside ? height : height / 2) - BELOW, scale));
  const isTold = !isSlide || each.every(({ findings }, index) => findings.length > 0 || plates[index]!.finding === '');
  const written = isTold ? each : each.map((words) => untold(words, scale));
  const inHead = !beside && plates.every(({ name, finding }) => finding === '' && isShort(name, width, scale));
  const under = beside || inHead ? 0 : Math.max(...written.map((words) => words.height)) + 0.6 * FINDING * scale;
  const aside = beside ? wide + ASIDE : 0;
  return written.map((words, index) => {
    const left = box.left + (index % columns) * (width + BETWEEN);
    const top = box.top + Math.floor(index / columns) * height;
    const plate = { left: left + aside, top: top + under, right: left + width, bottom: top + height - BELOW };
    return { ...words, ...(inHead ? { size: FINDING } : {}), scale, left, top, plate };
  });
}

/** A name of more than two lines is smaller, and cut where there is no room; a finding is there whole or not at all. */
function wordsOf({ name, finding }: TitledPlate, width: number, room: number, scale: number) {
  const text = 0.9 * width;
  const whole = name.replace(/ %$/, '\u00a0%');
  const inLines = (size: number, lines: number) =>
    wrapped(whole, BOLD * size * scale, text, lines).map((line) => line.replaceAll('\u00a0', ' '));
  const size = inLines(NAME, 3).length > 2 ? FINDING : NAME;
  const names = inLines(size, Math.max(1, linesIn(0.7 * room, scale)));
  const left = room - names.length * LEADING * scale;
  const lines = wrapped(finding, FINDING * scale, text, 99);
  const findings = lines.length > linesIn(left, scale) ? [] : lines;
  return { names, size, findings, height: room - left + findings.length * LEADING * scale };
}

/** A name alone. */
function untold<Words extends { names: readonly string[]; height: number }>(words: Words, scale: number) {
  return { ...words, findings: [], height: words.names.length * LEADING * scale };
}

/** Whether a name alone has room on the line that heads the marks, to their left. */
function isShort(name: string, width: number, scale: number): boolean {
  return FALLBACK * textWidth(name, BOLD * FINDING * scale) <= HEAD * width;
}

function linesIn(height: number, scale: number): number {
  return Math.floor(height / (LEADING * scale));
}

/** The narrower of a plot's width and its height made wide, less where it looks unfinished. The first plate stands for all: they are alike. */
function worth(plates: readonly TitledPlate[], cells: readonly Cell[]): number {
  const { scale, top: first, plate } = cells[0]!;
  const px = (length: number) => Math.max(1, length) / scale;
  const { panels } = plates[0]!.draw({ width: px(plate.right - plate.left), height: px(plate.bottom - plate.top) });
  const sizes = panels.map(({ plot }) => Math.min(plot.right - plot.left, ASPECT * (plot.bottom - plot.top)));
  const inRow = cells.filter(({ top }) => top === first).length;
  const isCut = cells.some(({ names }) => names.at(-1)?.endsWith('…'));
  const isUntold = cells.some(({ findings }, index) => findings.length < Math.min(1, plates[index]!.finding.length));
  const isEmpty = cells.every(
    ({ left, height, plate }) => left < plate.left && height < (plate.bottom - plate.top) / 2,
  );
  const losses = [
    isEmpty && EMPTY,
    cells.length % inRow > 0 && RAGGED,
    isCut && CUT,
    isUntold && UNTOLD,
    panels.some(isCrowded) && CROWDED,
  ];
  return losses.reduce<number>((left, loss) => left * (loss || 1), scale * Math.max(0, Math.min(...sizes)));
}

function isCrowded({ plot, gutter, texts }: Panel): boolean {
  const right = (gutter ?? plot).right;
  const sticksOut = texts.some(
    ({ x, text, size, anchor, role }) =>
      anchor === 'start' && role !== 'tick' && x + FALLBACK * textWidth(text, size) > right,
  );
  const { width, height } = LEAST_PLOT;
  return sticksOut || plot.right - plot.left < width || plot.bottom - plot.top < height;
}

function cellSvg(plate: TitledPlate, cell: Cell, sheet: SheetInput): string {
  const { names, size, findings, scale, left, top, plate: box } = cell;
  const leading = LEADING * scale;
  const style = (px: number) => ({ 'font-family': SANS, 'font-size': tenth(px * scale) });
  const strong = { ...style(size), 'font-weight': 600, fill: colour(sheet.theme, 'ink') };
  const heading = rows(names, top + size * scale, leading, strong, left);
  const quiet = { ...style(FINDING), fill: colour(sheet.theme, 'ink2') };
  const below = rows(findings, heading.bottom + 1.08 * leading, leading, quiet, left);
  return heading.svg + below.svg + drawnIn(box, scale, sheet, plate.draw);
}
