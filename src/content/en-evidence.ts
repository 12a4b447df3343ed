/** The Evidence page in English: provenance, every assumption with its value, the method in short, and the limits. */

import type { Assumptions } from '../model/assumptions';
import { FIRST_YEAR } from '../model/clock';
import { SEGMENTS } from '../model/segments';
import { SEGMENT_WORDS } from './en-findings';
import { plain, signed } from './numbers';
import type { AssumptionWords, EvidenceWords } from './words-evidence';

const perSegment = (numbers: Assumptions['widths'], text: (value: number) => string) =>
  SEGMENTS.map((id) => `${SEGMENT_WORDS[id].name} ${text(numbers[id])}`).join(' · ');

const ASSUMPTION_WORDS: Readonly<Record<keyof Assumptions, AssumptionWords>> = {
  widths: {
    name: 'Width of the fan after four years',
    means:
      'Spread (standard deviation) of the log of US share over Chinese share. From 28 past series, moved towards fast markets.',
    value: ({ widths }) => perSegment(widths, plain),
  },
  driftFraction: {
    name: 'Part of the width that is drift',
    means: 'How much of the four-year spread comes from a steady lean, not from ups and downs.',
    value: ({ driftFraction }) => plain(driftFraction),
  },
  otherWidth: {
    name: 'Width of Other',
    means: 'Spread of Other against the two, as a part of the spread between them.',
    value: ({ otherWidth }) => plain(otherWidth),
  },
  residualFloor: {
    name: 'Least that stays unexplained',
    means: 'However much drivers and events explain, this part of the spread is left to surprise.',
    value: ({ residualFloor }) => plain(residualFloor),
  },
  scaleSpread: {
    name: 'Calm and stormy futures',
    means: 'How much more some futures swing than others. It gives the tails their weight.',
    value: ({ scaleSpread }) => plain(scaleSpread),
  },
  segmentCorrelation: {
    name: 'Surprise shared between markets',
    means: 'Correlation of what is unexplained in one market with that in another.',
    value: ({ segmentCorrelation }) => plain(segmentCorrelation),
  },
  balanceCorrelation: {
    name: 'Link between the two balances',
    means: 'Correlation of US against China with both against Other, within a market.',
    value: ({ balanceCorrelation }) => plain(balanceCorrelation),
  },
  baseErrorX: {
    name: 'Error of the first year, US against China',
    means: 'A share printed in steps of five points can be this far off at the start.',
    value: ({ baseErrorX }) => plain(baseErrorX),
  },
  baseErrorY: {
    name: 'Error of the first year, Other',
    means: 'The same for Other, which is what the two leave over.',
    value: ({ baseErrorY }) => plain(baseErrorY),
  },
  damping: {
    name: 'Slowing of the trend after 2028',
    means: 'Each year the trend keeps this part of its pace. A trend that never slowed did worse in the past.',
    value: ({ damping }) => `${plain(damping)} a year`,
  },
  spillovers: {
    name: 'Spill-over between markets',
    means: 'Part of a push in one market that shows up in the next, and after how long.',
    value: ({ spillovers }) =>
      spillovers
        .map(({ from, to, strength, lagQuarters }) => {
          const path = `${SEGMENT_WORDS[from].name} to ${SEGMENT_WORDS[to].name}`;
          return `${path} ${plain(strength)} after ${lagQuarters} quarters`;
        })
        .join(' · '),
  },
  weights: {
    name: 'Weights of the four markets',
    means:
      'Used for “All four together” alone. The analysis gives no sizes; it says only that vertical B2B is the largest.',
    value: ({ weights }) => perSegment(weights, (weight) => `${plain(100 * weight)}%`),
  },
  driverSpread: {
    name: 'How far a driver strays from its slider',
    means: 'Spread at “Unsure”, as a part of half the slider. Fairly sure is 0.3, very unsure 0.7.',
    value: ({ driverSpread }) => plain(driverSpread),
  },
  effectSpread: {
    name: 'How unsure each effect is',
    means: 'Log spread of every driver’s strength. Its direction stays the same.',
    value: ({ effectSpread }) => plain(effectSpread),
  },
  adaptationSpread: {
    name: 'How unsure each answer is',
    means: 'Log spread of how much of an effect is undone as others adapt.',
    value: ({ adaptationSpread }) => plain(adaptationSpread),
  },
  severitySpread: {
    name: 'How unsure the size of an event is',
    means: 'Log spread of every event’s size.',
    value: ({ severitySpread }) => plain(severitySpread),
  },
  driversStart: {
    name: 'When drivers start to act',
    means: 'The date of the analysis. The past is not rewritten.',
    value: ({ driversStart }) => plain(FIRST_YEAR + 0.5 + driversStart),
  },
};

const LIMITS: readonly string[] = [
  'The shares have no source, in the analysis or here. They are taken as the middle of the fan, not as facts.',
  'No series of AI shares by country was found. The widths come from other things: output, patents, phones, browsers, computing power and electric cars. In most of those, Other is 25 to 60%, not 5%.',
  'Those series overlap and share one story, the rise of China, so they tell less than their number suggests.',
  'Tried on the past, four years ahead: the range for half of futures held 46 of 100 outcomes, the range for 9 in 10 held 90. Six years ahead in fast markets the second held only 50 to 75, so 2029 and 2030 rest on less evidence.',
  'In fast markets of the past, carrying the trend forward made China’s share too high more often than too low.',
  'How strongly drivers and events act, their odds, their fading and their spill-over are judgement. Only their total is held in check by history.',
  'Much of the spread is not explained by any driver here. That is honest: the past held more surprise than ten named causes explain.',
  'In the tables on past output, some years had to be set by the order of the rows, and values are in current dollars.',
  'Figures on downloads and on single firms were read second-hand.',
];

export const EVIDENCE_WORDS: EvidenceWords = {
  beliefs: ASSUMPTION_WORDS,
  limitsText: LIMITS,
  title: 'What the numbers rest on',
  intro:
    'Not a forecast. Every default below is a starting point that you can doubt. The word in the last column says where it comes from.',
  shares: 'Shares',
  sharesMean:
    'As the analysis prints them for 2024 and 2028, in percent. Other is what is left. Vertical B2B in 2024 adds up to 90, so Other starts at 10 there and at 5 in the rest.',
  sharesFrom: ': The Great Convergence, AINews, April 2026; no source given',
  drivers: 'Drivers',
  driversMean: 'What each slider means, how far it goes, and what it does when pushed to its high end.',
  effectsMean:
    'Full effect on US, China and Other at the high end, in log points times 100: 10 raises the odds of a share by about a tenth. The low end does the reverse.',
  events: 'Events',
  eventsMean:
    'Each may happen once. Its effect builds up, and part of it stays. The numbers are the jump for US, China and Other, in log points times 100.',
  assumptions: 'Everything else',
  assumptionsMean: 'The other numbers that a run depends on.',
  limits: 'What this cannot tell you',
  method: 'How a future is made',
  methodText: [
    'Each market starts from the printed shares and moves along a straight line (in log odds) to the printed shares of 2028. After that the trend slows.',
    'In each simulated future every driver lands near its slider, acts with a strength of its own after a delay, and fades as others adapt. Events come at random dates.',
    'What drivers and events do not explain is added as noise, just enough to match how widely past markets spread.',
    'With all sliders at the baseline, the middle of the fan is the printed line. When you move a slider, the same futures are run again, so what moves on screen is your change and not chance.',
    'Every chance is counted over all futures. A link holds all settings and the random seed, and gives the same result again.',
  ],
  provenance: 'Where it comes from',
  heads: {
    market: 'Market',
    printedAs: 'Printed as',
    us: 'US',
    cn: 'China',
    other: 'Other',
    drivers: 'Drivers it names',
    driver: 'Driver',
    range: 'Range',
    baseline: 'Baseline',
    effects: 'Effect (US, China, Other)',
    timing: 'Timing',
    from: 'From',
    event: 'Event',
    chance: 'Chance',
    jump: 'Jump (US, China, Other)',
    shape: 'Course',
    assumption: 'Number',
    value: 'Value',
    grade: 'Grade',
  },
  timing: (lag, response, adaptation, adaptationTime) => {
    const start = lag === 0 ? 'Starts at once' : `Starts after ${plain(lag)} years`;
    const fades =
      adaptation === 0
        ? ''
        : `; ${plain(Math.round(100 * adaptation))}% is undone, at a pace of ${plain(adaptationTime)} years`;
    return `${start}, builds up at a pace of ${plain(response)} years${fades}.`;
  },
  shape: (build, lasting, fade) => {
    const stays =
      lasting === 1
        ? 'all of it stays'
        : `${plain(100 * lasting)}% stays, the rest fades at a pace of ${plain(fade)} years`;
    return `Builds up at a pace of ${plain(build)} years; ${stays}.`;
  },
};

/** An effect of the tables in log points times 100: "+8", "−12", "0". */
export function logPoints(effect: number): string {
  return signed(100 * effect, 0);
}
