/** Random valid scenarios, and random damage to text: seeds of the fuzz tests of files and links. */

import fc from 'fast-check';
import { DRIVERS } from '../../src/model/drivers';
import { MOST_PINS } from '../../src/io/pins';
import { EVENTS } from '../../src/model/events';
import { READY_OF_FOUR, READY_OF_ONE } from '../../src/model/ready';
import { BASELINE, SURENESS, type DriverSetting, type EventSetting, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { MOST_CAPTION_CHARACTERS, type Story } from '../../src/model/story';
import { ARRANGEMENTS, COMPARISONS, FOCUSES, PAGES, type View } from '../../src/model/view';

/** Decimals as people type them, never −0. */
function decimals(low: number, high: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: Math.ceil(low * 100), max: Math.floor(high * 100) }).map((n) => n / 100),
    fc.double({ min: low, max: high, noNaN: true }).map((n) => n + 0),
  );
}

function driverSettings({ low, high }: { low: number; high: number }): fc.Arbitrary<DriverSetting> {
  const ends = fc.tuple(decimals(low, high), decimals(low, high), decimals(low, high), fc.boolean(), fc.boolean());
  return fc.tuple(ends, fc.constantFrom(...SURENESS)).map(([[a, b, c, withLow, withHigh], sure]) => {
    const [least, value, most] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
    return {
      value,
      sure,
      ...(withLow && least < value ? { low: least } : {}),
      ...(withHigh && most > value ? { high: most } : {}),
    };
  });
}

function eventSettings(hasOrigin: boolean): fc.Arbitrary<EventSetting> {
  const origin = fc.constantFrom(...(hasOrigin ? [{}, { origin: 'us' } as const, { origin: 'cn' } as const] : [{}]));
  return fc.oneof(
    decimals(0, 0.99).map((probability): EventSetting => ({ is: 'chance', probability })),
    fc.tuple(fc.constantFrom(2026, 2027), origin).map(([year, o]): EventSetting => ({ is: 'happens', year, ...o })),
    fc.constant<EventSetting>({ is: 'never' }),
  );
}

/** Text a name or seed may have: no controls, marks or halves of pairs. */
function plainText(least: number, most: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...'abcXYZ019 -_.,;:!?"\'\\/<>&=+@#éß中文字مرحبا😀');
  return fc.array(unit, { minLength: least, maxLength: most }).map((units) => units.join(''));
}

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    name: plainText(0, 80),
    seed: plainText(1, 40),
    trials: fc.integer({ min: 1000, max: 1_000_000 }),
    horizon: fc.constantFrom(2028 as const, 2030 as const),
    assumptions: fc.constantFrom<Scenario['assumptions']>(
      {},
      {
        weights: { 'llm-apis': 0.1, 'vertical-b2b': 0.2, 'consumer-apps': 0.3, chips: 0.4 },
      },
    ),
    drivers: fc.record(Object.fromEntries(DRIVERS.map((row) => [row.id, driverSettings(row)]))),
    events: fc.record(Object.fromEntries(EVENTS.map((row) => [row.id, eventSettings('origin' in row)]))),
  })
  .map(({ name, drivers, events, assumptions, seed, trials, horizon }) => {
    const { format, modelVersion } = BASELINE;
    return { format, modelVersion, name, drivers, events, assumptions, seed, trials, horizon } as Scenario;
  });

const HOSTILE = [
  '1e999',
  '-0',
  'null',
  'true',
  '"12"',
  '[',
  '{',
  '}',
  ',',
  '"__proto__":{},',
  '\u0000',
  '\u202E',
  '%41',
  ' ',
  '\n',
  '.',
  '#',
  '9',
  '-',
  '_',
];

export const PINS = [
  'cn-ahead-us/vertical-b2b/held-by-2027.5',
  'us-above-37.5/chips/2030',
  'cn-first-ahead-us/all/never',
  'cn-ahead-us/at-least-2/2028',
  'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5',
  '(é − ½) "中文" 😀',
  '('.repeat(400),
];

export const views: fc.Arbitrary<View> = fc
  .record(
    {
      page: fc.constantFrom(...PAGES),
      segment: fc.constantFrom(...SEGMENTS_AND_ALL),
      arrangement: fc.constantFrom(...ARRANGEMENTS),
      focus: fc.constantFrom(...FOCUSES),
      year: fc.integer({ min: 8096, max: 8120 }).map((quarter) => quarter / 4),
      questions: fc.subarray(PINS, { minLength: 1, maxLength: MOST_PINS }),
      comparing: fc.constantFrom(...COMPARISONS),
      asked: fc.constantFrom(...READY_OF_ONE, ...READY_OF_FOUR, 'other-above-3', ''),
    },
    { requiredKeys: ['page', 'segment', 'arrangement', 'focus', 'year'] },
  )
  .map(({ asked, ...view }) => {
    // An empty one stands for the first that is pinned.
    const said = asked || view.questions?.[0];
    return asked === undefined || !said ? view : { ...view, asked: said };
  });

export const stories: fc.Arbitrary<Story> = fc.array(
  fc.record({ scenario: scenarios, view: views, caption: plainText(0, MOST_CAPTION_CHARACTERS) }),
  { minLength: 1, maxLength: 4 },
);

/** One edit at a place given as a fraction of the text. */
const edits: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.constantFrom('flip', 'cut', 'drop', 'insert', 'double', 'digit', 'digit', 'digit', 'digit', 'swap'),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.constantFrom(...HOSTILE),
    fc.nat({ max: 6 }),
  )
  .map(([edit, place, hostile, bit]) => (text: string) => {
    const i = Math.floor(place * text.length);
    const after = text.slice(i);
    switch (edit) {
      case 'flip':
        return text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ (1 << bit)) + text.slice(i + 1);
      case 'cut':
        return text.slice(0, i);
      case 'drop':
        return text.slice(0, i) + after.slice(bit + 1);
      case 'insert':
        return text.slice(0, i) + hostile + after;
      case 'double':
        return text.slice(0, i) + after.slice(0, bit + 1) + after;
      case 'digit':
        return text.slice(0, i) + after.replace(/\d/, String(bit));
      default:
        return text.slice(0, i) + after.replace(/-?\d+(\.\d+)?/, hostile);
    }
  });

/** One to three edits in turn. */
export const mutated = fc
  .array(edits, { minLength: 1, maxLength: 3 })
  .map((all) => (text: string) => all.reduce((damaged, edit) => edit(damaged), text));
