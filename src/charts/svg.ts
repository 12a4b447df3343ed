/**
 * A plate as SVG text with literal colours and attributes only, so that any program reads it: no classes, no foreignObject,
 * no paint-order, no baselines but the alphabetic one. What the component does with CSS is done here with a second stroke.
 */

import type { Fan, Panel } from './fan';
import { LETTERINGS, STROKES, type PlateText, type Stroke } from './plate';
import { colour, type ThemeName } from './theme';
import { element, xmlSafe } from '../model/xml';

/** Single quotes, since a family may hold a digit; Georgia and Arial for programs that know no embedded fonts. */
export const SERIF = "'Source Serif 4', Georgia, serif";
export const SANS = "'Source Sans 3', Arial, sans-serif";

export function plateSvg(fan: Fan, theme: ThemeName): string {
  return fan.panels.map((panel) => panelSvg(panel, theme)).join('');
}

function panelSvg(panel: Panel, theme: ThemeName): string {
  const stroke = (line: Stroke) => strokeSvg(line, theme);
  const text = (lettering: PlateText) => textSvg(lettering, theme);
  const filled = (d: string, fill: string, opacity?: number) => element('path', { d, fill, 'fill-opacity': opacity });
  return [
    panel.ground ? filled(panel.ground, colour(theme, 'sunk')) : '',
    ...panel.rules.map(stroke),
    ...panel.bands.map(({ d, bloc, opacity }) => filled(d, colour(theme, 'line', bloc), opacity)),
    ...panel.strokes.map(stroke),
    ...panel.columns.map(({ d, bloc, texts }) => filled(d, colour(theme, 'line', bloc)) + texts.map(text).join('')),
    ...panel.texts.map(text),
  ].join('');
}

function strokeSvg({ role, bloc, d }: Stroke, theme: ThemeName): string {
  const { tone, width, casing, dash, fill } = STROKES[role];
  const sheet = colour(theme, 'sheet');
  const line = { d, fill: fill ? colour(theme, fill, bloc) : 'none', 'stroke-linejoin': 'round' };
  return [
    casing === undefined ? '' : element('path', { ...line, stroke: sheet, 'stroke-width': casing }),
    element('path', { ...line, stroke: colour(theme, tone, bloc), 'stroke-width': width, 'stroke-dasharray': dash }),
  ].join('');
}

/** The casing is the same lettering once more, underneath, as a stroke. */
function textSvg({ role, bloc, x, y, size, anchor, text }: PlateText, theme: ThemeName): string {
  const { tone, bold, casing } = LETTERINGS[role];
  const place = {
    x,
    y,
    'font-family': SANS,
    'font-size': size,
    'font-weight': bold ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  const sheet = colour(theme, 'sheet');
  const under = {
    ...place,
    fill: sheet,
    stroke: sheet,
    'stroke-width': casing,
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  return [
    casing === undefined ? '' : element('text', under, xmlSafe(text)),
    element('text', { ...place, fill: colour(theme, tone, bloc) }, xmlSafe(text)),
  ].join('');
}
