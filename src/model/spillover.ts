/** How what happens in one segment reaches another (model §3.5): in x only, on drivers and events, never on noise. */

import type { Spillover } from './assumptions';
import { SEGMENTS, type SegmentId } from './segments';

/** A segment feels `strength` of what `from` felt `lagQuarters` earlier; itself at strength 1 without lag comes first. */
export interface Feeder {
  readonly from: SegmentId;
  readonly strength: number;
  readonly lagQuarters: number;
}

/** All that feeds each segment. Spillovers are applied in their order, so a later one passes on what an earlier one brought. */
export function feeders(spillovers: readonly Spillover[]): Readonly<Record<SegmentId, readonly Feeder[]>> {
  const fed = Object.fromEntries(
    SEGMENTS.map((segment) => [segment, [{ from: segment, strength: 1, lagQuarters: 0 }]]),
  ) as Record<SegmentId, Feeder[]>;
  for (const { from, to, strength, lagQuarters } of spillovers) {
    const passed = fed[from].map((feeder) => ({
      from: feeder.from,
      strength: feeder.strength * strength,
      lagQuarters: feeder.lagQuarters + lagQuarters,
    }));
    fed[to].push(...passed);
  }
  return fed;
}
