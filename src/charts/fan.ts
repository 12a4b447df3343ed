/**
 * A fan plate as plain geometry: path strings, marks and lettering in drawing order, with no DOM and no colours.
 * Quarters are joined by straight segments; the component and the exported picture both draw exactly this.
 */

import { least, max, range } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR } from '../model/clock';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import { axisTexts, ground, rules } from './axes';
import { bandNames, type BandLabel } from './contours';
import { columnHeader, columns, panelHeading, thresholdStrokes, type Column } from './dots';
import {
  drawings,
  heightOf,
  inFull,
  inOrder,
  lastQuarter,
  type Drawing,
  type FanInput,
  type GivenShares,
} from './drawing';
import { blocNames } from './labels';
import { marks } from './marks';
import { tenth, TINTS, type Band, type Box, type PlateText, type Stroke, type StrokeRole } from './plate';
import { areaPath, gappedPath, linePath, type Point } from './shapes';
import type { BandName } from './words';

export interface Panel {
  /** The bloc a panel of a split plate is for. */
  readonly bloc: BlocId | undefined;
  readonly plot: Box;
  /** Where the dots stand. */
  readonly gutter: Box | undefined;
  /** The years beyond the evidence. */
  readonly ground: string | undefined;
  readonly rules: readonly Stroke[];
  readonly bands: readonly Band[];
  readonly strokes: readonly Stroke[];
  readonly texts: readonly PlateText[];
  readonly columns: readonly Column[];
}

export interface Fan {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly panels: readonly Panel[];
}

export const WIDE_TO_NARROW = ['nineteen', 'eight', 'half'] as const;
/** Three dashed lines crowd a plot narrower than this. */
const DASHES_FROM = 202;
export const EDGES: Readonly<Record<BandName, readonly [low: Level, high: Level]>> = {
  half: [0.25, 0.75],
  eight: [0.1, 0.9],
  nineteen: [0.025, 0.975],
};

export function fan(input: FanInput): Fan {
  const panels = drawings(input);
  return { width: input.width, height: input.height, compact: panels[0]!.compact, panels: panels.map(panel) };
}

/** The share at the top of an axis that holds all that is drawn: a multiple of 20 %, never under `floor`. */
export function axisTop(segments: readonly SegmentForecast[], given: readonly GivenShares[] = [], floor = 0.2): number {
  const shares = segments.flatMap(({ dots, quantiles }) => [max(dots[50]) ?? 0, max(quantiles) ?? 0]);
  const highest = max([floor, ...shares, ...given.flatMap((row) => row.shares)])!;
  return Math.min(1, Math.ceil(tenth(highest * 100) / 20) / 5);
}

/** Whether a plate dashes the reference's medians, once there is a reference: what is said of dashes must be drawn. */
export function showsDashes(input: FanInput): boolean {
  return drawings(input).some(fitsDashes);
}

function panel(drawing: Drawing): Panel {
  const labels = bandLabels(drawing);
  const dots = columns(drawing);
  return {
    bloc: drawing.only,
    plot: drawing.plot,
    gutter: drawing.gutter,
    ground: ground(drawing),
    rules: rules(drawing),
    bands: inFull(drawing).flatMap((bloc) => bands(drawing, bloc)),
    strokes: [
      ...contours(drawing, labels),
      ...references(drawing),
      ...medians(drawing),
      ...marks(drawing),
      ...thresholdStrokes(drawing, dots),
    ],
    texts: [...axisTexts(drawing), ...names(drawing), ...labels, ...panelHeading(drawing), ...columnHeader(drawing)],
    columns: dots,
  };
}

/** One quantile over the quarters, in px of the plate. */
function edge(drawing: Drawing, bloc: BlocId, level: Level, of = drawing.segment): Point[] {
  return range(lastQuarter(drawing) + 1).map((quarter) => [
    drawing.x(FIRST_YEAR + quarter / 4),
    drawing.y(quantile(of, bloc, quarter, level)),
  ]);
}

function bands(drawing: Drawing, bloc: BlocId): Band[] {
  const tints = drawing.focus === 'all' ? TINTS.together : TINTS.focus;
  return WIDE_TO_NARROW.filter((name) => tints[name] > 0).map((name) => {
    const [low, high] = EDGES[name];
    return { bloc, name, opacity: tints[name], d: areaPath(edge(drawing, bloc, low), edge(drawing, bloc, high)) };
  });
}

/** Both edges of a band, broken where its name is set on them. */
function contours(drawing: Drawing, labels: readonly BandLabel[]): Stroke[] {
  const line = (bloc: BlocId, level: Level) => {
    const gap = labels.find((label) => label.bloc === bloc && label.gap?.level === level)?.gap;
    const points = edge(drawing, bloc, level);
    return gap ? gappedPath(points, gap.from, gap.to) : linePath(points);
  };
  const around = (role: StrokeRole, bloc: BlocId, band: BandName): Stroke => {
    return { role, bloc, d: EDGES[band].map((level) => line(bloc, level)).join('') };
  };
  const { focus, only } = drawing;
  if (focus === 'all') return inFull(drawing).map((bloc) => around('contour', bloc, 'eight'));
  const others = only === undefined ? BLOCS.filter((bloc) => bloc !== focus) : [];
  const outlines = others.map((bloc) => around('outline', bloc, 'eight'));
  return [...outlines, around('edge', focus, 'nineteen'), around('inner-edge', focus, 'eight')];
}

/** Dashes for the bloc in focus; for all three where the plot is wide enough to tell them apart, or where they are what is shown. */
function fitsDashes({ focus, plot, outlined }: Drawing): boolean {
  return focus !== 'all' || outlined === true || plot.right - plot.left >= DASHES_FROM;
}

function references(drawing: Drawing): Stroke[] {
  const { reference, outlined } = drawing;
  if (reference === undefined || !fitsDashes(drawing)) return [];
  const line = (bloc: BlocId, level: Level) => linePath(edge(drawing, bloc, level, reference));
  const dashes = inFull(drawing).map((bloc): Stroke => ({ role: 'reference', bloc, d: line(bloc, 0.5) }));
  if (!outlined) return dashes;
  const outline = (bloc: BlocId) => EDGES.eight.map((level) => line(bloc, level)).join('');
  return [...inFull(drawing).map((bloc): Stroke => ({ role: 'ghost', bloc, d: outline(bloc) })), ...dashes];
}

function medians(drawing: Drawing): Stroke[] {
  return inOrder(drawing).map((bloc) => {
    const role = drawing.only === undefined || drawing.only === bloc ? 'median' : 'quiet';
    return { role, bloc, d: linePath(edge(drawing, bloc, 0.5)) };
  });
}

function names(drawing: Drawing): PlateText[] {
  const { only } = drawing;
  if (only === undefined) return blocNames(drawing, BLOCS, 'name');
  return blocNames(
    drawing,
    BLOCS.filter((bloc) => bloc !== only),
    'quiet-name',
  );
}

/** With all blocs together, bands are named where they are clear of the others: on the fan that reaches highest. */
function bandLabels(drawing: Drawing): BandLabel[] {
  const { focus, named } = drawing;
  if (focus !== 'all') return bandNames(drawing, focus, WIDE_TO_NARROW);
  const highest = least(BLOCS, (bloc) => heightOf(drawing, bloc, lastQuarter(drawing), 0.9))!;
  return named ? bandNames(drawing, highest, ['eight', 'half']) : [];
}
