/**
 * The bands' names, set upright on their contours like the depths of a sea chart. They move only when contours come closer
 * than 14 px, and then the inner name gives way, or when another bloc's median runs through them.
 */

import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, quartersTo } from '../model/clock';
import { quantile, type Level } from '../model/forecast';
import type { FanInput } from './fan';
import type { Frame } from './frame';
import { tenth, type PlateText } from './plate';
import { BANDS, type BandName } from './words';

const LEAST_BETWEEN = 14;
const CLEAR = 11;
const ALONG = 0.8;

const UPPER: Readonly<Record<BandName, Level>> = { half: 0.75, eight: 0.9, nineteen: 0.975 };
const LOWER: Readonly<Record<BandName, Level>> = { half: 0.25, eight: 0.1, nineteen: 0.025 };

/** Names of the bands of one bloc, four fifths along: on the upper contours, or the lower where another median runs through them. */
export function bandNames(frame: Frame, input: FanInput, bloc: BlocId, bands: readonly BandName[]): PlateText[] {
  const quarter = Math.round(ALONG * (quartersTo(input.horizon) - 1));
  const at = (level: Level, of = bloc) => frame.y(quantile(input.segment, of, quarter, level));
  const busy = (from: number, to: number) =>
    BLOCS.some((other) => other !== bloc && at(0.5, other) > Math.min(from, to) - CLEAR && at(0.5, other) < Math.max(from, to) + CLEAR);
  const outermost = BANDS.filter((band) => bands.includes(band)).reverse();
  const lower = busy(at(0.5), at(UPPER[outermost[0]!])) && !busy(at(0.5), at(LOWER[outermost[0]!]));
  const levels = lower ? LOWER : UPPER;
  const outside = Math.abs(at(levels[outermost[0]!]) - at(0.5)) < LEAST_BETWEEN ? (lower ? 9 : -9) : 0;
  const x = tenth(frame.x(FIRST_YEAR + quarter / 4));
  return separate(outermost, (band) => at(levels[band])).map((band) => ({
    role: 'band-name',
    bloc,
    x,
    y: tenth(at(levels[band]) + outside + 4),
    size: 12,
    anchor: 'middle',
    text: input.words.bands[band],
  }));
}

/** Those that keep 14 px from the last one kept; the outermost always is. */
function separate(outermost: readonly BandName[], y: (band: BandName) => number): BandName[] {
  return outermost.reduce<BandName[]>((kept, band) => {
    const last = kept.at(-1);
    return last === undefined || Math.abs(y(band) - y(last)) >= LEAST_BETWEEN ? [...kept, band] : kept;
  }, []);
}
