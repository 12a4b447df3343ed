/**
 * What can be asked of every trial, its id both ways, and the closure that answers it (model §3.10).
 * One rule decides ties: of two blocs level with each other, the one later in BLOCS is ahead. So China is ahead of the US
 * when its share is at least as large, the US ahead of China only when it is larger, and the two chances sum to one.
 */

import { among } from './among';
import { BLOCS, isBlocId, type BlocId } from './blocs';
import { FIRST_YEAR, quarterOf, type Horizon } from './clock';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';
import { offset, type TrialBlock } from './trials';

/** One bloc against another. */
interface Pair {
  readonly bloc: BlocId;
  readonly over: BlocId;
}

/** A market at a labelled year; quarters are quarters of a year, such as 2027.25. */
interface Cell {
  readonly segment: SegmentOrAll;
  readonly year: number;
}

/** `us-above-50/llm-apis/2028`: a share strictly above `percent`. */
export type AboveQuestion = Cell & { readonly kind: 'above'; readonly bloc: BlocId; readonly percent: number };
/** `within-5/chips/2028`: the US and China no further apart than `points` percentage points. */
export type WithinQuestion = Cell & { readonly kind: 'within'; readonly points: number };
/** `cn-ahead-us/chips/2028`. */
export type AheadQuestion = Pair & Cell & { readonly kind: 'ahead' };
/** `cn-ahead-us/at-least-2/2028`: ahead in at least so many of the four segments. */
export type SeveralQuestion = Pair & { readonly kind: 'several'; readonly least: number; readonly year: number };
/** `cn-first-ahead-us/chips/2027`: first ahead in the four quarters ending at that year, or `never` by the horizon. */
export type FirstQuestion = Pair & {
  readonly kind: 'first';
  readonly segment: SegmentOrAll;
  readonly year: number | 'never';
};
/** Its own text is its id; the formula is compiled elsewhere, so that its parser loads only when one is asked. */
export interface FormulaQuestion {
  readonly kind: 'formula';
  readonly text: string;
}

export type PlainQuestion = AheadQuestion | AboveQuestion | WithinQuestion | SeveralQuestion | FirstQuestion;
export type Question = PlainQuestion | FormulaQuestion;

/** The id a script, a file and the terminal know a question by; parseQuestion reads it back. */
export function questionId(question: Question): string {
  switch (question.kind) {
    case 'ahead':
      return `${question.bloc}-ahead-${question.over}/${question.segment}/${question.year}`;
    case 'above':
      return `${question.bloc}-above-${question.percent}/${question.segment}/${question.year}`;
    case 'within':
      return `within-${question.points}/${question.segment}/${question.year}`;
    case 'several':
      return `${question.bloc}-ahead-${question.over}/at-least-${question.least}/${question.year}`;
    case 'first':
      return `${question.bloc}-first-ahead-${question.over}/${question.segment}/${question.year}`;
    case 'formula':
      return question.text;
  }
}

/** The question behind an id, or what is wrong with the id as the rest of a sentence that names it. */
export function parseQuestion(id: string, horizon: Horizon): Question | { problem: string } {
  if (id.includes('(')) return { kind: 'formula', text: id };
  const [what, where, when, ...more] = id.split('/');
  if (!what || !where || !when || more.length > 0) {
    return { problem: 'it may be like cn-ahead-us/vertical-b2b/2028, or a formula over share("cn","chips",2028)' };
  }
  return parseAsked(what, where, when, horizon);
}

const BLOC = `(${BLOCS.join('|')})`;
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,6})?)';
const PAIR = new RegExp(`^${BLOC}-(first-)?ahead-${BLOC}$`);
const ABOVE = new RegExp(`^${BLOC}-above-${NUMBER}$`);
const WITHIN = new RegExp(`^within-${NUMBER}$`);

function parseAsked(what: string, where: string, when: string, horizon: Horizon): Question | { problem: string } {
  const [, bloc, first, over] = PAIR.exec(what) ?? [];
  if (isBloc(bloc) && isBloc(over)) {
    if (bloc === over) return { problem: `it asks whether ${bloc} is ahead of itself` };
    return first ? parseFirst({ bloc, over }, where, when, horizon) : parseAhead({ bloc, over }, where, when, horizon);
  }
  const cell = parseCell(where, when, horizon);
  const [, above, percent] = ABOVE.exec(what) ?? [];
  if (isBloc(above))
    return 'problem' in cell ? cell : atMost100(percent, (n) => ({ kind: 'above', bloc: above, percent: n, ...cell }));
  const [, points] = WITHIN.exec(what) ?? [];
  if (points) return 'problem' in cell ? cell : atMost100(points, (n) => ({ kind: 'within', points: n, ...cell }));
  return { problem: 'it may begin with cn-ahead-us, cn-first-ahead-us, us-above-50 or within-5' };
}

function isBloc(id: string | undefined): id is BlocId {
  return id !== undefined && isBlocId(id);
}

function atMost100(digits: string | undefined, ask: (percent: number) => Question): Question | { problem: string } {
  const percent = Number(digits);
  return percent <= 100 ? ask(percent) : { problem: `its number was ${digits}; it may be 0 to 100` };
}

function parseAhead(pair: Pair, where: string, when: string, horizon: Horizon): Question | { problem: string } {
  const [, least] = /^at-least-(\d)$/.exec(where) ?? [];
  if (least === undefined) {
    const cell = parseCell(where, when, horizon);
    return 'problem' in cell ? cell : { kind: 'ahead', ...pair, ...cell };
  }
  const count = Number(least);
  if (count < 1 || count > SEGMENTS.length)
    return { problem: `at-least was ${count}; it may be 1 to ${SEGMENTS.length}` };
  const year = parseYear(when, horizon);
  return typeof year === 'object' ? year : { kind: 'several', ...pair, least: count, year };
}

function parseFirst(pair: Pair, where: string, when: string, horizon: Horizon): Question | { problem: string } {
  if (!isSegmentOrAll(where)) return unknownSegment(where);
  if (when === 'never') return { kind: 'first', ...pair, segment: where, year: when };
  const year = parseYear(when, horizon);
  if (typeof year === 'object') return year;
  return Number.isInteger(year)
    ? { kind: 'first', ...pair, segment: where, year }
    : { problem: `its year was ${when}; it may be ${FIRST_YEAR} to ${horizon}, whole, or never` };
}

function parseCell(where: string, when: string, horizon: Horizon): Cell | { problem: string } {
  if (!isSegmentOrAll(where)) return unknownSegment(where);
  const year = parseYear(when, horizon);
  return typeof year === 'object' ? year : { segment: where, year };
}

function unknownSegment(where: string): { problem: string } {
  return { problem: `its segment was ${where}; it may be ${SEGMENTS_AND_ALL.join(', ')}` };
}

function parseYear(when: string, horizon: Horizon): number | { problem: string } {
  const year = Number(when);
  if (/^\d{4}(\.(25|5|75))?$/.test(when) && year >= FIRST_YEAR && year <= horizon) return year;
  return { problem: `its year was ${when}; it may be ${FIRST_YEAR} to ${horizon}` };
}

export function isSegmentOrAll(id: string): id is SegmentOrAll {
  return (SEGMENTS_AND_ALL as readonly string[]).includes(id);
}

/** The four questions the page shows of a segment, at the horizon. */
export function readyQuestions(segment: SegmentOrAll, horizon: Horizon): PlainQuestion[] {
  const cell = { segment, year: horizon };
  return [
    { kind: 'ahead', bloc: 'cn', over: 'us', ...cell },
    { kind: 'above', bloc: 'us', percent: 50, ...cell },
    { kind: 'within', points: 5, ...cell },
    { kind: 'above', bloc: 'other', percent: 10, ...cell },
  ];
}

/** The closure that answers a question of one trial. It throws when the block ends before the question's year. */
export function ask(question: PlainQuestion): TruthAsk {
  const counted = among(question);
  return counted ? Object.assign(askOne(question), { among: counted }) : askOne(question);
}

/** An Ask that is true or false of every trial. */
type TruthAsk = ((block: TrialBlock, trial: number) => boolean) & { readonly among?: (block: TrialBlock) => number };

function askOne(question: PlainQuestion): (block: TrialBlock, trial: number) => boolean {
  switch (question.kind) {
    case 'ahead':
      return ahead(question, question.segment, question.year);
    case 'above':
      return above(shareAt(question.bloc, question.segment, question.year), question.percent / 100);
    case 'within':
      return within(question);
    case 'several':
      return several(question);
    case 'first':
      return first(question);
  }
}

/** Reads a share, in [0, 1], at a labelled year. */
export function shareAt(
  bloc: BlocId,
  segment: SegmentOrAll,
  year: number,
): (block: TrialBlock, trial: number) => number {
  const quarter = quarterOf(year);
  const blocIndex = BLOCS.indexOf(bloc);
  const segmentIndex = SEGMENTS_AND_ALL.indexOf(segment);
  return (block, trial) => {
    if (quarter >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
    return block.shares[segmentIndex]![offset(block, blocIndex, quarter) + trial]!;
  };
}

function above(share: (block: TrialBlock, trial: number) => number, bound: number) {
  return (block: TrialBlock, trial: number) => share(block, trial) > bound;
}

function within({ segment, year, points }: WithinQuestion) {
  const us = shareAt('us', segment, year);
  const cn = shareAt('cn', segment, year);
  return (block: TrialBlock, trial: number) => Math.abs(us(block, trial) - cn(block, trial)) <= points / 100;
}

function ahead({ bloc, over }: Pair, segment: SegmentOrAll, year: number) {
  const mine = shareAt(bloc, segment, year);
  const theirs = shareAt(over, segment, year);
  return BLOCS.indexOf(bloc) > BLOCS.indexOf(over)
    ? (block: TrialBlock, trial: number) => mine(block, trial) >= theirs(block, trial)
    : (block: TrialBlock, trial: number) => mine(block, trial) > theirs(block, trial);
}

function several(question: SeveralQuestion) {
  const each = SEGMENTS.map((segment) => ahead(question, segment, question.year));
  return (block: TrialBlock, trial: number) => {
    let count = 0;
    for (const isAhead of each) if (isAhead(block, trial)) count += 1;
    return count >= question.least;
  };
}

function first(question: FirstQuestion) {
  const { year, segment } = question;
  const crossing = firstQuarter(question, segment);
  if (year === 'never') return (block: TrialBlock, trial: number) => crossing(block, trial) === undefined;
  const last = quarterOf(year);
  return (block: TrialBlock, trial: number) => {
    if (last >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
    const quarter = crossing(block, trial);
    return quarter !== undefined && quarter > last - 4 && quarter <= last;
  };
}

/** T× of model §3.10: the first quarter in which one bloc is ahead of the other. */
function firstQuarter(pair: Pair, segment: SegmentOrAll) {
  const mine = BLOCS.indexOf(pair.bloc);
  const theirs = BLOCS.indexOf(pair.over);
  const winsTies = mine > theirs;
  const index = SEGMENTS_AND_ALL.indexOf(segment);
  return (block: TrialBlock, trial: number): number | undefined => {
    const shares = block.shares[index]!;
    for (let quarter = 0; quarter < block.quarters; quarter++) {
      const lead = shares[offset(block, mine, quarter) + trial]! - shares[offset(block, theirs, quarter) + trial]!;
      if (lead > 0 || (winsTies && lead === 0)) return quarter;
    }
    return undefined;
  };
}
