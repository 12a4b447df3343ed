import { expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { BLOCS } from '../../src/model/blocs';
import { LEVELS, type SegmentForecast } from '../../src/model/forecast';

const { figure, reading } = en;
const QUARTERS = 17;

/** Straight lines between two years; a bloc's spread grows by `widening` each quarter. */
function lines(us: [number, number], cn: [number, number], widening = 0.004): SegmentForecast {
  const ends = [us, cn, [0.1, 0.05]] as const;
  const quantiles = ends.flatMap(([from, to]) =>
    Array.from({ length: QUARTERS }, (_, quarter) => {
      const middle = from + ((to - from) * quarter) / (QUARTERS - 1);
      return LEVELS.map((level) => middle + (level - 0.5) * widening * quarter);
    }).flat(),
  );
  const dots = { 50: new Float64Array(), 20: new Float64Array() };
  return { quantiles: new Float64Array(quantiles), mean: new Float64Array(BLOCS.length * QUARTERS), dots };
}

const facts = {
  segment: 'vertical-b2b',
  year: 2028,
  chinaAhead: { id: '', probability: 0.378, error: 0.005 },
} as const;

it('a plate is described by how it is built, its numbers and its trend', () => {
  expect(figure({ ...facts, forecast: lines([0.6, 0.5], [0.3, 0.45]) })).toBe(
    'Fan chart of shares in vertical B2B, 2024 to 2028, for three blocs. ' +
      'In 2028 the middle estimates are US 50% (8 in 10 futures: 47 to 53), China 45% (42 to 48), Other 5% (2 to 8). ' +
      'The US falls from 60%, China rises from 30%. The US stays ahead in the middle. The range widens every year. ' +
      'The US is ahead in 62 of 100 futures, China in 38. A table follows.',
  );
});

it('it says who passes whom, and when', () => {
  expect(figure({ ...facts, forecast: lines([0.6, 0.4], [0.3, 0.55]) })).toContain('China passes the US in 2027.');
  expect(figure({ ...facts, forecast: lines([0.4, 0.6], [0.45, 0.35]) })).toContain('The US passes China in 2025.');
  expect(figure({ ...facts, forecast: lines([0.3, 0.3], [0.6, 0.6]) })).toContain('China stays ahead in the middle.');
});

it('a line that hardly moves stays, and a fan that does not widen is not said to', () => {
  const text = figure({ ...facts, forecast: lines([0.6, 0.602], [0.3, 0.3], 0) });
  expect(text).toContain('The US stays near 60%, China stays near 30%.');
  expect(text).not.toContain('widens');
});

it('it gives the baseline when there is another', () => {
  const text = figure({
    ...facts,
    reference: { id: '', probability: 0.5, error: 0.005 },
    forecast: lines([0.6, 0.5], [0.3, 0.45]),
  });
  expect(text).toContain('The US is ahead in 62 of 100 futures, China in 38; at the baseline 50 and 50.');
});

it('a reading has all three blocs with their ranges', () => {
  expect(reading('2026', { forecast: lines([0.6, 0.5], [0.3, 0.45]), quarter: 8 })).toBe(
    '2026. US 55%, 8 in 10 between 54 and 56. China 38%, 8 in 10 between 36 and 39. Other 8%, 8 in 10 between 6 and 9.',
  );
});
