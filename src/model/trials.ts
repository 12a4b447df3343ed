/** The simulated futures themselves, a block at a time; what questions and formulas are asked of. */

import { SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';

export interface TrialBlock {
  /** Number of trials in this block and of quarters simulated. */
  readonly trials: number;
  readonly quarters: number;
  /** Length of a row: at least the number of trials. */
  readonly stride: number;
  /** One array for each of SEGMENTS_AND_ALL, in that order: `[bloc][quarter][stride]`, shares in [0, 1]; empty until simulated. */
  readonly shares: (Float64Array | Float32Array)[];
}

/** Shares of the float64 model. */
export interface ExactTrials extends TrialBlock {
  readonly shares: Float64Array[];
}

/** Where the shares of one bloc (index) in one quarter start within a segment's array of a block. */
export function offset(block: TrialBlock, bloc: number, quarter: number): number {
  return (bloc * block.quarters + quarter) * block.stride;
}

export function sharesOf<Block extends TrialBlock>(block: Block, segment: SegmentOrAll): Block['shares'][number] {
  return block.shares[SEGMENTS_AND_ALL.indexOf(segment)]!;
}
