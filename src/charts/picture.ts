/**
 * A whole picture to take away, 16:9: the finding, what is shown, the plate, how it came about and where from. One
 * self-contained SVG string; "not a forecast" and the source are always in it. Widths are estimated for the widest face,
 * so nothing is cut where the embedded fonts are ignored.
 */

import type { FanInput } from './drawing';
import { fan, type Fan } from './fan';
import { balanced, textWidth, wrapped } from './measure';
import { tenth, type Box } from './plate';
import { plateSvg, SANS, SERIF } from './svg';
import { colour, type ThemeName } from './theme';
import { element, xmlSafe, type Attributes } from '../model/xml';

/** The sheets there are, all of one width, in px. */
export const SHAPES = {
  wide: { width: 1200, height: 675 },
  standard: { width: 1200, height: 900 },
  square: { width: 1200, height: 1200 },
  page: { width: 1200, height: 849 },
} as const;
export type Shape = keyof typeof SHAPES;
export const PICTURE = SHAPES.wide;

/** What the picture was made from. */
export interface PictureFacts {
  readonly scenario: string;
  readonly seed: string;
  readonly trials: number;
  readonly digest: string;
  readonly modelVersion: number;
  /** Already written out: charts know no clock. */
  readonly date: string;
}

export interface PictureWords {
  readonly notForecast: string;
  /** "Scenario: Deep discounts" */
  scenario(name: string): string;
  /** "Seed 2028 · 8,192 futures · digest 1a2b3c4d · model version 1 · 1 May 2026"; the digest arrives cut to 8. */
  run(facts: PictureFacts): string;
  /** "After ", "The Great Convergence", ", AINews, April 2026; model: Parallel Run, version 1"; the middle part is set in italics. */
  readonly source: readonly [before: string, work: string, after: string];
}

/** A plate, but for the size at which a picture draws it. */
export type PicturePlate = Omit<FanInput, 'width' | 'height' | 'compact' | 'named'>;

/** All that stands around what is drawn. */
export interface SheetInput {
  readonly theme: ThemeName;
  /** Slides 16:9 unless said otherwise. */
  readonly shape?: Shape | undefined;
  /** Nothing painted behind what is drawn. */
  readonly transparent?: boolean | undefined;
  /** Its height where it stands on a slide, whose own text says title, run and source: only what is shown and the note are lettered. */
  readonly inset?: number | undefined;
  /** The finding. */
  readonly title: string;
  /** What is shown, in which unit, and what the bands are. */
  readonly caption: string;
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

export const MARGIN = 44;
const TOP = 24;
const WIDE = PICTURE.width - 2 * MARGIN;
/** Running text keeps some room for faces wider still than Arial. */
const TEXT = 0.92 * WIDE;
/** Plates are drawn at this scale, so that their smallest lettering is 14.4 px of the picture. */
const SCALE = 1.2;
const NOTE = 14;
const TITLES = [
  { size: 34, lines: 1 },
  { size: 31, lines: 2 },
  { size: 26, lines: 3 },
] as const;

export function pictureSvg(input: PictureInput): string {
  return sheetSvg(input, SHAPES[input.shape ?? 'wide'].height, (top, bottom) => {
    return plateIn({ left: MARGIN, top: top + 10, right: PICTURE.width - MARGIN, bottom: bottom - 8 }, input.theme, {
      ...input.plate,
      compact: false,
      named: input.named ?? true,
    });
  });
}

/** The sheet with its finding and its sources; `draw` fills what is left between the two. */
export function sheetSvg(input: SheetInput, whole: number, draw: (top: number, bottom: number) => string): string {
  const { width } = PICTURE;
  const height = input.inset ?? whole;
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const head = header(input);
  const foot = footer(input, height);
  return element(
    'svg',
    root,
    [
      element('title', {}, xmlSafe(input.title)),
      element('desc', {}, xmlSafe(input.description)),
      input.fonts ? element('defs', {}, fontFaces(input.fonts)) : '',
      input.transparent ? '' : element('rect', { width, height, fill: colour(input.theme, 'sheet') }),
      head.svg,
      draw(head.bottom, foot.top),
      foot.svg,
    ].join(''),
  );
}

/** A plate in a box of the picture. */
export function plateIn(box: Box, theme: ThemeName, plate: Omit<FanInput, 'width' | 'height'>): string {
  return drawnIn(box, theme, (size) => fan({ ...plate, ...size }));
}

/** Whatever is drawn as a plate is, in a box of the picture. */
export function drawnIn(box: Box, theme: ThemeName, draw: (size: Pick<FanInput, 'width' | 'height'>) => Fan): string {
  const drawn = draw({ width: (box.right - box.left) / SCALE, height: (box.bottom - box.top) / SCALE });
  const transform = `translate(${tenth(box.left)} ${tenth(box.top)}) scale(${SCALE})`;
  return element('g', { transform }, plateSvg(drawn, theme));
}

export interface Part {
  readonly svg: string;
  readonly top: number;
  readonly bottom: number;
}

/** A rule, the finding in up to three lines, the caption in up to two. */
function header(input: SheetInput): Part {
  if (input.inset) return captioned(input, 18);
  const { title, theme } = input;
  const { size, lines } = TITLES.find((one) => wrapped(title, one.size, WIDE, 9).length <= one.lines) ?? TITLES[2];
  const headline = rows(balanced(title, size, WIDE, lines), TOP + 8 + size, Math.round(size * 1.2), {
    'font-family': SERIF,
    'font-size': size,
    'font-weight': 500,
    fill: colour(theme, 'ink'),
  });
  const below = captioned(input, headline.bottom + 30);
  return { svg: rule(TOP, colour(theme, 'ink'), 1.5) + headline.svg + below.svg, top: TOP, bottom: below.bottom };
}

function captioned({ caption, theme }: SheetInput, first: number): Part {
  const quiet = { 'font-family': SANS, 'font-size': 17, fill: colour(theme, 'ink2') };
  return rows(balanced(caption, 17, TEXT, 2), first, 22, quiet);
}

/** From the bottom up: the source, the scenario and its run, the note in up to two lines, under a hairline. */
function footer(input: SheetInput, height: number): Part {
  const { facts, words, theme, note } = input;
  const run = words.run({ ...facts, digest: facts.digest.slice(0, 8) });
  const quiet = { 'font-family': SANS, 'font-size': NOTE, fill: colour(theme, 'ink2') };
  const noted = balanced(note, NOTE, TEXT, 2);
  if (input.inset) return rows(noted, height - 10 - (noted.length - 1) * 20, 20, quiet);
  const lines = [...noted, ...scenarioLines(words.scenario(facts.scenario), run)];
  const last = height - 22;
  const first = last - lines.length * 20;
  const svg = [
    rule(first - 24, colour(theme, 'rule'), 1),
    rows(lines, first, 20, quiet).svg,
    element('text', { x: MARGIN, y: last, ...quiet }, source(input)),
  ];
  return { svg: svg.join(''), top: first - 24, bottom: last };
}

function rule(y: number, stroke: string, width: number): string {
  return element('path', { d: `M${MARGIN},${y}H${PICTURE.width - MARGIN}`, stroke, 'stroke-width': width });
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

/** On one line when both fit; a long name has a line of its own. */
function scenarioLines(scenario: string, run: string): string[] {
  const both = `${scenario} · ${run}`;
  return textWidth(both, NOTE) <= TEXT ? [both] : [...wrapped(scenario, NOTE, TEXT, 1), ...wrapped(run, NOTE, TEXT, 2)];
}

function source({ theme, words }: SheetInput): string {
  const [before, work, after] = words.source;
  const strong = element('tspan', { 'font-weight': 600, fill: colour(theme, 'ink') }, xmlSafe(words.notForecast));
  const italic = element('tspan', { 'font-style': 'italic' }, xmlSafe(work));
  return `${strong}${xmlSafe(` ${before}`)}${italic}${xmlSafe(after)}`;
}

function fontFaces({ serif, sans }: { readonly serif: string; readonly sans: string }): string {
  const face = (family: string, base64: string) =>
    `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format('woff2')}`;
  return element('style', {}, face('Source Serif 4', serif) + face('Source Sans 3', sans));
}
