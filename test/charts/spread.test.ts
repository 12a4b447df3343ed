import { expect, it } from 'vitest';
import { spread } from '../../src/charts/spread';

const fifty = (of: (level: number) => number) => Array.from({ length: 50 }, (_, i) => of((i + 0.5) / 50));
const drawn = (dots: number[], before?: number[], width = 600) => spread({ dots, before, width, short: String });
const marks = (d: string) =>
  [...d.matchAll(/M([-\d.]+),([-\d.]+)a/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

it('draws fifty marks, in their order, inside the drawing', () => {
  const drawing = drawn(fifty((level) => level * level));
  const places = marks(drawing.dots);
  expect(places).toHaveLength(50);
  for (const [x, y] of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + 6.8).toBeLessThanOrEqual(600);
    expect(y).toBeGreaterThanOrEqual(3.4);
  }
});

it('puts every mark within half a bin of its number', () => {
  const dots = fifty((level) => level);
  const places = marks(drawn(dots).dots).map(([x]) => x + 3.4);
  const scale = (value: number) => 14 + ((value - 0.01) / 0.98) * (600 - 28);
  [...places]
    .sort((a, b) => a - b)
    .forEach((x, at) => expect(Math.abs(x - scale(dots[at]!))).toBeLessThanOrEqual(3.96));
});

it('a number that is the same in all futures stands in one stack with an axis', () => {
  const drawing = drawn(fifty(() => 3));
  expect(new Set(marks(drawing.dots).map(([x]) => x)).size).toBe(1);
  expect(drawing.height).toBeLessThan(120);
  expect(drawing.labels.length).toBeGreaterThan(0);
});

it('makes room for the middle of the reference, and rules it', () => {
  const drawing = drawn(
    fifty((level) => level),
    fifty(() => 5),
  );
  const x = Number(/^M([\d.]+),/.exec(drawing.before!)![1]);
  expect(x).toBeCloseTo(586, 1);
  expect(drawn(fifty((level) => level)).before).toBeUndefined();
});

it('labels never overlap, on a narrow page and with long numbers', () => {
  for (const width of [280, 600]) {
    const drawing = spread({
      dots: fifty((level) => 1e5 * level),
      before: undefined,
      width,
      short: (n) => n.toFixed(6),
    });
    const xs = drawing.labels.map(({ x }) => x);
    xs.slice(1).forEach((x, at) => expect(x - xs[at]!).toBeGreaterThan(80));
  }
});
