import { expect, it } from 'vitest';
import { aimedChance, plainTarget, type Aim } from '../../src/model/aim';

const that = { kind: 'share', bloc: 'cn', side: 'above', percent: 30, segment: 'chips', year: 2028 } as const;
const above: Aim = { that, side: 'at-least', count: 60 };
const question = { kind: 'above', bloc: 'cn', percent: 30, segment: 'chips', year: 2028 };

it('counts a share above so many percent', () => {
  expect(plainTarget(above)).toEqual({ outcome: { kind: 'chance', question }, side: 'at-least', value: 0.6 });
  expect(aimedChance(above, 0.7)).toBe(0.7);
});

it('is the other way round for a share below: at least 60 below is at most 40 above', () => {
  const below: Aim = { ...above, that: { ...that, side: 'below' } };
  expect(plainTarget(below)).toEqual({ outcome: { kind: 'chance', question }, side: 'at-most', value: 0.4 });
  expect(plainTarget({ ...below, side: 'at-most' })).toMatchObject({ side: 'at-least', value: 0.4 });
  expect(aimedChance(below, 0.3)).toBe(0.7);
});

it('counts a question as it is', () => {
  const within: Aim = {
    that: { kind: 'question', question: { kind: 'within', points: 5, segment: 'all', year: 2027 } },
    side: 'at-most',
    count: 10,
  };
  expect(plainTarget(within)).toMatchObject({ outcome: { question: { kind: 'within' } }, side: 'at-most', value: 0.1 });
});
