/** The page that compares scenarios in English. Futures are counted only where a share is higher in some and lower in others. */

import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import { quantile } from '../model/forecast';
import type { Sides } from '../model/pairs';
import type { SegmentOrAll } from '../model/segments';
import { BLOC_WORDS, capital, SEGMENT_WORDS } from './en-findings';
import { atMost, grouped, inHundred, percent, signed } from './numbers';
import { plainText, type Part } from './words';
import type { BlocDifference, ComparedFigureFacts, CompareWords, DifferenceFacts } from './words-compare';

/** From this part on a direction is said of all futures. */
const NEARLY_ALL = 0.99;
/** What is drawn as no change: to count futures on either side of it would make much of little. */
const SMALL = 0.005;

export const COMPARE_WORDS: CompareWords = {
  title: 'Compare',
  scenarios: 'Compared',
  referenceLabel: 'Reference',
  isReference: 'the reference',
  onSliders: 'on the sliders',
  nowOnSliders: (name) => `${name} is on the sliders now.`,
  useAsReference: (name) => `Use ${name} as the reference`,
  remove: 'Remove',
  removeNamed: (name) => `Remove ${name} from the comparison`,
  add: 'Add a scenario',
  copyMeans: 'As it is now. It stays while you move the sliders.',
  copyOf: (name) => `Copy of ${name}`,
  full: 'Four scenarios are the most. Remove one to add another.',
  nothing: 'Nothing to compare yet.',
  nothingPresets: 'Save this as a scenario, or compare with a preset:',
  modes: 'Show',
  mode: { ghost: 'Ghost', side: 'Side by side', difference: 'Difference' },
  modeMeans: (mode, reference) => {
    const of = reference ?? 'the baseline';
    if (mode === 'side') return 'Each scenario on a plate of its own, all on one scale.';
    if (mode === 'ghost') return `Dashed: the middle of ${of}. Dotted: its 8 in 10.`;
    return `Each future less the same future of ${of}. Half fall in the inner band, 8 in 10 in the middle one, 19 in 20 in the outer one.`;
  },
  middles: 'The middle of the differences need not be the change of the median.',
  waiting: 'Counting the same futures under both.',
  failed: (message) => `The comparison failed: ${message} Undo, or change a setting.`,
  difference,
  here: 'this scenario',
  differencePlate: (segment) =>
    `Change in share of ${placed(segment)}, points. First number: the middle of the differences`,
  noChange: (reference) => `no change from ${reference ?? 'the baseline'}`,
  tick: (share) => signed(Number((100 * share).toFixed(1))),
  between: (low, high) => {
    const digits = Math.max(Math.abs(low), Math.abs(high)) < 0.02 ? 1 : 0;
    return `8 in 10: ${signed(100 * low, digits)} to ${signed(100 * high, digits)}`;
  },
  describeDifference: (facts, alone) =>
    `Fan chart of differences between ${facts.name} and ${facts.reference ?? 'the baseline'}, for three blocs. ${plainText(difference(facts))}${alone ? '' : ' A table follows.'}`,
  describePlate,
  compared: (names, reference) => `${listed(names)}, compared with ${reference ?? 'the baseline'}`,
  paired: (trials, of, { median, band }) =>
    `The same ${of > trials ? `first ${grouped(trials)} of ${grouped(of)}` : grouped(trials)} futures under both settings. ` +
    `Middles of the differences are good to about ${atMost(median)} points, band ends to ${atMost(band)}.`,
  dumbbells: 'Every market',
  dumbbellsMean: (year, { name, reference }) =>
    `Middle shares in ${year}. Open mark: ${reference ?? 'the baseline'}, dotted line: its 8 in 10. Filled mark: ${name}, bar: its 8 in 10. First number: the change of the median, in points.`,
  row: (segment) => `${SEGMENT_WORDS[segment].name}${segment === 'all' ? ' (weighted by assumption)' : ''}`,
  fromTo: (from, to) => `${percent(from)} to ${percent(to)}`,
  settings: 'What differs in the settings',
  settingHead: 'Setting',
  settingsSame: 'No setting differs.',
  table: 'Table of differences',
  tableCaption: (segment, { name, reference }) =>
    `${capital(placed(segment))}: ${name} less ${reference ?? 'the baseline'}, future by future. Points; the last two columns count futures in 100.`,
  tableHeads: {
    bloc: 'Bloc',
    median: (year) => `Middle of the differences, ${year}`,
    low: (year) => `8 in 10, low, ${year}`,
    high: (year) => `8 in 10, high, ${year}`,
    higher: 'Higher in',
    lower: 'Lower in',
  },
};

/** A market in a running text; the total never without what it rests on. */
function placed(segment: SegmentOrAll): string {
  return `${SEGMENT_WORDS[segment].inText}${segment === 'all' ? ', weighted by assumption' : ''}`;
}

/** "A, B and C". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "In 8 of 10 futures China’s share of vertical B2B in 2028 is 3 to 7 points higher in Deep discounts than at the baseline." */
function difference(facts: DifferenceFacts): Part[] {
  const [first, ...rest] = facts.blocs;
  if (!first) return [];
  const more = rest.flatMap((one, index): Part[] => [
    ...(index === 0 ? sharesOf(one.bloc, true) : [', ', ...sharesOf(one.bloc, false)]),
    ` ${short(one, index > 0)}`,
  ]);
  return [...lead(facts, first), ...(more.length ? [' ', ...more, '.'] : [])];
}

function lead({ segment, year, name, reference }: DifferenceFacts, one: BlocDifference): Part[] {
  const all = segment === 'all';
  const where = ` of ${all ? SEGMENT_WORDS.all.short : SEGMENT_WORDS[segment].inText} in ${year}`;
  const opens = all ? 'Weighted together, which is an assumption, ' : '';
  const than = reference === undefined ? 'at the baseline' : `in ${reference}`;
  const { higher, lower, equal } = one.sides;
  const share = (start: boolean) => [...sharesOf(one.bloc, start && !all), where];
  if (equal === 1) return [opens, ...share(true), ` is the same in ${name} as ${than}, in every future.`];
  if (higher >= NEARLY_ALL || lower >= NEARLY_ALL)
    return [
      `${opens}${all ? 'in' : 'In'} 8 of 10 futures `,
      ...share(false),
      ` is ${amount(one)} ${higher > lower ? 'higher' : 'lower'} in ${name} than ${than}.`,
    ];
  const [more, less] = higher >= lower ? (['higher', 'lower'] as const) : (['lower', 'higher'] as const);
  return [
    opens,
    ...share(true),
    ` is ${more} in ${name} than ${than} in ${inHundred(one.sides[more])} of 100 futures`,
    `${one.sides[less] > 0 ? `, ${less} in ${inHundred(one.sides[less])}` : ''}${equal > 0 ? `, the same in ${inHundred(equal)}` : ''}.`,
    withinNoise(one.sides) ? ' The two sides are within noise.' : '',
    ` In 8 of 10 futures it changes by ${signedRange(one)} points.`,
  ];
}

/** Of a further bloc: "is 2 to 6 points lower"; without its verb after another. */
function short(one: BlocDifference, after: boolean): string {
  const { higher, lower, equal } = one.sides;
  const is = after ? '' : 'is ';
  if (equal === 1) return `${is}the same`;
  if (higher >= NEARLY_ALL || lower >= NEARLY_ALL) return `${is}${amount(one)} ${higher > lower ? 'higher' : 'lower'}`;
  const most = Math.max(Math.abs(one.low), Math.abs(one.high));
  if (most < SMALL) return `stays within ${atMost(most)} points`;
  return `${is}higher in ${inHundred(higher)} of 100, lower in ${inHundred(lower)}`;
}

/** "China’s share", "the US share". */
function sharesOf(bloc: BlocId, start: boolean): Part[] {
  if (bloc === 'us') return [start ? 'The ' : 'the ', { bloc, text: 'US' }, ' share'];
  return [{ bloc, text: BLOC_WORDS[bloc].name }, '’s share'];
}

/** Whether as many futures are on one side as on the other, as far as their number can tell. */
function withinNoise({ higher, lower, error }: Sides): boolean {
  return Math.abs(higher - lower) < 2 * error;
}

/** How far 8 in 10 futures move, all in one direction: "3 to 7 points". */
function amount({ low, high }: BlocDifference): string {
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b).map((share) => 100 * share) as [
    number,
    number,
  ];
  if (most < 0.05) return 'less than 0.1 points';
  const digits = Math.round(least) >= 1 && Math.round(least) < Math.round(most) ? 0 : 1;
  const [from, to] = [least, most].map((points) => points.toFixed(digits));
  if (from === to) return `about ${to} points`;
  return Number(from) === 0 ? `up to ${to} points` : `${from} to ${to} points`;
}

function signedRange({ low, high }: BlocDifference): string {
  const digits = Math.max(Math.abs(low), Math.abs(high)) < 0.02 ? 1 : 0;
  return `${signed(100 * low, digits)} to ${signed(100 * high, digits)}`;
}

function describePlate({ segment, year, name, reference, forecast, other }: ComparedFigureFacts): string {
  const end = quarterOf(year);
  const middles = BLOCS.map((bloc) => {
    const now = percent(quantile(forecast, bloc, end, 0.5));
    const was = other ? `, ${reference ?? 'the baseline'} ${percent(quantile(other, bloc, end, 0.5))}` : '';
    return `${BLOC_WORDS[bloc].name} ${now}${was}`;
  });
  return `Fan chart of shares in ${placed(segment)} in ${name}, for three blocs. Middles in ${year}: ${middles.join('; ')}.`;
}
