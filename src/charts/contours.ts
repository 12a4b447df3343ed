/**
 * The bands' names, set upright on their contours like the depths of a sea chart: on the upper ones, or on the lower when
 * another bloc's median runs through those. Where contours come closer than 14 px only the outer one is named.
 */

import { cross } from 'd3';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR } from '../model/clock';
import type { Level } from '../model/forecast';
import { heightOf, lastQuarter, type Drawing } from './drawing';
import { textWidth } from './measure';
import { tenth, type PlateText } from './plate';
import type { BandName } from './words';

const LEAST_BETWEEN = 14;
const CLEAR = 11;
/** How far along the plot: the first place counts; pictures, where nothing moves, may choose another. */
const ALONG = [0.8, 0.7, 0.6, 0.9, 0.5] as const;

type Levels = Readonly<Record<BandName, Level>>;
export const UPPER: Levels = { half: 0.75, eight: 0.9, nineteen: 0.975 };
export const LOWER: Levels = { half: 0.25, eight: 0.1, nineteen: 0.025 };

export interface BandLabel extends PlateText {
  /** The stretch of the contour that makes way for the lettering; undefined where it stands alongside. */
  readonly gap: Gap | undefined;
}

/** Part of one quantile's line, between two x. */
export interface Gap {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

/** `bands` from the outermost to the innermost; `chosen` are the contours to name them on, when they are not to be found here. */
export function bandNames(drawing: Drawing, bloc: BlocId, bands: readonly BandName[], chosen?: Levels): BandLabel[] {
  const quarter = quarterToNameAt(drawing, bloc, UPPER[bands[0]!]);
  const height = (level: Level) => heightOf(drawing, bloc, quarter, level);
  const levels = chosen ?? side(drawing, bloc, quarter, bands[0]!);
  const lift = beside(height(levels[bands[0]!]) - height(0.5));
  const x = tenth(drawing.x(FIRST_YEAR + quarter / 4));
  return spaced(bands, (band) => height(levels[band])).map((band) => {
    const text = drawing.words.bands[band];
    const half = textWidth(text, 12) / 2 + 1;
    const gap = lift === 0 ? { level: levels[band], from: x - half, to: x + half } : undefined;
    return {
      role: 'band-name',
      bloc,
      x,
      y: tenth(height(levels[band]) + lift + 4),
      size: 12,
      anchor: 'middle',
      text,
      gap,
    };
  });
}

/** With all blocs together, where no other bloc's lines run through the outer contour's name. */
function quarterToNameAt(drawing: Drawing, bloc: BlocId, outer: Level): number {
  const places = ALONG.map((part) => Math.round(part * lastQuarter(drawing)));
  const touches = (quarter: number) =>
    cross(
      BLOCS.filter((other) => other !== bloc),
      [0.1, 0.5, 0.9] as const,
    ).some(([other, level]) => {
      return Math.abs(heightOf(drawing, other, quarter, level) - heightOf(drawing, bloc, quarter, outer)) < CLEAR;
    });
  return (drawing.focus === 'all' && places.find((quarter) => !touches(quarter))) || places[0]!;
}

/** The upper contours, unless another median runs through those and none through the lower. */
function side(drawing: Drawing, bloc: BlocId, quarter: number, outer: BandName): Levels {
  const height = (level: Level, of = bloc) => heightOf(drawing, of, quarter, level);
  const crossed = (levels: Levels) => {
    const [from, to] = [height(0.5), height(levels[outer])];
    return BLOCS.some((other) => other !== bloc && inside(height(0.5, other), from, to));
  };
  return crossed(UPPER) && !crossed(LOWER) ? LOWER : UPPER;
}

function inside(y: number, from: number, to: number): boolean {
  return y > Math.min(from, to) - CLEAR && y < Math.max(from, to) + CLEAR;
}

/** A fan too slim to carry lettering has it alongside. */
function beside(halfWidth: number): number {
  return Math.abs(halfWidth) < LEAST_BETWEEN + 4 ? 9 * Math.sign(halfWidth || -1) : 0;
}

/** Those that keep 14 px from the last one kept; the outermost always is. */
function spaced(bands: readonly BandName[], height: (band: BandName) => number): BandName[] {
  return bands.reduce<BandName[]>((kept, band) => {
    const last = kept.at(-1);
    return last === undefined || Math.abs(height(band) - height(last)) >= LEAST_BETWEEN ? [...kept, band] : kept;
  }, []);
}
