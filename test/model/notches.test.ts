import { describe, expect, it } from 'vitest';
import { driver, DRIVERS } from '../../src/model/drivers';
import { nearestStops, notchesOf, onNotches } from '../../src/model/notches';
import { BASELINE } from '../../src/model/scenario';
import { toMu } from '../../src/model/units';
import { finish } from './sample';

const SPREAD = { below: 0.5, above: 0.5 };

describe('the values a slider stops at', () => {
  it.each(DRIVERS)('of $id run from rail end to rail end in its own steps', (row) => {
    const { value } = BASELINE.drivers[row.id];
    const { values, home } = notchesOf(row, value, SPREAD);
    expect([values[0], values.at(-1), values[home]]).toEqual([row.low, row.high, value]);
    for (const at of values) expect(Math.abs(at / row.step - Math.round(at / row.step))).toBeLessThan(1e-9);
    expect(values.length).toBe(Math.round((row.high - row.low) / row.step) + 1);
  });

  it('keep a typed value as home, and are written as a reader would', () => {
    const { values, home } = notchesOf(driver('subsidies'), 1.013, SPREAD);
    expect(values[home]).toBe(1.013);
    expect(values).toContain(1.15);
    expect(values.every((at) => String(at).length <= 5)).toBe(true);
  });

  it('lie as many spreads from home as their μ does, by the spread of their side', () => {
    const row = driver('cost');
    const { values, spreads, home } = notchesOf(row, 50, { below: 0.25, above: 0.5 });
    expect(spreads[home]).toBe(0);
    expect(spreads.at(-1)).toBeCloseTo(toMu(row, 70) / 0.5, 12);
    expect(spreads[0]).toBeCloseTo(toMu(row, values[0]!) / 0.25, 12);
  });

  it('end at home on a side without spread', () => {
    const { values, home } = notchesOf(driver('cost'), 50, { below: 0, above: 0.5 });
    expect(home).toBe(0);
    expect(values[0]).toBe(50);
  });
});

describe('a point brought onto notches', () => {
  const notches = ['sovereignty', 'fragmentation'].map((id) =>
    notchesOf(driver(id as 'sovereignty'), BASELINE.drivers[id as 'sovereignty'].value, SPREAD),
  );
  const terrain = {
    past: ([a, b]: Float64Array) => a! + b! - 1.5,
    low: Float64Array.of(-2, -2),
    high: Float64Array.of(2, 2),
  };
  const stretch = (stops: readonly number[]) =>
    stops.reduce((sum, stop, d) => sum + notches[d]!.spreads[stop]! ** 2, 0);

  it.each([
    ['short of the target', [0.7, 0.7]],
    ['with stretch to spare', [1.4, 1.2]],
    ['at home', [0, 0]],
  ])('is past the target with no notch to spare, from a point %s', (_, from) => {
    const stops = finish(onNotches(terrain, notches, nearestStops(terrain, notches, Float64Array.from(from))))!;
    const [a, b] = stops.map((stop, d) => notches[d]!.spreads[stop]!) as [number, number];
    expect(a + b).toBeGreaterThanOrEqual(1.5);
    // a notch is 0.08 spreads
    expect(a + b).toBeLessThan(1.5 + 0.08);
    expect(stretch(stops)).toBeLessThan(2 * 0.79 ** 2);
  });

  it('trades a notch of one driver for a notch of another where that is nearer home', () => {
    // One notch of the first brings twice as much: one along (0.6, 0.3) is nearest.
    const uneven = { ...terrain, past: ([a, b]: Float64Array) => 2 * a! + b! - 1.5 };
    const stops = finish(onNotches(uneven, notches, nearestStops(uneven, notches, Float64Array.of(0.16, 1.2))))!;
    // From (0.16, 1.2), 1.47, trades lead to within two notches of the 0.45 there.
    expect(stretch(stops)).toBeLessThan(0.45 + 2 * 0.08 * 2 * 0.6);
  });

  it('keeps to the box when it is rounded', () => {
    const tight = { ...terrain, high: Float64Array.of(0.39, 2) };
    expect(notches[0]!.spreads[nearestStops(tight, notches, Float64Array.of(0.39, 1))[0]!]).toBeCloseTo(0.32, 9);
  });

  it('stays inside the box, and is none where the box ends before the target', () => {
    const short = { ...terrain, high: Float64Array.of(0.5, 0.5) };
    expect(finish(onNotches(short, notches, nearestStops(short, notches, Float64Array.of(0.4, 0.4))))).toBeUndefined();
  });
});
