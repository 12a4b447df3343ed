/**
 * A whole picture to take away: the finding, what is shown, the drawing, how it came about and where from. One self-contained
 * SVG string; "not a forecast" and the source are always in it. Widths are estimated for the widest face, so nothing is cut
 * where the embedded fonts are ignored.
 */

import type { FanInput } from './drawing';
import { fan, type Fan } from './fan';
import { balanced, wrapped } from './measure';
import { footer, noted, type PictureFacts, type PictureWords } from './pictureFoot';
import { tenth, type Box } from './plate';
import { plateSvg, SANS, SERIF, type Paper } from './svg';
import { colour } from './theme';
import { element, xmlSafe, type Attributes } from '../model/xml';

/** The sheets there are, all of one width, in px; plates are drawn at `scale`, and lettering grows with it. */
export const SHAPES = {
  wide: { width: 1200, height: 675, scale: 1.2 },
  standard: { width: 1200, height: 900, scale: 1.35 },
  square: { width: 1200, height: 1200, scale: 1.5 },
  page: { width: 1200, height: 849, scale: 1.26 },
} as const;
export type Shape = keyof typeof SHAPES;
export const PICTURE = SHAPES.wide;

/** A plate, but for the size at which a picture draws it. */
export type PicturePlate = Omit<FanInput, 'width' | 'height' | 'compact' | 'named'>;

/** All that stands around what is drawn. */
export interface SheetInput extends Paper {
  /** Slides 16:9 unless said otherwise. */
  readonly shape?: Shape | undefined;
  /** Its height where it stands on a slide, whose own text says title, run and source: only what is shown and the note are lettered. */
  readonly inset?: number | undefined;
  /** The finding, or what was written in its place. */
  readonly title: string;
  /** The finding, where the title is another. */
  readonly finding?: string | undefined;
  /** What is shown, in which unit, and what the bands are. */
  readonly caption: string;
  /** Of one's own: before the note, on lines of its own. */
  readonly remark?: string | undefined;
  readonly note: string;
  /** The picture in words. */
  readonly description: string;
  readonly facts: PictureFacts;
  readonly words: PictureWords;
  /** Subset fonts as base64 of WOFF2. */
  readonly fonts?: { readonly serif: string; readonly sans: string } | undefined;
}

export interface PictureInput extends SheetInput {
  readonly plate: PicturePlate;
  /** Names the bands on their contours. */
  readonly named?: boolean | undefined;
}

/** Where a picture has room to draw, and how large everything is in it. */
export interface Room {
  readonly box: Box;
  /** Px of the picture for each px of a plate. */
  readonly scale: number;
  /** Px of running text for each that it has on the widest sheet. */
  readonly lettering: number;
}

export const MARGIN = 44;
const TOP = 24;
const CAPTION = 17;
const WIDE = PICTURE.width - 2 * MARGIN;
/** Running text keeps some room for faces wider still than Arial. */
const TEXT = 0.92 * WIDE;
/** A title's more: its fallbacks differ more. */
const TITLE = 0.9 * WIDE;
const TITLES = [
  { size: 34, lines: 1 },
  { size: 31, lines: 2 },
  { size: 26, lines: 3 },
  { size: 21, lines: 4 },
] as const;

export function pictureSvg(input: PictureInput): string {
  return sheetSvg(input, ({ box, scale }) =>
    drawnIn(box, scale, input, (size) => fan({ ...input.plate, ...size, compact: false, named: input.named ?? true })),
  );
}

/** The sheet with its finding and its sources; `draw` fills what is left between the two. */
export function sheetSvg(input: SheetInput, draw: (room: Room) => string): string {
  const { width, scale, ...sheet } = SHAPES[input.shape ?? 'wide'];
  const height = input.inset ?? sheet.height;
  const lettering = scale / PICTURE.scale;
  const head = input.inset ? captioned(input, 18, lettering) : header(input, lettering);
  const under = { left: MARGIN, right: width - MARGIN, top: head.bottom, bottom: height - (input.inset ? 10 : 20) };
  const foot = input.inset ? noted(input, under, lettering) : footer(input, under, lettering);
  const box = { left: MARGIN, top: head.bottom + 10, right: width - MARGIN, bottom: foot.top - 8 };
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  return element(
    'svg',
    root,
    [
      element('title', {}, xmlSafe(input.title)),
      element('desc', {}, xmlSafe(input.description)),
      input.fonts ? element('defs', {}, fontFaces(input.fonts)) : '',
      input.transparent ? '' : element('rect', { width, height, fill: colour(input.theme, 'sheet') }),
      head.svg,
      draw({ box, scale, lettering }),
      foot.svg,
    ].join(''),
  );
}

/** Whatever is drawn as a plate is, in a box of the picture. */
export function drawnIn(
  box: Box,
  scale: number,
  paper: Paper,
  draw: (size: Pick<FanInput, 'width' | 'height'>) => Fan,
): string {
  const drawn = draw({ width: (box.right - box.left) / scale, height: (box.bottom - box.top) / scale });
  const transform = `translate(${tenth(box.left)} ${tenth(box.top)}) scale(${Math.round(scale * 1000) / 1000})`;
  return element('g', { transform }, plateSvg(drawn, paper));
}

export interface Part {
  readonly svg: string;
  readonly top: number;
  readonly bottom: number;
}

/** A rule, the title in up to four lines, the finding where it is not the title, the caption. */
function header(input: SheetInput, lettering: number): Part {
  const { title, theme } = input;
  const whole = (size: number) => wrapped(title, size * lettering, TITLE, 9).length;
  const { size, lines } = TITLES.find((one) => whole(one.size) <= one.lines) ?? TITLES.at(-1)!;
  const px = tenth(size * lettering);
  const headline = rows(balanced(title, px, TITLE, lines), TOP + 8 + px, Math.round(px * 1.2), {
    'font-family': SERIF,
    'font-size': px,
    'font-weight': 500,
    fill: colour(theme, 'ink'),
  });
  const below = captioned(input, headline.bottom + 1.75 * tenth(CAPTION * lettering), lettering);
  return { svg: rule(TOP, colour(theme, 'ink'), 1.5) + headline.svg + below.svg, top: TOP, bottom: below.bottom };
}

/** The finding where it is not the title, and the caption. */
function captioned({ finding, caption, theme }: SheetInput, from: number, lettering: number): Part {
  const small = tenth(CAPTION * lettering);
  const leading = Math.round(small * 1.3);
  const text = { 'font-family': SANS, 'font-size': small };
  const said = finding === undefined ? [] : balanced(finding, small, TEXT, 3);
  const first = rows(said, from, leading, { ...text, fill: colour(theme, 'ink') });
  const under = said.length > 0 ? first.bottom + leading : from;
  const below = rows(balanced(caption, small, TEXT, 3), under, leading, { ...text, fill: colour(theme, 'ink2') });
  return { svg: first.svg + below.svg, top: from, bottom: below.bottom };
}

function rule(y: number, stroke: string, width: number): string {
  return element('path', { d: `M${MARGIN},${tenth(y)}H${PICTURE.width - MARGIN}`, stroke, 'stroke-width': width });
}

/** Lines of text, the first at a baseline; `bottom` is the last line's. */
export function rows(
  lines: readonly string[],
  first: number,
  leading: number,
  style: Attributes,
  x: number = MARGIN,
): Part {
  const svg = lines.map((line, index) =>
    element('text', { x: tenth(x), y: tenth(first + index * leading), ...style }, xmlSafe(line)),
  );
  return { svg: svg.join(''), top: first, bottom: first + (lines.length - 1) * leading };
}

function fontFaces({ serif, sans }: { readonly serif: string; readonly sans: string }): string {
  const face = (family: string, base64: string) =>
    `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format('woff2')}`;
  return element('style', {}, face('Source Serif 4', serif) + face('Source Sans 3', sans));
}
