import { describe, expect, it } from 'vitest';
import { parseQuestion, questionId, type PlainQuestion } from '../../src/model/questions';
import { draftFor, draftOf, questionOf, withBloc } from '../../src/views/askedQuestion';
import { excerpt } from '../../src/views/excerpt';

const draft = draftFor('chips', 2028);
const KINDS = ['ahead', 'above', 'within', 'several', 'first'] as const;

describe('the sentence builder', () => {
  it.each(KINDS)('%s: to an id and back, whenever it is asked of', (kind) => {
    for (const by of [false, true])
      for (const held of [false, true]) {
        const question = questionOf({ ...draft, kind, by, held }, 2028);
        const read = parseQuestion(questionId(question), 2028) as PlainQuestion;
        expect(read).toEqual(question);
        expect(draftOf(read, draft)).toEqual({ ...draft, kind, by: by && kind !== 'first', held });
      }
  });

  it('never asks beyond the horizon, nor whether a bloc is ahead of itself', () => {
    expect(questionOf({ ...draft, year: 2030 }, 2028)).toMatchObject({ year: 2028 });
    expect(withBloc(draft, 'us')).toMatchObject({ bloc: 'us', over: 'cn' });
    expect(withBloc(draft, 'other')).toMatchObject({ bloc: 'other', over: 'us' });
  });
});

describe('the excerpt of a mistaken formula', () => {
  const pointed = (text: string, position: number) => {
    const { text: shown, caret } = excerpt(text, position);
    return shown[caret.length - 1];
  };

  it('points at the character that is wrong', () => {
    for (const text of ['abc', 'a'.repeat(30) + 'X' + 'b'.repeat(300), 'X']) {
      const position = text.indexOf('X') + 1 || 2;
      expect(pointed(text, position)).toBe(text[position - 1]);
    }
  });

  it('points past the end where something is missing, and is short however long the formula', () => {
    expect(excerpt('1 +', 4)).toEqual({ text: '1 +', caret: '   ^' });
    expect(excerpt('', 1)).toEqual({ text: '', caret: '^' });
    expect(excerpt('x'.repeat(2000), 1000).text).toHaveLength(39);
    expect(excerpt('x', 99).caret).toBe(' ^');
  });

  it('is one line', () => {
    expect(excerpt('a\nb\tc', 3).text).toBe('a b c');
    expect(excerpt('a\u202Eb😀', 3).text).toBe('a b😀');
  });
});
