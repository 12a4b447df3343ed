/**
 * The foot of a picture: a remark of one's own, the note, the scenario and its run, the link, and the line that cannot be left out: that it is no
 * forecast, and where it is from. A link is printed whole, on one line or two, or not at all, since half of one opens nothing: the
 * foot then says so.
 */

import { balanced, textWidth, wrapped } from './measure';
import { tenth, type Box } from './plate';
import { SANS } from './svg';
import { colour, type ThemeName } from './theme';
import { element, xmlSafe } from '../model/xml';

/** What the picture was made from. */
export interface PictureFacts {
  readonly scenario: string;
  readonly seed: string;
  readonly trials: number;
  readonly digest: string;
  readonly modelVersion: number;
  /** Already written out: charts know no clock. */
  readonly date: string;
  /** The address of what is shown; empty for none. */
  readonly link: string;
}

export interface PictureWords {
  readonly notForecast: string;
  /** "Scenario: Deep discounts" */
  scenario(name: string): string;
  /** "Seed 2028 · 8,192 futures · digest 1a2b3c4d · model version 1 · 1 May 2026"; the digest arrives cut to 8. */
  run(facts: PictureFacts): string;
  /** In the place of a link that is too long for its line. */
  readonly linkTooLong: string;
  /** "After ", "The Great Convergence", ", AINews, April 2026; model: Parallel Run, version 1"; the middle part is set in italics. */
  readonly source: readonly [before: string, work: string, after: string];
}

export interface FootInput {
  readonly theme: ThemeName;
  readonly remark?: string | undefined;
  readonly note: string;
  readonly facts: PictureFacts;
  readonly words: PictureWords;
}

/** Running text keeps some room for faces wider still than Arial. */
const TEXT = 0.92;
const NOTE = 13;
const LEAST = 12;
const NOTE_LINES = 4;
const LINK_LINES = 2;
const LINK = 0.96;

/** A line as markup. */
interface Line {
  readonly content: string;
  readonly size: number;
}

/** From the bottom of its box up, under a hairline; `top` is the hairline's. */
export function footer(input: FootInput, box: Box, lettering: number) {
  const { left, right } = box;
  const size = tenth(NOTE * lettering);
  const lines = [...noteLines(input, size, right - left), ...made(input, size, right - left)];
  const { svg, first } = stacked(lines, input, box, size);
  const top = tenth(first - 1.7 * size);
  const hairline = { d: `M${left},${top}H${right}`, stroke: colour(input.theme, 'rule'), 'stroke-width': 1 };
  return { svg: element('path', hairline) + svg, top };
}

/** The remark and the note alone. */
export function noted(input: FootInput, box: Box, lettering: number) {
  const size = tenth(NOTE * lettering);
  const { svg, first } = stacked(noteLines(input, size, box.right - box.left), input, box, size);
  return { svg, top: tenth(first - 1.7 * size) };
}

/** The last line on the bottom of the box; `first` is the baseline of the first. */
function stacked(lines: readonly Line[], { theme }: FootInput, { left, bottom }: Box, size: number) {
  const leading = Math.round(size * 1.38);
  const text = { x: tenth(left), 'font-family': SANS, fill: colour(theme, 'ink2') };
  const first = bottom - (lines.length - 1) * leading;
  const svg = lines.map((line, index) =>
    element('text', { ...text, y: tenth(first + index * leading), 'font-size': line.size }, line.content),
  );
  return { svg: svg.join(''), first };
}

function noteLines({ remark = '', note }: FootInput, size: number, width: number): Line[] {
  return [remark, note].flatMap((text) => written(balanced(text, size, TEXT * width, NOTE_LINES), size));
}

/** What it was made from and where from. */
function made(input: FootInput, size: number, width: number): Line[] {
  const { facts, words } = input;
  const run = words.run({ ...facts, digest: facts.digest.slice(0, 8) });
  return [
    ...written(scenarioLines(words.scenario(facts.scenario), run, size, TEXT * width), size),
    ...linkLines(facts.link, words.linkTooLong, size, width),
    { content: source(input), size },
  ];
}

function written(texts: readonly string[], size: number): Line[] {
  return texts.map((text) => ({ content: xmlSafe(text), size }));
}

/** On one line when both fit; a long name has lines of its own. */
function scenarioLines(scenario: string, run: string, size: number, width: number): string[] {
  const both = `${scenario} · ${run}`;
  if (textWidth(both, size) <= width) return [both];
  return [...wrapped(scenario, size, width, 3), ...wrapped(run, size, width, 2)];
}

/** As large as one line allows, down to 12 px, and then on two. */
function linkLines(link: string, tooLong: string, most: number, across: number): Line[] {
  const width = LINK * across;
  if (link === '') return [];
  const text = link.replace(/^https:\/\//, '');
  const whole = [most, NOTE, LEAST].find((size) => size <= most && textWidth(text, size) <= width);
  if (whole !== undefined) return written([text], whole);
  const lines = balanced(text, LEAST, width, LINK_LINES);
  return lines.join('') === text ? written(lines, LEAST) : written([tooLong], most);
}

function source({ theme, words }: FootInput): string {
  const [before, work, after] = words.source;
  const strong = element('tspan', { 'font-weight': 600, fill: colour(theme, 'ink') }, xmlSafe(words.notForecast));
  const italic = element('tspan', { 'font-style': 'italic' }, xmlSafe(work));
  return `${strong}${xmlSafe(` ${before}`)}${italic}${xmlSafe(after)}`;
}
