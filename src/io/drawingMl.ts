/** The few words of DrawingML, in which the office programs are told how something looks. */

import { element, type Attributes } from '../model/xml';

export const NOTHING = element('a:noFill', {});
const FACE = element('a:latin', { typeface: 'Arial' });

/** The look of lettering, `size` in points. */
export function texts(colour: string, size: number, bold = false): string {
  const look = element('a:defRPr', { sz: 100 * size, b: bold ? 1 : 0 }, paint(colour) + FACE);
  const paragraph = element('a:p', {}, element('a:pPr', {}, look) + element('a:endParaRPr', { lang: 'en-GB' }));
  return element('c:txPr', {}, element('a:bodyPr', {}) + element('a:lstStyle', {}) + paragraph);
}

/** `colour` in six hexadecimal digits. */
export function paint(colour: string, alpha?: number): string {
  const part = alpha === undefined ? '' : element('a:alpha', { val: Math.round(100_000 * alpha) });
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour }, part));
}

/** `width` in points. */
export function stroke(colour: string, width: number, dash = 'solid'): string {
  const inside = paint(colour) + element('a:prstDash', { val: dash }) + element('a:round', {});
  return element('a:ln', { w: Math.round(12_700 * width), cap: 'flat' }, inside);
}

/** Fractions of the chart. */
export function layout({ layoutTarget, ...box }: Attributes): string {
  const modes = ['xMode', 'yMode'].map((mode) => element(`c:${mode}`, { val: 'edge' }));
  const target = layoutTarget ? element('c:layoutTarget', { val: layoutTarget }) : '';
  const sizes = Object.entries(box).map(([key, val]) => element(`c:${key}`, { val }));
  return element('c:layout', {}, element('c:manualLayout', {}, target + modes.join('') + sizes.join('')));
}
