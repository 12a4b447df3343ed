/** Where on the page a reader stands: what a link restores besides the scenario. It changes no number. */

import { BLOCS, type BlocId } from './blocs';
import type { SegmentOrAll } from './segments';

export const PAGES = ['explore', 'compare', 'matters', 'evidence'] as const;
export type Page = (typeof PAGES)[number];
export const ARRANGEMENTS = ['together', 'split'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
export const FOCUSES = ['all', ...BLOCS] as const;
export type Focus = 'all' | BlocId;

/** How scenarios are laid against each other. */
export const COMPARISONS = ['ghost', 'side', 'difference'] as const;
export type Comparing = (typeof COMPARISONS)[number];

/** Outcomes to explain besides pinned questions: a bloc's share, or a ready question by the start of its id. */
export const ABOUTS: readonly string[] = [...BLOCS, 'cn-ahead-us', 'us-above-50', 'within-5', 'other-above-10'];

export interface View {
  readonly page: Page;
  readonly segment: SegmentOrAll;
  readonly arrangement: Arrangement;
  readonly focus: Focus;
  /** The labelled year under the scrubber, to the quarter. May lie beyond a scenario's horizon: the page clamps it. */
  readonly year: number;
  /** Pinned questions by their ids, in their order; absent when there are none. */
  readonly questions?: readonly string[];
  /** What the finding says: a ready question of what is shown, such as `us-above-50`, or a pinned one; absent: who is ahead. */
  readonly asked?: string;
  /** What is explained, one of ABOUTS or a pinned question by its id; unless said, the share of the bloc in focus, or of China. */
  readonly about?: string;
  /** On the page that compares; the first of COMPARISONS when absent. */
  readonly comparing?: Comparing;
}

export const DEFAULT_VIEW: View = {
  page: 'explore',
  segment: 'vertical-b2b',
  arrangement: 'together',
  focus: 'all',
  year: 2028,
};
