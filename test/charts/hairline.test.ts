import { expect, test } from 'vitest';
import { fan } from '../../src/charts/fan';
import { hairlines, yearAt } from '../../src/charts/hairline';
import { subpaths } from './paths';
import { PLATE } from './synthetic';

test('the year being read has a mark on each median, the one in focus last', () => {
  const [hairline] = hairlines({ ...PLATE, focus: 'us' }, 2026.5);
  const { strokes } = fan({ ...PLATE, focus: 'us' }).panels[0]!;
  const [, ...line] = subpaths(strokes.find(({ role, bloc }) => role === 'median' && bloc === 'cn')!.d)[0]!;
  const mark = subpaths(hairline!.marks.find(({ bloc }) => bloc === 'cn')!.d)[0]!;
  expect((mark[0]![0] + mark[1]![0]) / 2).toBeCloseTo(hairline!.x, 0);
  expect((mark[0]![1] + mark[2]![1]) / 2).toBeCloseTo(line[9]![1], 0);
  expect(hairline!.marks.at(-1)!.bloc).toBe('us');
});

test('a year off the plate is read at its nearest end', () => {
  const { plot } = fan(PLATE).panels[0]!;
  expect(hairlines(PLATE, 2050)[0]!.x).toBeCloseTo(plot.right, 0);
  expect(hairlines(PLATE, 1999)[0]!.x).toBeCloseTo(plot.left, 0);
});

test('a split plate is read in all three panels, each at its own bloc', () => {
  const lines = hairlines({ ...PLATE, arrangement: 'split' }, 2027);
  expect(lines.map(({ marks }) => marks.map(({ bloc }) => bloc))).toEqual([['us'], ['cn'], ['other']]);
});

test('an x gives back the year drawn there, in the panel it is in', () => {
  for (const arrangement of ['together', 'split'] as const) {
    const input = { ...PLATE, arrangement };
    for (const { x } of hairlines(input, 2027)) expect(yearAt(input, x)).toBeCloseTo(2027, 2);
  }
  expect(yearAt(PLATE, PLATE.width)).toBe(2028);
  expect(yearAt(PLATE, 0)).toBe(2024);
});
