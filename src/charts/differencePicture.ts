/** The difference of one or more scenarios from their reference as a picture to take away: a row each, all on one axis. */

import { difference, type DifferenceInput } from './difference';
import { wrapped } from './measure';
import { drawnIn, MARGIN, PICTURE, rows, sheetSvg, type SheetInput } from './picture';
import type { Box } from './plate';
import { SANS } from './svg';
import { colour, type ThemeName } from './theme';
import { element } from '../model/xml';

export interface DifferencePictureInput extends SheetInput {
  readonly plates: readonly DifferenceRow[];
}

export interface DifferenceRow {
  readonly name: string;
  /** How the share differs, in a sentence. */
  readonly finding: string;
  readonly plate: Omit<DifferenceInput, 'width' | 'height'>;
}

/** What title, caption and sources take of a picture of several rows, and what each row takes. */
const AROUND = 260;
const ROW = 350;
const FINDING = 15;

export function differencePictureHeight(count: number): number {
  return count === 1 ? PICTURE.height : AROUND + count * ROW;
}

/** With one row its finding is the title. */
export function differencePictureSvg(input: DifferencePictureInput): string {
  const { plates, theme } = input;
  return sheetSvg(input, differencePictureHeight(plates.length), (top, bottom) => {
    const height = (bottom - top - 16) / plates.length;
    return plates
      .map((row, index) => {
        const from = top + 12 + index * height;
        const box = { left: MARGIN, top: from, right: PICTURE.width - MARGIN, bottom: from + height - 8 };
        return plates.length === 1 ? drawn(row, box, theme) : titled(row, box, theme);
      })
      .join('');
  });
}

function drawn({ plate }: DifferenceRow, box: Box, theme: ThemeName): string {
  return drawnIn(box, theme, (size) => difference({ ...plate, ...size }));
}

/** Its name, its finding in up to two lines, its plate. */
function titled(row: DifferenceRow, box: Box, theme: ThemeName): string {
  const width = 0.92 * (box.right - box.left);
  const strong = { 'font-family': SANS, 'font-size': 17, 'font-weight': 600, fill: colour(theme, 'ink') };
  const quiet = { 'font-family': SANS, 'font-size': FINDING, fill: colour(theme, 'ink2') };
  const heading = rows(wrapped(row.name, 17, width, 1), box.top + 20, 22, strong);
  const below = rows(wrapped(row.finding, FINDING, width, 2), heading.bottom + 22, 20, quiet);
  return element('g', {}, heading.svg + below.svg + drawn(row, { ...box, top: heading.bottom + 54 }, theme));
}
