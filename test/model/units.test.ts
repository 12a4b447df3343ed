import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driver, DRIVERS } from '../../src/model/drivers';
import { BASELINE, defaultDriverSetting, SURENESS } from '../../src/model/scenario';
import { EIGHT_IN_TEN, likelyRange, SPREADS, spreads, toMu, toUnit, zone } from '../../src/model/units';

describe.each(DRIVERS.map((row) => [row.id, row] as const))('%s', (id, row) => {
  it('stands at exactly μ = 0 where the analysis projects it, and not at −0', () => {
    expect(Object.is(toMu(row, defaultDriverSetting(id).value), 0)).toBe(true);
    expect(toUnit(row, 0)).toBe(defaultDriverSetting(id).value);
  });

  it('has a rail from −1 to +1', () => {
    expect(toMu(row, row.low)).toBeCloseTo(-1, 1);
    expect(toMu(row, row.high)).toBeCloseTo(1, 12);
  });

  it('comes back from μ to the value it came from', () => {
    fc.assert(
      fc.property(fc.double({ min: row.low, max: row.high, noNaN: true }), (value) => {
        expect(toUnit(row, toMu(row, value))).toBeCloseTo(value, 10);
      }),
      { seed: 1 },
    );
  });

  it('rises from zone to zone', () => {
    expect([row.low, defaultDriverSetting(id).value, row.high].map((value) => zone(row, value))).toEqual([0, 1, 2]);
  });

  it('shows a range inside its rail that holds the value, wider the less sure', () => {
    fc.assert(
      fc.property(fc.double({ min: row.low, max: row.high, noNaN: true }), (value) => {
        const ranges = SURENESS.map((sure) => likelyRange(row, { value, sure }));
        for (const { low, high } of ranges) {
          expect(low).toBeGreaterThanOrEqual(row.low);
          expect(high).toBeLessThanOrEqual(row.high);
          expect(low).toBeLessThanOrEqual(value + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        }
        expect(ranges.map(({ low }) => -low)).toEqual(ranges.map(({ low }) => -low).sort((a, b) => a - b));
        expect(ranges.map(({ high }) => high)).toEqual(ranges.map(({ high }) => high).sort((a, b) => a - b));
      }),
      { seed: 2 },
    );
  });
});

it('doubled state support is one step up, halved one step down', () => {
  expect(toMu(driver('subsidies'), 2)).toBeCloseTo(1, 14);
  expect(toMu(driver('subsidies'), 0.5)).toBeCloseTo(-1, 14);
  expect(toUnit(driver('subsidies'), 0.5)).toBeCloseTo(Math.SQRT2, 14);
});

it('a discount of 70 % is a price ratio of 0.5 × 0.6', () => {
  expect(toUnit(driver('cost'), 1)).toBeCloseTo(70, 12);
  expect(toUnit(driver('cost'), -1)).toBeCloseTo(100 * (1 - 0.5 / 0.6), 12);
});

it('the default "unsure" is half a slider either way', () => {
  expect(spreads(driver('reach'), BASELINE.drivers.reach)).toEqual({ below: SPREADS.unsure, above: SPREADS.unsure });
  expect(likelyRange(driver('sovereignty'), { value: 35, sure: 'unsure' }).low).toBeCloseTo(
    35 - 25 * 0.5 * EIGHT_IN_TEN,
    12,
  );
});

it('an explicit end of a range overrides that side alone', () => {
  const setting = { value: 30, sure: 'fairly', high: 50 } as const;
  expect(spreads(driver('open-source'), setting)).toEqual({ below: 0.3, above: 1 / EIGHT_IN_TEN });
  expect(likelyRange(driver('open-source'), setting).high).toBe(50);
});

it('the middle zone is the third of the rail around the centre, its bounds included', () => {
  // reach, 70 ± 30, has whole bounds; sovereignty is 35 ± 25
  const row = driver('reach');
  expect([59.9, 60, 70, 80, 80.1].map((value) => zone(row, value))).toEqual([0, 1, 1, 1, 2]);
  expect([26.6, 26.7, 43.3, 43.4].map((value) => zone(driver('sovereignty'), value))).toEqual([0, 1, 1, 2]);
});

it('an explicit range holds 8 in 10 futures: its ends are the tenth and the ninetieth of a hundred', () => {
  // Φ⁻¹(0.9) = 1.2815515655446004
  const { below, above } = spreads(driver('sovereignty'), { value: 35, sure: 'unsure', low: 10, high: 60 });
  expect(below).toBeCloseTo(1 / 1.2815515655446004, 14);
  expect(above).toBeCloseTo(1 / 1.2815515655446004, 14);
  expect(SPREADS).toEqual({ fairly: 0.3, unsure: 0.5, 'very-unsure': 0.7 });
});
