import { describe, expect, it } from 'vitest';
import { en, ENGLISH } from '../../src/content/en';
import { announcement, question } from '../../src/content/en-findings';
import { plainText } from '../../src/content/words';
import type { Chance } from '../../src/model/forecast';
import { readyQuestions } from '../../src/model/questions';

const { finding, findingOfFour, was } = en;

const counted = (probability: number, error = 0.005): Chance => ({ id: '', probability, error });
const b2b = { segment: 'vertical-b2b', year: 2028 } as const;
const said = (china: number, baseline?: number) =>
  plainText(
    finding({ ...b2b, chinaAhead: counted(china), reference: baseline === undefined ? undefined : counted(baseline) }),
  );

describe('the finding counts both sides', () => {
  it('at the baseline', () => {
    expect(said(0.378)).toBe('In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.');
  });

  it('with whoever leads named first', () => {
    expect(said(0.62)).toBe('In 2028 China is ahead in vertical B2B in 62 of 100 simulated futures, the US in 38.');
  });

  it('when level, in a fixed order', () => {
    expect(said(0.5)).toBe('In 2028 the US is ahead in vertical B2B in 50 of 100 simulated futures, China in 50.');
  });

  it('when changed, with where the first stood at the baseline, up or down', () => {
    expect(said(0.62, 0.378)).toMatch(/ in 62 of 100 simulated futures, up from 38 at the baseline; the US in 38\.$/);
    expect(said(0.11, 0.378)).toMatch(/in 89 of 100 simulated futures, up from 62 at the baseline; China in 11\.$/);
    expect(said(0.45, 0.378)).toMatch(/in 55 of 100 simulated futures, down from 62 at the baseline; China in 45\.$/);
    expect(said(0.6, 0.8)).toMatch(/^In 2028 China .* in 60 of .*, down from 80 at the baseline; the US in 40\.$/);
  });

  it('when changed by less than whole futures of 100 can show', () => {
    expect(said(0.0004, 0.009)).toMatch(/ China in fewer than 1, about as at the baseline\.$/);
  });

  it('when changed by less than sampling could', () => {
    expect(said(0.38, 0.378)).toMatch(/ China in 38, about as at the baseline\.$/);
  });

  it('when nothing moved', () => {
    expect(said(0.378, 0.378)).toMatch(/ China in 38, as at the baseline\.$/);
  });

  it('at the extremes without 0 or 100', () => {
    expect(said(0.004)).toMatch(/in more than 99 of 100 simulated futures, China in fewer than 1\.$/);
    expect(said(0.996, 0.004)).toMatch(
      /in more than 99 of 100 simulated futures, up from fewer than 1 at the baseline; the US in fewer than 1\.$/,
    );
  });

  it('with both blocs marked for their colours', () => {
    const blocs = finding({ ...b2b, chinaAhead: counted(0.4) }).flatMap((part) =>
      typeof part === 'object' && 'bloc' in part ? [part.bloc] : [],
    );
    expect(blocs).toEqual(['us', 'cn']);
  });
});

describe('the finding of all four markets', () => {
  const four = (one: number, all: number, before?: [number, number]) =>
    plainText(
      findingOfFour({
        year: 2028,
        atLeastOne: counted(one),
        allFour: counted(all),
        reference: before && { atLeastOne: counted(before[0]), allFour: counted(before[1]) },
      }),
    );

  it('counts one side ahead everywhere, the other everywhere, and the rest', () => {
    expect(four(0.487, 0.004)).toBe(
      'In 2028 the US is ahead in all four markets in 51 of 100 simulated futures, China in fewer than 1, neither in 49.',
    );
  });

  it('names China first when it is ahead everywhere more often', () => {
    expect(four(0.95, 0.3)).toMatch(
      /^In 2028 China is ahead in all four markets in 30 .*, the US in 5, neither in 65\.$/,
    );
  });

  it('gives the baseline of the first count', () => {
    expect(four(0.6, 0.02, [0.487, 0.004])).toMatch(
      /in 40 of 100 futures \(51 at the baseline\), China in 2, neither in 58\.$/,
    );
  });

  it('says so when the change is within noise', () => {
    expect(four(0.488, 0.004, [0.487, 0.004])).toMatch(
      /in 51 of 100 futures \(about as at the baseline\), .* neither in 49\.$/,
    );
  });

  it('leaves the rest unsaid when there is hardly any', () => {
    expect(four(0.004, 0.002, [0.487, 0.004])).toMatch(
      / in more than 99 of 100 futures \(51 at the baseline\), China in fewer than 1\.$/,
    );
  });

  it('says that the lead is divided when neither is ahead everywhere', () => {
    expect(four(0.998, 0.004, [0.487, 0.004])).toBe(
      'In 2028 the US is ahead in some markets and China in others in more than 99 of 100 futures (49 at the baseline).',
    );
  });

  it('is never longer than two lines of the headline hold', () => {
    const chances = [0.001, 0.02, 0.5, 0.98, 0.999];
    const befores = [undefined, [0.487, 0.004], [0.999, 0.001]] as const;
    for (const one of chances)
      for (const all of chances.filter((chance) => chance <= one))
        for (const before of befores)
          expect(four(one, all, before && [...before]).length, four(one, all)).toBeLessThanOrEqual(140);
  });
});

describe('chance lines', () => {
  const [ahead, half, within, other] = readyQuestions('vertical-b2b', 2028);

  it('name what is counted', () => {
    expect([ahead, half, within, other].map((one) => question(one!))).toEqual([
      'China ahead of the US',
      'US above half',
      'US and China within 5 points of each other',
      'Other above 10%',
    ]);
  });

  it('name the questions that links and files may ask', () => {
    const pair = { bloc: 'cn', over: 'us' } as const;
    expect(question({ kind: 'several', ...pair, least: 2, year: 2028 })).toBe('China ahead in at least 2 of four');
    expect(question({ kind: 'first', ...pair, segment: 'chips', year: 2027 })).toBe(
      'China first ahead of the US in 2027',
    );
    expect(question({ kind: 'first', ...pair, segment: 'chips', year: 'never' })).toBe('China never ahead of the US');
    expect(question({ kind: 'formula', text: 'share("cn","chips",2028)' })).toBe('share("cn","chips",2028)');
  });

  it('say what the chance was, about the same, or the same', () => {
    expect(was(counted(0.29), counted(0.5))).toBe('was 50 at the baseline');
    expect(was(counted(0.29), counted(0.004))).toBe('was fewer than 1 at the baseline');
    expect(was(counted(0.501), counted(0.5))).toBe('about the same at the baseline');
    expect(was(counted(0.5), counted(0.5))).toBe('the same at the baseline');
  });
});

describe('what is announced', () => {
  const facts = { ...b2b, chinaAhead: counted(0.33) };

  it('is what was set and what came of it', () => {
    expect(announcement(facts, 'US export controls: 80% (complete)')).toBe(
      'US export controls: 80% (complete). The US ahead in vertical B2B in 67 of 100 futures, China in 33.',
    );
  });

  it('drops what was set when both do not fit into 140 characters', () => {
    const long = announcement(facts, 'x'.repeat(90));
    expect(long).toBe('The US ahead in vertical B2B in 67 of 100 futures, China in 33.');
  });
});

it('names a chosen reference as such, wherever the baseline would be named', () => {
  const against = ENGLISH.reference;
  const facts = { ...b2b, chinaAhead: counted(0.29), reference: counted(0.38) };
  expect(plainText(against.finding(facts))).toContain('at the reference');
  expect(against.was(counted(0.29), counted(0.5))).toBe('was 50 at the reference');
  expect(against.plate.changed(true)).toContain('the reference');
  expect(against.page.changesTitle).toBe('What differs from the reference');
  expect(against.rail.valueText('72', 'tight', '60')).toBe('72, tight. Reference 60.');
  const four = { year: 2028, atLeastOne: counted(0.8), allFour: counted(0.1) };
  const then = { atLeastOne: counted(0.6), allFour: counted(0.05) };
  const all = [
    plainText(against.findingOfFour({ ...four, reference: then })),
    against.plate.atBaseline,
    against.plate.tableHeads.change(2028),
    against.plate.fullNote('chips', 2028, true),
    against.rail.baseline('72'),
    ...against.plate.howToReadText,
  ].join(' ');
  expect(all).not.toMatch(/baseline/i);
});
