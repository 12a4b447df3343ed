import { expect, it } from 'vitest';
import { apportioned, countable } from '../../src/charts/countable';

const chance = (probability: number) => ({ id: '', probability, error: 0 });
const marks = (d: string) => d.split('z').length - 1;

it('fifty marks in all, each row within one of its part', () => {
  for (const parts of [
    [0.013, 0.333, 0.333, 0.321],
    [1, 0],
    [0.5, 0.5],
    [0.01, 0.01, 0.01, 0.97],
    [0.03, 0.03, 0.94],
  ]) {
    const counts = apportioned(parts, 50);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
    counts.forEach((count, at) => expect(Math.abs(count - 50 * parts[at]!)).toBeLessThan(1));
  }
});

it('a row for each year and one for none, with what it was', () => {
  const rows = countable([chance(0.2), chance(0.8)], [chance(0.1), chance(0.9)], ['2028', 'Not by 2028']);
  expect(rows.map(({ head, before, d }) => [head, before?.probability, marks(d)])).toEqual([
    ['2028', 0.1, 10],
    ['Not by 2028', 0.9, 40],
  ]);
});
