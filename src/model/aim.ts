/** A target as a person words it: something of the shares that is so in at least, or at most, so many of 100 futures. */

import type { BlocId } from './blocs';
import type { PlainOutcome } from './outcome';
import type { PlainQuestion } from './questions';
import type { SegmentOrAll } from './segments';

export const SIDES = ['at-least', 'at-most'] as const;
export type Side = (typeof SIDES)[number];

/** A target in plain values, as it crosses to a worker: a median share or a chance, in [0, 1], that is to be reached. */
export interface PlainTarget {
  readonly outcome: PlainOutcome;
  readonly side: Side;
  readonly value: number;
}

export const SHARE_SIDES = ['above', 'below'] as const;
export type ShareSide = (typeof SHARE_SIDES)[number];

/** A bloc's share above or below so many percent, at a labelled year. */
export interface ShareAim {
  readonly kind: 'share';
  readonly bloc: BlocId;
  readonly side: ShareSide;
  readonly percent: number;
  readonly segment: SegmentOrAll;
  readonly year: number;
}

export interface Aim {
  readonly that: ShareAim | { readonly kind: 'question'; readonly question: PlainQuestion };
  readonly side: Side;
  /** Futures out of 100. */
  readonly count: number;
}

/** What is counted: a share below is what is left of that share above. */
export function questionOf({ that }: Pick<Aim, 'that'>): PlainQuestion {
  if (that.kind === 'question') return that.question;
  const { bloc, percent, segment, year } = that;
  return { kind: 'above', bloc, percent, segment, year };
}

export function plainTarget(aim: Aim): PlainTarget {
  const outcome = { kind: 'chance', question: questionOf(aim) } as const;
  if (!isTurned(aim)) return { outcome, side: aim.side, value: aim.count / 100 };
  return { outcome, side: aim.side === 'at-least' ? 'at-most' : 'at-least', value: (100 - aim.count) / 100 };
}

/** The chance of what is aimed at, from the chance that is counted. */
export function aimedChance(aim: Aim, counted: number): number {
  return isTurned(aim) ? 1 - counted : counted;
}

function isTurned({ that }: Pick<Aim, 'that'>): boolean {
  return that.kind === 'share' && that.side === 'below';
}
