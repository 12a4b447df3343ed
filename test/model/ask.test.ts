import { expect, it } from 'vitest';
import { askAll } from '../../src/model/ask';
import { LEVELS } from '../../src/model/forecast';
import type { TrialBlock } from '../../src/model/trials';

const block: TrialBlock = { trials: 10, quarters: 17, stride: 10, shares: [] };

it('a truth is counted among all trials, a number among those that gave one', () => {
  const [truth, number, none] = askAll(
    [(_, trial) => trial < 3, (_, trial) => (trial === 4 ? NaN : trial === 5 ? Infinity : trial), () => NaN],
    block,
  );
  expect(truth).toEqual({ count: 3, finite: 10 });
  // 0, 1, 2, 3, 6, 7, 8, 9
  expect(number).toMatchObject({ count: 0, finite: 8, mean: 36 / 8 });
  expect(number!.values![LEVELS.indexOf(0.5)]).toBe(4.5);
  expect(none).toEqual({ count: 0, finite: 0 });
});
