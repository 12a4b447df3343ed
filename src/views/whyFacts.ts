/** What the Why panel tells, gathered from the numbers of one market as they are drawn. */

import type { Middle, WhyFacts } from '../content/words-why';
import { isBlocId, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import { quantile, type SegmentForecast } from '../model/forecast';
import type { PlainOutcome } from '../model/outcome';
import type { Precision } from '../model/precision';
import { differences } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { View } from '../model/view';
import type { Shown } from '../state/results.svelte';
import { chinaAheadIn, type Counted } from './finding';

export interface Before extends Counted {
  readonly segments: Readonly<Record<SegmentOrAll, SegmentForecast>>;
}

/** Undefined while the chance of the finding is not there. */
export function whyFacts(
  segment: SegmentOrAll,
  shown: Shown,
  before: Before | undefined,
  precision: Precision,
  told: Pick<WhyFacts, 'reason' | 'causes'>,
): WhyFacts | undefined {
  const chinaAhead = chinaAheadIn(segment, shown);
  const then = before && chinaAheadIn(segment, before);
  if (!chinaAhead) return undefined;
  const { scenario, reference } = shown;
  const { horizon: year, trials } = scenario;
  return {
    segment,
    year,
    trials,
    differences: differences(reference, scenario),
    chinaAhead,
    middles: middlesOf(shown.forecast, year),
    ...(then && { before: { chinaAhead: then, middles: middlesOf(before.segments[segment], year) } }),
    precision,
    ...told,
  };
}

function middlesOf(forecast: SegmentForecast, year: number): Record<BlocId, Middle> {
  const at = (bloc: BlocId, level: 0.1 | 0.5 | 0.9) => quantile(forecast, bloc, quarterOf(year), level);
  const middle = (bloc: BlocId) => ({ median: at(bloc, 0.5), low: at(bloc, 0.1), high: at(bloc, 0.9) });
  return { us: middle('us'), cn: middle('cn'), other: middle('other') };
}

export type ShareOutcome = Extract<PlainOutcome, { kind: 'share' }>;

/** What the largest reason is asked of: the share of the bloc in focus, or of China, at the horizon. */
export function whyOutcome({ segment, focus }: Pick<View, 'segment' | 'focus'>, horizon: number): ShareOutcome {
  return { kind: 'share', bloc: isBlocId(focus) ? focus : 'cn', segment, year: horizon };
}
