/** What stands under "More" of a driver and of an event, apart from the rest because it comes when one is opened. */

import type { DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { Evidence } from './words';

export interface DriverAbout {
  /** What the number counts, as the table of evidence says it. */
  readonly scale: string;
  readonly sentence: string;
  readonly means: string;
  /** What each zone would look like. */
  readonly inTheWorld: readonly [string, string, string];
  readonly pushes: string;
  readonly evidence: readonly Evidence[];
}

export interface EventAbout {
  readonly sentence: string;
  readonly pushes: string;
  readonly evidence: readonly Evidence[];
}

export interface AboutWords {
  readonly drivers: Readonly<Record<DriverId, DriverAbout>>;
  readonly events: Readonly<Record<EventId, EventAbout>>;
}
