import { describe, expect, it } from 'vitest';
import { nearest, stretchOf, type Point, type Terrain } from '../../src/model/nearest';
import { finish } from './sample';

const box = (past: (point: Point) => number, end = 2, d = 3): Terrain => ({
  past,
  low: new Float64Array(d).fill(-end),
  high: new Float64Array(d).fill(end),
});
const search = (terrain: Terrain) => finish(nearest(terrain, []));
// What ten halvings of a step, and an improvement under a thousandth being let go, leave.
const CLOSE = 1.004;

describe('the nearest point past a target', () => {
  it('of a plane lies along its slope', () => {
    const { point, reached } = search(box(([a, b, c]) => 2 * a! - b! + 0 * c! - 2.5));
    expect(reached).toBe(true);
    expect(point[0]! / point[1]!).toBeCloseTo(-2, 6);
    expect(stretchOf(point)).toBeLessThan(CLOSE * (2.5 ** 2 / 5));
    expect(stretchOf(point)).toBeGreaterThanOrEqual(2.5 ** 2 / 5 - 1e-9);
  });

  it('stops at the box and goes on in the other directions', () => {
    // Unbounded it would be (3, 1, 0); a stops at 2, so b must make up 4.
    const { point } = search(box(([a, b]) => 3 * a! + b! - 10, 2.5));
    expect(point[0]).toBeCloseTo(2.5, 6);
    expect(point[1]! / 2.5).toBeLessThan(CLOSE);
  });

  it.each<[string, (point: Point) => number]>([
    ['bends towards home', ([a, b]) => a! + 0.4 * b! * b! + 0.5 * b! - 1.3],
    ['is nearest far from where the slope at home leads', ([a, b]) => a! + 1.5 * b! * b! + 0.2 * b! - 1.5],
    ['bends away from home so far that slopes alone lead to and fro', ([a, b]) => a! - 2 * (b! - 0.6) ** 2 - 0.9],
  ])('of a target that %s is the least of a fine grid', (_, past) => {
    let least = Infinity;
    for (let a = -2; a <= 2; a += 0.01)
      for (let b = -2; b <= 2; b += 0.01) if (past(Float64Array.of(a, b)) >= 0) least = Math.min(least, a * a + b * b);
    const { point } = search(box(past, 2, 2));
    expect(past(point)).toBeGreaterThanOrEqual(0);
    // The grid is up to a hundredth further from home along each axis.
    expect(Math.sqrt(stretchOf(point))).toBeLessThan(Math.sqrt(CLOSE * least) + 0.015);
  });

  it('of a narrow pass in the middle of the box is found', () => {
    const { point, reached } = search(box(([a, b]) => 0.04 - (a! - 1) ** 2 - (b! + 0.5) ** 2, 2, 2));
    expect(reached).toBe(true);
    // From home the circle of radius 0.2 around (1, −0.5) is nearest on the line to its middle.
    expect(Math.sqrt(stretchOf(point))).toBeLessThan(Math.sqrt(1.25) - 0.2 + 0.05);
  });

  it('that is not there is said not to be, with the best corner', () => {
    const { point, reached } = search(box(([a, b, c]) => a! - 2 * b! + 0.1 * c! - 100));
    expect(reached).toBe(false);
    expect([...point]).toEqual([2, -2, 2]);
  });

  it('is looked for from the starts too: a plateau around home hides no far summit', () => {
    const terrain = box(([a, b]) => (a! > 1.5 && b! > 1.5 ? 1 : 0) - 0.5, 2, 2);
    expect(search(terrain).reached).toBe(false);
    expect(finish(nearest(terrain, [Float64Array.of(2, 2)])).reached).toBe(true);
  });
});
