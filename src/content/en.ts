/** English. Plain, short, sentence case; reading grade nine or lower; says "futures", "in 100", "share", "ahead of", "baseline". */

import { DRIVER_WORDS } from './en-drivers';
import { EVENT_WORDS, PRESET_WORDS } from './en-events';
import { figure, reading } from './en-figures';
import * as findings from './en-findings';
import { BLOC_WORDS, SEGMENT_WORDS } from './en-findings';
import { PROVENANCE_WORDS } from './en-provenance';
import { pageWords, plateWords, railWords } from './en-page';
import { change, eventSetting, notANumber, odds, outOfRange, setting, SURENESS_WORDS } from './en-settings';
import { changeInTable, decimal, inHundred, percent, pointsBetween, range, signed } from './numbers';
import type { Against, Words } from './words';

const english = (against: Against): Words => ({
  language: 'en',
  blocs: BLOC_WORDS,
  segments: SEGMENT_WORDS,
  groups: {
    markets: 'What markets do',
    governments: 'What governments do',
    technology: 'How the technology turns out',
  },
  drivers: DRIVER_WORDS,
  events: EVENT_WORDS,
  presets: PRESET_WORDS,
  sureness: SURENESS_WORDS,
  provenance: PROVENANCE_WORDS,
  page: pageWords(against),
  plate: plateWords(against),
  rail: railWords(against),
  compare: async () => (await import('./en-compare')).COMPARE_WORDS,
  about: async () => (await import('./en-about')).ABOUT_WORDS,
  evidence: async () => (await import('./en-evidence')).EVIDENCE_WORDS,
  matters: async () => (await import('./en-matters')).MATTERS_WORDS,
  ways: async () => (await import('./en-ways')).WAYS_WORDS,
  why: async () => (await import('./en-why')).whyWords(against),
  chart: {
    blocs: { us: 'US', cn: 'China', other: 'Other' },
    bands: { half: 'half', eight: '8 in 10', nineteen: '19 in 20' },
    given: 'as printed',
    simulated: 'simulated',
    year: (year, short) => (short ? `’${String(year).slice(2)}` : String(year)),
    percent,
    change: pointsBetween,
    range,
    eachMark: (year, each, short) =>
      short ? `Each mark is ${each} in 100` : `${year}. Each mark is ${each} in 100 futures`,
    beyond: (year, short) => (short ? `Beyond ${year}: less evidence` : `Beyond ${year}: same rules, less evidence`),
  },
  brief: async () => (await import('./en-brief')).briefWords(against),
  exports: async () => (await import('./en-export')).exportWords(against),
  embed: async () => (await import('./en-embed')).EMBED_WORDS,
  saved: async () => (await import('./en-saved')).SAVED_WORDS,
  present: async () => (await import('./en-present')).presentWords(against),
  steps: async () => (await import('./en-steps')).STEPS_WORDS,
  ask: async () => (await import('./en-ask')).askWords(against),

  finding: (facts) => findings.finding(facts, against),
  findingOfFour: (facts) => findings.findingOfFour(facts, against),
  question: findings.question,
  inHundred: ({ probability }) => inHundred(probability),
  decimal,
  tableChange: changeInTable,
  signedDecimal: (change) => signed(100 * change, 1),
  was: (chance, reference) => findings.was(chance, reference, against),
  moved: findings.moved,
  setting,
  eventSetting,
  odds,
  change,
  announcement: (facts, last) => {
    const set = last && change(last);
    return findings.announcement(facts, set ? `${set.name}: ${set.to}` : '');
  },
  figure: (facts) => figure(facts, against),
  reading,
  date: (day) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(day),
  notANumber,
  outOfRange,
});

/** Compared with the baseline, and with a reference that was chosen. */
export const ENGLISH: Readonly<Record<Against, Words>> = {
  baseline: english('baseline'),
  reference: english('reference'),
};

export const en = ENGLISH.baseline;
