/** The words of the Why panel, apart from the rest because they come when it is opened. */

import type { BlocId } from '../model/blocs';
import type { Cause } from '../model/causes';
import type { Chance } from '../model/forecast';
import type { Reason } from '../model/matters';
import type { PlainOutcome } from '../model/outcome';
import type { Precision } from '../model/precision';
import type { Difference } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { Sentence } from './words';

/** The middle of a share over futures and the ends that 8 in 10 fall between, at the horizon. */
export interface Middle {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** All that the paragraph is made from. */
export interface WhyFacts {
  readonly segment: SegmentOrAll;
  readonly year: number;
  /** From what is compared with to what is set. */
  readonly differences: readonly Difference[];
  readonly chinaAhead: Chance;
  readonly middles: Readonly<Record<BlocId, Middle>>;
  /** The same of what is compared with, when something differs and its numbers are there. */
  readonly before?: {
    readonly chinaAhead: Chance;
    readonly middles: Readonly<Record<BlocId, Middle>>;
  };
  /** Whose part of the change is how large, largest first; of this bloc's middle share. */
  readonly causes?: { readonly bloc: BlocId; readonly each: readonly Cause[] };
  readonly precision: Precision;
  readonly trials: number;
  /** The largest reason of an outcome, and the SD of the outcome over futures. */
  readonly reason:
    'working' | 'failed' | { readonly outcome: PlainOutcome; readonly reason: Reason; readonly sd: number };
}

export interface WhyWords {
  /** What is set otherwise, what came of it, how sure that is, and the largest reason; one paragraph. */
  why(facts: WhyFacts): Sentence;
}
