/**
 * What a driver does to a segment over time (model §3.3): a saturating response and a slower adaptation that undoes part of
 * it, each an Erlang-2 partial adjustment. Linear in the driver's position, so a slider move is a cheap update.
 */

import type { Beliefs } from './assumptions';
import { balanceOf } from './baseline';
import { QUARTERS } from './clock';
import type { Driver } from './drivers';
import { exp } from './elementary';
import { SEGMENTS, type SegmentId } from './segments';
import { feeders } from './spillover';

/** K(a; τ) = 1 − (1 + a/τ)e^(−a/τ): the fraction reached a years after the start; 0 before. */
export function partialAdjustment(years: number, timeConstant: number): number {
  if (years <= 0) return 0;
  const ratio = years / timeConstant;
  return 1 - (1 + ratio) * exp(-ratio);
}

/** Effect of one driver at position 1 on one segment, spillovers included; each array is by quarter. */
export interface Response {
  readonly responseX: Float64Array;
  readonly responseY: Float64Array;
  readonly adaptationX: Float64Array;
  readonly adaptationY: Float64Array;
  /** False when every number is zero: the driver has no effect here and none upstream. */
  readonly acts: boolean;
}

/** The two unit curves of a driver on the quarter grid: P (response) and Q (adaptation). */
export function curves(driver: Driver, start: number): { response: Float64Array; adaptation: Float64Array } {
  const along = (timeConstant: number) =>
    Float64Array.from({ length: QUARTERS }, (_, q) => partialAdjustment(q / 4 - start - driver.lag, timeConstant));
  return { response: along(driver.response), adaptation: along(driver.adaptationTime) };
}

/** Responses of every driver in the order of `beliefs.drivers`, for each segment. */
export function responses(beliefs: Beliefs): Readonly<Record<SegmentId, readonly Response[]>> {
  const fed = feeders(beliefs.assumptions.spillovers);
  const unit = beliefs.drivers.map((driver) => curves(driver, beliefs.assumptions.driversStart));
  return Object.fromEntries(
    SEGMENTS.map((segment) => [
      segment,
      beliefs.drivers.map((driver, d) => {
        const effect = (from: SegmentId) => balanceOf(driver.effects[from]);
        const inX = (curve: Float64Array) => {
          const out = new Float64Array(QUARTERS);
          for (const { from, strength, lagQuarters } of fed[segment])
            for (let q = lagQuarters; q < QUARTERS; q++) out[q]! += strength * effect(from).x * curve[q - lagQuarters]!;
          return out;
        };
        const inY = (curve: Float64Array) => curve.map((reached) => effect(segment).y * reached);
        const { response, adaptation } = unit[d]!;
        return {
          responseX: inX(response),
          responseY: inY(response),
          adaptationX: inX(adaptation),
          adaptationY: inY(adaptation),
          acts: fed[segment].some(({ from }) => effect(from).x !== 0) || effect(segment).y !== 0,
        };
      }),
    ]),
  ) as unknown as Record<SegmentId, Response[]>;
}
