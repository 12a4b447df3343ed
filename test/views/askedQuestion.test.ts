import { describe, expect, it } from 'vitest';
import { parseQuestion, questionId, type PlainQuestion } from '../../src/model/questions';
import { allOf, draftFor, draftOf, MOST_PINS, pinned, questionOf, withBloc } from '../../src/views/askedQuestion';

const draft = draftFor('chips', 2028);

describe('the sentence builder', () => {
  it.each(['ahead', 'above', 'within', 'several', 'first'] as const)('%s: to an id and back', (kind) => {
    const question = questionOf({ ...draft, kind }, 2028);
    const read = parseQuestion(questionId(question), 2028) as PlainQuestion;
    expect(read).toEqual(question);
    expect(draftOf(read, draft)).toEqual({ ...draft, kind });
  });

  it('never asks beyond the horizon, nor whether a bloc is ahead of itself', () => {
    expect(questionOf({ ...draft, year: 2030 }, 2028)).toMatchObject({ year: 2028 });
    expect(withBloc(draft, 'us')).toMatchObject({ bloc: 'us', over: 'cn' });
  });

  it('asks each year of a first lead and that there is none', () => {
    const all = allOf(questionOf({ ...draft, kind: 'first' }, 2028), 2028).map(questionId);
    expect(all.length).toBe(6);
    expect(all.at(-1)).toBe('cn-first-ahead-us/chips/never');
  });

  it('pins six, none twice', () => {
    const texts = Array.from({ length: 8 }, (_, i) => ({ kind: 'formula', text: `${i % 7} + 1` }) as const);
    expect(texts.reduce(pinned, [] as ReturnType<typeof pinned>).length).toBe(MOST_PINS);
    expect(pinned([texts[0]!], texts[7]!).length).toBe(1);
  });
});
