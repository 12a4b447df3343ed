import { expect, it } from 'vitest';
import { ABOUTS, DEFAULT_VIEW } from '../../src/io/view';
import { isBlocId } from '../../src/model/blocs';
import { questionId, readyQuestions } from '../../src/model/questions';
import { aboutsOf, outcomeInView, yearsOf } from '../../src/views/mattersOutcome';

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
