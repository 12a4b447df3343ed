/**
 * From what is asked to where it stands: the panels of a plate, the plot in each, the gutter where the fan unrolls into
 * dots, and the scales. Together is one panel for all blocs; Split is one for each, side by side or stacked.
 */

import { BLOCS, type BlocId, type PerBloc } from '../model/blocs';
import { FIRST_YEAR, quartersTo, type Horizon } from '../model/clock';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import { linear } from './linear';
import type { Box } from './plate';
import type { PlateWords } from './words';

/** Shares that the published analysis gives for a year, drawn as open marks. */
export interface GivenShares {
  readonly year: number;
  readonly shares: PerBloc;
}

/** Futures in which a bloc ends above a share are told from the rest. */
export interface Threshold {
  readonly bloc: BlocId;
  readonly share: number;
}

export interface FanInput {
  readonly segment: SegmentForecast;
  /** Only when something differs from it: its medians are drawn dashed, and changes are counted from it. */
  readonly reference?: SegmentForecast | undefined;
  readonly given: readonly GivenShares[];
  readonly horizon: Horizon;
  readonly arrangement: 'together' | 'split';
  /** In a split plate each panel has its own bloc in focus, whatever this says. */
  readonly focus: 'all' | BlocId;
  /** The share at the top of the y axis: a multiple of 0.2, at most 1. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Few dots, short words; when not given, what is under 600 px wide is compact. */
  readonly compact?: boolean | undefined;
  /** Names the bands on their contours also when all blocs are shown together. */
  readonly named?: boolean | undefined;
  /** A line across the dots: the bloc's marks at or under it are hollow. */
  readonly threshold?: Threshold | undefined;
  /** Draws the reference's 8 in 10 too, as an outline. */
  readonly outlined?: boolean | undefined;
  readonly words: PlateWords;
}

/** One panel to be drawn: what is asked of it, with its place and scales. */
export interface Drawing extends FanInput {
  readonly compact: boolean;
  /** The bloc that this panel is for; undefined when it shows all. */
  readonly only: BlocId | undefined;
  readonly panel: Box;
  readonly plot: Box;
  /** Where columns of dots stand; undefined where there is no room. */
  readonly gutter: Box | undefined;
  /** Whether the y axis is lettered here. */
  readonly lettered: boolean;
  readonly x: (year: number) => number;
  readonly y: (share: number) => number;
  /** The year at an x: the scale read backwards. */
  readonly year: (x: number) => number;
}

const DRAWING_ORDER: readonly BlocId[] = ['other', 'us', 'cn'];
export const COMPACT_BELOW = 600;
const DOTS_FROM = 300;
const BETWEEN = 24;
/** Over a plot. */
export const headerHeight = (compact: boolean) => (compact ? 22 : 30);
/** Under a plot, for the years. */
export const YEARS_HEIGHT = 24;

/** The panels of a plate, in reading order. */
export function drawings(input: FanInput): Drawing[] {
  const whole = { left: 0, top: 0, right: input.width, bottom: input.height };
  if (input.arrangement === 'together') return [drawing(input, whole, undefined, true)];
  return panelBoxes(input, BLOCS.length).map(({ box, lettered }, index) => {
    const bloc = BLOCS[index]!;
    return drawing({ ...input, focus: bloc }, box, bloc, lettered);
  });
}

/** Alike panels side by side, or one under another where a plate is narrow; `lettered` where the y axis is. */
export function panelBoxes(
  { width, height }: Pick<FanInput, 'width' | 'height'>,
  count: number,
): { readonly box: Box; readonly lettered: boolean }[] {
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const stacked = width < COMPACT_BELOW;
  return Array.from({ length: count }, (_, index) => {
    return {
      box: stacked ? row(whole, index, count) : column(whole, index, count),
      lettered: stacked || index === 0,
    };
  });
}

/** The height of a bloc's quantile in a quarter, in px of the plate. */
export function heightOf(drawing: Drawing, bloc: BlocId, quarter: number, level: Level): number {
  return drawing.y(quantile(drawing.segment, bloc, quarter, level));
}

/** Bottom to top; the bloc in focus is drawn last. */
export function inOrder({ focus }: Pick<FanInput, 'focus'>): readonly BlocId[] {
  return focus === 'all' ? DRAWING_ORDER : [...DRAWING_ORDER.filter((bloc) => bloc !== focus), focus];
}

/** The blocs that a panel draws in full. */
export function inFull({ focus }: Pick<FanInput, 'focus'>): readonly BlocId[] {
  return focus === 'all' ? DRAWING_ORDER : [focus];
}

/** Baseline of what is written over a panel. */
export function headerLine({ panel, compact }: Drawing): number {
  return panel.top + (compact ? 12 : 15);
}

export function lastQuarter({ horizon }: Pick<FanInput, 'horizon'>): number {
  return quartersTo(horizon) - 1;
}

function row({ left, right, bottom }: Box, index: number, count: number): Box {
  const height = (bottom - (count - 1) * BETWEEN) / count;
  const top = index * (height + BETWEEN);
  return { left, right, top, bottom: top + height };
}

/** Only the first column carries the axis, so it is wider by that and the plots are alike. */
function column({ right, top, bottom }: Box, index: number, count: number): Box {
  const axis = axisWidth(false);
  const width = (right - axis - (count - 1) * BETWEEN) / count;
  const left = axis + index * (width + BETWEEN);
  return { left: index === 0 ? 0 : left, right: left + width, top, bottom };
}

function drawing(input: FanInput, panel: Box, only: BlocId | undefined, lettered: boolean): Drawing {
  const compact = input.compact ?? input.width < COMPACT_BELOW;
  const left = panel.left + (lettered ? axisWidth(compact) : 0);
  const right = panel.right - gutterWidth(panel.right - left, only, compact);
  const top = panel.top + headerHeight(compact);
  const plot = { left, right, top, bottom: panel.bottom - bottomMargin(only, compact) };
  const gutter = right < panel.right ? { ...plot, left: right + (compact ? 12 : 18), right: panel.right } : undefined;
  const x = linear([FIRST_YEAR, input.horizon], [left, right]);
  const height = linear([0, input.top], [plot.bottom, plot.top]);
  const y = (share: number) => height(Math.min(input.top, Math.max(0, share)));
  return { ...input, compact, only, panel, plot, gutter, lettered, x, y, year: x.invert };
}

export function axisWidth(compact: boolean): number {
  return compact ? 32 : 36;
}

function gutterWidth(width: number, only: BlocId | undefined, compact: boolean): number {
  if (only !== undefined) return width >= DOTS_FROM ? clamp(88, 0.3 * width, 120) : 0;
  return compact ? Math.max(0.44 * width, 176) : clamp(222, 0.3 * width, 300);
}

/** Room for the years and, under the dots, for the values in four lines. */
function bottomMargin(only: BlocId | undefined, compact: boolean): number {
  if (only !== undefined) return YEARS_HEIGHT;
  return compact ? 65 : 76;
}

export function clamp(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
