/**
 * A forecast as data: long CSV and JSON (contract). Shares are fractions of one, written with every digit, so that reading
 * them back gives the same bits. The comments in front hold text of strangers and stay comments whatever it is.
 */

import type { Answered } from '../model/answers';
import { BLOCS } from '../model/blocs';
import { LEVELS, type Forecast, type SegmentForecast } from '../model/forecast';
import { MODEL_VERSION } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { LICENCE_LINE, NOT_A_FORECAST, SOURCE_LINE } from './credit';
import { oneLine } from './text';

export const FORECAST_FORMAT = 'parallel-run/forecast@1';

/** What is written of a forecast. */
export interface Tabled extends Pick<Forecast, 'scenario' | 'time' | 'segments' | 'digest'> {
  /** What its scenario sets otherwise than its reference, a sentence each; absent where that is not told. */
  readonly changed?: readonly string[];
}

/** All segments, their total last. `link` is an address or a fragment; answers, if any, are told in the comments. */
export function longCsv(forecast: Tabled, link: string, answers: readonly Answered[] = []): string {
  const asked = answers.map(({ id, ...answer }) => ['question', `${id} ${JSON.stringify(answer)}`] as const);
  return csv(forecast, SEGMENTS_AND_ALL, [...about(forecast, link), ...asked]);
}

/** One segment, with the finding as it stood on the page, and the name of what it compares with. */
export function shownCsv(
  forecast: Tabled,
  segment: SegmentOrAll,
  finding: string,
  reference: string,
  link: string,
): string {
  return csv(forecast, [segment], [['finding', finding], ['reference', reference], ...about(forecast, link)]);
}

export type Comment = readonly [key: string, text: string];

/** What every table of a scenario says first. */
export function about(forecast: Tabled, link: string, format = FORECAST_FORMAT): Comment[] {
  const { scenario, digest } = forecast;
  return [
    ['format', format],
    ['model version', String(MODEL_VERSION)],
    ['scenario', scenario.name],
    ['seed', scenario.seed],
    ['trials', String(scenario.trials)],
    ['digest', digest],
    ['link', link],
    ['source', SOURCE_LINE],
    ['licence', LICENCE_LINE],
    ['note', NOT_A_FORECAST],
    ...changes(forecast),
  ];
}

/** What was changed, a line each. */
export function changes({ changed }: Pick<Tabled, 'changed'>): Comment[] {
  if (changed?.length === 0) return [['changed', 'nothing']];
  return (changed ?? []).map((text) => ['changed', text]);
}

/** Lines before a table, of any text. */
export function commented(comments: readonly Comment[]): string[] {
  return comments.map(([key, text]) => `# ${key}: ${inert(text)}`);
}

function csv({ segments, time }: Tabled, ids: readonly SegmentOrAll[], comments: readonly Comment[]): string {
  const head = [...commented(comments), 'segment,bloc,time,level,share'];
  const rows = ids.flatMap((id) => segmentRows(id, segments[id], time));
  return `${[...head, ...rows].join('\n')}\n`;
}

function segmentRows(id: SegmentOrAll, { quantiles, mean }: SegmentForecast, time: readonly number[]): string[] {
  return BLOCS.flatMap((bloc, b) =>
    time.flatMap((year, quarter) => {
      const cell = b * time.length + quarter;
      const levels = LEVELS.map((level, l) => `${id},${bloc},${year},${level},${quantiles[cell * LEVELS.length + l]}`);
      return [...levels, `${id},${bloc},${year},mean,${mean[cell]}`];
    }),
  );
}

/**
 * One line that a spreadsheet takes for text even if it knows no comments and cuts at commas, semicolons or tabs: no double
 * quote that could swallow lines, and an apostrophe before what would begin a formula.
 */
export function inert(text: string): string {
  return oneLine(text)
    .replaceAll('"', "'")
    .replace(/([,;|][\s']*)(?=[=+\-@＝＋－＠])/g, "$1'");
}

/** A name as a field: in quotes, with none inside, and an apostrophe before what would begin a formula. */
export function cell(name: string): string {
  return `"${inert(name).replace(/^(?=[\s']*[=+\-@＝＋－＠])/, "'")}"`;
}

/** The document of the terminal and of the page's JSON export, a field a line. */
export function forecastJson({ scenario, time, segments, digest }: Tabled, questions: readonly Answered[]): string {
  const document = {
    format: FORECAST_FORMAT,
    modelVersion: scenario.modelVersion,
    seed: scenario.seed,
    trials: scenario.trials,
    digest,
    scenario,
    time,
    levels: LEVELS,
    shares: Object.fromEntries(SEGMENTS_AND_ALL.map((id) => [id, nested(segments[id], time.length)])),
    questions,
  };
  const fields = Object.entries(document).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** bloc → quarter → the nine quantiles. */
function nested({ quantiles }: SegmentForecast, quarters: number): Record<string, number[][]> {
  const cell = (at: number) => [...quantiles.subarray(at * LEVELS.length, (at + 1) * LEVELS.length)];
  const rows = (b: number) => Array.from({ length: quarters }, (_, quarter) => cell(b * quarters + quarter));
  return Object.fromEntries(BLOCS.map((bloc, b) => [bloc, rows(b)]));
}
