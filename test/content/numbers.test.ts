import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bothInHundred,
  decimal,
  grouped,
  inHundred,
  many,
  percent,
  plain,
  points,
  pointsBetween,
  range,
  signed,
  withinNoise,
} from '../../src/content/numbers';

it.each([
  [0, 'fewer than 1'],
  [0.0099, 'fewer than 1'],
  [0.01, '1'],
  [0.376, '38'],
  [0.99, '99'],
  [0.9901, 'more than 99'],
  [1, 'more than 99'],
])('a chance of %f is %s in 100, never 0 and never 100', (probability, text) => {
  expect(inHundred(probability)).toBe(text);
});

it('a chance and its complement add up to 100 wherever both are whole', () => {
  expect(bothInHundred(0.385)).toEqual(['39', '61']);
  expect(bothInHundred(0.004)).toEqual(['fewer than 1', 'more than 99']);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (probability) => {
      const [a, b] = bothInHundred(probability).map(Number);
      expect(a! + b!).toBe(100);
    }),
    { seed: 3 },
  );
});

it('a minus is U+2212, zero has no sign, and digits are neither added nor lost', () => {
  expect(plain(-2.5)).toBe('−2.5');
  expect(plain(35.45)).toBe('35.45');
  expect(plain(-0)).toBe('0');
  expect(plain(0.1 + 0.2)).toBe('0.3');
  expect(signed(-10)).toBe('−10');
  expect(signed(0.5)).toBe('+0.5');
  expect(signed(-0.04, 1)).toBe('0');
  expect(signed(1, 1)).toBe('+1.0');
});

it('shares are whole percents on charts and have one decimal in tables; changes are points', () => {
  expect(percent(0.4456)).toBe('45%');
  expect(range(0.281, 0.612)).toBe('28 to 61');
  expect(decimal(0.4456)).toBe('44.6');
  expect(points(0.062)).toBe('+6');
  expect(points(-0.012)).toBe('−1');
  expect(points(0.004)).toBe('+0.4');
  expect(points(-0.0014)).toBe('0');
});

it('a change between two written shares is their difference, or keeps the decimal that tells why not', () => {
  expect(pointsBetween(0.45, 0.51)).toBe('+6');
  expect(pointsBetween(0.51, 0.45)).toBe('−6');
  expect(pointsBetween(0.237, 0.264)).toBe('+2.7');
  expect(pointsBetween(0.264, 0.237)).toBe('−2.7');
  expect(pointsBetween(0.049, 0.064)).toBe('+1.5');
  expect(pointsBetween(0.2449, 0.2551)).toBe('+1.0');
  expect(pointsBetween(0.3, 0.304)).toBe('+0.4');
  expect(pointsBetween(0.2445, 0.2455)).toBe('0');
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (from, to) => {
      const text = pointsBetween(from, to);
      if (text === '0' || text.includes('.')) return;
      expect(Number(text.replace('−', '-'))).toBe(Math.round(100 * to) - Math.round(100 * from));
    }),
    { seed: 3 },
  );
});

it('thousands are grouped, and only before the point', () => {
  expect(grouped(8192)).toBe('8,192');
  expect(grouped(1_000_000)).toBe('1,000,000');
  expect(grouped(-1234.5678)).toBe('−1,234.5678');
  expect(grouped(70)).toBe('70');
});

it('a noun goes with its number', () => {
  expect(many(1, 'change', 'changes')).toBe('1 change');
  expect(many(2, 'change', 'changes')).toBe('2 changes');
});

it('two chances are within noise when they differ by less than twice the larger error', () => {
  const a = { probability: 0.38, error: 0.005 };
  expect(withinNoise(a, { probability: 0.389, error: 0.004 })).toBe(true);
  expect(withinNoise(a, { probability: 0.391, error: 0.004 })).toBe(false);
});
