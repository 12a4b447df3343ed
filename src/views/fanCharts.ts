/** A market's numbers as native charts, a bloc each, on one axis and in the colours of the page. */

import { besides, TINTS, type Tone } from '../charts/plate';
import { colour } from '../charts/theme';
import type { FanChart, Seven } from '../io/fanWorkbook';
import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf, quartersTo } from '../model/clock';
import { quantile, type Level, type SegmentForecast } from '../model/forecast';
import type { SegmentOrAll } from '../model/segments';
import type { Whole } from '../state/results.svelte';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { plateInput } from './plateInput';

/** As the seven of a fan chart: from the lowest. */
const LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const satisfies readonly Level[];

/** `about` is said on the second sheet of each workbook, after how to read the first. */
export function fanCharts(
  { app, words, own }: ExportFacts,
  choices: PictureChoices,
  forecast: Whole,
  segment: SegmentOrAll,
  about: readonly string[],
): FanChart[] {
  const { slides } = own;
  const { horizon } = forecast.scenario;
  const shown = forecast.segments[segment];
  const reference = choices.reference ? app.results.referenceOf(forecast)?.segments[segment] : undefined;
  const size = { width: 1200, height: 600, still: app.settled };
  const facts = { segment, shown: { scenario: forecast.scenario, forecast: shown }, reference, view: app.view, words };
  const { top } = plateInput({ ...facts, ...size });
  const { nineteen, eight, half } = besides(TINTS.focus);
  const { about: aboutSheet, lines, ...workbook } = slides.workbook;
  return BLOCS.map((bloc) => {
    const at = (level: Level) => quantile(shown, bloc, quarterOf(horizon), level);
    const { name } = words.blocs[bloc];
    return {
      words: {
        ...workbook,
        heading: name,
        subheading: slides.atHorizon(horizon, at(0.5), at(0.1), at(0.9)),
        description: slides.chart(
          name,
          words.segments[segment].plate,
          slides.atHorizon(horizon, at(0.5), at(0.1), at(0.9)),
        ),
        aboutSheet,
        about: [`${name}. ${words.segments[segment].plate}.`, ...lines, ...about],
      },
      colours: coloursOf(choices, bloc),
      opacities: [nineteen, eight, half],
      time: forecast.time.slice(0, quartersTo(horizon)),
      quantiles: quarters(horizon).map(
        (quarter) => LEVELS.map((level) => quantile(shown, bloc, quarter, level)) as unknown as Seven,
      ),
      reference: reference && mediansOf(reference, bloc, quarters(horizon)),
      top,
    };
  });
}

function quarters(horizon: 2028 | 2030): number[] {
  return Array.from({ length: quartersTo(horizon) }, (_, quarter) => quarter);
}

function mediansOf(segment: SegmentForecast, bloc: BlocId, over: readonly number[]): number[] {
  return over.map((quarter) => quantile(segment, bloc, quarter, 0.5));
}

function coloursOf({ theme }: PictureChoices, bloc: BlocId): FanChart['colours'] {
  const digits = (tone: Tone) => colour(theme, tone, bloc).slice(1);
  return {
    line: digits('line'),
    label: digits('label'),
    ink2: digits('ink2'),
    rule: digits('rule-strong'),
    grid: digits('grid'),
  };
}
