/**
 * A plate as SVG text with literal colours and attributes only, so that any program reads it: no classes, no foreignObject,
 * no paint-order, no baselines but the alphabetic one. What the component does with CSS is done here with a second stroke.
 */

import type { BlocId } from '../model/blocs';
import type { Fan, Panel } from './fan';
import { LETTERINGS, STROKES, type PlateText, type Stroke, type Tone } from './plate';
import { colour, type ThemeName } from './theme';
import { element, xmlSafe, type Attributes } from '../model/xml';

/** Single quotes, since a family may hold a digit; Georgia and Arial for programs that know no embedded fonts. */
export const SERIF = "'Source Serif 4', Georgia, serif";
export const SANS = "'Source Sans 3', Arial, sans-serif";

/** What is drawn on. */
export interface Paper {
  readonly theme: ThemeName;
  /** Nothing is painted behind the drawing: it is for a slide or a page of another colour. */
  readonly transparent?: boolean | undefined;
}

/**
 * How much of the sheet's colour is left in casings, open marks and grounds when the sheet itself is left out. All of it drew hard
 * outlines on a blue slide and on a photograph; without any, lines sank into their own tints (China's to 2.4:1). Half is neither.
 */
const LEFT_OF_SHEET = 0.5;

/** A tone as the attributes of a fill or a stroke. */
export function paint(of: 'fill' | 'stroke', tone: Tone, { theme, transparent }: Paper, bloc?: BlocId): Attributes {
  const isPaper = tone === 'sheet' || tone === 'sunk';
  return { [of]: colour(theme, tone, bloc), [`${of}-opacity`]: transparent && isPaper ? LEFT_OF_SHEET : undefined };
}

export function plateSvg(fan: Fan, paper: Paper): string {
  return fan.panels.map((panel) => panelSvg(panel, paper)).join('');
}

function panelSvg(panel: Panel, paper: Paper): string {
  const stroke = (line: Stroke) => strokeSvg(line, paper);
  const text = (lettering: PlateText) => textSvg(lettering, paper);
  const filled = (d: string, bloc: BlocId, opacity?: number) =>
    element('path', { d, fill: colour(paper.theme, 'line', bloc), 'fill-opacity': opacity });
  return [
    panel.ground ? element('path', { d: panel.ground, ...paint('fill', 'sunk', paper) }) : '',
    ...panel.rules.map(stroke),
    ...panel.bands.map(({ d, bloc, opacity }) => filled(d, bloc, opacity)),
    ...panel.strokes.map(stroke),
    ...panel.columns.map(({ d, bloc, texts }) => filled(d, bloc) + texts.map(text).join('')),
    ...panel.texts.map(text),
  ].join('');
}

function strokeSvg({ role, bloc, d }: Stroke, paper: Paper): string {
  const { tone, width, casing, dash, fill } = STROKES[role];
  const line = { d, ...(fill ? paint('fill', fill, paper, bloc) : { fill: 'none' }), 'stroke-linejoin': 'round' };
  return [
    casing === undefined
      ? ''
      : element('path', { ...line, ...paint('stroke', 'sheet', paper), 'stroke-width': casing }),
    element('path', {
      ...line,
      ...paint('stroke', tone, paper, bloc),
      'stroke-width': width,
      'stroke-dasharray': dash,
    }),
  ].join('');
}

/** The casing is the same lettering once more, underneath, as a stroke. */
function textSvg({ role, bloc, x, y, size, anchor, text }: PlateText, paper: Paper): string {
  const { tone, bold, casing } = LETTERINGS[role];
  const place = {
    x,
    y,
    'font-family': SANS,
    'font-size': size,
    'font-weight': bold ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  const under = {
    ...place,
    ...paint('fill', 'sheet', paper),
    ...paint('stroke', 'sheet', paper),
    'stroke-width': casing,
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  return [
    casing === undefined ? '' : element('text', under, xmlSafe(text)),
    element('text', { ...place, fill: colour(paper.theme, tone, bloc) }, xmlSafe(text)),
  ].join('');
}
