import { expect, it } from 'vitest';
import { hopeless, typedNumber } from '../../src/ui/typed';

it.each([
  ['80', 80],
  [' 80 % ', 80],
  ['+5', 5],
  ['−2.5', -2.5],
  ['-2.5', -2.5],
  ['8,192', 8192],
  ['1,000,000', 1_000_000],
  ['.5', 0.5],
  ['1.', 1],
  ['2×', 2],
  ['-0', 0],
])('%s is a number', (text, number) => {
  expect(Object.is(typedNumber(text), number)).toBe(true);
});

it.each(['', 'abc', '1,5', '1e3', '0x10', '8 0', 'Infinity', 'NaN', '--5', '12abc', '8,19'])('%s is not', (text) => {
  expect(typedNumber(text)).toBeUndefined();
});

it('what more digits may still make fit is waited for', () => {
  expect(hopeless('8', 20, 100)).toBe(false);
  expect(hopeless('-', -9, 9)).toBe(false);
  expect(hopeless('', 20, 100)).toBe(false);
  expect(hopeless('8,19', 1000, 1_000_000)).toBe(false);
});

it('what no further digit can make fit is said at once', () => {
  expect(hopeless('140', 20, 100)).toBe(true);
  expect(hopeless('-12', -9, 9)).toBe(true);
  expect(hopeless('abc', 20, 100)).toBe(true);
});
