/** What a link says its sender saw, and whether it came out again. */

import type { Result } from '../io/link';
import { quarterOf } from '../model/clock';
import { quantile, type Forecast } from '../model/forecast';
import { same, type Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';

export interface Promised {
  readonly scenario: Scenario;
  /** The market whose medians the result holds. */
  readonly segment: SegmentOrAll;
  readonly result: Result;
}

export interface Reproduction {
  /** The same digest. */
  readonly exactly: boolean;
  readonly segment: SegmentOrAll;
  readonly then: Result;
  readonly now: Result;
}

/** Undefined when the forecast is of another scenario. */
export function reproductionOf({ scenario, segment, result }: Promised, forecast: Forecast): Reproduction | undefined {
  if (!same(scenario, forecast.scenario)) return undefined;
  const now = resultOf(forecast, segment);
  return { exactly: now.digest === result.digest, segment, then: result, now };
}

/** Medians to a thousandth of a point, so that links stay short. */
export function resultOf({ digest, segments, scenario }: Forecast, segment: SegmentOrAll): Result {
  const median = (bloc: 'us' | 'cn') =>
    Number(quantile(segments[segment], bloc, quarterOf(scenario.horizon), 0.5).toFixed(5));
  return { digest: digest.slice(0, 8), us: median('us'), cn: median('cn') };
}
