/** What the page and the worker say to each other. Only plain values and typed arrays cross. */

import type { EventMedians } from '../model/eventMedians';
import type { Chance, Forecast, SegmentForecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import type { PlainQuestion } from '../model/questions';
import type { Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';

export interface RunRequest {
  readonly scenario: Scenario;
  /** The segment on screen: it is simulated and handed over first. */
  readonly first: SegmentOrAll;
  readonly questions: readonly PlainQuestion[];
}

/** What is ready before the whole forecast is. */
export interface Part {
  readonly scenario: Scenario;
  readonly segments: Readonly<Partial<Record<SegmentOrAll, SegmentForecast>>>;
  readonly chances: readonly Chance[];
}

export type Request =
  | ({ readonly kind: 'run'; readonly id: number } & RunRequest)
  | { readonly kind: 'leverage' | 'event-medians'; readonly id: number; readonly scenario: Scenario };

export type Result = Forecast | Leverage | EventMedians;

export type Reply =
  | { readonly kind: 'part'; readonly id: number; readonly part: Part }
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly result: Result }
  | { readonly kind: 'superseded'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
