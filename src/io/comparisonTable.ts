/**
 * Paired differences as data: long CSV. Differences are fractions of one, written with every digit. Names are text of strangers:
 * quoted, without quotes of their own, and never a formula.
 */

import { BLOCS } from '../model/blocs';
import { yearLabels } from '../model/clock';
import { LEVELS } from '../model/forecast';
import type { Pairs } from '../model/pairs';
import { MODEL_VERSION } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { LICENCE_LINE, NOT_A_FORECAST, SOURCE_LINE } from './credit';
import { cell, changes, commented } from './table';

export const COMPARISON_FORMAT = 'parallel-run/comparison@1';

export interface NamedPairs {
  readonly name: string;
  readonly pairs: Pairs;
  /** How the shares in view differ, in a sentence. */
  readonly finding: string;
  /** What the scenario sets otherwise than the reference, a sentence each. */
  readonly changed?: readonly string[];
}

/** Every market, its total last, for one scenario after another; at least one, all less the same reference. */
export function comparisonCsv(all: readonly NamedPairs[], reference: string, link: string): string {
  const { scenario, trials } = all[0]!.pairs;
  const head = commented([
    ['format', COMPARISON_FORMAT],
    ['model version', String(MODEL_VERSION)],
    ...all.flatMap((one) => [['scenario', one.name] as const, ...changes(one)]),
    ['reference', reference],
    ...all.map(({ finding }) => ['finding', finding] as const),
    ['difference', 'share in the scenario less share in the reference, future by future; a fraction of one'],
    ['seed', scenario.seed],
    ['trials', String(trials)],
    ['link', link],
    ['source', SOURCE_LINE],
    ['licence', LICENCE_LINE],
    ['note', NOT_A_FORECAST],
  ]);
  const rows = all.flatMap(({ name, pairs }) => {
    const start = `${cell(name)},${cell(reference)}`;
    return SEGMENTS_AND_ALL.flatMap((segment) => segmentRows(start, segment, pairs));
  });
  return `${[...head, 'scenario,reference,segment,bloc,time,level,difference', ...rows].join('\n')}\n`;
}

function segmentRows(start: string, segment: SegmentOrAll, { segments, scenario }: Pairs): string[] {
  const { quantiles, mean } = segments[segment];
  const time = yearLabels(scenario.horizon);
  return BLOCS.flatMap((bloc, b) =>
    time.flatMap((year, quarter) => {
      const at = b * time.length + quarter;
      const row = (level: number | 'mean', value: number) =>
        `${start},${segment},${bloc},${year},${level},${value + 0}`;
      return [...LEVELS.map((level, l) => row(level, quantiles[at * LEVELS.length + l]!)), row('mean', mean[at]!)];
    }),
  );
}
