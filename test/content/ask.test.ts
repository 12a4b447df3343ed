import { describe, expect, it } from 'vitest';
import { askWords } from '../../src/content/en-ask';
import { plainText } from '../../src/content/words';
import type { AnsweredFacts } from '../../src/content/words-ask';
import type { Chance } from '../../src/model/forecast';
import { parseQuestion, type Question } from '../../src/model/questions';
import { SEGMENTS } from '../../src/model/segments';
import { yearsAsked } from '../../src/model/years';

const words = askWords('baseline');
const NINE = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const FORMULA: Question = { kind: 'formula', text: 'share("cn","chips",2028) > 0.3' };

const chance = (probability: number, id = ''): Chance => ({ id, probability, error: 0.005 });
const asked = (id: string) => parseQuestion(id, 2030) as Question;

function said(question: Question | string, answers: AnsweredFacts['answers'], before?: AnsweredFacts['answers']) {
  const facts = {
    question: typeof question === 'string' ? asked(question) : question,
    horizon: 2028,
    answers,
    before,
  } as const;
  return plainText(words.finding(facts));
}

const LINES: [string, string][] = [
  ['cn-ahead-us/chips/2028', 'China ahead of the US in chips and infrastructure in 2028'],
  ['us-above-50/chips/by-2028', 'US above half in chips and infrastructure at some time by 2028'],
  [
    'within-5/all/held-2028',
    'US and China within 5 points of each other in all four together in 2028, for two quarters in a row',
  ],
  ['cn-ahead-us/at-least-2/held-by-2027', 'China ahead in at least 2 of four for two quarters in a row by 2027'],
  ['cn-first-ahead-us/chips/never', 'When China is first ahead of the US in chips and infrastructure'],
  [
    'cn-first-ahead-us/chips/held-never',
    'When China is first ahead of the US for two quarters in chips and infrastructure',
  ],
  ['cn-first-ahead-us/chips/2027', 'China first ahead of the US in 2027 in chips and infrastructure'],
];

describe('a question as a line', () => {
  it.each(LINES)('%s: %s', (id, line) => expect(words.asked(asked(id))).toBe(line));

  it('of a formula is the formula', () =>
    expect(words.asked(FORMULA)).toBe(FORMULA.kind === 'formula' && FORMULA.text));
});

const SENTENCES: [string, string][] = [
  [
    'cn-ahead-us/chips/2028',
    'In 2028 China is ahead in chips and infrastructure in 30 of 100 simulated futures, the US in 70.',
  ],
  [
    'cn-ahead-other/chips/2027',
    'In 2027 China is ahead of Other in chips and infrastructure in 30 of 100 simulated futures, Other in 70.',
  ],
  [
    'us-above-50/chips/2028',
    'In 2028 the US is above half in chips and infrastructure in 30 of 100 simulated futures, at or below it in 70.',
  ],
  [
    'other-above-7.5/llm-apis/by-2028',
    'By 2028 Other is above 7.5% in LLM APIs at some time in 30 of 100 simulated futures, never in 70.',
  ],
  [
    'within-1/chips/2028',
    'In 2028 the US and China are within 1 point in chips and infrastructure in 30 of 100 simulated futures, further apart in 70.',
  ],
  [
    'cn-ahead-us/at-least-2/2028',
    'In 2028 China is ahead of the US in at least 2 of four markets in 30 of 100 simulated futures, in fewer in 70.',
  ],
  [
    'cn-ahead-us/chips/held-2028',
    'In 2028 China is ahead for two quarters in a row in chips and infrastructure in 30 of 100 simulated futures, not so in 70.',
  ],
  [
    'cn-first-ahead-us/chips/2027',
    'In 2027 China is first ahead of the US in chips and infrastructure in 30 of 100 simulated futures, not so in 70.',
  ],
];

describe('the finding of a question', () => {
  it.each(SENTENCES)('%s counts both sides: %s', (id, sentence) => expect(said(id, [chance(0.3)])).toBe(sentence));

  it('says the absolute first and then the change', () => {
    const moved = said('us-above-50/chips/2028', [chance(0.3)], [chance(0.2)]);
    expect(moved).toContain('in 30 of 100 futures, up from 20 at the baseline; at or below it in 70.');
    expect(said('us-above-50/chips/2028', [chance(0.2)], [chance(0.3)])).toContain(', down from 30 at the baseline; ');
    expect(said('us-above-50/chips/2028', [chance(0.3)], [chance(0.3)])).toContain(', as at the baseline; ');
    expect(said('us-above-50/chips/2028', [chance(0.3)], [chance(0.301)])).toContain(', about as at the baseline; ');
    const other = {
      question: asked('us-above-50/chips/2028'),
      horizon: 2028,
      answers: [chance(0.3)],
      before: [chance(0.2)],
    } as const;
    expect(plainText(askWords('reference').finding(other))).toContain('up from 20 at the reference');
  });

  it('never says 0 or 100', () => {
    expect(said('us-above-90/chips/2028', [chance(0)])).toContain(
      'in fewer than 1 of 100 simulated futures, at or below it in more than 99.',
    );
  });

  const first = asked('cn-first-ahead-us/chips/never');
  const years = (parts: number[]) =>
    yearsAsked(first, 2028).map((one, at) =>
      chance(parts[at]!, 'year' in one ? `cn-first-ahead-us/chips/${one.year}` : ''),
    );

  it('of a first lead counts ever and not by the horizon, and names the year with most', () => {
    expect(said(first, years([0, 0.05, 0.1, 0.25, 0.2, 0.4]))).toBe(
      'By 2028 China is first ahead of the US in chips and infrastructure in 60 of 100 simulated futures, most often in 2027 (25); not by 2028 in 40.',
    );
    expect(said(first, years([0, 0.05, 0.1, 0.25, 0.2, 0.4]), years([0, 0, 0, 0.1, 0.2, 0.7]))).toBe(
      'By 2028 China is first ahead of the US in chips and infrastructure in 60 of 100 futures, up from 30 at the baseline; not by 2028 in 40.',
    );
    expect(said(first, years([0, 0, 0, 0, 0, 1]))).toContain(
      'in fewer than 1 of 100 simulated futures; not by 2028 in more than 99.',
    );
  });

  it('of a formula quotes as much of it as a sentence can hold', () => {
    expect(said(FORMULA, [chance(0.3)])).toBe(
      '“share("cn","chips",2028) > 0.3” holds in 30 of 100 simulated futures, not so in 70.',
    );
    const long: Question = { kind: 'formula', text: `${'share("cn","chips",2028) + '.repeat(60)}1` };
    expect(said(long, [{ quantiles: NINE }]).length).toBeLessThan(140);
    expect(said(FORMULA, [{ quantiles: NINE }])).toBe(
      'The middle of “share("cn","chips",2028) > 0.3” is 0.3; 8 in 10 futures between 0.2 and 0.4.',
    );
    expect(said(FORMULA, [{ quantiles: NINE }], [{ quantiles: NINE.map((one) => one - 0.1) }])).toContain(
      ', 0.2 at the baseline;',
    );
  });

  it('says of what cannot be counted why, and where', () => {
    expect(said(FORMULA, [{ problem: 'Write * to multiply', position: 4 }])).toContain(
      'cannot be counted here. At character 4: Write * to multiply.',
    );
    expect(said('cn-ahead-us/chips/2030', [{ problem: 'its year was 2030', position: 1 }])).toContain(
      'The run ends in 2028. Run until 2030 to count it.',
    );
    expect(said(FORMULA, [chance(NaN)])).toContain('gives no answer in any future.');
    expect(said(FORMULA, [{ quantiles: [] }])).toContain('gives no number in any future.');
  });

  it('fits two lines of the page, with a change, in the market with the longest name', () => {
    for (const [id] of SENTENCES) {
      expect(said(id, [chance(0.3)], [chance(0.2)]).length, id).toBeLessThan(160);
    }
  });

  it('is heard in at most 140 characters', () => {
    for (const id of [
      ...SENTENCES.map(([one]) => one),
      ...SEGMENTS.map((segment) => `cn-above-30/${segment}/held-by-2028`),
    ]) {
      const facts = { question: asked(id), horizon: 2028, answers: [chance(0.3)], before: [chance(0.2)] } as const;
      expect(words.heard(facts).length, id).toBeLessThanOrEqual(140);
      expect(words.heard(facts)).toContain('30');
    }
  });
});

describe('the words of answers', () => {
  it('name the rest of the hundred and how good the count is, no better than a whole one', () => {
    expect(words.rest(chance(0.415))).toBe('not so in 58');
    expect(words.error({ id: '', probability: 0.4, error: 0.0054 })).toBe('Good to about 2 in 100.');
    expect(words.error({ id: '', probability: 0, error: 0 })).toBe('Good to about 1 in 100.');
  });

  it('write numbers with three digits and a real minus', () => {
    expect([0.123456, -0.5, 12345.6, 0, 1e-7, 2.5e9].map(words.short)).toEqual([
      '0.123',
      '−0.5',
      '12300',
      '0',
      '1e−7',
      '2.5e+9',
    ]);
    expect(words.unanswered(1)).toContain('In 1 future it');
  });
});

describe('every word of asking', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [];
  const all = [...texts(words), ...SENTENCES.map(([id]) => said(id, [chance(0.3)], [chance(0.2)]))];

  it('is plain, neutral and in characters that our fonts have', () => {
    for (const text of all) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(
        /\b(wins?|loses?|race|war|dominat\w*|p\d\d|confidence|predicts?|likely|unlikely)\b|!|—/i,
      );
      expect(text).toMatch(/^[\u0000-\u00ff\u2013\u2018\u2019\u201c\u201d\u2026\u2212]*$/);
    }
  });
});
