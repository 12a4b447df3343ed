import { expect, it } from 'vitest';
import { goal } from '../../src/ui/oneStop';

it('arrows go round, Home and End to the ends, and other keys nowhere', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => goal(key, 2, 3))).toEqual([
    0,
    1,
    0,
    2,
    undefined,
  ]);
  expect(goal('ArrowLeft', 0, 3)).toBe(2);
});
