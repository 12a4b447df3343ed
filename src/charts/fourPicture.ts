/**
 * The four markets on one sheet, two by two and on one scale, each with its own finding: the picture of All four. Their
 * weighted total is an assumption and not among them. Taller than a single plate's picture, so that lettering keeps its size.
 */

import { wrapped } from './measure';
import { MARGIN, PICTURE, plateIn, rows, sheetSvg, type PicturePlate, type SheetInput } from './picture';
import type { Box } from './plate';
import { SANS } from './svg';
import { colour, type ThemeName } from './theme';

export const FOUR_PICTURE = { width: PICTURE.width, height: 1000 } as const;

export interface FourPictureInput extends SheetInput {
  /** In reading order. */
  readonly markets: readonly Market[];
}

export interface Market {
  /** What is shown and in which unit. */
  readonly name: string;
  readonly finding: string;
  readonly plate: PicturePlate;
}

const COLUMNS = 2;
const BETWEEN = 40;
const FINDING = 14;

export function fourPictureSvg(input: FourPictureInput): string {
  const top = Math.max(...input.markets.map(({ plate }) => plate.top));
  return sheetSvg(input, FOUR_PICTURE.height, (from, to) => {
    const cells = boxes(input.markets.length, from + 16, to - 10);
    return input.markets.map((market, index) => marketSvg(market, cells[index]!, top, input.theme)).join('');
  });
}

function boxes(count: number, top: number, bottom: number): Box[] {
  const width = (FOUR_PICTURE.width - 2 * MARGIN - BETWEEN) / COLUMNS;
  const height = (bottom - top) / Math.ceil(count / COLUMNS);
  return Array.from({ length: count }, (_, index) => {
    const left = MARGIN + (index % COLUMNS) * (width + BETWEEN);
    const upper = top + Math.floor(index / COLUMNS) * height;
    return { left, top: upper, right: left + width, bottom: upper + height };
  });
}

/** Its name, its finding in up to two lines, its plate with few dots. */
function marketSvg({ name, finding, plate }: Market, box: Box, top: number, theme: ThemeName): string {
  const width = 0.94 * (box.right - box.left);
  const strong = { 'font-family': SANS, 'font-size': 16, 'font-weight': 600, fill: colour(theme, 'ink') };
  const quiet = { 'font-family': SANS, 'font-size': FINDING, fill: colour(theme, 'ink2') };
  const heading = rows(wrapped(name, 16, width, 1), box.top + 18, 20, strong, box.left);
  const below = rows(wrapped(finding, FINDING, width, 2), heading.bottom + 21, 18, quiet, box.left);
  const under = { ...box, top: heading.bottom + 50 };
  return heading.svg + below.svg + plateIn(under, theme, { ...plate, arrangement: 'together', top, compact: true });
}
