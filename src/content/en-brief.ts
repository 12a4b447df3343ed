/** The one page in English: what a strategist hands over. Both sides are counted, what is left out is said, and nothing is advised. */

import { ANALYSIS } from '../data/analysis';
import { BLOCS } from '../model/blocs';
import { MODEL_VERSION, type Difference } from '../model/scenario';
import { SEGMENTS, type SegmentOrAll } from '../model/segments';
import { sourceName } from '../model/source';
import { COMPARE_WORDS } from './en-compare';
import { exportWords } from './en-export';
import { BLOC_WORDS, moved, SEGMENT_WORDS } from './en-findings';
import { inText } from './en-matters';
import { plateWords } from './en-page';
import { change } from './en-settings';
import { watch, type Watched } from './en-watch';
import { isSmall, largest, parts } from './en-why';
import { bothInHundred, changeInTable, decimal, inHundred, many, percent, signed } from './numbers';
import { plainText, type Against } from './words';
import type { Brief, BriefCauses, BriefFacts, BriefRun, BriefSection, BriefWords } from './words-brief';
import type { BriefRival, ComparedBriefFacts, MedianChanges } from './words-brief';
import type { BlocDifference, DifferenceFacts } from './words-compare';
import type { WhyFacts } from './words-why';

/** What there is room for on one page, beside so many scenarios. */
const MOST_CHANGES = [0, 7, 6, 4];
const MOST_WATCHED = 3;

const NOTHING = (against: Against) => `Nothing: every driver, event and weight is as at the ${against}.`;
const more = (count: number) => `And ${many(count, 'more setting', 'more settings')}, in the file and behind the link.`;

export const briefWords = (against: Against): BriefWords => ({
  brief: (facts) => brief(facts, against),
  compared: (facts) => comparison(facts, against),
  heading: 'One page',
  print: { name: 'Print or PDF', sentence: 'A brief to hand over, A4. Choose “Save as PDF” in the print window.' },
  see: 'See the page',
  drawing: 'Chart',
  changes: `What differs from the ${against}`,
  nothingChanged: NOTHING(against),
  more,
  linkGoesOn: ' and so on; the PDF opens all of it',
});

function brief(facts: BriefFacts, against: Against): Brief {
  const { name, reference, finding, market, others, run } = facts;
  const beside = reference ? `, compared with ${reference}` : '';
  return {
    title: `${name}${beside}: AI market shares in ${market.year}`,
    lead: finding,
    sections: [
      changed(facts, against),
      follows(market, others, against),
      { heading: 'Why', lines: why(facts) },
      watchFor(facts),
      restsOn(market.year, run, plateWords(against).precision(market.precision, run.trials)),
    ],
    foot: foot(name, run, against),
  };
}

/** The settings with the largest part of the change first, where that is known. */
function changed({ market, causes }: BriefFacts, against: Against): BriefSection {
  const heading = 'What was changed';
  const { differences } = market;
  if (differences.length === 0) return { heading, lines: [NOTHING(against)] };
  const ranked = causes !== 'failed' && causes.each.length > 0 ? causes.each.map((one) => one.difference) : differences;
  const rows = ranked.slice(0, MOST_CHANGES[1]).map(change);
  const left = differences.length - rows.length;
  return {
    heading,
    lines: [
      ...rows.map(({ name, from, to }) => `${name}: ${to} instead of ${from}`),
      ...(left > 0 ? [more(left)] : []),
    ],
    table: {
      heads: ['Setting', against === 'baseline' ? 'Baseline' : 'Reference', 'Here'],
      rows: rows.map(({ name, from, to }) => [name, from, to]),
    },
  };
}

function follows(market: WhyFacts, others: readonly WhyFacts[], against: Against): BriefSection {
  const rows = BLOCS.map((bloc) => {
    const { median, low, high } = market.middles[bloc];
    const row = [BLOC_WORDS[bloc].name, decimal(median), `${decimal(low)} to ${decimal(high)}`];
    const before = market.before?.middles[bloc].median;
    return before === undefined ? row : [...row, changeInTable(median - before)];
  });
  return {
    heading: 'What follows',
    lines: [
      ...rows.map(([name, middle, eight, by]) => {
        const moves = by === undefined ? '' : `; change of the median ${by} points`;
        return `${name} ${middle}%, in 8 of 10 futures ${eight}${moves}`;
      }),
      ...others.map((other) => elsewhere(other, against)),
    ],
    table: {
      heads: [
        `${SEGMENT_WORDS[market.segment].name}, ${market.year}`,
        'Middle share, %',
        '8 in 10 futures, %',
        ...(market.before ? [`Change from ${against}, points`] : []),
      ],
      rows,
    },
  };
}

/** "LLM APIs: US 60%, China 35%. China is ahead in 7 of 100 futures, up from 5, and the US in 93." */
function elsewhere({ segment, middles, chinaAhead, before }: WhyFacts, against: Against): string {
  const [cn, us] = bothInHundred(chinaAhead.probability);
  const then = before && moved(chinaAhead, before.chinaAhead) ? before.chinaAhead.probability : undefined;
  const was =
    then === undefined
      ? ''
      : `, ${chinaAhead.probability > then ? 'up' : 'down'} from ${bothInHundred(then)[0]} at the ${against},`;
  const name = segment === 'all' ? 'All four, weighted by assumption' : SEGMENT_WORDS[segment].name;
  return `${name}: US ${percent(middles.us.median)}, China ${percent(middles.cn.median)}. China is ahead in ${cn} of 100 futures${was} and the US in ${us}.`;
}

function why({ market, causes }: BriefFacts): string[] {
  const { before, middles, precision, reason } = market;
  const small = before && isSmall(middles.cn, before.middles.cn);
  return [
    ...because(causes, market.differences, precision),
    ...(small ? ['Futures differ among themselves by more than this change.'] : []),
    ...(reason === 'failed' ? ['The largest reason: not computed.'] : largest({ reason }).map(plainText)),
  ];
}

/** Which settings did how much. */
function because(
  causes: BriefCauses,
  differences: readonly Difference[],
  precision: WhyFacts['precision'],
): readonly string[] {
  const [only, ...rest] = differences;
  if (!only) return [];
  if (rest.length === 0) return [`One setting differs, so all of the change comes from it: ${called(only)}.`];
  if (causes === 'failed') return ['Which setting did how much: not computed.'];
  return parts({ causes, precision }).map(plainText);
}

function called(difference: Difference): string {
  return difference.kind === 'weights' ? 'the weights of the four markets' : inText(difference);
}

/** First the setting that did most, since it has to come true; then what else moves the outcome most. */
function watchFor({ market, causes, sources }: BriefFacts): BriefSection {
  const ranked =
    causes === 'failed' || causes.each.length === 0 ? market.differences : causes.each.map((one) => one.difference);
  const changedHere = ranked.filter(isWatched);
  return watched([...changedHere.slice(0, 1), ...sources.filter(isWatched), ...changedHere], changedHere);
}

function isWatched<One extends { readonly kind: string }>(one: One): one is One & Watched {
  return one.kind === 'driver' || one.kind === 'event';
}

function watched(all: readonly Watched[], changedHere: readonly Watched[]): BriefSection {
  const first = new Map([...all].reverse().map((one) => [sourceName(one), one]));
  const named = [...new Set(all.map(sourceName))].slice(0, MOST_WATCHED).map((name) => first.get(name)!);
  const isChanged = (one: Watched) => changedHere.some((other) => sourceName(other) === sourceName(one));
  return {
    heading: 'What to watch',
    lines: named.length > 0 ? named.map((one) => watch(one, isChanged(one))) : ['What moves it most: not computed.'],
  };
}

/** `precision` says how good the numbers are. */
function restsOn(year: number, { weights }: BriefRun, precision: string): BriefSection {
  const each = SEGMENTS.map((id) => `${SEGMENT_WORDS[id].name} ${percent(weights[id])}`).join(', ');
  return {
    heading: 'What it rests on',
    lines: [
      `Middle shares start from ${ANALYSIS.shortTitle} (${ANALYSIS.publisher}, April 2026). It cites no source for its shares and does not say what they are shares of.`,
      'How wide the ranges are comes from how 28 past shares moved in other markets. None of those is AI sales by country.',
      'How strongly drivers and events act, and their odds, are judgement.',
      ...(year > 2028 ? ['After 2028 the trend slows; 2029 and 2030 rest on less evidence.'] : []),
      `The weights of the four markets are an assumption: ${each}.`,
      precision,
    ],
  };
}

function foot(name: string, { link, ...run }: BriefRun, against: Against): string[] {
  const { picture } = exportWords(against);
  const facts = { ...run, digest: run.digest.slice(0, 8), modelVersion: MODEL_VERSION };
  return [
    `${picture.scenario(name)} · ${picture.run(facts)}`,
    link,
    `${picture.notForecast} ${picture.source.join('')}. CC BY 4.0.`,
  ];
}

/** Names come in every sentence about several, so there a long one is cut; the title has all of it. */
const LONGEST_NAME = 28;

function shortened(rival: BriefRival): BriefRival {
  const cut = (facts: DifferenceFacts) => ({ ...facts, name: clipped(facts.name) });
  return { ...rival, market: cut(rival.market) };
}

function clipped(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('').trim()}…` : name;
}

function comparison(facts: ComparedBriefFacts, against: Against): Brief {
  const { run, paired } = facts;
  const alone = facts.rivals.length === 1;
  const rivals = alone ? facts.rivals : facts.rivals.map(shortened);
  const [first] = rivals as readonly [BriefRival, ...BriefRival[]];
  const { reference, segment, year } = first.market;
  const title = COMPARE_WORDS.compared(
    facts.rivals.map(({ market }) => market.name),
    reference,
  );
  const where = segment === 'all' ? 'all four together, weighted by assumption,' : SEGMENT_WORDS[segment].inText;
  return {
    title: `${title}: AI market shares in ${year}`,
    lead: alone
      ? plainText(COMPARE_WORDS.difference(first.market))
      : `How shares of ${where} differ in ${year}, future by future.`,
    sections: [
      setOtherwise({ ...facts, rivals }),
      { heading: 'What follows', ...(alone ? oneRival(first) : { lines: several(rivals) }) },
      { heading: 'Why', lines: rivals.flatMap((rival) => whyOf(rival, alone)) },
      watched(rivals.flatMap(changesOf).filter(isWatched), []),
      restsOn(year, run, paired),
    ],
    foot: foot(title, run, against),
  };
}

function setOtherwise({ settings, rivals }: ComparedBriefFacts): BriefSection {
  const heading = 'What is set otherwise';
  if (settings.length === 0) return { heading, lines: [COMPARE_WORDS.settingsSame] };
  const names = rivals.map(({ market }) => market.name);
  const reference = rivals[0]!.market.reference ?? 'Baseline';
  const rows = settings.slice(0, MOST_CHANGES[rivals.length]).map((one) => [one.name, one.reference, ...one.values]);
  const left = settings.length - rows.length;
  const lines = rows.map(([name, from, ...values]) => {
    const each = values.map((value, index) => `${names[index]} ${value}`);
    return `${name}: ${reference} ${from}; ${each.join('; ')}`;
  });
  return {
    heading,
    lines: [...lines, ...(left > 0 ? [more(left)] : [])],
    table: { heads: ['Setting', reference, ...names], rows },
  };
}

const MEDIAN_CHANGE = 'Change of the median';

function oneRival({ market, others, changes }: BriefRival): Pick<BriefSection, 'lines' | 'table'> {
  const rows = inOrder(market).map(({ bloc, low, median, high, sides }) => [
    BLOC_WORDS[bloc].name,
    changeInTable(changes[market.segment][bloc]),
    changeInTable(median),
    `${signed(100 * low, 1)} to ${signed(100 * high, 1)}`,
    inHundred(sides.higher),
    inHundred(sides.lower),
  ]);
  return {
    lines: [
      ...rows.map(([name, change, middle, eight, higher, lower]) => {
        return `${name}: change of the median ${change} points; middle of the differences ${middle}, 8 in 10 of them ${eight}; higher in ${higher} of 100 futures, lower in ${lower}`;
      }),
      `${MEDIAN_CHANGE} elsewhere, points: ${elsewhereIn(others, changes)}.`,
    ],
    table: {
      heads: [
        `${SEGMENT_WORDS[market.segment].name}, ${market.year}, points`,
        MEDIAN_CHANGE,
        'Middle of the differences',
        '8 in 10 differences',
        'Higher in 100',
        'Lower in 100',
      ],
      rows,
    },
  };
}

/** Of three there is no room for the other markets. */
function several(rivals: readonly BriefRival[]): string[] {
  if (rivals.length < 3) return rivals.flatMap(ofSeveral);
  return [...rivals.flatMap((rival) => ofSeveral(rival)[0]!), 'The other markets are behind the link.'];
}

function ofSeveral({ market, others, changes }: BriefRival): string[] {
  return [
    `${market.name}: ${plainText(COMPARE_WORDS.difference(market))}`,
    `${MEDIAN_CHANGE}, points: ${elsewhereIn([market.segment, ...others], changes)}.`,
  ];
}

/** "LLM APIs US −1.1, China +1.2; Consumer apps US 0, China +0.4". */
function elsewhereIn(segments: readonly SegmentOrAll[], changes: MedianChanges): string {
  return segments
    .map((segment) => {
      const { us, cn } = changes[segment];
      return `${marketName(segment)} US ${changeInTable(us)}, China ${changeInTable(cn)}`;
    })
    .join('; ');
}

function marketName(segment: SegmentOrAll): string {
  return segment === 'all' ? 'All four, weighted by assumption,' : SEGMENT_WORDS[segment].name;
}

function inOrder({ blocs }: DifferenceFacts): BlocDifference[] {
  return BLOCS.flatMap((bloc) => blocs.filter((one) => one.bloc === bloc));
}

function whyOf(rival: BriefRival, alone: boolean): string[] {
  if (rival.differences.length === 0) return ['Nothing that is set differs, so nothing follows from it.'];
  const told = because(rival.causes, changesOf(rival), { median: 0, band: 0, chance: 0 });
  return alone || told.length === 0 ? [...told] : [`${rival.market.name}: ${told.join(' ')}`];
}

/** Largest part first, where that is known. */
function changesOf({ differences, causes }: BriefRival): readonly Difference[] {
  return causes === 'failed' || causes.each.length === 0 ? differences : causes.each.map((one) => one.difference);
}
