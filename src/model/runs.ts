/** Every future of a run by itself: what each bloc's share is in it, at the labelled years. */

import { BLOCS } from './blocs';
import { FIRST_YEAR, quarterOf, type Horizon } from './clock';
import type { Scenario } from './scenario';
import { SEGMENTS_AND_ALL } from './segments';
import { offset, type TrialBlock } from './trials';

/** Futures that are told one by one: of more, the first. */
export const MOST_RUNS = 16_384;

export interface Runs {
  readonly scenario: Scenario;
  /** Trials that are told: the first of the scenario's. */
  readonly trials: number;
  /** Labelled years, each at its own quarter. */
  readonly years: readonly number[];
  /** `[segment][bloc][year][trial]`, row-major, in [0, 1]; as precise as the engine computed them. */
  readonly shares: Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
}

export function runsOf({ trials }: Pick<Scenario, 'trials'>): number {
  return Math.min(trials, MOST_RUNS);
}

/** The whole years from the first to a horizon. */
export function yearsTo(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR + 1 }, (_, year) => FIRST_YEAR + year);
}

/** A copy of what a block holds at the whole years. */
export function runs(scenario: Scenario, block: TrialBlock): Runs {
  const { trials } = block;
  const years = yearsTo(scenario.horizon);
  const length = SEGMENTS_AND_ALL.length * BLOCS.length * years.length * trials;
  const shares = block.shares[0] instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  let at = 0;
  for (const held of block.shares)
    for (const bloc of BLOCS.keys())
      for (const year of years) {
        const from = offset(block, bloc, quarterOf(year));
        shares.set(held.subarray(from, from + trials), at);
        at += trials;
      }
  return { scenario, trials, years, shares };
}
