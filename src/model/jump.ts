/** What an event does to a segment's balance, spillovers included (model §3.4, §3.5). */

import type { Beliefs } from './assumptions';
import { balanceOf } from './baseline';
import type { EventRow } from './events';
import { SEGMENTS, type SegmentId } from './segments';
import { feeders } from './spillover';

/** Jump of x at full strength, felt `lagQuarters` later: plain + signed · side. */
export interface JumpX {
  readonly lagQuarters: number;
  readonly plain: number;
  readonly signed: number;
}

export interface Jump {
  readonly x: readonly JumpX[];
  readonly y: number;
}

/** Jumps of every event in the order of `beliefs.events`, for each segment. */
export function jumps(beliefs: Beliefs): Readonly<Record<SegmentId, readonly Jump[]>> {
  const fed = feeders(beliefs.assumptions.spillovers);
  return Object.fromEntries(
    SEGMENTS.map((segment) => [
      segment,
      beliefs.events.map((row) => ({
        x: fed[segment].map(({ from, strength, lagQuarters }) => {
          const own = ownJump(row, from);
          return { lagQuarters, plain: strength * own.plain, signed: strength * own.signed };
        }),
        y: ownJump(row, segment).y,
      })),
    ]),
  ) as unknown as Record<SegmentId, Jump[]>;
}

/** Without spillovers. Side +1: the US originates it, or is blamed and loses; −1 mirrors that to China. */
function ownJump(row: EventRow, segment: SegmentId): { plain: number; signed: number; y: number } {
  const { x, y } = balanceOf(row.jump[segment]);
  const loss = row.blame?.loss[segment] ?? 0;
  if (row.origin) return { plain: 0, signed: x, y };
  return { plain: x, signed: -loss, y: y - loss / 2 };
}
