import { scaleLinear } from 'd3';
import { expect, it } from 'vitest';
import { linear } from '../../src/charts/linear';

it('stands where d3 puts it, there and back, inside the domain and beyond', () => {
  const [ours, theirs] = [linear([2024, 2028], [40, 640]), scaleLinear([2024, 2028], [40, 640])];
  for (const year of [2023, 2024, 2025.75, 2028, 2030]) {
    expect(ours(year)).toBeCloseTo(theirs(year), 10);
    expect(ours.invert(ours(year))).toBeCloseTo(year, 10);
    expect(ours.invert(year)).toBeCloseTo(theirs.invert(year), 10);
  }
});

it('may run downwards, as a share does on the screen', () => {
  const y = linear([0, 0.8], [400, 20]);
  expect([y(0), y(0.4), y(0.8)]).toEqual([400, 210, 20]);
});
