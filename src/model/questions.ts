/** What can be asked of every trial, and its id both ways (model §3.10). What answers it is in truth.ts. */

import { BLOCS, isBlocId, type BlocId } from './blocs';
import { FIRST_YEAR, type Horizon } from './clock';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';

/** One bloc against another. */
interface Pair {
  readonly bloc: BlocId;
  readonly over: BlocId;
}

/**
 * In the quarter of a labelled year (quarters are quarters of a year, such as 2027.25); or `by` then, in any quarter up to it.
 * `held`: there and in the quarter before.
 */
interface When {
  readonly year: number;
  readonly by?: true;
  readonly held?: true;
}

/** A market at a time. */
interface Cell extends When {
  readonly segment: SegmentOrAll;
}

/** `us-above-50/llm-apis/2028`: a share strictly above `percent`. */
export type AboveQuestion = Cell & { readonly kind: 'above'; readonly bloc: BlocId; readonly percent: number };
/** `within-5/chips/2028`: the US and China no further apart than `points` percentage points. */
export type WithinQuestion = Cell & { readonly kind: 'within'; readonly points: number };
/** `cn-ahead-us/chips/2028`, `cn-ahead-us/chips/by-2028`, `cn-ahead-us/chips/held-2028`. */
export type AheadQuestion = Pair & Cell & { readonly kind: 'ahead' };
/** `cn-ahead-us/at-least-2/2028`: ahead in at least so many of the four segments. */
export type SeveralQuestion = Pair & When & { readonly kind: 'several'; readonly least: number };
/**
 * `cn-first-ahead-us/chips/2027`: first ahead in the four quarters ending at that year, or `never` by the horizon; with
 * `held-2027` the second of the first two quarters in a row falls in them.
 */
export type FirstQuestion = Pair & {
  readonly kind: 'first';
  readonly segment: SegmentOrAll;
  readonly year: number | 'never';
  readonly held?: true;
};
export const MOST_FORMULA_CHARACTERS = 2000;
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
      return `${question.bloc}-ahead-${question.over}/${question.segment}/${whenId(question)}`;
    case 'above':
      return `${question.bloc}-above-${question.percent}/${question.segment}/${whenId(question)}`;
    case 'within':
      return `within-${question.points}/${question.segment}/${whenId(question)}`;
    case 'several':
      return `${question.bloc}-ahead-${question.over}/at-least-${question.least}/${whenId(question)}`;
    case 'first':
      return `${question.bloc}-first-ahead-${question.over}/${question.segment}/${whenId(question)}`;
    case 'formula':
      return question.text;
  }
}

function whenId({ year, ...when }: Pick<FirstQuestion, 'year' | 'held'> & { readonly by?: true }): string {
  return `${when.held ? 'held-' : ''}${when.by ? 'by-' : ''}${year}`;
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
  const time = parseWhen(when, horizon);
  return 'problem' in time ? time : { kind: 'several', ...pair, least: count, ...time };
}

function parseFirst(pair: Pair, where: string, when: string, horizon: Horizon): Question | { problem: string } {
  if (!isSegmentOrAll(where)) return unknownSegment(where);
  const held = when.startsWith('held-');
  const first = { kind: 'first', ...pair, segment: where, ...(held ? { held } : {}) } as const;
  const year = held ? when.slice('held-'.length) : when;
  if (year === 'never') return { ...first, year };
  const time = parseWhen(year, horizon);
  if ('problem' in time) return time;
  return Number.isInteger(time.year) && !time.by && !time.held
    ? { ...first, year: time.year }
    : { problem: `its year was ${when}; it may be ${FIRST_YEAR} to ${horizon}, whole, or never` };
}

function parseCell(where: string, when: string, horizon: Horizon): Cell | { problem: string } {
  if (!isSegmentOrAll(where)) return unknownSegment(where);
  const time = parseWhen(when, horizon);
  return 'problem' in time ? time : { segment: where, ...time };
}

function unknownSegment(where: string): { problem: string } {
  return { problem: `its segment was ${where}; it may be ${SEGMENTS_AND_ALL.join(', ')}` };
}

function parseWhen(when: string, horizon: Horizon): When | { problem: string } {
  const [, held, by, digits] = /^(held-)?(by-)?(\d{4}(?:\.(?:25|5|75))?)$/.exec(when) ?? [];
  const year = Number(digits);
  if (year >= FIRST_YEAR && year <= horizon)
    return { year, ...(by ? { by: true } : {}), ...(held ? { held: true } : {}) };
  return { problem: `its year was ${digits ?? when}; it may be ${FIRST_YEAR} to ${horizon}` };
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
