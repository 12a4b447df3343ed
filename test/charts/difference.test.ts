import { describe, expect, test } from 'vitest';
import { difference, reachOf, type DifferenceInput, type DifferenceWords } from '../../src/charts/difference';
import type { Panel } from '../../src/charts/fan';
import { textWidth } from '../../src/charts/measure';
import { plateSvg } from '../../src/charts/svg';
import { BLOCS } from '../../src/model/blocs';
import { LEVELS, quantile, type SegmentForecast } from '../../src/model/forecast';
import { numbersIn, subpaths } from './paths';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';
import { wellFormed } from './wellFormed';

const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(Math.round(1000 * share) / 10)}`;
const words: DifferenceWords = {
  ...WORDS,
  tick: (share) => (share === 0 ? '0' : signed(share)),
  between: (low, high) => `${signed(low)} to ${signed(high)}`,
  noChange: 'no change from Baseline',
};

/** Level by level: as good as any differences for drawing. */
function less(a: SegmentForecast, b: SegmentForecast, scale = 1): DifferenceInput['differences'] {
  return {
    quantiles: a.quantiles.map((share, i) => scale * (share - b.quantiles[i]!)),
    mean: a.mean.map((share, i) => scale * (share - b.mean[i]!)),
  };
}

const moved = less(synthetic({ ...B2B, to: [0.42, 0.51, 0.06], spread: [0.4, 0.3, 0.2] }), PLATE.segment);
const INPUT: DifferenceInput = {
  differences: moved,
  horizon: 2028,
  blocs: BLOCS,
  reach: reachOf([moved]),
  width: 1024,
  height: 300,
  words,
};

/** The difference at a height, by the rule of three. */
function differenceAt({ plot }: Panel, y: number, reach = INPUT.reach): number {
  return reach - (2 * reach * (y - plot.top)) / (plot.bottom - plot.top);
}

describe('the difference fan', () => {
  test('stands around a rule at no change, half way up, labelled with what it is compared with', () => {
    for (const panel of difference(INPUT).panels) {
      const [zero, ...more] = panel.rules.filter(({ role }) => role === 'no-change');
      expect(more).toEqual([]);
      expect(numbersIn(zero!.d)[1]).toBeCloseTo((panel.plot.top + panel.plot.bottom) / 2, 0);
      expect(panel.texts.map(({ text }) => text)).toContain('no change from Baseline');
    }
  });

  test('has its bands at the quantiles of the differences, quarter by quarter', () => {
    const [, china] = difference(INPUT).panels;
    for (const [name, low, high] of [
      ['half', 0.25, 0.75],
      ['eight', 0.1, 0.9],
      ['nineteen', 0.025, 0.975],
    ] as const) {
      const band = china!.bands.find((one) => one.name === name)!;
      const points = subpaths(band.d)[0]!;
      points.slice(0, 17).forEach(([, y], quarter) => {
        expect(Math.abs(differenceAt(china!, y) - quantile(moved, 'cn', quarter, high))).toBeLessThan(0.0005);
      });
      points.slice(17, 34).forEach(([, y], back) => {
        expect(Math.abs(differenceAt(china!, y) - quantile(moved, 'cn', 16 - back, low))).toBeLessThan(0.0005);
      });
    }
  });

  test('has one axis for all blocs, the same upwards and downwards, with signs', () => {
    const { panels } = difference(INPUT);
    expect(new Set(panels.map(({ plot }) => `${plot.top} ${plot.bottom}`)).size).toBe(1);
    const ticks = panels[0]!.texts
      .filter(({ role, anchor }) => role === 'tick' && anchor === 'end')
      .map(({ text }) => text);
    expect(ticks.slice(0, -1)).toEqual(['−15', '−10', '−5', '0', '+5', '+10', '+15']);
  });

  test('says over each panel the middle and the 8 in 10 that are drawn', () => {
    const texts = difference(INPUT).panels.map((panel) => panel.texts.map(({ text }) => text));
    BLOCS.forEach((bloc, index) => {
      const at = (level: 0.1 | 0.5 | 0.9) => quantile(moved, bloc, 16, level);
      expect(texts[index]).toEqual(
        expect.arrayContaining([WORDS.blocs[bloc], words.change(0, at(0.5)), words.between(at(0.1), at(0.9))]),
      );
    });
  });

  test('reaches a round number of points that holds every difference of all it is given', () => {
    const flat = (points: number) => ({ ...moved, quantiles: moved.quantiles.map(() => points / 100) });
    const points = [0, 0.2, 1, 1.2, 1.6, 4.2, 9.9, 15.5, -31, 60, 100].map(
      (one) => Math.round(1000 * reachOf([flat(one)])) / 10,
    );
    expect(points).toEqual([1, 1, 1, 1.5, 2, 6, 10, 20, 40, 60, 100]);
    expect(reachOf([flat(0.1), flat(-7)])).toBe(0.1);
    expect(reachOf([])).toBe(0.01);
  });

  const hostile = { ...words, noChange: `no change from ${'<script>&"\'…'.repeat(8)}` };
  test.each([
    ['wide', INPUT],
    ['one bloc', { ...INPUT, blocs: ['cn'] as const }],
    ['a phone', { ...INPUT, width: 358, height: 560 }],
    ['320 px', { ...INPUT, width: 288, height: 560 }],
    ['nothing differs', { ...INPUT, differences: less(PLATE.segment, PLATE.segment), reach: 0.01 }],
    ['a hostile name', { ...INPUT, words: hostile }],
    [
      'the largest there is',
      {
        ...INPUT,
        differences: { ...moved, quantiles: moved.quantiles.map((_, i) => (i % LEVELS.length) / 4 - 1) },
        reach: 1,
      },
    ],
  ] as [string, DifferenceInput][])('draws %s inside its plate, as well-formed XML', (_, input) => {
    const drawn = difference(input);
    expect(wellFormed(`<svg>${plateSvg(drawn, { theme: 'light' })}</svg>`)).toBeUndefined();
    for (const { texts, bands, strokes, rules } of drawn.panels) {
      for (const { d } of [...bands, ...strokes, ...rules])
        for (const [x, y] of subpaths(d).flat()) {
          expect(x >= -0.1 && x <= input.width + 0.1, d).toBe(true);
          expect(y >= -0.1 && y <= input.height + 0.1, d).toBe(true);
        }
      for (const { text, x, size, anchor } of texts) {
        const width = textWidth(text, size);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        expect(left, text).toBeGreaterThan(-8);
        expect(left + width, text).toBeLessThan(input.width + 8);
      }
    }
  });
});
