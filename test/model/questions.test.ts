import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { quarterOf, quartersTo } from '../../src/model/clock';
import { parseQuestion, questionId, readyQuestions, type PlainQuestion } from '../../src/model/questions';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import { offset, type TrialBlock } from '../../src/model/trials';
import { ask } from '../../src/model/truth';

const EXAMPLES = [
  'cn-ahead-us/vertical-b2b/2028',
  'us-ahead-other/all/2026.75',
  'us-above-50/llm-apis/2028',
  'other-above-7.25/chips/2024',
  'within-5/vertical-b2b/2028',
  'cn-ahead-us/at-least-2/2028',
  'cn-first-ahead-us/vertical-b2b/2027',
  'cn-first-ahead-us/all/never',
  'cn-ahead-us/chips/by-2028',
  'us-above-50/llm-apis/held-2028',
  'within-5/vertical-b2b/held-by-2027.5',
  'cn-ahead-us/at-least-2/held-2028',
  'cn-first-ahead-us/chips/held-2027',
  'cn-first-ahead-us/chips/held-never',
  'share("cn","chips",2028) > 0.3',
];

/** Shares that give every cell its own value: `share(bloc, segment, quarter, trial)`. */
function blockOf(
  trials: number,
  share: (bloc: BlocId, segment: SegmentOrAll, quarter: number, trial: number) => number,
) {
  const block: TrialBlock = {
    trials,
    quarters: quartersTo(2028),
    stride: trials,
    shares: SEGMENTS_AND_ALL.map(() => new Float64Array(trials * 3 * 17)),
  };
  SEGMENTS_AND_ALL.forEach((segment, s) =>
    BLOCS.forEach((bloc, b) => {
      for (let quarter = 0; quarter < 17; quarter++)
        for (let trial = 0; trial < trials; trial++)
          block.shares[s]![offset(block, b, quarter) + trial] = share(bloc, segment, quarter, trial);
    }),
  );
  return block;
}

/** Random shares on a coarse grid, so that ties happen. */
function coarseBlock(seed: number, trials = 200) {
  let state = seed;
  const next = () => (state = (state * 16807) % 2147483647) % 8;
  return blockOf(trials, () => next() / 8);
}

function plain(id: string): PlainQuestion {
  const question = parseQuestion(id, 2028);
  if ('problem' in question || question.kind === 'formula') throw new Error(`${id} is not a plain question`);
  return question;
}

function answers(id: string, block: TrialBlock): boolean[] {
  const answer = ask(plain(id));
  return Array.from({ length: block.trials }, (_, trial) => answer(block, trial));
}

/** A flag that is there and true, or not there. */
function yes<K extends 'by' | 'held'>(key: K) {
  return { [key]: fc.constant(true as const) } as Record<K, fc.Arbitrary<true>>;
}

describe('a question counted over whole rows', () => {
  it.each(EXAMPLES.filter((id) => !id.includes('(')))('%s has the count of its trials one by one', (id) => {
    // A coarse grid of shares, so that many are level, at a bound or as far apart as they may be.
    const grid = (n: number) => ((n * 7919) % 21) / 20;
    const block = blockOf(500, (bloc, segment, quarter, trial) =>
      grid(trial * 31 + quarter * 7 + BLOCS.indexOf(bloc) * 13 + SEGMENTS_AND_ALL.indexOf(segment) * 5),
    );
    const asked = ask(plain(id));
    const byOne = answers(id, block).filter(Boolean).length;
    expect(asked.among(block)).toBe(byOne);
  });

  it('refuses trials that end before its year, as it does one by one', () => {
    const block = blockOf(10, () => 0.3);
    const { among } = ask({ kind: 'above', bloc: 'us', percent: 50, segment: 'chips', year: 2030 });
    expect(() => among!(block)).toThrow('These trials end before 2030.');
  });
});

describe('the id of a question', () => {
  it.each(EXAMPLES)('%s is read and written back the same', (id) => {
    const question = parseQuestion(id, 2028);
    expect('problem' in question ? question.problem : questionId(question)).toBe(id);
  });

  it.each([
    ['', 'it may be like cn-ahead-us/vertical-b2b/2028'],
    ['cn-ahead-us/chips', 'it may be like'],
    ['cn-ahead-us/chips/2028/1', 'it may be like'],
    ['cn-ahead-cn/chips/2028', 'ahead of itself'],
    ['cn-ahead-us/toys/2028', 'its segment was toys; it may be llm-apis'],
    ['cn-ahead-us/chips/2030', 'its year was 2030; it may be 2024 to 2028'],
    ['cn-ahead-us/chips/2023', 'its year was 2023'],
    ['cn-ahead-us/chips/2027.3', 'its year was 2027.3'],
    ['cn-ahead-us/chips/0x7e8', 'its year was 0x7e8'],
    ['cn-ahead-us/chips/never', 'its year was never'],
    ['cn-ahead-us/at-least-5/2028', 'at-least was 5; it may be 1 to 4'],
    ['cn-ahead-us/at-least-0/2028', 'at-least was 0'],
    ['cn-first-ahead-us/chips/2027.25', 'its year was 2027.25'],
    ['cn-ahead-us/chips/by-never', 'its year was by-never'],
    ['cn-ahead-us/chips/by-held-2028', 'its year was by-held-2028'],
    ['cn-ahead-us/chips/by-2030', 'its year was 2030; it may be 2024 to 2028'],
    ['cn-first-ahead-us/chips/by-2027', 'its year was by-2027'],
    ['cn-first-ahead-us/chips/held-by-2027', 'its year was held-by-2027'],
    ['us-above-101/chips/2028', 'its number was 101; it may be 0 to 100'],
    ['us-above-1e1/chips/2028', 'it may begin with'],
    ['eu-above-5/chips/2028', 'it may begin with'],
    ['within-/chips/2028', 'it may begin with'],
    ['cn-ahead-us/__proto__/2028', 'its segment was __proto__'],
  ])('%s is refused: %s', (id, problem) => {
    expect(parseQuestion(id, 2028)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('accepts 2030 when the scenario runs that far', () => {
    expect(parseQuestion('cn-ahead-us/chips/2030', 2030)).toMatchObject({ year: 2030 });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const question = parseQuestion(text, 2030);
        if (!('problem' in question) && question.kind === 'formula') expect(question.text).toBe(text);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('reads back any question it can write', () => {
    const pair = fc.constantFrom(
      ...BLOCS.flatMap((bloc) => BLOCS.filter((o) => o !== bloc).map((over) => ({ bloc, over }))),
    );
    const cell = fc.record(
      {
        segment: fc.constantFrom(...SEGMENTS_AND_ALL),
        year: fc.integer({ min: 8096, max: 8112 }).map((q) => q / 4),
        ...yes('by'),
        ...yes('held'),
      },
      { requiredKeys: ['segment', 'year'] },
    );
    const percent = fc.integer({ min: 0, max: 10000 }).map((n) => n / 100);
    const question = fc.oneof(
      fc.tuple(pair, cell).map(([p, c]): PlainQuestion => ({ kind: 'ahead', ...p, ...c })),
      fc
        .tuple(pair, cell, percent)
        .map(([{ bloc }, c, n]): PlainQuestion => ({ kind: 'above', bloc, percent: n, ...c })),
      fc.tuple(cell, percent).map(([c, points]): PlainQuestion => ({ kind: 'within', points, ...c })),
      fc
        .tuple(pair, cell, fc.integer({ min: 1, max: 4 }))
        .map(([p, { segment: _, ...when }, least]): PlainQuestion => ({ kind: 'several', ...p, least, ...when })),
      fc.tuple(pair, cell).map(([p, { segment, year: _, by: __, ...when }]): PlainQuestion => ({
        kind: 'first',
        ...p,
        segment,
        year: 'never',
        ...when,
      })),
    );
    fc.assert(
      fc.property(question, (q) => {
        expect(parseQuestion(questionId(q), 2028)).toEqual(q);
      }),
      { seed: 4 },
    );
  });
});

describe('the answer of a trial', () => {
  const block = coarseBlock(7);
  const at = (bloc: BlocId, segment: SegmentOrAll, year: number, trial: number) =>
    block.shares[SEGMENTS_AND_ALL.indexOf(segment)]![offset(block, BLOCS.indexOf(bloc), quarterOf(year)) + trial]!;
  const each = <T>(answer: (trial: number) => T) => Array.from({ length: block.trials }, (_, trial) => answer(trial));

  it('a tie counts for the bloc later in the order, so a pair of opposite questions sums to one', () => {
    expect(answers('cn-ahead-us/chips/2028', block)).toEqual(
      each((t) => at('cn', 'chips', 2028, t) >= at('us', 'chips', 2028, t)),
    );
    for (const [a, b] of [
      ['cn', 'us'],
      ['other', 'us'],
      ['other', 'cn'],
    ]) {
      const one = answers(`${a}-ahead-${b}/all/2026.5`, block);
      const reverse = answers(`${b}-ahead-${a}/all/2026.5`, block);
      expect(one.map((is) => !is)).toEqual(reverse);
    }
  });

  it('above is strictly above', () => {
    expect(answers('us-above-50/llm-apis/2026', block)).toEqual(each((t) => at('us', 'llm-apis', 2026, t) > 0.5));
  });

  it('within counts both directions', () => {
    expect(answers('within-12.5/vertical-b2b/2028', block)).toEqual(
      each((t) => Math.abs(at('us', 'vertical-b2b', 2028, t) - at('cn', 'vertical-b2b', 2028, t)) <= 0.125),
    );
  });

  it('several counts the four segments and leaves their total out', () => {
    const count = (t: number) =>
      SEGMENTS_AND_ALL.slice(0, 4).filter((s) => at('cn', s, 2027, t) >= at('us', s, 2027, t)).length;
    expect(answers('cn-ahead-us/at-least-2/2027', block)).toEqual(each((t) => count(t) >= 2));
  });

  it('a first crossing falls in exactly one year, or never', () => {
    const one = blockOf(17, (bloc, _, quarter, trial) =>
      bloc === 'cn' ? (quarter >= trial ? 0.5 : 0.4) : bloc === 'us' ? 0.5 : 0,
    );
    const years = ['2024', '2025', '2026', '2027', '2028'].map((year) =>
      answers(`cn-first-ahead-us/chips/${year}`, one),
    );
    expect(years.map((crossed) => crossed.filter(Boolean).length)).toEqual([1, 4, 4, 4, 4]);
    expect(years[1]!.indexOf(true)).toBe(1);
    for (const b of [one, block]) {
      const never = answers('cn-first-ahead-us/chips/never', b);
      const all = [2024, 2025, 2026, 2027, 2028].map((year) => answers(`cn-first-ahead-us/chips/${year}`, b));
      expect(never.map((n, t) => Number(n) + all.filter((crossed) => crossed[t]).length)).toEqual(never.map(() => 1));
    }
  });

  it('falling behind again does not undo a first crossing', () => {
    const spike = blockOf(1, (bloc, _, quarter) => (bloc === 'cn' && quarter === 6 ? 0.9 : bloc === 'us' ? 0.5 : 0.1));
    expect(answers('cn-first-ahead-us/all/2026', spike)).toEqual([true]);
    expect(answers('cn-ahead-us/all/2028', spike)).toEqual([false]);
  });

  it('by a year counts what held in any quarter up to it, and no later', () => {
    const quarters = (t: number) =>
      Array.from({ length: 17 }, (_, quarter) => at('us', 'chips', 2024 + quarter / 4, t));
    const oracle = (year: number) =>
      each((t) =>
        quarters(t)
          .slice(0, quarterOf(year) + 1)
          .some((share) => share > 0.75),
      );
    for (const year of [2024, 2024.5, 2028])
      expect(answers(`us-above-75/chips/by-${year}`, block)).toEqual(oracle(year));
  });

  it('held is there and in the quarter before, and never in the first', () => {
    const close = (year: number, t: number) => Math.abs(at('us', 'all', year, t) - at('cn', 'all', year, t)) <= 0.25;
    expect(answers('within-25/all/held-2027', block)).toEqual(each((t) => close(2026.75, t) && close(2027, t)));
    expect(answers('within-25/all/held-2024', block)).toEqual(each(() => false));
  });

  it('several markets are held as a number, not each by itself', () => {
    const relay = blockOf(1, (bloc, segment, quarter) =>
      bloc === 'us' ? 0.4 : bloc === 'cn' && (segment === 'chips') === (quarter === 16) ? 0.5 : 0.1,
    );
    expect(answers('cn-ahead-us/at-least-1/held-2028', relay)).toEqual([true]);
    expect(answers('cn-ahead-us/chips/held-2028', relay)).toEqual([false]);
  });

  it('a lead that lasts one quarter is no held first lead; two in a row are, dated by the second', () => {
    const leads = (...quarters: number[]) =>
      blockOf(1, (bloc, _, quarter) => (bloc === 'cn' && quarters.includes(quarter) ? 0.9 : bloc === 'us' ? 0.5 : 0.1));
    expect(answers('cn-first-ahead-us/all/held-never', leads(6))).toEqual([true]);
    expect(answers('cn-first-ahead-us/all/held-2026', leads(2, 8, 9))).toEqual([false]);
    expect(answers('cn-first-ahead-us/all/held-2027', leads(2, 8, 9))).toEqual([true]);
    expect(answers('cn-first-ahead-us/all/2025', leads(2, 8, 9))).toEqual([true]);
  });

  it('asking beyond the horizon throws instead of reading the next bloc', () => {
    for (const id of ['us-above-5/chips/2030', 'cn-first-ahead-us/chips/2030', 'us-above-5/chips/by-2030']) {
      const question = parseQuestion(id, 2030) as PlainQuestion;
      expect(() => ask(question)(block, 0)).toThrow(RangeError);
    }
  });

  it('the ready questions are the four the page shows', () => {
    expect(readyQuestions('chips', 2030).map(questionId)).toEqual([
      'cn-ahead-us/chips/2030',
      'us-above-50/chips/2030',
      'within-5/chips/2030',
      'other-above-10/chips/2030',
    ]);
  });
});
