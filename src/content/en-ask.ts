/** English words of what is asked: the builder, formulas, pins and the finding's picker. */

import type { Chance } from '../model/forecast';
import { asked, ends, finding, heard, middle, problem, ready, short } from './en-asked';
import { BLOC_WORDS } from './en-findings';
import { bothInHundred, inHundred, many, plain } from './numbers';
import type { Against } from './words';
import type { AskWords, BuilderWords, FormulaWords, PickerWords, PinWords, ThresholdWords } from './words-ask';

const BUILDER: BuilderWords = {
  legend: 'Your question',
  who: 'Who',
  kind: 'What is asked',
  over: 'Of whom',
  market: 'Market',
  time: 'In or by a year',
  year: 'Year',
  percent: 'Share in percent',
  points: 'Points between them',
  least: 'In how many markets',
  kinds: {
    ahead: 'is ahead of',
    above: 'is above a share',
    within: 'are close together',
    several: 'is ahead in several markets',
    first: 'is first ahead of',
  },
  times: { in: 'in', by: 'at some time by' },
  held: 'for two quarters in a row',
  inWord: 'in',
  usAndChina: 'the US and China',
  pointsUnit: 'points apart at most',
  subjects: { us: BLOC_WORDS.us.subject, cn: BLOC_WORDS.cn.subject, other: BLOC_WORDS.other.subject },
  leastOf: (count) => (count === 4 ? 'in all four markets' : `in at least ${count} of four markets`),
};

const FORMULA: FormulaWords = {
  label: 'Your own formula',
  means: 'True or false gives a chance. A number gives its middle and how far it spreads.',
  shares:
    'share("cn","chips",2028) is a share from 0 to 1. Blocs: us, cn, other. Markets: llm-apis, vertical-b2b, consumer-apps, chips, all.',
  go: 'Ask',
  empty: 'The formula is empty. Write one, or take an example.',
  examplesLabel: 'Examples',
  examples: [
    {
      name: 'Split lead',
      means: 'China above 30% of chips while the US is below half of LLM APIs',
      text: 'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5',
    },
    {
      name: 'Concentration',
      means: 'The sum of squared shares in chips',
      text: 'share("us","chips",2028)^2 + share("cn","chips",2028)^2 + share("other","chips",2028)^2',
    },
    {
      name: 'A gap',
      means: 'How far the US is ahead of China in vertical B2B',
      text: 'share("us","vertical-b2b",2028) - share("cn","vertical-b2b",2028)',
    },
    {
      name: 'Weighted total',
      means: 'China in chips and LLM APIs, with chips counting twice',
      text: '(2 * share("cn","chips",2028) + share("cn","llm-apis",2028)) / 3',
    },
  ],
};

const PINS: PinWords = {
  title: 'Pinned questions',
  pin: 'Pin',
  replace: 'Replace the pinned question',
  cancel: 'Keep it as it was',
  pinned: 'Pinned',
  full: (most) => `${most} are pinned. Remove one to pin another.`,
  notKept: 'A formula can be pinned when it asks for a share.',
  edit: 'Edit',
  say: 'Show in the finding',
  said: 'In the finding',
  copy: 'Copy sentence',
  copied: 'Copied.',
  notCopied: 'The browser did not let the page copy.',
  remove: 'Remove',
  removed: 'Removed.',
};

const PICKER: PickerWords = {
  title: 'What the sentence counts',
  usual: { one: 'Who is ahead', four: 'Who is ahead in all four' },
  pinned: 'Pinned',
  own: 'Ask your own question',
};

const THRESHOLD: ThresholdWords = {
  label: 'Count futures above',
  value: (bloc, percent, chance) =>
    `${plain(percent)}%.${chance ? ` ${BLOC_WORDS[bloc].name} above it in ${inHundred(chance.probability)} of 100 futures.` : ''}`,
};

export const askWords = (against: Against): AskWords => ({
  threshold: THRESHOLD,
  builder: BUILDER,
  formula: FORMULA,
  pins: PINS,
  picker: PICKER,
  asked,
  ready,
  finding: (facts) => finding(facts, against),
  heard: (facts) => heard(facts, against),
  rest: ({ probability }) => `not so in ${bothInHundred(probability)[1]}`,
  error,
  middle,
  range: (spread) => `8 in 10 futures fall between ${ends(spread)}.`,
  inTheMiddle: 'in the middle',
  wasMiddle: (spread) => `was ${middle(spread)} at the ${against}`,
  unanswered: (count) => `In ${many(count, 'future', 'futures')} it gives no number. Those count on neither side.`,
  noAnswer: 'It gives no number in any future.',
  waiting: 'Counting.',
  failed: 'This could not be counted. Move a driver or ask again.',
  years: { caption: 'Futures in 100 by first year', year: 'First year', now: 'In 100', then: `At the ${against}` },
  never: (horizon) => `Not by ${horizon}`,
  problem,
  short,
  marks: (spread) => `Fifty marks: middle ${middle(spread)}, 8 in 10 between ${ends(spread)}.`,
});

/** Twice the standard error, never less than the whole number that is shown. */
function error({ error: one }: Chance): string {
  return `Good to about ${Math.max(1, Math.ceil(196 * one))} in 100.`;
}
