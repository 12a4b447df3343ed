/** The page's side of the worker. One job at a time; only the newest request waits; a superseded one resolves to undefined. */

import type { Chance, Forecast, SegmentForecast } from '../model/forecast';
import type { Question } from '../model/questions';
import type { DriverId } from '../model/drivers';
import type { Scenario } from '../model/scenario';
import type { SegmentId, SegmentOrAll } from '../model/segments';

export interface RunRequest {
  readonly scenario: Scenario;
  /** The segment on screen: it is simulated and handed over first. */
  readonly first: SegmentOrAll;
  readonly questions: readonly Question[];
}

/** What is ready before the whole forecast is. */
export interface Part {
  readonly scenario: Scenario;
  readonly segments: Readonly<Partial<Record<SegmentOrAll, SegmentForecast>>>;
  readonly chances: readonly Chance[];
}

export interface Listener {
  part?(part: Part): void;
  /** Fraction of the work done, for runs long enough to wait for. */
  progress?(fraction: number): void;
}

/** Largest change of any bloc's horizon median over a driver's whole range, in share, per segment. */
export type Leverage = Readonly<Record<SegmentId, Readonly<Record<DriverId, number>>>>;

export interface Simulator {
  /** Rejects with an Error whose message is a sentence when the run fails; the next run still works. */
  run(request: RunRequest, listener?: Listener): Promise<Forecast | undefined>;
  leverage(scenario: Scenario): Promise<Leverage | undefined>;
}
