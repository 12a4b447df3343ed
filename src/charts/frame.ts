/**
 * Where things stand on a plate: its panels, the plot in each, the gutter where the fan unrolls into dots, and the scales.
 * Together is one panel with a column of dots for each bloc; Split is one panel for each, side by side or stacked.
 */

import { scaleLinear } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import type { Box } from './plate';

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly arrangement: 'together' | 'split';
  readonly horizon: Horizon;
  /** The share at the top of the y axis, a multiple of 0.2 in (0, 1]. */
  readonly top: number;
  /** Few dots, short words, no names of eras; when not given, what is under 600 px wide is compact. */
  readonly compact?: boolean | undefined;
}

export interface Frame {
  /** The bloc that this panel is for; undefined when it shows all. */
  readonly only: BlocId | undefined;
  readonly plot: Box;
  /** Where columns of dots stand; undefined where there is no room. */
  readonly gutter: Box | undefined;
  /** Whether the y axis is lettered here. */
  readonly lettered: boolean;
  readonly compact: boolean;
  readonly x: (year: number) => number;
  readonly y: (share: number) => number;
  /** The year at an x, the scale read backwards. */
  readonly year: (x: number) => number;
}

const COMPACT_BELOW = 600;
const DOTS_FROM = 300;
const TOP = 30;
const BETWEEN = 24;

export function isCompact({ width, compact }: Layout): boolean {
  return compact ?? width < COMPACT_BELOW;
}

/** The panels of a plate, in reading order. */
export function frames(layout: Layout): Frame[] {
  const whole = { left: 0, top: 0, right: layout.width, bottom: layout.height };
  if (layout.arrangement === 'together') return [framed(layout, whole, undefined, true)];
  const stacked = layout.width < COMPACT_BELOW;
  return BLOCS.map((bloc, index) => {
    const panel = stacked ? row(whole, index) : column(whole, index);
    return framed(layout, panel, bloc, stacked || index === 0);
  });
}

function row({ left, right, bottom }: Box, index: number): Box {
  const height = (bottom - 2 * BETWEEN) / BLOCS.length;
  return { left, right, top: index * (height + BETWEEN), bottom: index * (height + BETWEEN) + height };
}

/** Only the first column carries the axis, so it is wider by that and the plots are alike. */
function column({ right, top, bottom }: Box, index: number): Box {
  const axis = axisWidth(false);
  const width = (right - axis - 2 * BETWEEN) / BLOCS.length;
  const left = axis + index * (width + BETWEEN);
  return { left: index === 0 ? 0 : left, right: left + width, top, bottom };
}

function axisWidth(compact: boolean): number {
  return compact ? 27 : 34;
}

function framed(layout: Layout, panel: Box, only: BlocId | undefined, lettered: boolean): Frame {
  const compact = isCompact(layout);
  const left = panel.left + (lettered ? axisWidth(compact) : 0);
  const right = panel.right - gutterWidth(panel.right - panel.left, only, compact);
  const plot = {
    left,
    right,
    top: panel.top + (compact ? TOP - 8 : TOP),
    bottom: panel.bottom - bottomMargin(layout, only, compact),
  };
  const gutter = right < panel.right ? { ...plot, left: right + (compact ? 14 : 18), right: panel.right } : undefined;
  const x = scaleLinear([FIRST_YEAR, layout.horizon], [plot.left, plot.right]);
  const y = scaleLinear([0, layout.top], [plot.bottom, plot.top]).clamp(true);
  return { only, plot, gutter, lettered, compact, x, y, year: (px) => x.invert(px) };
}

function gutterWidth(width: number, only: BlocId | undefined, compact: boolean): number {
  if (only !== undefined) return width >= DOTS_FROM ? clamp(88, 0.3 * width, 120) : 0;
  return compact ? 0.44 * width : clamp(204, 0.3 * width, 300);
}

/** Room for the years and, under the dots, for the values: in three lines, or four in narrow columns. */
function bottomMargin({ width }: Layout, only: BlocId | undefined, compact: boolean): number {
  if (only !== undefined) return 24;
  if (compact) return 65;
  return width < 900 ? 76 : 60;
}

export function clamp(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
