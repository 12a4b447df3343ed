import { expect, it } from 'vitest';
import { ABOUTS, DEFAULT_VIEW } from '../../src/model/view';
import { isBlocId } from '../../src/model/blocs';
import { questionId, readyQuestions } from '../../src/model/questions';
import { aboutsOf, outcomeInView, pinnedOf, yearsOf } from '../../src/views/mattersOutcome';

it('is about China’s share until something is picked or a bloc is in focus', () => {
  const cell = { segment: 'vertical-b2b', year: 2028 };
  expect(outcomeInView(DEFAULT_VIEW, 2028)).toEqual({ kind: 'share', bloc: 'cn', ...cell });
  expect(outcomeInView({ ...DEFAULT_VIEW, focus: 'us' }, 2028)).toEqual({ kind: 'share', bloc: 'us', ...cell });
  expect(outcomeInView({ ...DEFAULT_VIEW, focus: 'us', about: 'other' }, 2028)).toMatchObject({ bloc: 'other' });
});

it.each(ABOUTS.filter((about) => !isBlocId(about)))(
  '%s is a ready question, in the market and year of the view',
  (about) => {
    const outcome = outcomeInView({ ...DEFAULT_VIEW, segment: 'chips', year: 2027, about }, 2028);
    if (outcome.kind !== 'chance') throw new Error('not a chance');
    expect(questionId(outcome.question)).toBe(`${about}/chips/2027`);
  },
);

it('offers every outcome there is a name for, and every ready question', () => {
  const { shares, chances } = aboutsOf(2028);
  expect([...shares, ...chances.map(([about]) => about)]).toEqual(ABOUTS);
  expect(chances).toHaveLength(readyQuestions('all', 2028).length);
});

it('reads a quarter under the scrubber as a whole year that something has moved by', () => {
  expect(yearsOf(2028)).toEqual([2025, 2026, 2027, 2028]);
  expect(outcomeInView({ ...DEFAULT_VIEW, year: 2024 }, 2028)).toMatchObject({ year: 2025 });
  expect(outcomeInView({ ...DEFAULT_VIEW, year: 2027.25 }, 2028)).toMatchObject({ year: 2027 });
  expect(outcomeInView({ ...DEFAULT_VIEW, year: 2030 }, 2028)).toMatchObject({ year: 2028 });
});

it('is a pinned question in its own market and time', () => {
  const questions = ['cn-ahead-us/chips/by-2027', 'cn-ahead-us/at-least-2/2028', 'share("us","chips",2028) > 0.5'];
  const view = { ...DEFAULT_VIEW, questions };
  expect(pinnedOf(view, 2028).map(questionId)).toEqual(questions.slice(0, 2));
  expect(outcomeInView({ ...view, about: questions[0]! }, 2028)).toEqual({
    kind: 'chance',
    question: { kind: 'ahead', bloc: 'cn', over: 'us', segment: 'chips', year: 2027, by: true },
  });
});

it('is a share again where a pin is gone, is a formula, or lies beyond the horizon', () => {
  const of = (id: string, questions: string[]) => outcomeInView({ ...DEFAULT_VIEW, questions, about: id }, 2028);
  const late = 'cn-ahead-us/chips/2030';
  const formula = 'share("us","chips",2028) > 0.5';
  for (const outcome of [of(late, [late]), of(formula, [formula]), of('us-above-37/chips/2028', [])])
    expect(outcome).toMatchObject({ kind: 'share', bloc: 'cn' });
});
