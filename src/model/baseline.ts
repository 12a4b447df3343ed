/** Balance coordinates and the analysis's path through them (model §3.1, §3.2). */

import type { Beliefs } from './assumptions';
import type { PerBloc } from './blocs';
import { QUARTERS } from './clock';
import { exp, log } from './elementary';
import type { SegmentId } from './segments';

/** x = ln(US/China), y = ½ ln(US·China) − ln Other. */
export interface Balance {
  readonly x: number;
  readonly y: number;
}

/** Balance coordinates of a US and a Chinese share; the rest, which must be positive, is Other. */
export function balance([us, cn]: readonly [us: number, cn: number]): Balance {
  return { x: log(us / cn), y: 0.5 * log(us * cn) - log(1 - us - cn) };
}

/** Shares of (US, China, Other) at a balance; positive, summing to one. */
export function shares({ x, y }: Balance): PerBloc {
  const us = exp(x / 2);
  const cn = 1 / us;
  const other = exp(-y);
  const total = us + cn + other;
  return [us / total, cn / total, other / total];
}

/** How a log-attraction effect moves the balance. */
export function balanceOf([us, cn, other]: PerBloc): Balance {
  return { x: us - cn, y: 0.5 * (us + cn) - other };
}

/** Fraction B(t) of the analysis's four-year change passed after t years: a line to 2028, damped afterwards. */
export function progress(years: number, damping: number): number {
  if (years <= 4) return years / 4;
  const rate = -log(damping);
  if (rate === 0) return years / 4;
  return 1 + (1 - exp(-rate * (years - 4))) / (4 * rate);
}

/** The path m(t) of a segment on the quarter grid; its shares in 2024 and 2028 are the analysis's. */
export function baselinePath(beliefs: Beliefs, segment: SegmentId): Balance[] {
  const { share2024, share2028 } = beliefs.shares[segment];
  const from = balance(share2024);
  const to = balance(share2028);
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    const part = progress(quarter / 4, beliefs.assumptions.damping);
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
}
