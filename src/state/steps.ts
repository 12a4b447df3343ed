/** The steps of the history: what each changed, and which median it moved most. */

import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf, type Horizon } from '../model/clock';
import { quantile, type Forecast } from '../model/forecast';
import type { Scenario } from '../model/scenario';
import { SEGMENTS, type SegmentId } from '../model/segments';
import type { Work } from '../model/work';
import type { History } from './history';

/** Medians at a horizon, in [0, 1]. */
export interface Medians {
  readonly horizon: Horizon;
  readonly of: Readonly<Record<SegmentId, Readonly<Record<BlocId, number>>>>;
}

/** The median that moved most from one step to the next. */
export interface Moved {
  readonly segment: SegmentId;
  readonly bloc: BlocId;
  readonly year: Horizon;
  readonly from: number;
  readonly to: number;
}

export interface StepTaken {
  /** Its place in the history; 0 is how the page opened. */
  readonly at: number;
  /** What it changed; undefined for the first. */
  readonly from: Work | undefined;
  readonly to: Work;
  /** Undefined unless both sides were run on the same futures. */
  readonly moved: Moved | undefined;
  readonly isPresent: boolean;
}

/** All steps, the newest first, those undone on top. */
export function stepsTaken(
  { past, present, future }: History<Work>,
  mediansOf: (scenario: Scenario) => Medians | undefined,
): StepTaken[] {
  const all = [...past, present, ...future];
  return all
    .map((to, at) => {
      const from = all[at - 1];
      return {
        at,
        from,
        to,
        moved: from && movedMost(from.scenario, to.scenario, mediansOf),
        isPresent: to === present,
      };
    })
    .reverse();
}

function movedMost(
  from: Scenario,
  to: Scenario,
  mediansOf: (scenario: Scenario) => Medians | undefined,
): Moved | undefined {
  const [before, after] = [mediansOf(from), mediansOf(to)];
  const sameFutures = from.seed === to.seed && from.trials === to.trials && from.horizon === to.horizon;
  if (!before || !after || !sameFutures) return undefined;
  const cells = SEGMENTS.flatMap((segment) =>
    BLOCS.map((bloc) => ({
      segment,
      bloc,
      year: after.horizon,
      from: before.of[segment][bloc],
      to: after.of[segment][bloc],
    })),
  );
  return cells.reduce((most, cell) => (Math.abs(cell.to - cell.from) > Math.abs(most.to - most.from) ? cell : most));
}

export function mediansOf({ scenario: { horizon }, segments }: Forecast): Medians {
  const of = SEGMENTS.map((segment) => {
    const median = (bloc: BlocId) => quantile(segments[segment], bloc, quarterOf(horizon), 0.5);
    return [segment, Object.fromEntries(BLOCS.map((bloc) => [bloc, median(bloc)]))];
  });
  return { horizon, of: Object.fromEntries(of) };
}
