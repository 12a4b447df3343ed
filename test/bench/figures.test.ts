import { describe, expect, it } from 'vitest';
import { median, short, targetText, verdict } from './figures';
import { interleaved } from './rounds';
import type { Row } from './rows';
import { lines, ratioOf, table } from './table';

describe('figures of the bench', () => {
  it('takes the middle of an odd count, the mean of the two middle ones of an even', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 4])).toBe(3);
  });

  it('says of a ratio whether it is what it must be, and by how much it is not', () => {
    expect(verdict(40, { least: 40 })).toBe('met');
    expect(verdict(30, { least: 40 })).toBe('missed by 25.0 %');
    expect(verdict(2.7, { most: 2.7 })).toBe('met');
    expect(verdict(5.4, { most: 2.7 })).toBe('missed by 100 %');
    expect(verdict(Number.NaN, { least: 40 })).not.toBe('met');
  });

  it('prints three digits', () => {
    expect([44.123, 0.0123, 1234.5, 0.00012].map(short)).toEqual(['44.1', '0.0123', '1235', '1.2e-4']);
    expect(targetText({ most: 2e-4 })).toBe('≤ 2e-4');
  });
});

describe('interleaved runs', () => {
  it('takes turns, and does not count the first round', async () => {
    const turns: string[] = [];
    const run = (name: string, seconds: readonly number[]) => async () => {
      turns.push(name);
      return { seconds: seconds[turns.filter((turn) => turn === name).length - 1]! };
    };
    const medians = await interleaved(
      new Map([
        ['a', run('a', [100, 100, 9, 1, 9, 2, 9, 3])],
        ['b', run('b', [100, 100, 0, 6, 0, 5, 0, 4])],
      ]),
      3,
      2,
    );
    expect(turns.join('')).toBe('aabb'.repeat(4));
    expect(Object.fromEntries(medians)).toEqual({ a: 2, b: 5 });
  });
});

describe('the table', () => {
  const row: Row = {
    name: 'peer',
    label: 'a peer / ours',
    target: { least: 10 },
    over: 'peer',
    under: 'update',
    unit: 'seconds',
  };

  it('is one measurement over another, with what it must be', () => {
    const measured = new Map([
      ['peer', 0.1],
      ['update', 0.008],
    ]);
    expect(ratioOf(row, measured)).toBeCloseTo(12.5);
    expect(table([row], measured)).toMatch(/a peer \/ ours +100 ms \/ 8\.00 ms +12\.5 +≥ 10 +met$/);
    expect(lines([row], measured)).toBe('peer: 12.5');
  });

  it('has no number for what was not measured', () => {
    const measured = new Map([['update', 0.008]]);
    expect(table([row], measured)).toMatch(/not measured +≥ 10$/);
    expect(lines([row], measured)).toBe('');
  });
});
