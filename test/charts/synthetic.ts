/** Smooth made-up fans for the tests of charts: each bloc's log odds run straight, and spread like the root of a linear and a squared term. */

import { BLOCS, type PerBloc } from '../../src/model/blocs';
import { quarterOf, QUARTERS } from '../../src/model/clock';
import { DOT_COUNTS, LEVELS, type DotCount, type SegmentForecast } from '../../src/model/forecast';
import { normalQuantile } from '../../src/model/normal';
import type { PlateWords } from '../../src/charts/words';
import type { FanInput } from '../../src/charts/drawing';

export interface Course {
  readonly from: PerBloc;
  /** Medians in 2028. */
  readonly to: PerBloc;
  /** Standard deviation of each bloc's log odds in 2028. */
  readonly spread: PerBloc;
}

/** Vertical B2B at the baseline, to within a point of the model's quantiles for 2028. */
export const B2B: Course = { from: [0.6, 0.3, 0.1], to: [0.5, 0.45, 0.048], spread: [0.33, 0.33, 0.25] };
export const B2B_GIVEN = [
  { year: 2024, shares: [0.6, 0.3, 0.1] },
  { year: 2028, shares: [0.5, 0.45, 0.05] },
] as const;

export function synthetic({ from, to, spread }: Course, horizon: 2028 | 2030 = 2028): SegmentForecast {
  const share = (bloc: number, years: number, level: number) => {
    const middle = logit(from[bloc]!) + ((logit(to[bloc]!) - logit(from[bloc]!)) * years) / 4;
    const grown = Math.sqrt(0.06 + 0.94 * (0.55 * (years / 4) + 0.45 * (years / 4) ** 2));
    return logistic(middle + spread[bloc]! * grown * normalQuantile(level));
  };
  const quarters = Array.from({ length: QUARTERS }, (_, quarter) => quarter);
  const each = (of: (bloc: number) => number[]) => Float64Array.from(BLOCS.flatMap((_, bloc) => of(bloc)));
  const dots = (count: DotCount) =>
    each((bloc) => Array.from({ length: count }, (_, dot) => share(bloc, quarterOf(horizon) / 4, (dot + 0.5) / count)));
  return {
    quantiles: each((bloc) => quarters.flatMap((quarter) => LEVELS.map((level) => share(bloc, quarter / 4, level)))),
    mean: each((bloc) => quarters.map((quarter) => share(bloc, quarter / 4, 0.5))),
    dots: Object.fromEntries(DOT_COUNTS.map((count) => [count, dots(count)])) as Record<DotCount, Float64Array>,
  };
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export const WORDS: PlateWords = {
  blocs: { us: 'US', cn: 'China', other: 'Other' },
  bands: { half: 'half', eight: '8 in 10', nineteen: '19 in 20' },
  given: 'as published',
  simulated: 'simulated',
  year: (year, short) => (short ? `’${year - 2000}` : String(year)),
  percent: (share) => `${Math.round(share * 100)}%`,
  change: (from, to) => `${to < from ? '−' : '+'}${Math.abs(Math.round((to - from) * 100))}`,
  range: (low, high) => `${Math.round(low * 100)} to ${Math.round(high * 100)}`,
  eachMark: (year, inHundred, short) =>
    short ? `Each mark is ${inHundred} in 100` : `${year}. Each mark is ${inHundred} in 100 futures`,
  beyond: (year, short) => (short ? `Beyond ${year}: less evidence` : `Beyond ${year}: same rules, less evidence`),
};

export const PLATE: FanInput = {
  segment: synthetic(B2B),
  given: B2B_GIVEN,
  horizon: 2028,
  arrangement: 'together',
  focus: 'all',
  top: 0.8,
  width: 1024,
  height: 430,
  words: WORDS,
};
