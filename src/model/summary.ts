/** From trials to a segment's forecast: exactly where all trials are in hand, by sketches where they stream past. */

import { BLOCS } from './blocs';
import { DOT_COUNTS, LEVELS, type DotCount, type SegmentForecast } from './forecast';
import { quantiles } from './quantiles';
import { Sketch } from './sketch';

/** Levels of n quantile dots: (i − ½)/n. */
export function dotLevels(count: DotCount): number[] {
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

/** What the series of one bloc in one quarter must answer. */
interface Series {
  readonly mean: number;
  quantiles(levels: readonly number[]): Float64Array;
}

/** Summary of `[bloc][quarter][trial]` shares held in full. */
export function summarise(shares: Float64Array, quarters: number, trials: number): SegmentForecast {
  return summariseSeries(quarters, (bloc, quarter) => {
    const from = (bloc * quarters + quarter) * trials;
    return exactSeries(shares.subarray(from, from + trials));
  });
}

function exactSeries(values: Float64Array): Series {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return { mean: sum / values.length, quantiles: (levels) => quantiles(values, levels) };
}

/** Summaries of one segment's shares as they stream past, a chunk of trials at a time. */
export class StreamedSummary {
  readonly #quarters: number;
  readonly #sketches: Sketch[];

  constructor(quarters: number) {
    this.#quarters = quarters;
    this.#sketches = Array.from({ length: BLOCS.length * quarters }, () => new Sketch());
  }

  /** Adds `[bloc][quarter][trial]` shares. */
  add(shares: Float64Array, trials: number): void {
    this.#sketches.forEach((sketch, series) => sketch.add(shares.subarray(series * trials, (series + 1) * trials)));
  }

  finish(): SegmentForecast {
    return summariseSeries(this.#quarters, (bloc, quarter) => this.#sketches[bloc * this.#quarters + quarter]!);
  }
}

function summariseSeries(quarters: number, series: (bloc: number, quarter: number) => Series): SegmentForecast {
  const out = {
    quantiles: new Float64Array(BLOCS.length * quarters * LEVELS.length),
    mean: new Float64Array(BLOCS.length * quarters),
    dots: { 50: new Float64Array(BLOCS.length * 50), 20: new Float64Array(BLOCS.length * 20) },
  };
  const levels = [...LEVELS, ...DOT_COUNTS.flatMap(dotLevels)];
  for (let bloc = 0; bloc < BLOCS.length; bloc++) {
    for (let quarter = 0; quarter < quarters; quarter++) {
      const cell = bloc * quarters + quarter;
      const { mean, quantiles: of } = bind(series(bloc, quarter));
      const atHorizon = quarter === quarters - 1;
      const found = of(atHorizon ? levels : LEVELS);
      out.mean[cell] = mean;
      out.quantiles.set(found.subarray(0, LEVELS.length), cell * LEVELS.length);
      if (atHorizon) placeDots(out.dots, bloc, found.subarray(LEVELS.length));
    }
  }
  return out;
}

function bind(series: Series): Series {
  return { mean: series.mean, quantiles: (levels) => series.quantiles(levels) };
}

function placeDots(dots: Record<DotCount, Float64Array>, bloc: number, found: Float64Array): void {
  let from = 0;
  for (const count of DOT_COUNTS) {
    dots[count].set(found.subarray(from, from + count), bloc * count);
    from += count;
  }
}
