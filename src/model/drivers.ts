/**
 * The ten drivers (model §3.3, §3.11, §4): one row each, and everything else loops over the rows.
 * `effects` are log-attraction changes of (US, China, Other) at μ = +1 once fully felt; 0.10 is about +10 % odds.
 */

import type { PerBloc } from './blocs';
import type { SegmentId } from './segments';

export type DriverGroup = 'markets' | 'governments' | 'technology';

/** How a real quantity maps to μ in [−1, +1]; μ = 0 is what the analysis projects. */
export type DriverScale =
  | { readonly kind: 'linear'; readonly centre: number; readonly half: number }
  /** value = centre · ratio^μ */
  | { readonly kind: 'geometric'; readonly centre: number; readonly ratio: number }
  /** value = 100 · (1 − price · ratio^μ): a discount in per cent of a price ratio that shrinks with μ. */
  | { readonly kind: 'discount'; readonly price: number; readonly ratio: number };

export interface Driver {
  readonly id: string;
  readonly group: DriverGroup;
  readonly scale: DriverScale;
  /** Ends of the rail in the shown unit. */
  readonly low: number;
  readonly high: number;
  /** Step of keys and drags in the shown unit; typed values keep their digits. */
  readonly step: number;
  readonly effects: Readonly<Record<SegmentId, PerBloc>>;
  /** Years before the response starts (ℓ), its time constant (τ). */
  readonly lag: number;
  readonly response: number;
  /** Share of the effect that is later undone (α) and how slowly (θ, years). */
  readonly adaptation: number;
  readonly adaptationTime: number;
  /** The segments whose row of the analysis names this driver. */
  readonly namedFor: readonly SegmentId[];
}

const rows = [
  {
    id: 'digitization',
    group: 'markets',
    scale: { kind: 'linear', centre: 0, half: 10 },
    low: -10,
    high: 10,
    step: 0.5,
    effects: {
      'llm-apis': [0, 0.08, 0],
      'vertical-b2b': [0, 0.24, 0],
      'consumer-apps': [0, 0.03, 0],
      chips: [0, 0.08, 0],
    },
    lag: 0.25,
    response: 0.6,
    adaptation: 0,
    adaptationTime: 1,
    namedFor: ['vertical-b2b'],
  },
  {
    id: 'cost',
    group: 'markets',
    scale: { kind: 'discount', price: 0.5, ratio: 0.6 },
    low: 17,
    high: 70,
    step: 1,
    effects: {
      'llm-apis': [0, 0.24, 0.04],
      'vertical-b2b': [0, 0.12, 0.02],
      'consumer-apps': [0, 0.06, 0.02],
      chips: [0, 0.06, 0],
    },
    lag: 0,
    response: 0.5,
    adaptation: 0.35,
    adaptationTime: 1.5,
    namedFor: ['llm-apis'],
  },
  {
    id: 'reach',
    group: 'markets',
    scale: { kind: 'linear', centre: 70, half: 30 },
    low: 40,
    high: 100,
    step: 1,
    effects: {
      'llm-apis': [0, 0.04, 0],
      'vertical-b2b': [0, 0.02, 0],
      'consumer-apps': [-0.05, 0.3, -0.02],
      chips: [0, 0, 0],
    },
    lag: 0,
    response: 0.5,
    adaptation: 0.3,
    adaptationTime: 1.5,
    namedFor: ['consumer-apps'],
  },
  {
    id: 'consolidation',
    group: 'markets',
    scale: { kind: 'linear', centre: 55, half: 25 },
    low: 30,
    high: 80,
    step: 1,
    effects: {
      'llm-apis': [0.06, 0.06, -0.2],
      'vertical-b2b': [0.03, 0.05, -0.12],
      'consumer-apps': [0.03, 0.05, -0.15],
      chips: [0.02, 0.01, -0.05],
    },
    lag: 0.25,
    response: 0.75,
    adaptation: 0,
    adaptationTime: 1,
    namedFor: [],
  },
  {
    id: 'export-controls',
    group: 'governments',
    scale: { kind: 'linear', centre: 60, half: 40 },
    low: 20,
    high: 100,
    step: 1,
    effects: {
      'llm-apis': [0, -0.12, 0.02],
      'vertical-b2b': [0, -0.06, 0.01],
      'consumer-apps': [0, -0.03, 0],
      chips: [-0.06, -0.36, 0.04],
    },
    lag: 0.25,
    response: 0.5,
    adaptation: 1.1,
    adaptationTime: 1.5,
    namedFor: ['chips'],
  },
  {
    id: 'subsidies',
    group: 'governments',
    scale: { kind: 'geometric', centre: 1, ratio: 2 },
    low: 0.5,
    high: 2,
    step: 0.05,
    effects: {
      'llm-apis': [0, 0.04, 0],
      'vertical-b2b': [0, 0.06, 0],
      'consumer-apps': [0, 0.03, 0],
      chips: [0, 0.28, 0],
    },
    lag: 0.75,
    response: 0.75,
    adaptation: 0.25,
    adaptationTime: 2,
    namedFor: ['chips'],
  },
  {
    id: 'sovereignty',
    group: 'governments',
    scale: { kind: 'linear', centre: 35, half: 25 },
    low: 10,
    high: 60,
    step: 1,
    effects: {
      'llm-apis': [-0.16, 0.06, 0.26],
      'vertical-b2b': [-0.12, 0.02, 0.22],
      'consumer-apps': [-0.05, -0.05, 0.22],
      chips: [-0.06, 0.03, 0.18],
    },
    lag: 0.25,
    response: 0.75,
    adaptation: 0.2,
    adaptationTime: 2,
    namedFor: ['llm-apis'],
  },
  {
    id: 'fragmentation',
    group: 'governments',
    scale: { kind: 'linear', centre: 30, half: 25 },
    low: 5,
    high: 55,
    step: 1,
    effects: {
      'llm-apis': [-0.08, 0.08, 0.06],
      'vertical-b2b': [-0.06, 0.06, 0.08],
      'consumer-apps': [-0.05, -0.06, 0.1],
      chips: [-0.1, 0.14, 0.04],
    },
    lag: 0.5,
    response: 0.75,
    adaptation: 0,
    adaptationTime: 1,
    namedFor: [],
  },
  {
    id: 'frontier-lead',
    group: 'technology',
    scale: { kind: 'linear', centre: 0, half: 9 },
    low: -9,
    high: 9,
    step: 0.5,
    effects: {
      'llm-apis': [0.2, -0.08, -0.04],
      'vertical-b2b': [0.14, -0.06, -0.03],
      'consumer-apps': [0.12, -0.05, -0.03],
      chips: [0.08, -0.03, 0],
    },
    lag: 0.25,
    response: 0.5,
    adaptation: 0.3,
    adaptationTime: 1.5,
    namedFor: [],
  },
  {
    id: 'open-source',
    group: 'technology',
    scale: { kind: 'linear', centre: 30, half: 20 },
    low: 10,
    high: 50,
    step: 1,
    effects: {
      'llm-apis': [-0.12, 0.12, 0.15],
      'vertical-b2b': [-0.04, 0.05, 0.12],
      'consumer-apps': [-0.02, 0.03, 0.06],
      chips: [0, 0.02, 0.03],
    },
    lag: 0.25,
    response: 0.6,
    adaptation: 0,
    adaptationTime: 1,
    namedFor: [],
  },
] as const satisfies readonly Driver[];

export type DriverId = (typeof rows)[number]['id'];

/** The rows, in the order of the rail: what markets do, what governments do, how the technology turns out. */
export const DRIVERS: readonly (Driver & { readonly id: DriverId })[] = rows;

export function driver(id: DriverId): Driver & { readonly id: DriverId } {
  return DRIVERS.find((row) => row.id === id)!;
}

export function isDriverId(id: string): id is DriverId {
  return DRIVERS.some((row) => row.id === id);
}
