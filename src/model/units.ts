/**
 * A driver's shown unit and μ (model §3.11), and the width that "How sure?" or an explicit range gives it (§3.3).
 * The centre of every scale is μ = 0 exactly, so an untouched slider changes no bit of a forecast.
 */

import type { Driver } from './drivers';
import { exp, log } from './elementary';
import type { DriverSetting, Sureness } from './scenario';

/** ς, the spread of a driver's position in μ, for each answer to "How sure?" (model §3.3, assumption). */
export const SPREADS: Readonly<Record<Sureness, number>> = { fairly: 0.3, unsure: 0.5, 'very-unsure': 0.7 };

/** Standard normal quantile of 0.9: half the width, in spreads, of the range that 8 in 10 futures fall in. */
export const EIGHT_IN_TEN = 1.2815515655446004;

/** Zones meet at μ = −⅓ and +⅓. */
export const ZONE_BOUND = 1 / 3;

/** Index of a zone word, low to high; the middle one is what the analysis projects. */
export type Zone = 0 | 1 | 2;

/** μ of a value in the shown unit; 0 at the centre, about −1 and +1 at the ends of the rail, linear or logarithmic beyond. */
export function toMu({ scale }: Driver, value: number): number {
  switch (scale.kind) {
    case 'linear':
      return (value - scale.centre) / scale.half;
    case 'geometric':
      return logRatio(value / scale.centre, scale.ratio);
    case 'discount':
      return logRatio((1 - value / 100) / scale.price, scale.ratio);
  }
}

/** The value in the shown unit at μ; the inverse of toMu to within rounding. */
export function toUnit({ scale }: Driver, mu: number): number {
  switch (scale.kind) {
    case 'linear':
      return scale.centre + scale.half * mu;
    case 'geometric':
      return scale.centre * exp(mu * log(scale.ratio));
    case 'discount':
      return 100 * (1 - scale.price * exp(mu * log(scale.ratio)));
  }
}

/** log(factor) in units of log(ratio), never −0. */
function logRatio(factor: number, ratio: number): number {
  return log(factor) / log(ratio) + 0;
}

/** The zone a value in the shown unit falls in; a value on a bound belongs to the middle. */
export function zone(driver: Driver, value: number): Zone {
  const mu = toMu(driver, value);
  if (mu < -ZONE_BOUND) return 0;
  return mu > ZONE_BOUND ? 2 : 1;
}

/** ς⁻ and ς⁺ in μ: from an end of an explicit range where there is one, else from "How sure?". */
export function spreads(driver: Driver, { value, sure, low, high }: DriverSetting): { below: number; above: number } {
  const middle = toMu(driver, value);
  return {
    below: low === undefined ? SPREADS[sure] : (middle - toMu(driver, low)) / EIGHT_IN_TEN,
    above: high === undefined ? SPREADS[sure] : (toMu(driver, high) - middle) / EIGHT_IN_TEN,
  };
}

/** The range, in the shown unit, that 8 in 10 futures fall in; what lies beyond the rail is cut. */
export function likelyRange(driver: Driver, setting: DriverSetting): { low: number; high: number } {
  const middle = toMu(driver, setting.value);
  const { below, above } = spreads(driver, setting);
  return {
    low: setting.low ?? Math.max(driver.low, toUnit(driver, middle - EIGHT_IN_TEN * below)),
    high: setting.high ?? Math.min(driver.high, toUnit(driver, middle + EIGHT_IN_TEN * above)),
  };
}
