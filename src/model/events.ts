/**
 * The six uncertain, dated events (model §3.4, §4b). Probabilities and sizes are assumptions;
 * the three dated predictions of the analysis are one author's claims and are discounted alike (0.35).
 */

import type { BlocId, PerBloc } from './blocs';
import type { SegmentId } from './segments';

/** The first date, on the model's clock, at which any event can happen (2026.25, the date of the analysis). */
export const WINDOW_OPENS = 1.75;
/** The first calendar year in which an event can be fixed to happen. */
export const FIRST_EVENT_YEAR = 2026;

export interface EventRow {
  readonly id: string;
  /** Chance that it has happened by the end of `byYear`, unless the scenario says otherwise. */
  readonly probability: number;
  readonly byYear: number;
  /** Jump of log-attraction (US, China, Other) at full strength. */
  readonly jump: Readonly<Record<SegmentId, PerBloc>>;
  /** Years to build up, the fraction that stays, years over which the rest fades. */
  readonly build: number;
  readonly lasting: number;
  readonly fade: number;
  /** With an origin the jump is mirrored (US and China swapped) when the origin is China. */
  readonly origin?: { readonly us: number };
  /** A further loss that falls on the US or on China. `us`: chance that it is the US. */
  readonly blame?: { readonly us: number; readonly loss: Readonly<Record<SegmentId, number>> };
  /** True when the event is one of the analysis's own dated predictions. */
  readonly predicted: boolean;
}

const rows = [
  {
    id: 'paradigm-breakthrough',
    probability: 0.2,
    byYear: 2028,
    jump: {
      'llm-apis': [0.35, 0, 0],
      'vertical-b2b': [0.22, 0, 0],
      'consumer-apps': [0.22, 0, 0],
      chips: [0.15, 0, 0],
    },
    build: 0.5,
    lasting: 0.5,
    fade: 2,
    origin: { us: 0.65 },
    predicted: false,
  },
  {
    id: 'cn-agent-ecosystem',
    probability: 0.35,
    byYear: 2027,
    jump: { 'llm-apis': [0, 0.28, 0], 'vertical-b2b': [0, 0.22, 0], 'consumer-apps': [0, 0.2, 0], chips: [0, 0.06, 0] },
    build: 0.5,
    lasting: 0.7,
    fade: 2,
    predicted: true,
  },
  {
    id: 'safety-incident',
    probability: 0.35,
    byYear: 2029,
    jump: { 'llm-apis': [0, 0, 0.1], 'vertical-b2b': [0, 0, 0.1], 'consumer-apps': [0, 0, 0.08], chips: [0, 0, 0.02] },
    build: 0.25,
    lasting: 0.4,
    fade: 1.5,
    blame: { us: 0.5, loss: { 'llm-apis': 0.15, 'vertical-b2b': 0.12, 'consumer-apps': 0.12, chips: 0.02 } },
    predicted: true,
  },
  {
    id: 'api-shakeout',
    probability: 0.35,
    byYear: 2028,
    jump: {
      'llm-apis': [0.06, 0.05, -0.22],
      'vertical-b2b': [0.03, 0.03, -0.12],
      'consumer-apps': [0.03, 0.03, -0.1],
      chips: [0, 0, -0.03],
    },
    build: 0.75,
    lasting: 1,
    fade: 1,
    predicted: true,
  },
  {
    id: 'chip-disruption',
    probability: 0.07,
    byYear: 2028,
    jump: {
      'llm-apis': [-0.08, -0.12, 0],
      'vertical-b2b': [-0.04, -0.06, 0],
      'consumer-apps': [-0.03, -0.05, 0],
      chips: [-0.35, -0.1, -0.05],
    },
    build: 0.25,
    lasting: 0.3,
    fade: 2,
    predicted: false,
  },
  {
    id: 'cn-node-breakthrough',
    probability: 0.12,
    byYear: 2028,
    jump: {
      'llm-apis': [0, 0.06, 0],
      'vertical-b2b': [0, 0.03, 0],
      'consumer-apps': [0, 0.02, 0],
      chips: [0, 0.35, 0],
    },
    build: 1,
    lasting: 1,
    fade: 1,
    predicted: false,
  },
] as const satisfies readonly EventRow[];

export type EventId = (typeof rows)[number]['id'];
export type Origin = Extract<BlocId, 'us' | 'cn'>;

export const EVENTS: readonly (EventRow & { readonly id: EventId })[] = rows;

export function event(id: EventId): EventRow & { readonly id: EventId } {
  return EVENTS.find((row) => row.id === id)!;
}

export function isEventId(id: string): id is EventId {
  return EVENTS.some((row) => row.id === id);
}
