/**
 * The sentences made from numbers. Each counts both sides, names the leading bloc first, gives the absolute before the change,
 * and never says 0 or 100.
 */

import type { BlocId } from '../model/blocs';
import type { Chance } from '../model/forecast';
import type { Question } from '../model/questions';
import { bothInHundred, inHundred, withinNoise } from './numbers';
import { plainText, type Against, type FindingFacts, type FourFacts, type Part, type Sentence } from './words';

export const BLOC_WORDS = {
  us: { name: 'US', subject: 'the US' },
  cn: { name: 'China', subject: 'China' },
  other: { name: 'Other', subject: 'Other' },
} as const satisfies Record<BlocId, { name: string; subject: string }>;

export const SEGMENT_WORDS = {
  'llm-apis': { name: 'LLM APIs', inText: 'LLM APIs', short: 'LLM APIs', plate: 'Share of LLM APIs, %' },
  'vertical-b2b': {
    name: 'Vertical B2B',
    inText: 'vertical B2B',
    short: 'vertical B2B',
    plate: 'Share of vertical B2B AI, %',
  },
  'consumer-apps': {
    name: 'Consumer apps',
    inText: 'consumer apps',
    short: 'consumer apps',
    plate: 'Share of AI consumer apps, %',
  },
  chips: {
    name: 'Chips & infrastructure',
    inText: 'chips and infrastructure',
    short: 'chips',
    plate: 'Share of AI chips and infrastructure, %',
  },
  all: {
    name: 'All four',
    inText: 'all four together',
    short: 'all four',
    plate: 'All four together, weighted by assumption, %',
  },
} as const;

const US: readonly Part[] = ['the ', { bloc: 'us', text: 'US' }];
const IS_AHEAD: Part = { asks: 'is ahead' };
const CHINA: readonly Part[] = [{ bloc: 'cn', text: 'China' }];

/** "In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38." */
export function finding({ segment, year, chinaAhead, reference }: FindingFacts, against: Against): Sentence {
  const { first, second, ahead, behind, lead } = sides(chinaAhead);
  const where = SEGMENT_WORDS[segment].inText;
  const before = [`In ${year} `, ...first, ' ', IS_AHEAD, ` in ${where} in ${ahead} of 100 simulated futures`];
  if (!reference) return [...before, ', ', ...second, ` in ${behind}.`];
  if (chinaAhead.probability === reference.probability)
    return [...before, ', ', ...second, ` in ${behind}, as at the ${against}.`];
  if (aboutTheSame(chinaAhead, reference))
    return [...before, ', ', ...second, ` in ${behind}, about as at the ${against}.`];
  const [us, cn] = usAndChina(reference);
  const rose = chinaAhead.probability > reference.probability === (lead === 'cn');
  return [
    ...before,
    `, ${rose ? 'up' : 'down'} from ${lead === 'cn' ? cn : us} at the ${against}; `,
    ...second,
    ` in ${behind}.`,
  ];
}

/** Within noise, or apart by less than whole futures of 100 can show. */
function aboutTheSame(now: Chance, reference: Chance): boolean {
  return withinNoise(now, reference) || inHundred(now.probability) === inHundred(reference.probability);
}

/** Whether a chance is to be shown as changed. */
export function moved(now: Chance, reference: Chance): boolean {
  return !aboutTheSame(now, reference);
}

/** Futures of 100 in which each is ahead, as text. */
function usAndChina({ probability }: Chance): [us: string, cn: string] {
  const [cn, us] = bothInHundred(probability);
  return [us, cn];
}

function sides(chinaAhead: Chance) {
  const [us, cn] = usAndChina(chinaAhead);
  return chinaAhead.probability > 0.5
    ? ({ first: CHINA, second: US, ahead: cn, behind: us, lead: 'cn' } as const)
    : ({ first: US, second: CHINA, ahead: us, behind: cn, lead: 'us' } as const);
}

/** Of all four markets at once: one side ahead in all, the other ahead in all, and the rest; together 100. */
export function findingOfFour({ year, atLeastOne, allFour, reference }: FourFacts, against: Against): Sentence {
  const now = shared(atLeastOne, allFour);
  const then = reference && shared(reference.atLeastOne, reference.allFour);
  const unmoved = reference && !moved(reference.atLeastOne, atLeastOne) && !moved(reference.allFour, allFour);
  const counted = (part: keyof typeof now) => {
    const before = unmoved ? 'about as' : then && inHundred(then[part]);
    return ` in ${inHundred(now[part])} of 100 ${before ? `futures (${before} at the ${against})` : 'simulated futures'}`;
  };
  if (now.mixed > 0.99)
    return [`In ${year} `, ...US, ' ', IS_AHEAD, ' in some markets and ', ...CHINA, ` in others${counted('mixed')}.`];
  const [first, second] = now.cn > now.us ? (['cn', 'us'] as const) : (['us', 'cn'] as const);
  return [
    `In ${year} `,
    ...(first === 'us' ? US : CHINA),
    ' ',
    IS_AHEAD,
    ` in all four markets${counted(first)}, `,
    ...(second === 'us' ? US : CHINA),
    ` in ${inHundred(now[second])}${now[first] > 0.99 ? '' : `, neither in ${inHundred(now.mixed)}`}.`,
  ];
}

function shared(atLeastOne: Chance, allFour: Chance): { us: number; cn: number; mixed: number } {
  const us = 1 - atLeastOne.probability;
  const cn = allFour.probability;
  const whole = (part: number) => (100 * part < 1 ? 0 : Math.round(100 * part));
  return { us, cn, mixed: Math.max(0, 100 - whole(us) - whole(cn)) / 100 };
}

/** The name of what is counted. */
export function question(asked: Question): string {
  switch (asked.kind) {
    case 'ahead':
      return `${BLOC_WORDS[asked.bloc].name} ahead of ${BLOC_WORDS[asked.over].subject}`;
    case 'above':
      return `${BLOC_WORDS[asked.bloc].name} above ${asked.percent === 50 ? 'half' : `${asked.percent}%`}`;
    case 'within':
      return `US and China within ${asked.points} points of each other`;
    case 'several':
      return `${BLOC_WORDS[asked.bloc].name} ahead in at least ${asked.least} of four`;
    case 'first':
      if (asked.year === 'never')
        return `${BLOC_WORDS[asked.bloc].name} never ahead of ${BLOC_WORDS[asked.over].subject}`;
      return `${BLOC_WORDS[asked.bloc].name} first ahead of ${BLOC_WORDS[asked.over].subject} in ${asked.year}`;
    case 'formula':
      return asked.text;
  }
}

/** "was 50 at the baseline", "as at the baseline". */
export function was(chance: Chance, reference: Chance, against: Against): string {
  if (chance.probability === reference.probability) return `the same at the ${against}`;
  if (aboutTheSame(chance, reference)) return `about the same at the ${against}`;
  return `was ${inHundred(reference.probability)} at the ${against}`;
}

/** For ears: `last` is what was just set, already in words. */
export function announcement(facts: FindingFacts, last: string): string {
  const { first, second, ahead, behind } = sides(facts.chinaAhead);
  const where = SEGMENT_WORDS[facts.segment].inText;
  const short = `${capital(plainText(first))} ahead in ${where} in ${ahead} of 100 futures, ${plainText(second)} in ${behind}.`;
  const full = last ? `${last}. ${short}` : short;
  return full.length <= 140 ? full : short;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
