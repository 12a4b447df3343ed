/**
 * A fan plate as plain geometry: path strings, marks and lettering in drawing order, with no DOM and no colours.
 * Quarters are joined by straight segments; the component and the exported picture both draw exactly this.
 */

import { max, range } from 'd3';
import { BLOCS, type BlocId, type PerBloc } from '../model/blocs';
import { FIRST_YEAR, quarterOf, quartersTo } from '../model/clock';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import { axisTexts, ground, rules, type Ground } from './axes';
import { bandNames } from './contours';
import { columns, columnHeader, panelHeading, type Column } from './dots';
import { frames, isCompact, type Frame, type Layout } from './frame';
import { blocNames } from './labels';
import { tenth, TINTS, type Band, type Box, type PlateText, type Stroke, type StrokeRole } from './plate';
import { areaPath, linePath, markPath, type Point } from './shapes';
import type { BandName, PlateWords } from './words';

/** Shares that the published analysis gives for a year, drawn as open marks. */
export interface GivenShares {
  readonly year: number;
  readonly shares: PerBloc;
}

export interface FanInput extends Layout {
  readonly segment: SegmentForecast;
  /** Only when something differs from it: its medians are drawn dashed, and changes are counted from it. */
  readonly reference?: SegmentForecast | undefined;
  readonly given: readonly GivenShares[];
  /** Split plates have a bloc each in focus, whatever this says. */
  readonly focus: 'all' | BlocId;
  /** Names the bands on their contours also when all blocs are shown together. */
  readonly named?: boolean | undefined;
  readonly words: PlateWords;
}

export interface Panel {
  /** The bloc a panel of a split plate is for. */
  readonly bloc: BlocId | undefined;
  readonly plot: Box;
  readonly ground: Ground | undefined;
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

const DRAWING_ORDER = ['other', 'us', 'cn'] as const;
const EDGES: Readonly<Record<BandName, readonly [low: Level, high: Level]>> = {
  half: [0.25, 0.75],
  eight: [0.1, 0.9],
  nineteen: [0.025, 0.975],
};

export function fan(input: FanInput): Fan {
  const { width, height } = input;
  return { width, height, compact: isCompact(input), panels: frames(input).map((frame) => panel(frame, input)) };
}

/** The share at the top of an axis that holds all that is drawn: a multiple of 20 %, never under `least`. */
export function axisTop(segments: readonly SegmentForecast[], given: readonly GivenShares[] = [], least = 0.2): number {
  const shares = segments.flatMap(({ dots, quantiles }) => [max(dots[50]) ?? 0, max(quantiles) ?? 0]);
  const highest = max([least, ...shares, ...given.flatMap((row) => row.shares)])!;
  return Math.min(1, Math.ceil(tenth(highest * 100) / 20) / 5);
}

function panel(frame: Frame, input: FanInput): Panel {
  const focus = frame.only ?? input.focus;
  return {
    bloc: frame.only,
    plot: frame.plot,
    ground: ground(frame, input),
    rules: rules(frame, input),
    bands: DRAWING_ORDER.filter((bloc) => focus === 'all' || bloc === focus).flatMap((bloc) => bands(frame, input, bloc, focus)),
    strokes: [
      ...contours(frame, input, focus),
      ...references(frame, input, focus),
      ...medians(frame, input, focus),
      ...marks(frame, input),
    ],
    texts: [...axisTexts(frame, input), ...names(frame, input, focus), ...panelHeading(frame, input), ...columnHeader(frame, input)],
    columns: columns(frame, input),
  };
}

function bands(frame: Frame, input: FanInput, bloc: BlocId, focus: FanInput['focus']): Band[] {
  const tints = focus === 'all' ? TINTS.together : TINTS.focus;
  const wideToNarrow = (['nineteen', 'eight', 'half'] as const).filter((name) => tints[name] > 0);
  return wideToNarrow.map((name) => {
    const [low, high] = EDGES[name];
    const d = areaPath(edge(frame, input, bloc, low), edge(frame, input, bloc, high));
    return { bloc, name, d, opacity: tints[name] };
  });
}

/** One quantile over the quarters, in plate coordinates. */
function edge(frame: Frame, input: FanInput, bloc: BlocId, level: Level, of = input.segment): Point[] {
  return range(quartersTo(input.horizon)).map((quarter) => [
    frame.x(FIRST_YEAR + quarter / 4),
    frame.y(quantile(of, bloc, quarter, level)),
  ]);
}

function contours(frame: Frame, input: FanInput, focus: FanInput['focus']): Stroke[] {
  const around = (role: StrokeRole, bloc: BlocId, band: BandName): Stroke => {
    return { role, bloc, d: EDGES[band].map((level) => linePath(edge(frame, input, bloc, level))).join('') };
  };
  if (focus === 'all') return DRAWING_ORDER.map((bloc) => around('contour', bloc, 'eight'));
  const others = frame.only === undefined ? others_(focus) : [];
  return [
    ...others.map((bloc) => around('outline', bloc, 'eight')),
    around('edge', focus, 'nineteen'),
    around('inner-edge', focus, 'eight'),
  ];
}
