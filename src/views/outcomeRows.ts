/** A market's numbers as rows of a table: medians by year, the range at the horizon, the change from the reference. */

import type { Words } from '../content/words';
import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, quarterOf, type Horizon } from '../model/clock';
import { quantile, type SegmentForecast } from '../model/forecast';

export interface OutcomeRow {
  readonly bloc: BlocId;
  readonly medians: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly change: string;
}

export function yearsTo(horizon: Horizon): number[] {
  return Array.from({ length: horizon - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
}

export function outcomeRows(
  forecast: SegmentForecast,
  reference: SegmentForecast | undefined,
  horizon: Horizon,
  words: Words,
): OutcomeRow[] {
  const last = quarterOf(horizon);
  return BLOCS.map((bloc) => {
    const end = quantile(forecast, bloc, last, 0.5);
    return {
      bloc,
      medians: yearsTo(horizon).map((year) => words.decimal(quantile(forecast, bloc, quarterOf(year), 0.5))),
      low: words.decimal(quantile(forecast, bloc, last, 0.1)),
      high: words.decimal(quantile(forecast, bloc, last, 0.9)),
      change: words.tableChange(reference ? end - quantile(reference, bloc, last, 0.5) : 0),
    };
  });
}
