import { expect, it } from 'vitest';
import { presentScale } from '../../src/views/presentScale';

it('the smallest letters of a page, 12 px, are 20 px or more at 1920 × 1080, and in proportion on a larger screen', () => {
  expect(12 * presentScale(1920, 1080)).toBeGreaterThanOrEqual(20);
  expect(presentScale(3840, 2160)).toBeCloseTo(2 * presentScale(1920, 1080), 12);
});

it('nothing is smaller than on a page, and all that a page shows at 920 × 646 fits', () => {
  expect(presentScale(390, 844)).toBe(1);
  for (const [width, height] of [
    [1024, 768],
    [1440, 900],
    [1920, 1200],
  ] as const) {
    expect(width / presentScale(width, height)).toBeGreaterThanOrEqual(920);
    expect(height / presentScale(width, height)).toBeGreaterThanOrEqual(646);
  }
});
