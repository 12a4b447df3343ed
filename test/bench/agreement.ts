/** Whether two contenders gave the same answer: asked before anything is timed, for a wrong answer can be had in no time. */

import { BLOCS } from '../../src/model/blocs';
import { yearLabels } from '../../src/model/clock';
import { LEVELS } from '../../src/model/forecast';
import { SEGMENTS } from '../../src/model/segments';
import type { Result } from './contender';

/** A tenth of a point, in share. */
export const TOLERANCE = 0.001;

export interface Worst {
  readonly distance: number;
  /** Such as "P5 of cn in chips, 2028". */
  readonly cell: string;
}

/** The greatest distance in any quantile or mean; infinite where one has no number. */
export function worst(a: Result, b: Result): Worst {
  const inQuantiles = farthest(a.quantiles, b.quantiles);
  const inMean = farthest(a.mean, b.mean);
  if (inMean.distance > inQuantiles.distance) return { ...inMean, cell: `mean of ${seriesName(inMean.index)}` };
  const { distance, index } = inQuantiles;
  const level = 100 * LEVELS[index % LEVELS.length]!;
  return { distance, cell: `P${+level.toFixed(1)} of ${seriesName(Math.floor(index / LEVELS.length))}` };
}

/** What is wrong between a contender and the reference, or nothing. */
export function disagreement(name: string, result: Result, reference: Result): string | undefined {
  const { distance, cell } = worst(result, reference);
  if (distance <= TOLERANCE) return undefined;
  return `${name} disagrees with the model by ${(100 * distance).toFixed(3)} points at worst: ${cell}.`;
}

function farthest(a: Float64Array, b: Float64Array): { distance: number; index: number } {
  if (a.length !== b.length) return { distance: Infinity, index: 0 };
  let found = { distance: 0, index: 0 };
  for (let index = 0; index < a.length; index++) {
    const apart = Math.abs(a[index]! - b[index]!);
    const distance = Number.isFinite(apart) ? apart : Infinity;
    if (distance > found.distance) found = { distance, index };
  }
  return found;
}

const YEARS = yearLabels(2030);

function seriesName(series: number): string {
  const quarter = series % YEARS.length;
  const bloc = Math.floor(series / YEARS.length) % BLOCS.length;
  const segment = Math.floor(series / YEARS.length / BLOCS.length);
  return `${BLOCS[bloc]} in ${SEGMENTS[segment]}, ${YEARS[quarter]}`;
}
