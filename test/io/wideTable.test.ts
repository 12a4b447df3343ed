import { describe, expect, it } from 'vitest';
import { comparedWideCsv, wideCsv, type Referred } from '../../src/io/wideTable';
import { yearLabels } from '../../src/model/clock';
import { LEVELS, type SegmentForecast } from '../../src/model/forecast';
import { BASELINE } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import type { Tabled } from '../../src/io/table';
import { commentOf, readCsv } from './readCsv';

const LINK = '#1.2.00000000.ab';

/** Every share a number that names its place: market, bloc, quarter and level. */
function segments(quarters: number, add = 0): Tabled['segments'] {
  const own = (s: number): SegmentForecast => ({
    quantiles: Float64Array.from({ length: 3 * quarters * 9 }, (_, i) => (s + i / 1000) / 10 + add),
    mean: new Float64Array(3 * quarters),
    dots: { 50: new Float64Array(), 20: new Float64Array() },
  });
  return Object.fromEntries(SEGMENTS_AND_ALL.map((id, s) => [id, own(s)])) as Record<SegmentOrAll, SegmentForecast>;
}
const forecast = (horizon: 2028 | 2030, add = 0): Tabled => {
  const time = yearLabels(horizon);
  return { scenario: { ...BASELINE, horizon }, time, segments: segments(time.length, add), digest: 'c0ffee00' };
};
const placed = (s: number, bloc: number, quarters: number, quarter: number, level: (typeof LEVELS)[number]) =>
  10 * (s + ((bloc * quarters + quarter) * 9 + LEVELS.indexOf(level)) / 1000);
const same: Referred = { name: 'Baseline', segments: 'same' };

describe('the table of outcomes as CSV', () => {
  it.each([2028, 2030] as const)('has a row for each market and bloc, a column for each year to %i', (horizon) => {
    const { head, rows } = readCsv(wideCsv(forecast(horizon), same, LINK));
    const years = Array.from({ length: horizon - 2023 }, (_, i) => String(2024 + i));
    expect(head).toEqual(['segment', 'bloc', ...years, `low ${horizon}`, `high ${horizon}`, `change ${horizon}`]);
    expect(rows.map(([segment, bloc]) => `${segment} ${bloc}`)).toEqual(
      SEGMENTS_AND_ALL.flatMap((segment) => ['us', 'cn', 'other'].map((bloc) => `${segment} ${bloc}`)),
    );
    const quarters = years.length * 4 - 3;
    rows.forEach((row, r) => {
      const at = (quarter: number, level: (typeof LEVELS)[number]) =>
        placed(Math.floor(r / 3), r % 3, quarters, quarter, level).toFixed(2);
      const ends = [at(quarters - 1, 0.1), at(quarters - 1, 0.9)];
      expect(row.slice(2)).toEqual([...years.map((_, year) => at(4 * year, 0.5)), ...ends, '0.00']);
    });
  });

  it('tells the change of the median from the reference, down with a hyphen, so that it is a number', () => {
    const changes = (add: number, of = forecast(2028)) =>
      readCsv(wideCsv(of, { name: 'Mine', segments: segments(17, add) }, LINK)).rows.map((row) => row.at(-1));
    expect(new Set(changes(0.0123))).toEqual(new Set(['-1.23']));
    expect(new Set(changes(-0.05))).toEqual(new Set(['5.00']));
    expect(new Set(changes(1e-6))).toEqual(new Set(['0.00']));
  });

  it('leaves the change empty where the reference could not be had', () => {
    const { rows } = readCsv(wideCsv(forecast(2028), { name: 'Mine', segments: undefined }, LINK));
    expect(rows.every((row) => row.length === 10 && row.at(-1) === '')).toBe(true);
  });

  it('says its unit, what it is compared with, where it is from and that it is no forecast', () => {
    const read = readCsv(wideCsv(forecast(2028), { name: 'Mine', segments: 'same' }, LINK));
    const said = ['format', 'reference', 'link', 'licence', 'note'].map((key) => commentOf(read, key));
    expect(said).toEqual(['parallel-run/outcomes@1', 'Mine', LINK, 'CC BY 4.0', 'Not a forecast']);
    expect(commentOf(read, 'unit')).toMatch(/^percent of the market/);
    expect(commentOf(read, 'source')).toContain('The Great Convergence');
  });
});

it('of a comparison has every scenario and the reference, each with its name, digest and what was changed', () => {
  const named = (name: string, add: number, changed: string[]): Tabled => {
    const { scenario, ...of } = forecast(2028, add);
    return { ...of, scenario: { ...scenario, name }, changed };
  };
  const text = comparedWideCsv([named('A', 0.01, ['Cost: 70%']), named('=B', 0.02, [])], named('Mine', 0, []), LINK);
  const { head, rows } = readCsv(text);
  expect(head[0]).toBe('scenario');
  expect(new Set(rows.map(([name, , , , , , , , , , change]) => `${name} ${change}`))).toEqual(
    new Set(['A 1.00', "'=B 2.00", 'Mine 0.00']),
  );
  expect(rows).toHaveLength(45);
  expect(text.match(/^# (scenario|changed|digest): .*/gm)).toHaveLength(9);
  expect(text).toContain('# changed: Cost: 70%');
});
