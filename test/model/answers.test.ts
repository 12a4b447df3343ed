import { expect, it } from 'vitest';
import { answered } from '../../src/model/answers';
import type { Compiled } from '../../src/model/compile';

const truth: Compiled = { id: 'a', kind: 'truth', ask: () => true };
const number: Compiled = { id: 'b', kind: 'number', ask: () => 1 };

it('a truth is a chance with one standard error', () => {
  expect(answered(truth, { count: 2000, finite: 8000 }, 8000)).toEqual({
    id: 'a',
    probability: 0.25,
    error: Math.sqrt((0.25 * 0.75) / 8000),
  });
});

it('a number is a spread, without the trials that gave none', () => {
  const answer = { count: 0, finite: 97, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), mean: 5 };
  expect(answered(number, answer, 100)).toEqual({
    id: 'b',
    mean: 5,
    quantiles: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    unanswered: 3,
  });
});

it('where no trial answered there is no number: not 0', () => {
  expect(answered(truth, { count: 0, finite: 0 }, 10)).toMatchObject({ probability: NaN, unanswered: 10 });
  expect(answered(number, { count: 0, finite: 0 }, 10)).toEqual({ id: 'b', mean: NaN, quantiles: [], unanswered: 10 });
});
