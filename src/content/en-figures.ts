/** What a plate shows, in words: how it is built, its statistics and its trend, without opinion. Numbers equal those drawn. */

import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, quarterOf } from '../model/clock';
import { quantile, type SegmentForecast } from '../model/forecast';
import { BLOC_WORDS, SEGMENT_WORDS, capital } from './en-findings';
import { bothInHundred, percent, range } from './numbers';
import type { Against, FigureFacts } from './words';

export function figure(
  { segment, year, forecast, chinaAhead, reference, alone }: FigureFacts,
  against: Against,
): string {
  const end = quarterOf(year);
  const [cn, us] = bothInHundred(chinaAhead.probability);
  const then = reference ? `; at the ${against} ${bothInHundred(reference.probability).reverse().join(' and ')}` : '';
  return [
    `Fan chart of shares in ${SEGMENT_WORDS[segment].inText}, ${FIRST_YEAR} to ${year}, for three blocs.`,
    `In ${year} the middle estimates are ${BLOCS.map((bloc) => middle(forecast, bloc, end, bloc === 'us')).join(', ')}.`,
    `${capital(trend(forecast, 'us', end))}, ${trend(forecast, 'cn', end)}. ${crossing(forecast, end)}`,
    ...(widens(forecast, year) ? ['The range widens every year.'] : []),
    `The US is ahead in ${us} of 100 futures, China in ${cn}${then}.`,
    ...(alone ? [] : ['A table follows.']),
  ].join(' ');
}

/** "US 50% (8 in 10 futures: 40 to 60)". */
function middle(forecast: SegmentForecast, bloc: BlocId, quarter: number, spelled: boolean): string {
  const at = (level: 0.1 | 0.5 | 0.9) => quantile(forecast, bloc, quarter, level);
  return `${BLOC_WORDS[bloc].name} ${percent(at(0.5))} (${spelled ? '8 in 10 futures: ' : ''}${range(at(0.1), at(0.9))})`;
}

export function reading(label: string, { forecast, quarter }: { forecast: SegmentForecast; quarter: number }): string {
  const blocs = BLOCS.map((bloc) => {
    const at = (level: 0.1 | 0.5 | 0.9) => quantile(forecast, bloc, quarter, level);
    return `${BLOC_WORDS[bloc].name} ${percent(at(0.5))}, 8 in 10 between ${range(at(0.1), at(0.9)).replace(' to ', ' and ')}`;
  });
  return `${label}. ${blocs.join('. ')}.`;
}

function trend(forecast: SegmentForecast, bloc: BlocId, end: number): string {
  const from = quantile(forecast, bloc, 0, 0.5);
  const to = quantile(forecast, bloc, end, 0.5);
  const verb = Math.abs(to - from) < 0.005 ? 'stays near' : to > from ? 'rises from' : 'falls from';
  return `${BLOC_WORDS[bloc].subject} ${verb} ${percent(from)}`;
}

/** When the middle lines cross, by the year in which they do. */
function crossing(forecast: SegmentForecast, end: number): string {
  const chinaFirst = (quarter: number) =>
    quantile(forecast, 'cn', quarter, 0.5) >= quantile(forecast, 'us', quarter, 0.5);
  const leader = (first: boolean) => (first ? 'China' : 'The US');
  for (let quarter = 1; quarter <= end; quarter++) {
    if (chinaFirst(quarter) !== chinaFirst(quarter - 1)) {
      const other = chinaFirst(quarter) ? 'the US' : 'China';
      return `${leader(chinaFirst(quarter))} passes ${other} in ${FIRST_YEAR + Math.ceil(quarter / 4)}.`;
    }
  }
  return `${leader(chinaFirst(end))} stays ahead in the middle.`;
}

function widens(forecast: SegmentForecast, year: number): boolean {
  const width = (bloc: BlocId, quarter: number) =>
    quantile(forecast, bloc, quarter, 0.9) - quantile(forecast, bloc, quarter, 0.1);
  const years = Array.from({ length: year - FIRST_YEAR }, (_, index) => quarterOf(FIRST_YEAR + index + 1));
  return years.every(
    (quarter) => width('us', quarter) > width('us', quarter - 4) && width('cn', quarter) > width('cn', quarter - 4),
  );
}
