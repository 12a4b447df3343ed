/** What a run gives: the quantiles of every share. Flat typed arrays; every share is a fraction of one. */

import { BLOCS, type BlocId } from './blocs';
import type { Scenario } from './scenario';
import type { SegmentOrAll } from './segments';

/** Probability levels of the nine quantiles in every cell: half, 8 in 10, 19 in 20 bands and the 5–95 range. */
export const LEVELS = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975] as const;
export type Level = (typeof LEVELS)[number];
/** Counts of quantile dots drawn at the horizon; dot i of n stands at level (i − ½)/n. */
export const DOT_COUNTS = [50, 20] as const;
export type DotCount = (typeof DOT_COUNTS)[number];

export interface SegmentForecast {
  /** `[bloc][quarter][level]`, row-major. */
  readonly quantiles: Float64Array;
  /** `[bloc][quarter]`. */
  readonly mean: Float64Array;
  /** Quantile dots at the horizon, `[bloc][dot]`, ascending within a bloc. */
  readonly dots: Readonly<Record<DotCount, Float64Array>>;
}

/** How often something asked of every trial came true; `error` is one standard error. */
export interface Chance {
  readonly id: string;
  readonly probability: number;
  readonly error: number;
}

export interface Forecast {
  readonly scenario: Scenario;
  /** Labelled years of the quarters. */
  readonly time: readonly number[];
  readonly segments: Readonly<Record<SegmentOrAll, SegmentForecast>>;
  readonly chances: readonly Chance[];
  /** SHA-256 over all quantiles, hexadecimal (contract: order segments, blocs, time, levels). */
  readonly digest: string;
}

/** One quantile; `quarter` is an index on the quarter grid, `level` one of LEVELS. */
export function quantile(
  segment: Pick<SegmentForecast, 'quantiles' | 'mean'>,
  bloc: BlocId,
  quarter: number,
  level: Level,
): number {
  const quarters = segment.mean.length / BLOCS.length;
  return segment.quantiles[(BLOCS.indexOf(bloc) * quarters + quarter) * LEVELS.length + LEVELS.indexOf(level)]!;
}
