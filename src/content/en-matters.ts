/** "What matters" in English. Neutral: a swing is told with both its sides, and no direction is good news. */

import type { DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { Part, Reason } from '../model/matters';
import type { PlainOutcome } from '../model/outcome';
import type { PlainQuestion } from '../model/questions';
import type { Source } from '../model/source';
import { DRIVER_WORDS } from './en-drivers';
import { EVENT_WORDS } from './en-events';
import { asked as named } from './en-asked';
import { question, SEGMENT_WORDS } from './en-findings';
import { grouped, inHundred, percent, signed } from './numbers';
import type { Part as SentencePart, Sentence } from './words';
import type { MattersWords, OutcomeKind } from './words-matters';

/** Names as they stand inside a sentence. */
export const DRIVERS_IN_TEXT: Readonly<Record<DriverId, string>> = {
  digitization: 'China’s industrial digitization pace',
  cost: 'cost competition',
  reach: 'ByteDance/TikTok’s global reach',
  consolidation: 'API consolidation',
  'export-controls': 'US export controls',
  subsidies: 'China’s subsidy drive',
  sovereignty: 'sovereignty concerns',
  fragmentation: 'ecosystem fragmentation',
  'frontier-lead': 'the frontier lead',
  'open-source': 'open-source diffusion',
};

const EVENTS_IN_TEXT: Readonly<Record<EventId, string>> = {
  'paradigm-breakthrough': 'a paradigm breakthrough',
  'cn-agent-ecosystem': 'a Chinese-origin model leading the agent ecosystem',
  'safety-incident': 'a major multi-agent safety incident',
  'api-shakeout': 'a shake-out of standalone model firms',
  'chip-disruption': 'a disruption of advanced-chip supply',
  'cn-node-breakthrough': 'China’s advanced-node breakthrough',
};

const UNEXPLAINED = 'Not explained by the named drivers and events';

export function inText(source: Source): string {
  if (source.kind === 'unexplained') return 'what no named driver or event explains';
  return source.kind === 'driver' ? DRIVERS_IN_TEXT[source.id] : EVENTS_IN_TEXT[source.id];
}

/** "China’s share of vertical B2B in 2028"; `first` in its sentence. */
function subject(outcome: PlainOutcome, first: boolean): readonly SentencePart[] {
  const the = first ? 'The' : 'the';
  if (outcome.kind === 'chance') return [`${the} chance of “${chanceOf(outcome.question)}”`];
  const where = ` share of ${SEGMENT_WORDS[outcome.segment].inText} in ${outcome.year}`;
  if (outcome.bloc === 'us') return [`${the} `, { bloc: 'us', text: 'US' }, where];
  return [{ bloc: outcome.bloc, text: outcome.bloc === 'cn' ? 'China' : 'Other' }, `’s${where}`];
}

/** A question with its market and time; of a first lead that never comes, as a chance. */
export function chanceOf(asked: PlainQuestion): string {
  if (asked.kind !== 'first' || asked.year !== 'never') return named(asked);
  return `${question(asked)} in ${SEGMENT_WORDS[asked.segment].inText}`;
}

/** "China’s share of vertical B2B in 2028 moves most with cost competition, by 4.3 points in all, some up and some down." */
export function mattersFinding(outcome: PlainOutcome, { widest, lowers, raises }: Reason): Sentence {
  if (!widest) return ['No single driver or event moves ', ...subject(outcome, false), ' by more than noise.'];
  const size = outcome.kind === 'share' ? pointsOf(widest.swing) : futuresOf(widest.swing);
  const how = `by ${size} in all, ${way(lowers, raises)}`;
  return [...subject(outcome, true), ` moves most with ${inText(widest.source)}, ${how}.`];
}

function futuresOf(change: number): string {
  const count = Math.abs(100 * change);
  return count < 1 ? 'less than 1 in 100' : `${count.toFixed(0)} in 100`;
}

function pointsOf(change: number): string {
  const text = Math.abs(100 * change).toFixed(1);
  return `${text} ${text === '1.0' ? 'point' : 'points'}`;
}

/** Which way a swing goes from where the outcome stands. */
function way(lowers: number, raises: number): string {
  const [less, more, direction] = lowers > raises ? [raises, lowers, 'downwards'] : [lowers, raises, 'upwards'];
  if (less <= more / 10) return direction;
  return less < more / 2 ? `mostly ${direction}` : 'some up and some down';
}

/** Whose uncertainty it is: the largest named part, and what is not explained. */
export function uncertaintySentence({ named, unexplained }: Reason, sd: number): string {
  if (sd === 0) return 'It comes out the same in every simulated future, so there is no uncertainty to share out.';
  const rest = amount(unexplained.share);
  if (!named)
    return `None of the named drivers and events adds more to its uncertainty than noise; ${rest} of it is not explained by them.`;
  const name = inText(named.source);
  return `Of its uncertainty, ${amount(named.share)} comes from ${name}, the largest named part; ${rest} is not explained by any driver or event here.`;
}

/** A part of a whole; never 0% and never 100%, which no run can show. */
function amount(share: number): string {
  if (share < 0.005) return 'under 1%';
  return share > 0.995 ? 'over 99%' : percent(share);
}

function part({ share, withinNoise }: Pick<Part, 'share' | 'withinNoise'>): string {
  return withinNoise ? 'within noise' : amount(share);
}

/** Futures are counted whole, but for less than one. */
function moved(kind: OutcomeKind, change: number): string {
  const isWhole = kind === 'chance' && Math.abs(100 * change) >= 0.95;
  return signed(100 * change, isWhole ? 0 : 1);
}

/** An outcome that peaks in the middle is lowered both ways. */
function togetherMeans(one: number, other: number): string {
  if (one <= 0 && other >= 0) return 'all drivers at once, each at the end that lowers it, or raises it';
  const same = one * other > 0 ? `: both ways ${one < 0 ? 'lower' : 'raise'} it` : '';
  return `all drivers at once, each at one of its ends, or each at the other${same}`;
}

export const MATTERS_WORDS: MattersWords = {
  asks: (outcome) => ['What moves ', ...subject(outcome, false), ' most?'],
  finding: mattersFinding,
  uncertainty: uncertaintySentence,
  working: 'Working out what matters',
  progress: (fraction) => `Working out what matters, ${percent(fraction)} done`,
  what: 'Outcome',
  shareOf: { us: 'US share', cn: 'China’s share', other: 'Other’s share' },
  kinds: { share: 'Median share', chance: 'Chance' },
  pinned: 'Pinned questions',
  chanceOf,
  market: 'Market',
  year: 'Year',
  reach: 'Range',
  reaches: { plausible: 'Plausible range', rail: 'Full slider' },
  tornado: 'One at a time, widest first',
  largest: (drawn, all) => (drawn === all ? '' : `: the ${drawn} largest, and ${all - drawn} smaller ones not drawn`),
  standing: (kind, value) => (kind === 'share' ? `${(100 * value).toFixed(1)}%` : `${inHundred(value)} in 100`),
  legend: (kind, standing, hatched) =>
    `Hollow: driver at its low end, or the event never happens. Solid: driver at its high end, or the event happens.${hatched ? ' Hatched: within noise.' : ''} The line is the scenario as it is set, ${standing}. Changes are in ${kind === 'share' ? 'points' : 'futures out of 100'}.`,
  notes: [
    'One driver or event is moved at a time and all else stays as set, so what they do together is not in the bars.',
    'The plausible range is where a driver falls in 8 in 10 futures. Ranges are not alike: some are easier to come by than others.',
    'The part of the uncertainty counts what a source does alone and with others, shared out evenly (Shapley effects). All parts add up to 100%.',
  ],
  toWays: 'What would it take?',
  heads: {
    source: 'Driver or event',
    moves: 'Moves the outcome',
    part: 'Part of the uncertainty',
    low: 'Low end',
    high: 'High end',
    atLow: 'Outcome at low end',
    atHigh: 'Outcome at high end',
    swing: 'Swing',
    error: 'Error of swing',
    partError: 'Error of part',
  },
  sourceName: (source) =>
    source.kind === 'unexplained'
      ? UNEXPLAINED
      : source.kind === 'driver'
        ? DRIVER_WORDS[source.id].name
        : EVENT_WORDS[source.id].name,
  together: 'Together',
  togetherMeans,
  togetherMoves: (kind, ...both) => `${moved(kind, Math.min(...both))} to ${moved(kind, Math.max(...both))}`,
  unexplained: UNEXPLAINED,
  never: 'never',
  happens: (setting) => (setting.is === 'happens' ? `in ${setting.year}` : 'happens'),
  moved,
  noise: 'within noise',
  part,
  row: ({ name, ends, noise, part: counted }) =>
    `${name}: ${ends.join(', ')}${noise ? ', within noise' : ''}. Part of the uncertainty: ${counted}. `,
  describe: (finding, kind, rows) =>
    `Tornado chart, a row for each driver and event, widest first. ${finding} ` +
    `Changes are in ${kind === 'share' ? 'points' : 'futures out of 100'}. ${rows.join('').trim()}`,
  goTo: 'Show in Explore',
  table: 'As a table',
  tableCaption: (kind) =>
    kind === 'share'
      ? 'Median share in percent; swing and its error in points; parts of the uncertainty in percent. Errors are one standard error.'
      : 'Chance in 100 futures; swing and its error in futures out of 100; parts of the uncertainty in percent. Errors are one standard error.',
  trials: (count) => `Read from ${grouped(count)} futures.`,
};
