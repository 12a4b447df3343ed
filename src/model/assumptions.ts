/**
 * Every other number that the model rests on, with its value, provenance and section of the method.
 * `Beliefs` is all of it together: the tables a forecast is computed from.
 */

import { DRIVERS, type Driver } from './drivers';
import { EVENTS, type EventRow } from './events';
import { ANALYSIS_SHARES, type AnalysisShares, type SegmentId } from './segments';

/** claimed: the analysis says so · history: estimated from past share series · literature · assumption: judgement. */
export type Provenance = 'claimed' | 'history' | 'literature' | 'assumption';

export interface Spillover {
  readonly from: SegmentId;
  readonly to: SegmentId;
  readonly strength: number;
  readonly lagQuarters: number;
}

export interface Assumptions {
  /** SD of x = ln(US/China) four years ahead (s4). */
  readonly widths: Readonly<Record<SegmentId, number>>;
  /** Fraction of the four-year variance that grows like time squared (f). */
  readonly driftFraction: number;
  /** SD of y relative to SD of x. */
  readonly otherWidth: number;
  /** Least fraction of the variance budget that stays unexplained. */
  readonly residualFloor: number;
  /** ω of the trial's noise scale exp(ω·N − ω²). */
  readonly scaleSpread: number;
  /** Correlation of residual noise between segments (ρ) and between x and y within one (r). */
  readonly segmentCorrelation: number;
  readonly balanceCorrelation: number;
  /** SD of the base-year error in x and in y. */
  readonly baseErrorX: number;
  readonly baseErrorY: number;
  /** Yearly factor by which the trend slows after 2028. */
  readonly damping: number;
  readonly spillovers: readonly Spillover[];
  /** Weights of the aggregate; they sum to one. */
  readonly weights: Readonly<Record<SegmentId, number>>;
  /** Spread of a driver's position around its slider (ς) in units of μ, at the default "unsure". */
  readonly driverSpread: number;
  /** Log spreads of the effect multiplier M, the adaptation A and an event's severity. */
  readonly effectSpread: number;
  readonly adaptationSpread: number;
  readonly severitySpread: number;
  /** When drivers start to act, on the model's clock (2026.25). */
  readonly driversStart: number;
}

export interface Beliefs {
  readonly shares: AnalysisShares;
  readonly drivers: readonly Driver[];
  readonly events: readonly EventRow[];
  readonly assumptions: Assumptions;
}

export const ASSUMPTIONS: Assumptions = {
  widths: { 'llm-apis': 0.48, 'vertical-b2b': 0.34, 'consumer-apps': 0.48, chips: 0.39 },
  driftFraction: 0.45,
  otherWidth: 0.6,
  residualFloor: 0.3,
  scaleSpread: 0.35,
  segmentCorrelation: 0.4,
  balanceCorrelation: -0.25,
  baseErrorX: 0.07,
  baseErrorY: 0.1,
  damping: 0.8,
  spillovers: [
    { from: 'chips', to: 'llm-apis', strength: 0.2, lagQuarters: 2 },
    { from: 'llm-apis', to: 'vertical-b2b', strength: 0.2, lagQuarters: 2 },
    { from: 'llm-apis', to: 'consumer-apps', strength: 0.12, lagQuarters: 2 },
  ],
  weights: { 'llm-apis': 0.2, 'vertical-b2b': 0.35, 'consumer-apps': 0.2, chips: 0.25 },
  driverSpread: 0.5,
  effectSpread: 0.4,
  adaptationSpread: 0.35,
  severitySpread: 0.4,
  driversStart: 1.75,
};

export const BELIEFS: Beliefs = {
  shares: ANALYSIS_SHARES,
  drivers: DRIVERS,
  events: EVENTS,
  assumptions: ASSUMPTIONS,
};

/** Where each assumption comes from; the page's list of numbers and the README are made from this table. */
export const PROVENANCE: Readonly<Record<keyof Assumptions, Provenance>> = {
  widths: 'history',
  driftFraction: 'history',
  otherWidth: 'history',
  residualFloor: 'assumption',
  scaleSpread: 'history',
  segmentCorrelation: 'history',
  balanceCorrelation: 'history',
  baseErrorX: 'assumption',
  baseErrorY: 'assumption',
  damping: 'history',
  spillovers: 'assumption',
  weights: 'assumption',
  driverSpread: 'assumption',
  effectSpread: 'assumption',
  adaptationSpread: 'assumption',
  severitySpread: 'assumption',
  driversStart: 'assumption',
};
