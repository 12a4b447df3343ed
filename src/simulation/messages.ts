/** What the page and the workers say to each other. Only plain values and typed arrays cross. */

import type { Counted } from '../model/ask';
import type { Cause } from '../model/causes';
import type { EventMedians } from '../model/eventMedians';
import type { Chance, Forecast, SegmentForecast } from '../model/forecast';
import type { Leverage } from '../model/leverage';
import type { Matters } from '../model/matters';
import type { Pairs } from '../model/pairs';
import type { PlainQuestion, Question } from '../model/questions';
import type { Runs } from '../model/runs';
import type { Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { Ways } from '../model/ways';
import type { AskedAnswer } from './asked';
import type { Plan } from './lay';
import type { Precisions } from './precision';
import type { Dependence } from './sensitivity';
import type { Counts, Part as ChunkPart } from './stream';

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

/** One worker's share of a run too large to hold, and what came of it. */
export interface CountRequest {
  readonly scenario: Scenario;
  readonly questions: readonly PlainQuestion[];
  readonly plan: Plan;
  readonly part: ChunkPart;
}
export type CountedPart = Counts & { readonly answers: readonly Counted[] };

export type Request =
  | ({ readonly kind: 'run'; readonly id: number } & RunRequest)
  | ({ readonly kind: 'count'; readonly id: number } & CountRequest)
  | { readonly kind: 'leverage' | 'event-medians'; readonly id: number; readonly scenario: Scenario }
  /** How good the numbers of a scenario are. */
  | { readonly kind: 'precision'; readonly id: number; readonly scenario: Scenario }
  /** What an outcome depends on, and what would change it. */
  | ({ readonly id: number } & Dependence)
  /** Two scenarios on the same futures, future by future. */
  | { readonly kind: 'pairs'; readonly id: number; readonly scenario: Scenario; readonly reference: Scenario }
  /** Every future of a scenario by itself. */
  | { readonly kind: 'runs'; readonly id: number; readonly scenario: Scenario }
  /** Questions and formulas of a scenario. */
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly scenario: Scenario;
      readonly questions: readonly Question[];
    }
  /** Gives up what is being done. */
  | { readonly kind: 'stop'; readonly id: number };

export type Result =
  | Forecast
  | Leverage
  | EventMedians
  | Precisions
  | Matters
  | Pairs
  | Runs
  | Ways
  | readonly Cause[]
  | CountedPart
  | readonly AskedAnswer[]
  | undefined;

export type Reply =
  | { readonly kind: 'part'; readonly id: number; readonly part: Part }
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly result: Result }
  | { readonly kind: 'superseded'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Sent once by every worker: what computes, the kernel or the float64 model in its place. */
export interface Hello {
  readonly kind: 'hello';
  readonly engine: EngineKind;
}
export type EngineKind = 'kernel' | 'plain';

export type Message = Reply | Hello;

/** What of a message is handed over instead of copied: all futures are megabytes. */
export function handedOver(message: Message): ArrayBuffer[] {
  const { result } = message.kind === 'done' ? message : {};
  return result && 'shares' in result ? [result.shares.buffer] : [];
}
