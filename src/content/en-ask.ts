/** English words of the section that asks. */

import type { Chance } from '../model/forecast';
import { LEVELS } from '../model/forecast';
import type { Question } from '../model/questions';
import { BLOC_WORDS, question as named, SEGMENT_WORDS } from './en-findings';
import { bothInHundred, inHundred, many, plain } from './numbers';
import type { AskWords } from './words-ask';

const SHARES =
  'Shares run from 0 to 1. Blocs: us, cn, other. Markets: llm-apis, vertical-b2b, consumer-apps, chips, all.';

export const ASK_WORDS: AskWords = {
  sentence: 'Your question',
  who: 'Who',
  kindLabel: 'Does what',
  overLabel: 'Ahead of whom',
  market: 'Market',
  year: 'Year',
  percent: 'Percent',
  points: 'Points',
  least: 'At least so many markets',
  kinds: {
    ahead: 'ahead of',
    above: 'above a share',
    within: 'close together',
    several: 'ahead in several markets',
    first: 'first ahead of',
  },
  inWord: 'in',
  usAndChina: 'US and China within',
  subjects: { us: BLOC_WORDS.us.subject, cn: BLOC_WORDS.cn.subject, other: BLOC_WORDS.other.subject },
  leastOf: (count) => (count === 4 ? 'in all 4 markets' : `in at least ${many(count, 'market', 'markets')}`),
  asked,
  chance,
  baseline: ({ probability }) => `At the baseline ${inHundred(probability)} in 100.`,
  spread: (quantiles) => ({
    median: short(at(quantiles, 0.5)),
    range: `8 in 10 futures fall between ${short(at(quantiles, 0.1))} and ${short(at(quantiles, 0.9))}.`,
  }),
  baselineSpread: (quantiles) =>
    `At the baseline ${short(at(quantiles, 0.5))}, between ${short(at(quantiles, 0.1))} and ${short(at(quantiles, 0.9))}.`,
  unanswered: (count) => `In ${many(count, 'future', 'futures')} it gives no number; those count on neither side.`,
  noAnswer: 'It gives no number in any future.',
  waiting: 'Counting.',
  failed: 'This could not be counted.',
  years: 'First year',
  futures: 'Futures in 100',
  never: (horizon) => `Not by ${horizon}`,
  formula: 'Your own formula',
  formulaMeans: `True or false gives a chance, a number gives its middle and spread. ${SHARES}`,
  askFormula: 'Ask',
  examplesLabel: 'Examples',
  examples: [
    {
      name: 'Split lead',
      means: 'China above 30% of chips while the US is below half of LLM APIs',
      text: 'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5',
    },
    {
      name: 'The gap',
      means: 'How far the US is ahead of China over all markets',
      text: 'share("us","all",2028) - share("cn","all",2028)',
    },
    {
      name: 'Concentration',
      means: 'Sum of squared shares in chips',
      text: 'share("us","chips",2028)^2 + share("cn","chips",2028)^2 + share("other","chips",2028)^2',
    },
  ],
  mistake: (problem, position) => `At character ${position}: ${problem}.`,
  lastGood: 'The last good answer stays:',
  pin: 'Pin',
  pinned: 'Pinned questions',
  unpin: (question) => `Unpin: ${question}`,
  pinsFull: (most) => `${most} are pinned. Unpin one to pin another.`,
};

function asked(question: Question): string {
  switch (question.kind) {
    case 'formula':
      return question.text;
    case 'several':
      return `${named(question)} in ${question.year}`;
    case 'first':
      return `When ${BLOC_WORDS[question.bloc].subject} is first ahead of ${BLOC_WORDS[question.over].subject} in ${SEGMENT_WORDS[question.segment].inText}`;
    default:
      return `${named(question)} in ${SEGMENT_WORDS[question.segment].inText} in ${question.year}`;
  }
}

function chance({ probability, error }: Chance) {
  const [count, rest] = bothInHundred(probability);
  const good = Math.max(1, Math.ceil(196 * error));
  return { count, rest: `and not so in ${rest}.`, error: `The count is good to ${good} in 100.` };
}

function at(quantiles: readonly number[], level: (typeof LEVELS)[number]): number {
  return quantiles[LEVELS.indexOf(level)]!;
}

/** Three digits: what the runs support. */
function short(value: number): string {
  return plain(Number(value.toPrecision(3)));
}
