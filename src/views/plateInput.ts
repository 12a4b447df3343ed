/** What a plate is drawn from: the shown numbers, the view and the words, put together for the charts. */

import { axisTop } from '../charts/fan';
import type { FanInput, GivenShares, Threshold } from '../charts/drawing';
import type { Words } from '../content/words';
import type { View } from '../model/view';
import type { SegmentForecast } from '../model/forecast';
import type { Question } from '../model/questions';
import { ANALYSIS_SHARES, type SegmentOrAll } from '../model/segments';
import type { Shown } from '../state/results.svelte';

export interface PlateFacts {
  readonly segment: SegmentOrAll;
  readonly shown: Pick<Shown, 'scenario' | 'forecast'>;
  readonly reference: SegmentForecast | undefined;
  readonly view: Pick<View, 'arrangement' | 'focus'>;
  readonly words: Words;
  /** An axis may grow only when nothing moves. */
  readonly still: boolean;
  readonly width: number;
  readonly height: number;
  readonly compact?: boolean | undefined;
  readonly threshold?: Threshold | undefined;
}

/** Of the question in the finding, where it asks of what the dots show: a share of this market at the horizon. */
export function thresholdOf(
  asked: Question | undefined,
  segment: SegmentOrAll,
  horizon: number,
): Threshold | undefined {
  if (asked?.kind !== 'above' || asked.by || asked.held) return undefined;
  const isShown = asked.segment === segment && asked.year === horizon;
  return isShown ? { bloc: asked.bloc, share: asked.percent / 100 } : undefined;
}

export function plateInput({ segment, shown, reference, view, words, still, ...size }: PlateFacts): FanInput {
  const given = givenShares(segment);
  return {
    segment: shown.forecast,
    reference,
    given,
    horizon: shown.scenario.horizon,
    arrangement: view.arrangement,
    focus: view.focus,
    top: top(segment, [shown.forecast, ...(reference ? [reference] : [])], given, still),
    words: words.chart,
    ...size,
  };
}

/** As printed; the analysis prints nothing for the four together. */
function givenShares(segment: SegmentOrAll): GivenShares[] {
  if (segment === 'all') return [];
  const { share2024, share2028 } = ANALYSIS_SHARES[segment];
  return [
    { year: 2024, shares: withOther(share2024) },
    { year: 2028, shares: withOther(share2028) },
  ];
}

function withOther([us, cn]: readonly [number, number]): [number, number, number] {
  return [us, cn, 1 - us - cn];
}

const tops = new Map<SegmentOrAll, number>();

/** A market's axis holds for the session: it only grows, and never under a moving hand. */
function top(segment: SegmentOrAll, forecasts: SegmentForecast[], given: GivenShares[], still: boolean): number {
  const before = tops.get(segment);
  if (before !== undefined && !still) return before;
  const now = axisTop(forecasts, given, before);
  tops.set(segment, now);
  return now;
}
