/** "What would it take?" in English. A target is a question, not a wish: both ways of missing it are told as plainly. */

import { aimedChance, type Aim, type ShareAim } from '../model/aim';
import type { Ways } from '../model/ways';
import { DRIVER_WORDS } from './en-drivers';
import { BLOC_WORDS, question, SEGMENT_WORDS } from './en-findings';
import { chanceOf, DRIVERS_IN_TEXT } from './en-matters';
import { inHundred, many, percent, plain, signed } from './numbers';
import type { WaysWords } from './words-ways';

const SIDES = { 'at-least': 'at least', 'at-most': 'at most' } as const;

function aim({ that, side, count }: Aim): string {
  const what =
    that.kind === 'share'
      ? `${share(that)} of ${SEGMENT_WORDS[that.segment].inText} in ${that.year}`
      : chanceOf(that.question);
  return `${what}, in ${SIDES[side]} ${count} of 100 futures`;
}

/** Where there is little room: without the time. */
function name({ that, side, count }: Aim): string {
  const what = that.kind === 'share' ? share(that) : question(that.question);
  const where = that.kind === 'share' ? that : that.question;
  const preposition = that.kind === 'share' ? 'of' : 'in';
  const market = 'segment' in where ? ` ${preposition} ${SEGMENT_WORDS[where.segment].short}` : '';
  return what + market + (side === 'at-most' ? `, at most ${count} in 100` : '');
}

function share({ bloc, side, percent }: ShareAim): string {
  return `${BLOC_WORDS[bloc].name} ${side} ${plain(percent)}%`;
}

function found(aim: Aim, { met, ways, best }: Ways): string {
  if (met) return 'The target is met already, and nothing needs to move.';
  if (best)
    return `Not reachable with these drivers. The closest setting found comes to ${inHundred(aimedChance(aim, best.value))} of 100.`;
  if (ways.length === 1) return 'One setting reaches it. No other was found that a different driver leads.';
  const count = ways.length === 2 ? 'Two' : 'Three';
  return `${count} settings reach it, each led by another driver, the least stretch first.`;
}

export const WAYS_WORDS: WaysWords = {
  heading: 'What would it take?',
  intro:
    'Name a target. The search moves drivers from where they are set, as little as it can, until the target is met.',
  kinds: { share: 'A share', question: 'A question' },
  pinned: 'Pinned questions',
  chanceOf,
  shareOf: { us: 'US share', cn: 'China’s share', other: 'Other’s share' },
  shareSides: { above: 'above', below: 'below' },
  sides: SIDES,
  between: { is: 'is', of: 'of', inMarket: 'in', inYear: 'in', inFutures: 'in', futures: 'of 100 futures' },
  fields: {
    what: 'Target',
    shareSide: 'Above or below',
    percent: 'Target share',
    market: 'Market of the target',
    year: 'Year of the target',
    side: 'At least or at most',
    count: 'Futures of 100',
  },
  may: 'Drivers that may move',
  mayMove: (some, all) => `Drivers that may move: ${some === all ? 'all' : `${some} of ${all}`}`,
  noneMay: 'No driver may move. Tick at least one.',
  find: 'Find settings',
  progress: (fraction) => `Searching, ${percent(fraction)} done`,
  aim,
  name,
  foundFor: 'Found for',
  now: (scenario, chance) => `Started from: ${scenario}. With nothing moved it is so in ${inHundred(chance)} of 100.`,
  changed: 'The scenario has changed since. These settings start from what was set then.',
  found,
  noMove: 'Nothing that may move brings it closer.',
  leads: (id) => `Led by ${DRIVERS_IN_TEXT[id]}`,
  driver: (id) => DRIVER_WORDS[id].name,
  move: ({ id, from, to, spreads }) => ({
    from: DRIVER_WORDS[id].value(from),
    to: DRIVER_WORDS[id].value(to),
    spreads: `${signed(spreads, 1)} ${Math.abs(spreads).toFixed(1) === '1.0' ? 'spread' : 'spreads'}`,
  }),
  toWord: 'to',
  stretch: (stretch) => `Stretch ${stretch.toFixed(1)}`,
  counted: (chance, trials) =>
    `${inHundred(chance)} in 100, counted in a full run of ${many(trials, 'future', 'futures')}`,
  use: 'Use these settings',
  inUse: 'In use now',
  notes: [
    'A spread is a driver’s own: 8 in 10 futures lie within 1.3 spreads of where it is set. The stretch is the sum of all moves in spreads, each squared. It says how far a setting is from this one, not how often it would come about.',
    'The search tries many settings and may miss one with a little less stretch.',
  ],
};
