/** The words of the page itself in English: header, plate and rail. */

import { ANALYSIS } from '../data/analysis';
import type { SegmentOrAll } from '../model/segments';
import { capital, SEGMENT_WORDS } from './en-findings';
import { atMost, decimal, grouped, many, percent } from './numbers';
import type { Against } from './words';
import type { PageWords, PlateWords, RailWords } from './words-page';

export const pageWords = (against: Against): PageWords => ({
  wordmark: 'Parallel Run',
  pages: { explore: 'Explore', compare: 'Compare', matters: 'What matters', evidence: 'Evidence' },
  pagesLabel: 'Pages',
  skipToResults: 'Skip to results',
  skipToDrivers: 'Skip to drivers',
  backToResults: 'Back to results',
  notAForecast: [
    'Not a forecast.',
    `Medians follow a published analysis (${ANALYSIS.publisher}, April 2026) that cites no source for its shares; the widths come from how past technology markets moved.`,
  ],
  running: 'Running',
  progress: (fraction, stoppable) => `Running, ${percent(fraction)} done${stoppable ? '. Undo stops it.' : ''}`,
  tryLabel: 'Try:',
  stepDeeds: 'Steps',
  workDeeds: 'This work',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  linkCopied: 'Link copied. It opens this exact view.',
  linkByHand: 'The browser did not let the page copy. Copy the link by hand.',
  link: 'Link',
  close: 'Close',
  more: 'More',
  theme: { light: 'Light', dark: 'Dark' },
  scenario: 'Scenario',
  comparedWith: (name, reference) => `${name}, compared with ${reference}`,
  edited: (name) => `${name}, edited`,
  changes: (count) => (count === 0 ? 'No changes' : many(count, 'change', 'changes')),
  history: 'History',
  changesTitle: `What differs from the ${against}`,
  toWord: 'to',
  reset: 'Reset',
  resetOne: (name) => `Reset ${name}`,
  resetAll: 'Reset all',
  present: 'Present',
  playsStory: (scenes) => `Present plays its story of ${many(scenes, 'scene', 'scenes')}.`,
  story: { name: 'Story', sentence: 'Scenes to present in a row.' },
  export: 'Export',
  exportFailed: 'The export did not work. Nothing was saved. Try another format.',
  linkProblemShown: 'The baseline is shown.',
  workKept: 'Your work is kept.',
  linkOpened: 'Link opened. Undo brings back what was there.',
  reproduces: (digest) => `This link reproduces exactly: digest ${digest}.`,
  differs: (segment, then, now) =>
    `This link does not reproduce: its digest was ${then.digest} and is ${now.digest} here. In ${SEGMENT_WORDS[segment].inText} ` +
    `the US middle was ${tenths(then.us)} and is ${tenths(now.us)}, China’s was ${tenths(then.cn)} and is ${tenths(now.cn)}.`,
  replaying: { before: 'Before the last change. Any key stops.', after: 'After the last change. Any key stops.' },
  openFile: { name: 'Open a file', sentence: 'A scenario file from Export. Or drop it on the page.' },
  save: 'Save',
  saveLine: (state, when) =>
    ({
      new: 'Keeps this scenario in this browser.',
      link: 'From a shared link, not saved here yet.',
      file: 'From a file, not saved here yet.',
      saved: `Saved ${when}. Nothing has changed since.`,
      changed: `Saved ${when}, changed since.`,
    })[state],
  moment: (at, now) => {
    const year = at.getFullYear() === now.getFullYear() ? '' : ` ${at.getFullYear()}`;
    const part = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', style).format(at);
    return `${part({ day: 'numeric', month: 'long' })}${year}, ${part({ hour: '2-digit', minute: '2-digit' })}`;
  },
  savedOn: (when) => `Saved ${when}`,
  useAsBaseline: 'Use as my baseline',
  backToBaseline: 'Compare with the analysis’s baseline again',
  manage: 'Manage saved scenarios',
  deleted: 'Deleted.',
  fromLink: 'From a shared link',
  fromLinkSaid: 'From a shared link, not saved here yet.',
  partLost: 'This part did not load. Check the connection and try again.',
  dropFile: 'Drop the scenario file to open it.',
  fileOpened: 'File opened. Undo brings back what was there.',
  fileTooLarge: 'The file is too large to be a scenario.',
  fileUnreadable: 'The file could not be read.',
  runFailed: (message) => `The run failed: ${message} The last good result is shown. Undo, or change a setting.`,
});

function tenths(share: number): string {
  return `${decimal(share)}%`;
}

const AGGREGATE =
  'All four together is an assumption: the analysis gives no market sizes. Its weights are below the drivers and events.';

function note(horizon: number): string {
  return (
    `Open marks: shares as printed. ${horizon > 2028 ? 'After 2028 the trend slows. ' : ''}` +
    'Each bloc has its own bands, so middles need not add to 100.'
  );
}

function filled(dashed: boolean, against: Against): string {
  return `Filled marks: as set.${dashed ? ` Dashed: the ${against}.` : ''}`;
}

function printedRow(segment: SegmentOrAll): string {
  if (segment === 'vertical-b2b') return 'Other is 10% in 2024 and 5% in 2028, as printed.';
  if (segment === 'all') return 'Other is 5% as printed, but 10% in vertical B2B in 2024.';
  return 'Other is 5% in both years, as printed.';
}

export const plateWords = (against: Against): PlateWords => ({
  segmentsLabel: 'Market',
  layout: 'Layout',
  layouts: { together: 'Together', split: 'Split' },
  focus: 'Focus',
  focusAll: 'All',
  reference: 'Reference',
  referenceNamed: (name) => `Reference: ${name}`,
  dragADriver: 'Drag a driver',
  bands: (focused) =>
    focused
      ? 'Half of futures fall in the inner band, 8 in 10 in the middle one, 19 in 20 in the outer one.'
      : 'Half of futures fall in the inner band, 8 in 10 in the outer one. 2 in 10 fall outside.',
  note,
  changed: (dashed) => filled(dashed, against),
  printedRow,
  aggregate: AGGREGATE,
  each: 'Share of each market, %, on one scale.',
  scrubber: 'Read the chart at year',
  atBaseline: against,
  fullNote: (segment, horizon, changed) =>
    [
      printedRow(segment),
      segment === 'all' ? AGGREGATE : note(horizon),
      ...(changed ? [filled(true, against)] : []),
    ].join(' '),
  chances: 'Chances',
  inHundredUnit: 'in 100',
  tableCaption: (segment, scenario) =>
    `${SEGMENT_WORDS[segment].plate} Scenario: ${scenario}. Medians and ranges over all futures.`,
  tableHeads: {
    bloc: 'Bloc',
    median: (year) => String(year),
    low: (year) => `8 in 10, low, ${year}`,
    high: (year) => `8 in 10, high, ${year}`,
    change: (year) => `Change from ${against}, ${year}, points`,
  },
  precision: ({ median, band, chance, estimate }, trials) =>
    `At ${grouped(trials)} futures, middles ${estimate ? 'should be' : 'are'} good to about ${atMost(median)} points, ` +
    `band ends to ${atMost(band)} points, chances to ${Math.max(1, Math.ceil(100 * chance))} in 100.`,
  plainEngine:
    'This browser lacks WebAssembly SIMD. Numbers are computed another way: slower, alike to 0.02 points, with another digest.',
  folds: 'More about these numbers',
  foldNames: {
    ask: 'Ask your own question',
    why: 'Why these numbers?',
    table: 'Table of outcomes',
    how: 'How to read this',
  },
  changeQuestion: 'Change the question',
  howToReadText: [
    'Each line is the middle of all simulated futures: half end above it, half below. The bands show how far they spread.',
    'On the right the fan breaks into marks that you can count. A mark stands for 2 in 100 futures, or 5 in 100 on small screens.',
    `When a driver is moved, the same futures are run again, so what you see is your change and not chance. A magenta thread shows how far a driver is from the ${against}.`,
    'Nothing here says what will happen. It shows what follows if the settings hold.',
  ],
});

export const railWords = (against: Against): RailWords => ({
  label: 'Drivers and events',
  intro: '“Named”: by the analysis, for this market. Points: the most a 2028 median moves from the baseline.',
  events: 'Events',
  changed: (count) => (count === 0 ? '' : `${count} changed`),
  acts: (share, named) => {
    const points = 100 * share;
    const size = points < 0.05 ? 'no effect here' : `up to ${points.toFixed(1)} points here`;
    return named ? `named · ${size}` : size;
  },
  actsMost: (share, segment) => `${(100 * share).toFixed(1)} points in ${SEGMENT_WORDS[segment].short}`,
  more: 'More',
  moreAbout: (name) => `More about ${name}`,
  sure: 'How sure?',
  likely: (low, high) => `8 in 10 futures: ${low} to ${high}.`,
  baseline: (setting) => `${capital(against)}: ${setting}.`,
  setEnds: 'Set low and high',
  endsSet: '8 in 10 futures fall between low and high. To go back, choose how sure.',
  endLabels: { low: 'Low', high: 'High' },
  endOf: (end, name) => `${name}, ${end} end`,
  exact: (name) => `${name}, exact value`,
  valueText: (value, zone, home) => `${value}, ${zone}. ${capital(against)} ${home}.`,
  inEvidence: 'See it in Evidence',
  eventIs: { chance: 'Chance', happens: 'Happens', never: 'Never' },
  oddsOf: (name) => `${name}, chance in 100`,
  by: (year) => `by ${year}`,
  eventYear: 'Year',
  where: (happens, year) => `${year}, where it has ${happens ? 'happened' : 'not'}`,
  tooFew: 'too few futures to tell',
  origin: 'Comes from',
  originEither: 'from either',
  originUs: 'from the US',
  originCn: 'from China',
  run: 'Run settings',
  seed: 'Random seed',
  seedMeans: 'A short text that fixes all chance. The same text gives the same futures.',
  seedProblem: ({ text, refused }, most, now) => {
    const was =
      text === ''
        ? 'was left empty'
        : text.trim() === ''
          ? 'had only spaces'
          : refused
            ? `had ${refused}, which cannot be seen`
            : `had ${[...text].length} characters`;
    const may = `It may be any 1 to ${most} characters but control, zero-width and direction marks, and not only spaces`;
    return `Random seed ${was}. ${may}. “${now}” still counts.`;
  },
  trials: 'Futures',
  horizon: 'Run until',
  horizonProblem: (event, year, horizon) =>
    `${event} is set to happen in ${year}. To run until ${horizon}, let it happen in ${horizon - 1} or earlier.`,
  weights: 'Weights for all four together',
  weightsMean: 'An assumption: the analysis gives no market sizes. The four are scaled to add up to 100.',
  weightOf: (segment) => `Weight of ${SEGMENT_WORDS[segment].inText}`,
});
