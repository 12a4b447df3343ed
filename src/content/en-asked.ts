/** A question as a line, and its answer as a sentence: both sides counted, the absolute before the change. */

import type { BlocId } from '../model/blocs';
import type { Chance } from '../model/forecast';
import { LEVELS } from '../model/forecast';
import type { FirstQuestion, PlainQuestion, Question } from '../model/questions';
import { BLOC_WORDS, moved, question as named, SEGMENT_WORDS } from './en-findings';
import { bothInHundred, inHundred, plain } from './numbers';
import { plainText, type Against, type Part, type Sentence } from './words';
import type { AnsweredFacts, ProblemFacts, SpreadFacts } from './words-ask';

/** As much of a formula as a sentence can hold. */
const MOST_QUOTED = 34;
const MOST_HEARD = 140;

/** "China ahead of the US in chips and infrastructure in 2028, for two quarters in a row". */
export function asked(question: Question): string {
  if (question.kind === 'formula') return question.text;
  if (question.kind === 'first') return askedFirst(question);
  const where = question.kind === 'several' ? '' : ` in ${SEGMENT_WORDS[question.segment].inText}`;
  return `${named(question)}${where} ${timed(question)}`;
}

/** The same without market and time. */
export function ready(question: PlainQuestion): string {
  if (question.kind !== 'first' || question.year !== 'never') return named(question);
  return `When ${subject(question.bloc)} is first ahead of ${subject(question.over)}`;
}

function askedFirst(question: FirstQuestion): string {
  const where = `in ${SEGMENT_WORDS[question.segment].inText}`;
  const held = question.held ? ' for two quarters' : '';
  if (question.year !== 'never') return `${named(question)}${held} ${where}`;
  return `When ${subject(question.bloc)} is first ahead of ${subject(question.over)}${held} ${where}`;
}

function timed({ year, by, held }: Exclude<PlainQuestion, FirstQuestion>): string {
  if (by) return held ? `for two quarters in a row by ${year}` : `at some time by ${year}`;
  return held ? `in ${year}, for two quarters in a row` : `in ${year}`;
}

function subject(bloc: BlocId): string {
  return BLOC_WORDS[bloc].subject;
}

const BLOC_PARTS: Readonly<Record<BlocId, readonly Part[]>> = {
  us: ['the ', { bloc: 'us', text: 'US' }],
  cn: [{ bloc: 'cn', text: 'China' }],
  other: [{ bloc: 'other', text: 'Other' }],
};

export function finding(facts: AnsweredFacts, against: Against): Sentence {
  const { question, answers } = facts;
  const [first] = answers;
  if (!first) return [];
  if ('problem' in first)
    return [`${quoted(question)} `, { asks: 'cannot be counted' }, ` here. ${problem(question, first, facts.horizon)}`];
  if ('quantiles' in first) return ofNumber(question, first, facts.before?.[0], against);
  if (Number.isNaN(first.probability)) return [`${quoted(question)} `, { asks: 'gives no answer' }, ' in any future.'];
  if (question.kind === 'first' && question.year === 'never') return ofFirst(question, facts, against);
  return ofChance(question, first, facts.before?.[0], against);
}

function ofChance(
  question: Question,
  now: Chance,
  then: AnsweredFacts['answers'][number] | undefined,
  against: Against,
): Sentence {
  const [count, rest] = bothInHundred(now.probability);
  const { before, after, otherwise } = frame(question);
  const was = then && 'probability' in then ? then : undefined;
  return [
    ...before,
    `${after} in ${count} of 100 ${was ? 'futures' : 'simulated futures'}${changed(now, was, against)}`,
    ...otherwise,
    ` in ${rest}.`,
  ];
}

/** ", up from 40 at the baseline;" or a comma. */
function changed(now: Chance, was: Chance | undefined, against: Against): string {
  if (!was) return ', ';
  if (now.probability === was.probability) return `, as at the ${against}; `;
  if (!moved(now, was)) return `, about as at the ${against}; `;
  const way = now.probability > was.probability ? 'up' : 'down';
  return `, ${way} from ${inHundred(was.probability)} at the ${against}; `;
}

interface Frame {
  readonly before: readonly Part[];
  /** Market and whatever else stands before the count. */
  readonly after: string;
  /** What the rest of the futures do. */
  readonly otherwise: readonly Part[];
}

function frame(question: Question): Frame {
  if (question.kind === 'formula')
    return { before: [`${quoted(question)} `, { asks: 'holds' }], after: '', otherwise: ['not so'] };
  if (question.kind === 'first') return frameOfYear(question);
  const { verb, subjects, after, otherwise } = predicate(question);
  const where = question.kind === 'several' ? '' : ` in ${SEGMENT_WORDS[question.segment].inText}`;
  const held = question.held ? ' for two quarters in a row' : '';
  return {
    before: [question.by ? `By ${question.year} ` : `In ${question.year} `, ...subjects, ' ', { asks: verb }],
    after: `${after}${held}${where}${question.by && !question.held ? ' at some time' : ''}`,
    otherwise: question.by ? ['never'] : question.held ? ['not so'] : otherwise,
  };
}

function frameOfYear(question: FirstQuestion): Frame {
  return {
    before: [`In ${question.year} `, ...BLOC_PARTS[question.bloc], ' ', { asks: 'is first ahead' }],
    after: ` of ${subject(question.over)} in ${SEGMENT_WORDS[question.segment].inText}`,
    otherwise: ['not so'],
  };
}

function predicate(question: Exclude<PlainQuestion, FirstQuestion>) {
  switch (question.kind) {
    case 'ahead': {
      const pair = isBig(question.bloc) && isBig(question.over);
      return {
        subjects: BLOC_PARTS[question.bloc],
        verb: 'is ahead',
        after: pair ? '' : ` of ${subject(question.over)}`,
        otherwise: BLOC_PARTS[question.over],
      };
    }
    case 'above':
      return {
        subjects: BLOC_PARTS[question.bloc],
        verb: `is above ${question.percent === 50 ? 'half' : `${plain(question.percent)}%`}`,
        after: '',
        otherwise: ['at or below it'],
      };
    case 'within':
      return {
        subjects: [...BLOC_PARTS.us, ' and ', ...BLOC_PARTS.cn],
        verb: `are within ${pointsOf(question.points)}`,
        after: '',
        otherwise: ['further apart'],
      };
    case 'several':
      return {
        subjects: BLOC_PARTS[question.bloc],
        verb: 'is ahead',
        after: ` of ${subject(question.over)} in at least ${question.least} of four markets`,
        otherwise: ['in fewer'],
      };
  }
}

function isBig(bloc: BlocId): boolean {
  return bloc !== 'other';
}

export function pointsOf(points: number): string {
  return `${plain(points)} ${points === 1 ? 'point' : 'points'}`;
}

/** Ever by the horizon, the year with most of it, and not at all. */
function ofFirst(question: FirstQuestion, { answers, before, horizon }: AnsweredFacts, against: Against): Sentence {
  const chances = answers.filter((answer): answer is Chance => 'probability' in answer);
  const ever = complement(chances.at(-1)!);
  const then = before?.at(-1);
  const was = then && 'probability' in then ? complement(then) : undefined;
  const [count, rest] = bothInHundred(ever.probability);
  const top = chances.slice(0, -1).reduce((most, one) => (one.probability > most.probability ? one : most));
  const often =
    was || ever.probability < 0.01 ? '' : `, most often in ${yearOf(top.id)} (${inHundred(top.probability)})`;
  return [
    `By ${horizon} `,
    ...BLOC_PARTS[question.bloc],
    ' ',
    { asks: 'is first ahead' },
    ` of ${subject(question.over)}${question.held ? ' for two quarters' : ''} in ${SEGMENT_WORDS[question.segment].inText}`,
    ` in ${count} of 100 ${was ? 'futures' : 'simulated futures'}${often}`,
    was ? changed(ever, was, against) : '; ',
    `not by ${horizon} in ${rest}.`,
  ];
}

function complement({ id, probability, error }: Chance): Chance {
  return { id, probability: 1 - probability, error };
}

function yearOf(id: string): string {
  return /(\d{4})$/.exec(id)?.[1] ?? '';
}

function ofNumber(
  question: Question,
  now: SpreadFacts,
  then: AnsweredFacts['answers'][number] | undefined,
  against: Against,
): Sentence {
  if (now.quantiles.length === 0) return [`${quoted(question)} `, { asks: 'gives no number' }, ' in any future.'];
  const was = then && 'quantiles' in then && then.quantiles.length > 0 ? then : undefined;
  const [here, there] = [middle(now), was && middle(was)];
  const change = there === undefined ? '' : here === there ? `, as at the ${against}` : `, ${there} at the ${against}`;
  return [{ asks: 'The middle' }, ` of ${quoted(question)} is ${here}${change}; 8 in 10 futures between ${ends(now)}.`];
}

export function middle({ quantiles }: SpreadFacts): string {
  return short(quantileOf(quantiles, 0.5));
}

export function ends({ quantiles }: SpreadFacts): string {
  return `${short(quantileOf(quantiles, 0.1))} and ${short(quantileOf(quantiles, 0.9))}`;
}

function quantileOf(quantiles: readonly number[], level: (typeof LEVELS)[number]): number {
  return quantiles[LEVELS.indexOf(level)]!;
}

/** Three digits: what the runs support. */
export function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (rounded !== 0 && (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 1e6))
    return rounded.toExponential().replace(/-/g, '−');
  return plain(rounded);
}

function quoted(question: Question): string {
  const text = asked(question);
  const characters = [...text];
  return `“${characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…` : text}”`;
}

/** What is wrong, and where in a formula. */
export function problem(question: Question, { problem: what, position }: ProblemFacts, horizon: number): string {
  if (question.kind === 'formula') return `At character ${position}: ${what}.`;
  return `The run ends in ${horizon}. Run until 2030 to count it.`;
}

/** The sentence when it is short enough to be heard, else the question and its count. */
export function heard(facts: AnsweredFacts, against: Against): string {
  const sentence = plainText(finding(facts, against));
  if (sentence.length <= MOST_HEARD) return sentence;
  const [first] = facts.answers;
  const count = first && 'probability' in first ? `: ${inHundred(first.probability)} in 100` : '';
  const question = quoted(facts.question);
  return `${question}${count}.`;
}
