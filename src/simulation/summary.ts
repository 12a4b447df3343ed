/** From counted shares to a segment's forecast. */

import { BLOCS } from '../model/blocs';
import { DOT_COUNTS, LEVELS, type DotCount, type SegmentForecast } from '../model/forecast';
import { dotLevels } from '../model/summary';
import type { Summary } from './counter';

/** Mean and quantiles, at ascending levels, of one bloc's shares in one quarter. */
export type CountSeries = (bloc: number, quarter: number, levels: Float64Array) => Summary;

const PLAIN = Float64Array.from(LEVELS);
/** The levels and those of the dots, ascending, and where each of them stands. */
const AT_HORIZON = Float64Array.from(new Set([...LEVELS, ...DOT_COUNTS.flatMap(dotLevels)])).sort();
const PLACES = {
  levels: LEVELS.map((level) => AT_HORIZON.indexOf(level)),
  50: dotLevels(50).map((level) => AT_HORIZON.indexOf(level)),
  20: dotLevels(20).map((level) => AT_HORIZON.indexOf(level)),
};

/** Quarters before `from` are taken from the forecast `before`. */
export function summarise(
  quarters: number,
  from: number,
  before: SegmentForecast | undefined,
  count: CountSeries,
): SegmentForecast {
  const out = {
    quantiles: before?.quantiles.slice() ?? new Float64Array(BLOCS.length * quarters * LEVELS.length),
    mean: before?.mean.slice() ?? new Float64Array(BLOCS.length * quarters),
    dots: {
      50: before?.dots[50].slice() ?? new Float64Array(BLOCS.length * 50),
      20: before?.dots[20].slice() ?? new Float64Array(BLOCS.length * 20),
    },
  };
  BLOCS.forEach((_, bloc) => {
    for (let quarter = from; quarter < quarters; quarter++) {
      const atHorizon = quarter === quarters - 1;
      const { mean, quantiles } = count(bloc, quarter, atHorizon ? AT_HORIZON : PLAIN);
      const cell = bloc * quarters + quarter;
      out.mean[cell] = mean;
      const places = atHorizon ? PLACES.levels : LEVELS.map((_level, place) => place);
      places.forEach((place, level) => (out.quantiles[cell * LEVELS.length + level] = quantiles[place]!));
      if (atHorizon) for (const dots of DOT_COUNTS) placeDots(out.dots[dots], bloc, dots, quantiles);
    }
  });
  return out;
}

function placeDots(out: Float64Array, bloc: number, count: DotCount, quantiles: Float64Array): void {
  PLACES[count].forEach((place, dot) => (out[bloc * count + dot] = quantiles[place]!));
}
