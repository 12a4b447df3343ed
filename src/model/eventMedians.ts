/**
 * What an event goes with: every market's medians at the horizon among the futures in which it has happened by then, and
 * among those in which it has not. Taken from a run's own first futures, never from new ones.
 */

import { BLOCS, type PerBloc } from './blocs';
import { FIRST_YEAR, type Horizon } from './clock';
import { EVENTS, type EventId, type EventRow } from './events';
import { CALIBRATION_BLOCKS } from './ground';
import { arrival } from './hazard';
import { quantiles } from './quantiles';
import { BLOCK } from './random';
import type { Scenario } from './scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';
import { offset, sharesOf, type TrialBlock } from './trials';

/** Median shares at the horizon, in [0, 1]. */
export type Medians = Readonly<Record<SegmentOrAll, PerBloc>>;

/** Undefined where fewer than FEWEST futures tell. */
export interface Parted {
  readonly happens: Medians | undefined;
  readonly not: Medians | undefined;
}

export interface EventMedians {
  readonly year: Horizon;
  readonly events: Readonly<Record<EventId, Parted>>;
}

/** A median of fewer futures is good to no whole percent. */
export const FEWEST = 100;

/** Futures looked at: the run's own, or the first 8,192 of more. */
export const MOST = CALIBRATION_BLOCKS * BLOCK;

/**
 * From a run's own trials and, for each event of EVENTS, the uniform draws of its arrival. In steps, between which a worker
 * can see a newer request.
 */
export function* eventMedians(
  scenario: Scenario,
  trials: TrialBlock,
  draws: (event: number) => ArrayLike<number>,
): Generator<undefined, EventMedians> {
  const events = {} as Record<EventId, Parted>;
  for (const [e, row] of EVENTS.entries()) {
    const [happens, not] = partedBy(scenario, row, trials.trials, draws(e)).map((group) => mediansOf(trials, group));
    events[row.id] = { happens, not };
    yield;
  }
  return { year: scenario.horizon, events };
}

/** The trials in which the event has arrived by the horizon, and the others. */
function partedBy(
  { events, horizon }: Scenario,
  row: EventRow & { id: EventId },
  trials: number,
  draws: ArrayLike<number>,
): number[][] {
  const happens: number[] = [];
  const not: number[] = [];
  for (let i = 0; i < trials; i++) {
    (arrival(row, events[row.id], draws[i]!) < horizon - FIRST_YEAR ? happens : not).push(i);
  }
  return [happens, not];
}

function mediansOf(trials: TrialBlock, group: readonly number[]): Medians | undefined {
  if (group.length < FEWEST) return undefined;
  const among = new Float64Array(group.length);
  const median = (segment: SegmentOrAll, bloc: number) => {
    const shares = sharesOf(trials, segment);
    const row = offset(trials, bloc, trials.quarters - 1);
    for (let i = 0; i < group.length; i++) among[i] = shares[row + group[i]!]!;
    return quantiles(among, [0.5])[0]!;
  };
  const medians = SEGMENTS_AND_ALL.map((segment) => [segment, BLOCS.map((_, bloc) => median(segment, bloc))]);
  return Object.fromEntries(medians) as Medians;
}
