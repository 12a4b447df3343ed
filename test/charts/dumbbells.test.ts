import { describe, expect, test } from 'vitest';
import { dumbbells, type DumbbellInput } from '../../src/charts/dumbbells';
import { textWidth } from '../../src/charts/measure';
import { plateSvg } from '../../src/charts/svg';
import { BLOCS } from '../../src/model/blocs';
import { quantile } from '../../src/model/forecast';
import { numbersIn, subpaths } from './paths';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';
import { wellFormed } from './wellFormed';

const moved = synthetic({ ...B2B, to: [0.42, 0.51, 0.06] });
const names = [
  'LLM APIs',
  'Vertical B2B',
  'Consumer apps',
  'Chips & infrastructure',
  'All four (weighted by assumption)',
];
const INPUT: DumbbellInput = {
  rows: names.map((label) => ({ label, reference: PLATE.segment, scenario: moved })),
  quarter: 16,
  width: 960,
  words: { ...WORDS, fromTo: (from, to) => `${WORDS.percent(from)} to ${WORDS.percent(to)}` },
};

describe('dumbbells', () => {
  test('have an open mark at the reference, a solid one at the scenario, and both 8 in 10', () => {
    const [, ...markets] = dumbbells(INPUT).panels;
    expect(markets).toHaveLength(5);
    for (const { plot, strokes, bands } of markets) {
      const share = (x: number) => (x - plot.left) / (plot.right - plot.left);
      for (const bloc of BLOCS) {
        const [link, ghost] = ['link', 'ghost'].map((role) => {
          const [line] = subpaths(strokes.find((one) => one.role === role && one.bloc === bloc)!.d);
          return [share(line![0]![0]), share(line![1]![0])] as const;
        });
        expect(link![0]).toBeCloseTo(quantile(PLATE.segment, bloc, 16, 0.5), 3);
        expect(link![1]).toBeCloseTo(quantile(moved, bloc, 16, 0.5), 3);
        expect(ghost![0]).toBeCloseTo(quantile(PLATE.segment, bloc, 16, 0.1), 3);
        expect(ghost![1]).toBeCloseTo(quantile(PLATE.segment, bloc, 16, 0.9), 3);
        const bar = numbersIn(bands.find((band) => band.bloc === bloc)!.d);
        expect(share(bar[0]!)).toBeCloseTo(quantile(moved, bloc, 16, 0.1), 3);
        expect(strokes.filter((one) => one.bloc === bloc).map(({ role }) => role)).toEqual([
          'inner-edge',
          'ghost',
          'link',
          'mark',
          'end',
        ]);
      }
    }
  });

  test('say the bloc, both middles and the change in points', () => {
    const [, first] = dumbbells(INPUT).panels;
    const texts = first!.texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['LLM APIs', '−8', 'US 50% to 42%', '+6', 'China 45% to 51%']));
  });

  test('keep a long name beside the scale, in two lines', () => {
    const last = dumbbells(INPUT).panels.at(-1)!;
    const names = last.texts.filter(({ role }) => role === 'row');
    expect(names.map(({ text }) => text)).toEqual(['All four (weighted by', 'assumption)']);
    for (const { text, size } of names) expect(textWidth(text, size, true)).toBeLessThan(last.plot.left);
  });

  test.each([1200, 700, 640, 420, 340, 288])('at %i px are inside their picture, nothing over anything', (width) => {
    const drawn = dumbbells({ ...INPUT, width });
    expect(wellFormed(`<svg>${plateSvg(drawn, { theme: 'dark' })}</svg>`)).toBeUndefined();
    const boxes = drawn.panels.flatMap(({ texts }) =>
      texts.map(({ text, x, y, size, anchor }) => {
        const long = textWidth(text, size);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
        return { text, left, right: left + long, top: y - size * 0.75, bottom: y };
      }),
    );
    for (const { text, left, right, bottom } of boxes) {
      expect(left, text).toBeGreaterThanOrEqual(-8);
      expect(right, text).toBeLessThanOrEqual(width + 8);
      expect(bottom).toBeLessThanOrEqual(drawn.height);
    }
    boxes.forEach((one, index) =>
      boxes.slice(index + 1).forEach((other) => {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(apart, `${one.text} over ${other.text}`).toBe(true);
      }),
    );
  });
});
