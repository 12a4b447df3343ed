/**
 * Questions that need no building, by what they ask: the first part of an id. Where and when they ask it is what is shown, so
 * that the same question follows from market to market. `us-above-37` is as ready as `us-above-50`.
 */

import type { Horizon } from './clock';
import { parseQuestion, type PlainQuestion } from './questions';
import type { SegmentOrAll } from './segments';

/** Of one market. The first is what is said unless another is chosen. */
export const READY_OF_ONE = [
  'cn-ahead-us',
  'us-above-50',
  'cn-above-50',
  'within-5',
  'other-above-10',
  'cn-first-ahead-us',
] as const;
/** Of the four markets at once; said first, unless another is chosen: who is ahead in all of them. */
export const READY_OF_FOUR = ['cn-ahead-us/at-least-1', 'cn-ahead-us/at-least-2', 'cn-ahead-us/at-least-3'] as const;

/** The question at the horizon, of the market in view; undefined where it cannot be asked of that. */
export function readyAt(what: string, segment: SegmentOrAll, horizon: Horizon): PlainQuestion | undefined {
  const isOfFour = what.includes('/');
  if (what.includes('(') || isOfFour !== (segment === 'all')) return undefined;
  const id = isOfFour ? `${what}/${horizon}` : `${what}/${segment}/${/first/.test(what) ? 'never' : horizon}`;
  const question = parseQuestion(id, horizon);
  return 'problem' in question || question.kind === 'formula' ? undefined : question;
}

export function isReady(what: string): boolean {
  return [readyAt(what, 'chips', 2028), readyAt(what, 'all', 2028)].some((question) => question !== undefined);
}
