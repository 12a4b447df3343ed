/** The simulated futures themselves, a block at a time; what questions and formulas are asked of. */

import { SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';

export interface TrialBlock {
  /** Number of trials in this block and of quarters simulated. */
  readonly trials: number;
  readonly quarters: number;
  /** One array for each of SEGMENTS_AND_ALL, in that order: `[bloc][quarter][trial]`, shares in [0, 1]; empty until simulated. */
  readonly shares: Float64Array[];
}

/** Where the shares of one bloc (index) in one quarter start within a segment's array of a block. */
export function offset(block: TrialBlock, bloc: number, quarter: number): number {
  return (bloc * block.quarters + quarter) * block.trials;
}

export function sharesOf(block: TrialBlock, segment: SegmentOrAll): Float64Array {
  return block.shares[SEGMENTS_AND_ALL.indexOf(segment)]!;
}
