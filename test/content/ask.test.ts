import { describe, expect, it } from 'vitest';
import { ASK_WORDS as words } from '../../src/content/en-ask';

const NINE = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

describe('the words of answers', () => {
  it('name the count, its complement and its error', () => {
    expect(words.chance({ id: '', probability: 0.415, error: 0.0054 })).toEqual({
      count: '42',
      rest: 'and not so in 58.',
      error: 'The count is good to 2 in 100.',
    });
    expect(words.chance({ id: '', probability: 0, error: 0 }).count).toBe('fewer than 1');
  });

  it('name the middle and the spread of a number', () => {
    expect(words.spread(NINE)).toEqual({ median: '0.3', range: '8 in 10 futures fall between 0.2 and 0.4.' });
    expect(words.baselineSpread(NINE)).toBe('At the baseline 0.3, between 0.2 and 0.4.');
    expect(words.unanswered(1)).toContain('In 1 future it');
  });

  it('say what was asked', () => {
    const cell = { segment: 'chips', year: 2028 } as const;
    const pair = { bloc: 'cn', over: 'us' } as const;
    expect(words.asked({ kind: 'ahead', ...pair, ...cell })).toBe(
      'China ahead of the US in chips and infrastructure in 2028',
    );
    expect(words.asked({ kind: 'several', ...pair, least: 2, year: 2028 })).toContain('at least 2 of four in 2028');
    expect(words.asked({ kind: 'first', ...pair, segment: 'chips', year: 'never' })).toContain('When China is first');
    expect(words.asked({ kind: 'formula', text: '1 > 0' })).toBe('1 > 0');
    expect(words.mistake('No', 4)).toBe('At character 4: No.');
  });
});
