import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { SegmentForecast } from '../../src/model/forecast';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import { digest } from '../../src/simulation/digest';

const forecasts = (value: (segment: number, cell: number) => number) =>
  Object.fromEntries(
    SEGMENTS_AND_ALL.map((id, s) => [id, { quantiles: Float64Array.from({ length: 27 }, (_, i) => value(s, i)) }]),
  ) as unknown as Record<SegmentOrAll, SegmentForecast>;

it('the digest is SHA-256 of every quantile as little-endian float64, the four segments and then all', () => {
  const value = (segment: number, cell: number) => 1 / (3 + 100 * segment + cell);
  const bytes = Buffer.alloc(5 * 27 * 8);
  for (let s = 0; s < 5; s++) for (let i = 0; i < 27; i++) bytes.writeDoubleLE(value(s, i), (s * 27 + i) * 8);
  expect(digest(forecasts(value))).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('minus zero is digested as zero', () => {
  expect(digest(forecasts(() => -0))).toBe(digest(forecasts(() => 0)));
});
