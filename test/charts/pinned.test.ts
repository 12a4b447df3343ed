/** Pictures as they are, and as a program that is not a browser draws them. */

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/charts/picture';
import { colour } from '../../src/charts/theme';
import { PINNED } from './pinned';
import { pixels } from './pixels';

const rsvg = spawnSync('rsvg-convert', ['--version']).status === 0;

describe('pinned: notices change, proves nothing', () => {
  test.each(PINNED)('$name', async ({ name, svg }) => {
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/exports/${name}.svg`);
  });

  test('coordinates go to a tenth of a px, scales to a thousandth', () => {
    for (const { svg } of PINNED) {
      const drawn = svg.replaceAll(/scale\(\d(?:\.\d{1,3})?\)/g, '').replaceAll(/>[^<]+</g, '><');
      expect(drawn.match(/(?<!opacity="|stroke-width=")\b\d+\.\d{2,}/g)).toBeNull();
    }
  });
});

describe.skipIf(!rsvg)(
  `drawn by rsvg-convert${rsvg ? '' : ': it is not installed here (Debian: librsvg2-bin)'}`,
  () => {
    test.each(PINNED)('$name has its size, its ground and something on it', ({ svg, sheet }) => {
      const { stdout, stderr } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg, maxBuffer: 1e8 });
      expect(String(stderr)).toBe('');
      const { width, height, at } = pixels(stdout);
      expect({ width, height }).toEqual({ width: SHAPES[sheet.shape!].width, height: SHAPES[sheet.shape!].height });
      const ground = sheet.transparent ? [0, 0, 0, 0] : [...rgb(colour(sheet.theme, 'sheet')), 255];
      expect(at(2, 2)).toEqual(ground);
      const marked = (x: number, y: number) => at(x, y).some((value, channel) => value !== ground[channel]);
      const part = (top: number, bottom: number) => {
        const rows = Array.from({ length: Math.floor(bottom - top) }, (_, row) => Math.floor(top) + row);
        return (
          rows.flatMap((y) => Array.from({ length: width / 4 }, (_, x) => marked(4 * x, y))).filter(Boolean).length /
          (rows.length * (width / 4))
        );
      };
      // Its title, its drawing, its sources.
      for (const [from, to] of [
        [0.03, 0.16],
        [0.3, 0.7],
        [0.9, 0.98],
      ] as const) {
        const inked = part(from * height, to * height);
        expect(inked).toBeGreaterThan(0.01);
        expect(inked).toBeLessThan(0.7);
      }
    });
  },
);

function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
