import { expect, it } from 'vitest';
import { fraction, snap, stepped } from '../../src/ui/snap';

const whole = { low: 17, high: 70, step: 1 };
const fine = { low: 0.5, high: 2, step: 0.05 };

it('a drag stops at the nearest step, without the dust of binary fractions', () => {
  expect(snap(42.4, whole)).toBe(42);
  expect(snap(1.1499, fine)).toBe(1.15);
});

it('nothing leaves the rail', () => {
  expect(snap(99, whole)).toBe(70);
  expect(stepped(17, -10, whole)).toBe(17);
});

it('an arrow moves one step, a page key ten', () => {
  expect(stepped(50, 1, whole)).toBe(51);
  expect(stepped(1, -10, fine)).toBe(0.5);
  expect(stepped(1.15, 1, fine)).toBe(1.2);
});

it('from a typed value between two steps an arrow goes to the next of them', () => {
  expect(stepped(42.5, 1, whole)).toBe(43);
  expect(stepped(42.5, -1, whole)).toBe(42);
});

it('the middle of a rail is half way', () => {
  expect(fraction(1.25, fine)).toBeCloseTo(0.5, 12);
});
