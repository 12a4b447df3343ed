/**
 * The table of outcomes as CSV, every market in one: medians by year, 8 in 10 at the horizon, the change from the reference.
 * Percent and points with two decimals, about what the runs support; the long table has every digit.
 */

import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import { quantile, type SegmentForecast } from '../model/forecast';
import { yearsTo } from '../model/runs';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { about, cell, changes, commented, type Tabled } from './table';

export const WIDE_FORMAT = 'parallel-run/outcomes@1';
const UNIT =
  'percent of the market; a year is its median, low and high are the ends of 8 in 10 futures, change is points of the median from the reference';

/** What the change is from: by its name, and its numbers; `same` where no setting differs, none where they could not be had. */
export interface Referred {
  readonly name: string;
  readonly segments: Tabled['segments'] | 'same' | undefined;
}

/** A row for each segment and bloc; the change is empty where there is nothing to take it from. */
export function wideCsv(forecast: Tabled, reference: Referred, link: string): string {
  const comments = commented([...about(forecast, link, WIDE_FORMAT), ['reference', reference.name], ['unit', UNIT]]);
  return `${[...comments, head(forecast), ...rows(forecast, reference)].join('\n')}\n`;
}

/** Of all that is compared, the reference last, with a column that names the scenario of a row. Names are unlike each other. */
export function comparedWideCsv(rivals: readonly Tabled[], reference: Tabled, link: string): string {
  const all = [...rivals, reference];
  const [first = reference, ...others] = all;
  const { name } = reference.scenario;
  const comments = commented([
    ...about(first, link, WIDE_FORMAT),
    ...others.flatMap((one) => [
      ['scenario', one.scenario.name] as const,
      ['digest', one.digest] as const,
      ...changes(one),
    ]),
    ['reference', name],
    ['unit', UNIT],
  ]);
  const named = all.flatMap((one) =>
    rows(one, { name, segments: reference.segments }).map((row) => `${cell(one.scenario.name)},${row}`),
  );
  return `${[...comments, `scenario,${head(first)}`, ...named].join('\n')}\n`;
}

function head({ scenario: { horizon } }: Tabled): string {
  return ['segment', 'bloc', ...yearsTo(horizon), `low ${horizon}`, `high ${horizon}`, `change ${horizon}`].join(',');
}

function rows(forecast: Tabled, reference: Referred): string[] {
  return SEGMENTS_AND_ALL.flatMap((segment) =>
    BLOCS.map((bloc) => [segment, bloc, ...cells(forecast, reference, segment, bloc)].join(',')),
  );
}

function cells({ segments, scenario }: Tabled, reference: Referred, segment: SegmentOrAll, bloc: BlocId): string[] {
  const end = quarterOf(scenario.horizon);
  const own = segments[segment];
  const medians = yearsTo(scenario.horizon).map((year) => quantile(own, bloc, quarterOf(year), 0.5));
  const ends = [quantile(own, bloc, end, 0.1), quantile(own, bloc, end, 0.9)];
  const before = medianBefore(reference, own, segment, bloc, end);
  return [...[...medians, ...ends].map(percent), before === undefined ? '' : percent(medians.at(-1)! - before)];
}

function medianBefore(
  { segments }: Referred,
  own: SegmentForecast,
  segment: SegmentOrAll,
  bloc: BlocId,
  quarter: number,
): number | undefined {
  return segments && quantile(segments === 'same' ? own : segments[segment], bloc, quarter, 0.5);
}

/** Never −0.00. */
function percent(share: number): string {
  return (Number((100 * share).toFixed(2)) + 0).toFixed(2);
}
