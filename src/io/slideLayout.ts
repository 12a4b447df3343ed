/**
 * Where things stand on a slide. Like a picture, a slide is 1,200 px wide; the office programs count in inches. How much room a
 * text takes is estimated for wide faces, since nobody knows which a room's machine has.
 */

export const DECK_SHAPES = { wide: { width: 1200, height: 675 }, standard: { width: 1200, height: 900 } } as const;
export type DeckShape = keyof typeof DECK_SHAPES;

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** In inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** All in px. */
const WIDTH = 1200;
export const LEFT = 44;
export const WIDE = WIDTH - 2 * LEFT;
export const TITLE_TOP = 32;
/** Under the title, for the takeaway. */
export const GAP = 7;
export const CONTENT_TOP = 172;
/** Where nothing stands under the title. */
const HIGHER_TOP = 130;
export const FOOT = 66;
/** Over a chart, for whose it is. */
const HEADING = 58;
const BETWEEN = 40;
const INCH = 90;
const POINT = 1.25;

/** Size in points and the most lines of a title, largest first. */
export const TITLES = [
  { size: 30, lines: 1 },
  { size: 27, lines: 2 },
  { size: 21, lines: 3 },
  { size: 15, lines: 5 },
] as const;
export type Title = (typeof TITLES)[number];

export function titleOf(text: string): Title {
  return TITLES.find(({ size, lines }) => linesOf(text, size, WIDE) <= lines) ?? TITLES[3];
}

/** In px. */
export function titleHeight({ size, lines }: Title): number {
  return Math.round(1.2 * POINT * size * lines);
}

/** What lies between the takeaway, if there is one, and the foot, in px. */
export function contentHeight(shape: DeckShape, takeaway: boolean): number {
  return DECK_SHAPES[shape].height - contentTop(takeaway) - FOOT;
}

export function contentBox(shape: DeckShape, takeaway: boolean): Place {
  return box(0, contentTop(takeaway), WIDTH, contentHeight(shape, takeaway));
}

function contentTop(takeaway: boolean): number {
  return takeaway ? CONTENT_TOP : HIGHER_TOP;
}

/** One of several side by side, with its heading over it. */
export function part(shape: DeckShape, index: number, count: number): { heading: Place; body: Place } {
  const width = WIDE / count;
  const left = LEFT + index * width;
  const top = CONTENT_TOP + 8 + HEADING;
  return {
    heading: box(left, CONTENT_TOP + 8, width - 12, HEADING),
    body: box(left - 6, top, width, DECK_SHAPES[shape].height - FOOT - 4 - top),
  };
}

/** Part of the width that a picture with text at its right has. */
export const PICTURE_PART = 0.6;

/** A picture with text at its right; what is drawn in it begins under the title. */
export function pictureBeside(shape: DeckShape): Place {
  return box((1 - PICTURE_PART) * LEFT, CONTENT_TOP, PICTURE_PART * WIDTH, contentHeight(shape, true));
}

/** That text, in the largest size at which it fits. */
export function textBeside(sections: readonly Section[], shape: DeckShape): { place: Place; size: number } {
  const left = PICTURE_PART * WIDTH + 20;
  const [width, height] = [WIDTH - LEFT - left, contentHeight(shape, true) - 16];
  const tall = (size: number) => sections.reduce((total, section) => total + sectionHeight(section, size, width), 0);
  const size = SIZES.find((one) => tall(one) <= height) ?? 8;
  return { place: box(left, CONTENT_TOP + 8, width, height), size };
}

const SIZES = [16, 14, 13, 12, 11, 10, 9];

export interface Columns {
  /** In points. */
  readonly size: number;
  readonly columns: readonly { readonly place: Place; readonly sections: readonly Section[] }[];
}

/** Two columns in the largest size at which both fit; no section is torn. */
export function inColumns(sections: readonly Section[], shape: DeckShape): Columns {
  const height = DECK_SHAPES[shape].height - CONTENT_TOP - FOOT - 16;
  const width = (WIDE - BETWEEN) / 2;
  const tall = (size: number) => sections.map((section) => sectionHeight(section, size, width));
  const most = (size: number) => Math.max(...halves(tall(size)).map(([, , sum]) => sum));
  const size = SIZES.find((one) => most(one) <= height) ?? 8;
  const columns = halves(tall(size)).map(([from, to], column) => ({
    place: box(LEFT + column * (width + BETWEEN), CONTENT_TOP + 8, width, height),
    sections: sections.slice(from, to),
  }));
  return { size, columns: columns.filter((column) => column.sections.length > 0) };
}

/** From px to inches. */
export function box(x: number, y: number, w: number, h: number): Place {
  return { x: inches(x), y: inches(y), w: inches(w), h: inches(h) };
}

export function inches(px: number): number {
  return px / INCH;
}

/** Cut in two where the taller half is least tall: from, to, height. */
function halves(heights: readonly number[]): [number, number, number][] {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, one) => total + one, 0);
  const cuts = heights.map((_, index) => index + 1);
  const taller = (cut: number) => Math.max(sum(0, cut), sum(cut, heights.length));
  const cut = cuts.reduce((best, one) => (taller(one) < taller(best) ? one : best), cuts.length);
  return [
    [0, cut, sum(0, cut)],
    [cut, heights.length, sum(cut, heights.length)],
  ];
}

function sectionHeight({ heading, lines }: Section, size: number, width: number): number {
  const rows = [heading, ...lines].reduce((total, line) => total + linesOf(line, size, width), 0.5);
  return 1.2 * POINT * size * rows;
}

/** A Chinese character is as wide as it is high, others a little over half of that. */
function linesOf(text: string, size: number, width: number): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  const em = 0.56 * (text.length - wide) + wide;
  return Math.max(1, Math.ceil((em * size * POINT) / width));
}
