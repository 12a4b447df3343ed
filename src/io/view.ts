/** Where on the page a reader stands: what a link restores besides the scenario. It changes no number. */

import * as v from 'valibot';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, HORIZONS } from '../model/clock';
import { isReady } from '../model/ready';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { number, object, oneOf } from './issue';
import { pinsSchema } from './pins';

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

const ASKED = 'a ready question such as us-above-50, or one of view.questions';
const ABOUT = `one of ${ABOUTS.join(', ')}, or one of view.questions`;
const years = `${FIRST_YEAR} to ${Math.max(...HORIZONS)}, in quarters`;

const fields = object({
  page: oneOf(PAGES),
  segment: oneOf(SEGMENTS_AND_ALL),
  arrangement: oneOf(ARRANGEMENTS),
  focus: oneOf(FOCUSES),
  year: v.pipe(number(FIRST_YEAR, Math.max(...HORIZONS), years), v.multipleOf(0.25, years)),
  questions: v.exactOptional(pinsSchema),
  asked: v.exactOptional(v.string(ASKED)),
  about: v.exactOptional(v.string(ABOUT)),
  comparing: v.exactOptional(oneOf(COMPARISONS)),
});

export const viewSchema = v.pipe(
  fields,
  v.forward(
    v.check(({ asked, questions = [] }) => asked === undefined || isReady(asked) || questions.includes(asked), ASKED),
    ['asked'],
  ),
  v.forward(
    v.check(({ about, questions = [] }) => about === undefined || [...ABOUTS, ...questions].includes(about), ABOUT),
    ['about'],
  ),
);
