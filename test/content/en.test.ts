import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { askWords } from '../../src/content/en-ask';
import { presentWords } from '../../src/content/en-present';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { grade } from '../grade';

/** Every text in the tables of words, with the path to it. */
function texts(value: unknown, path = 'en'): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

const about = await en.about();
const evidence = await en.evidence();
const saved = await en.saved();
const WHETHER = ['new', 'link', 'file', 'saved', 'changed'] as const;
const WHEN = '25 November, 16:40';
const compare = await en.compare();
const present = presentWords('baseline');

const all: [string, string][] = [
  ...texts(en),
  ...texts(about, 'about'),
  ...texts(askWords('baseline'), 'ask'),
  ...texts(present, 'present'),
  ...[
    present.footer('Deep discounts'),
    present.changed(3),
    present.middles('chips', 2028),
    present.mattersShown(8, 16),
    present.slide(2, 6, present.slideName('focus', 'cn')),
    present.story.full(20),
    present.story.captionProblem({ text: 'x'.repeat(241), refused: undefined }, 240),
    ...(['up', 'down', 'open', 'replace', 'remove'] as const).map((deed) =>
      present.story.deedOn(deed, 2, 'Prices fall'),
    ),
  ].map((text): [string, string] => ['present', text]),
  ...texts(evidence),
  ...texts(saved, 'saved'),
  ...WHETHER.flatMap((one): [string, string][] => [
    [`save ${one}`, en.page.saveLine(one, WHEN)],
    [`will save ${one}`, saved.willSave(one, WHEN)],
  ]),
  ...(['read', 'save', 'delete', 'restore'] as const).flatMap((deed) =>
    (['full', 'refused', 'busy', 'newer', 'unknown'] as const).map((why): [string, string] => [
      `failure ${deed} ${why}`,
      saved.failure({ deed, why }),
    ]),
  ),
  ...['', 'x'.repeat(81)].map((text): [string, string] => [
    'name',
    saved.nameProblem({ text, refused: undefined }, 80),
  ]),
  ['unreadable', saved.unreadable(2)],
  ...texts(compare),
  ...(['ghost', 'side', 'difference'] as const).map((mode): [string, string] => [
    mode,
    compare.modeMeans(mode, 'Open commons'),
  ]),
  ['paired', compare.paired(16_384, 100_000, { median: 0.001, band: 0.002 })],
  ['dumbbells', compare.dumbbellsMean(2028, { name: 'Deep discounts', reference: undefined })],
  ['compare failed', compare.failed('Out of memory.')],
  ...texts(await en.matters()),
  ...texts(await en.ways()),
  ...SEGMENTS_AND_ALL.flatMap((segment): [string, string][] => [
    [`printedRow ${segment}`, en.plate.printedRow(segment)],
    [`note ${segment}`, en.plate.fullNote(segment, 2030, true)],
    [`weight ${segment}`, en.rail.weightOf(segment)],
    [`caption ${segment}`, en.plate.tableCaption(segment, 'Baseline')],
    [`acts most ${segment}`, en.rail.actsMost(0.031, segment)],
  ]),
  ['bands', en.plate.bands(true)],
  ['bands', en.plate.bands(false)],
  ['failed', en.page.runFailed('Out of memory.')],
  ['precision', en.plate.precision({ median: 0.0021, band: 0.004, chance: 0.011 }, 8192)],
  ['timing', evidence.timing(0.25, 0.5, 0.3, 1.5)],
  ['shape', evidence.shape(0.5, 0.7, 2)],
  ...Object.entries(evidence.beliefs).map(([key, { value }]): [string, string] => [key, value(ASSUMPTIONS)]),
];

describe('every word on the page', () => {
  it('is there', () => {
    for (const [path, text] of all) expect(text.trim(), path).not.toBe('');
  });

  it('is neutral and plain: none of the words that take sides, promise, or need a statistician', () => {
    const banned =
      /\b(wins?|winning|loses?|losing|race|war|dominat\w*|scenario probability|p\d\d|confidence interval|predicts?|likely|unlikely|!)\b|!/i;
    for (const [path, text] of all) expect(text, path).not.toMatch(banned);
  });

  it('is set in characters that our fonts have, with a real minus', () => {
    for (const [path, text] of all) {
      expect(text, path).toMatch(/^[\u0000-\u00ff\u2013\u2018\u2019\u201c\u201d\u2212]*$/);
      expect(text, path).not.toMatch(/(^|\s)-\d/);
    }
  });

  it('reads at grade nine or lower', () => {
    const sentences = all
      .map(([, text]) => text)
      .filter((text) => /^[A-Z“].*[.?]$/.test(text) && text.split(' ').length > 4);
    expect(sentences.length).toBeGreaterThan(100);
    expect(grade(sentences.join(' '))).toBeLessThanOrEqual(9);
  });

  it('ends its sentences, and begins labels with a capital where they stand alone', () => {
    for (const { sentence, pushes } of [...Object.values(about.drivers), ...Object.values(about.events)]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(pushes).toMatch(/^[A-Z].*\.$/);
    }
    for (const { sentence } of Object.values(en.presets)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('both sides', () => {
  it('each push of a driver or an event names who else is moved', () => {
    const blocs = /\bUS\b|\bChina\b|\bOther\b|other way|reverse|both|Both/g;
    for (const { pushes } of Object.values(about.drivers))
      expect(pushes.match(blocs)!.length, pushes).toBeGreaterThan(1);
  });
});

describe('small branches', () => {
  it('a moment: with the year where it is not this one', () => {
    const at = new Date(2026, 10, 25, 16, 40);
    expect(en.page.moment(at, new Date(2026, 11, 1))).toBe('25 November, 16:40');
    expect(en.page.moment(at, new Date(2027, 0, 1))).toBe('25 November 2026, 16:40');
  });

  it('strength: none, small, named, in another market', () => {
    expect(en.rail.acts(0.0001, false)).toBe('no effect here');
    expect(en.rail.acts(0.0006, false)).toBe('up to 0.1 points here');
    expect(en.rail.acts(0.0556, true)).toBe('named · up to 5.6 points here');
    expect(en.rail.acts(0, true)).toBe('named · no effect here');
    expect(en.rail.actsMost(0.0712, 'consumer-apps')).toBe('7.1 points in consumer apps');
  });

  it('where an event has happened, and where it has not', () => {
    expect([true, false].map((happens) => en.rail.where(happens, 2030))).toEqual([
      '2030, where it has happened',
      '2030, where it has not',
    ]);
  });

  it('counts of changes', () => {
    expect([0, 1, 3].map((count) => en.page.changes(count))).toEqual(['No changes', '1 change', '3 changes']);
    expect([0, 2].map((count) => en.rail.changed(count))).toEqual(['', '2 changed']);
  });

  it('the printed row, as printed', () => {
    expect(en.plate.printedRow('vertical-b2b')).toBe('Other is 10% in 2024 and 5% in 2028, as printed.');
    expect(en.plate.printedRow('chips')).toBe('Other is 5% in both years, as printed.');
    expect(en.plate.fullNote('vertical-b2b', 2028, false)).not.toContain('Dashed');
    expect(en.plate.fullNote('vertical-b2b', 2030, true)).toMatch(
      /After 2028 the trend slows\..*Dashed: the baseline\.$/,
    );
    expect(en.plate.fullNote('all', 2028, false)).toContain('is an assumption');
  });

  it('a seed that cannot be used', () => {
    const said = (text: string, refused?: string) => en.rail.seedProblem({ text, refused }, 40, '2028');
    expect(said('')).toBe(
      'Random seed was left empty. It may be any 1 to 40 characters but control, zero-width and direction marks, and not only spaces. “2028” still counts.',
    );
    expect(said('   ')).toContain('had only spaces');
    expect(said('x'.repeat(41))).toContain('had 41 characters');
    expect(said('a\u200bb', 'U+200B at character 2')).toContain('had U+200B at character 2, which cannot be seen');
  });

  it('timing and course of effects', () => {
    expect(evidence.timing(0, 0.5, 0, 1)).toBe('Starts at once, builds up at a pace of 0.5 years.');
    expect(evidence.timing(0.25, 0.5, 1.1, 1.5)).toMatch(
      /^Starts after 0\.25 years, .*; 110% is undone, at a pace of 1\.5 years\.$/,
    );
    expect(evidence.shape(1, 1, 1)).toBe('Builds up at a pace of 1 years; all of it stays.');
  });

  it('the lettering of plates', () => {
    expect(en.chart.year(2028, true)).toBe('’28');
    expect(en.chart.eachMark(2028, 2, false)).toBe('2028. Each mark is 2 in 100 futures');
    expect(en.chart.eachMark(2028, 5, true)).toBe('Each mark is 5 in 100');
    expect(en.chart.beyond(2028, true)).toBe('Beyond 2028: less evidence');
  });
});
