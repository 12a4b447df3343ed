/**
 * The foot of a picture: the note, the scenario and its run, the link, and the line that cannot be left out: that it is no
 * forecast, and where it is from. A link is printed whole or not at all, since half of one opens nothing: the foot then says so.
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
  readonly note: string;
  readonly facts: PictureFacts;
  readonly words: PictureWords;
}

const NOTE = 13;
const LEAST = 12;
const NOTE_LINES = 4;

interface Line {
  readonly text: string;
  readonly size: number;
}

/** From the bottom of its box up, under a hairline; `top` is the hairline's. */
export function footer(input: FootInput, { left, right, bottom }: Box, lettering: number) {
  const { theme, facts, words, note } = input;
  const size = tenth(NOTE * lettering);
  const leading = Math.round(size * 1.38);
  const text = 0.92 * (right - left);
  const run = words.run({ ...facts, digest: facts.digest.slice(0, 8) });
  const lines = [
    ...balanced(note, size, text, NOTE_LINES).map((line) => ({ text: line, size })),
    ...scenarioLines(words.scenario(facts.scenario), run, size, text),
    ...linkLine(facts.link, words.linkTooLong, size, right - left),
  ];
  const top = bottom - lines.length * leading - Math.round(1.7 * size);
  const write = (y: number, px: number, content: string) =>
    element(
      'text',
      { x: tenth(left), y: tenth(y), 'font-family': SANS, 'font-size': px, fill: colour(theme, 'ink2') },
      content,
    );
  const svg = [
    element('path', { d: `M${left},${tenth(top)}H${right}`, stroke: colour(theme, 'rule'), 'stroke-width': 1 }),
    ...lines.map((line, index) => write(bottom - (lines.length - index) * leading, line.size, xmlSafe(line.text))),
    write(bottom, size, source(input)),
  ];
  return { svg: svg.join(''), top };
}

/** The note alone. */
export function noted({ theme, note }: FootInput, { left, right, bottom }: Box, lettering: number) {
  const size = tenth(NOTE * lettering);
  const leading = Math.round(size * 1.38);
  const lines = balanced(note, size, 0.92 * (right - left), NOTE_LINES);
  const top = bottom - (lines.length - 1) * leading;
  const svg = lines.map((line, index) =>
    element(
      'text',
      {
        x: tenth(left),
        y: tenth(top + index * leading),
        'font-family': SANS,
        'font-size': size,
        fill: colour(theme, 'ink2'),
      },
      xmlSafe(line),
    ),
  );
  return { svg: svg.join(''), top: top - Math.round(1.7 * size) };
}

/** On one line when both fit; a long name has a line of its own. */
function scenarioLines(scenario: string, run: string, size: number, width: number): Line[] {
  const both = `${scenario} · ${run}`;
  const texts =
    textWidth(both, size) <= width ? [both] : [...wrapped(scenario, size, width, 3), ...wrapped(run, size, width, 2)];
  return texts.map((text) => ({ text, size }));
}

/** As large as its line allows. */
function linkLine(link: string, tooLong: string, most: number, width: number): Line[] {
  if (link === '') return [];
  const text = link.replace(/^https:\/\//, '');
  const size = [most, NOTE, LEAST].find((one) => one <= most && textWidth(text, one) <= width);
  return [size === undefined ? { text: tooLong, size: most } : { text, size }];
}

function source({ theme, words }: FootInput): string {
  const [before, work, after] = words.source;
  const strong = element('tspan', { 'font-weight': 600, fill: colour(theme, 'ink') }, xmlSafe(words.notForecast));
  const italic = element('tspan', { 'font-style': 'italic' }, xmlSafe(work));
  return `${strong}${xmlSafe(` ${before}`)}${italic}${xmlSafe(after)}`;
}
