import { describe, expect, test } from 'vitest';
import { balanced, textWidth, wrapped } from '../../src/charts/measure';

/** Widths in em, measured in a browser: Source Serif 4 at 500, Source Sans 3, and the metric twins of Georgia at 500 and Arial. */
const MEASURED = [
  ['Half of futures fall in the dark band, 8 in 10 in the pale one.', 28.005, 24.142, 26.868, 25.906],
  [
    'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
    38.536,
    33.496,
    37.823,
    36.689,
  ],
  ['40 to 60', 3.565, 3.254, 3.822, 3.614],
  ['50%', 2.017, 1.818, 2.001, 2.002],
  ['China', 2.835, 2.412, 2.691, 2.613],
  ['WAVE MAXIMUM', 8.394, 6.706, 8.71, 7.944],
  ['illicit fill', 4.108, 3.29, 3.771, 3.111],
  ['seed 2028 · 8,192 futures · digest 1a2b3c4d', 19.809, 17.639, 19.488, 19.625],
] as const;

describe('the width of a text', () => {
  test.each(MEASURED)('is never under what a browser measures, nor a quarter over: %s', (text, ...widths) => {
    const widest = Math.max(...widths);
    expect(textWidth(text, 1)).toBeGreaterThanOrEqual(widest * 0.98);
    expect(textWidth(text, 1)).toBeLessThan(widest * 1.25);
  });

  test('grows with the size, and a Chinese character is as wide as it is high', () => {
    expect(textWidth('ab', 20)).toBe(2 * textWidth('ab', 10));
    expect(textWidth('美国', 10)).toBe(20);
  });
});

describe('lines', () => {
  const text = 'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.';

  test('hold every word, and none is wider than it may be', () => {
    const lines = wrapped(text, 20, 300, 9);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(300);
  });

  test('end in an ellipsis when there are too many', () => {
    const lines = wrapped(text, 20, 300, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(300);
  });

  test('break a word wider than a line, and Chinese between any two characters', () => {
    expect(wrapped('W'.repeat(30), 20, 300, 9).join('')).toBe('W'.repeat(30));
    expect(wrapped('二〇二八年美国领先', 20, 100, 9).every((line) => textWidth(line, 20) <= 100)).toBe(true);
  });

  test('are as even as they can be when balanced', () => {
    const [first, second] = balanced('In 2028 the US is ahead in 62 of 100 futures, China in 38', 20, 500, 2);
    expect(Math.abs(first!.length - second!.length)).toBeLessThan(15);
    expect(balanced('short', 20, 500, 2)).toEqual(['short']);
    expect(balanced('', 20, 500, 2)).toEqual([]);
  });
});
