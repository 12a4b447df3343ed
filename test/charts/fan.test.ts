import { describe, expect, test } from 'vitest';
import type { FanInput } from '../../src/charts/drawing';
import { axisTop, fan, showsDashes, type Panel } from '../../src/charts/fan';
import { textWidth } from '../../src/charts/measure';
import { LETTERINGS } from '../../src/charts/plate';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { quantile } from '../../src/model/forecast';
import { numbersIn, subpaths } from './paths';
import { PLATES } from './plates';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';

const CHANGED: FanInput = {
  ...PLATE,
  segment: synthetic({ ...B2B, to: [0.42, 0.51, 0.06] }),
  reference: PLATE.segment,
};

/** The share at a height, by the rule of three: independent of the scales of the drawing. */
function shareAt({ plot }: Panel, y: number, top = PLATE.top): number {
  return (top * (plot.bottom - y)) / (plot.bottom - plot.top);
}

function only(input: FanInput): Panel {
  return fan(input).panels[0]!;
}

function roles(panel: Panel, role: string): (BlocId | undefined)[] {
  return panel.strokes.filter((stroke) => stroke.role === role).map(({ bloc }) => bloc);
}

describe('bands and lines', () => {
  test('the upper edge of the 8-in-10 band stands at the 90 % quantile, quarter by quarter', () => {
    const panel = only(PLATE);
    const [upper] = subpaths(panel.bands.find(({ bloc, name }) => bloc === 'cn' && name === 'eight')!.d);
    upper!.slice(0, 17).forEach(([x, y], quarter) => {
      expect(x).toBeCloseTo(panel.plot.left + ((panel.plot.right - panel.plot.left) * quarter) / 16, 0);
      expect(shareAt(panel, y)).toBeCloseTo(quantile(PLATE.segment, 'cn', quarter, 0.9), 3);
    });
  });

  test('the median line ends at the share written under the dots', () => {
    const panel = only(PLATE);
    const [line] = subpaths(panel.strokes.find(({ role, bloc }) => role === 'median' && bloc === 'us')!.d);
    expect(shareAt(panel, line!.at(-1)![1])).toBeCloseTo(0.5, 3);
    expect(panel.columns[0]!.texts.map(({ text }) => text)).toContain('50%');
  });

  test('together, each bloc has its half and its 8 in 10, the wide band under the narrow one', () => {
    expect(only(PLATE).bands.map(({ bloc, name }) => `${bloc} ${name}`)).toEqual([
      ...['other eight', 'other half'],
      ...['us eight', 'us half'],
      ...['cn eight', 'cn half'],
    ]);
  });

  test('a bloc in focus has 19 in 20 as well, and the others are outlines', () => {
    const panel = only({ ...PLATE, focus: 'cn' });
    expect(panel.bands.map(({ bloc, name }) => `${bloc} ${name}`)).toEqual(['cn nineteen', 'cn eight', 'cn half']);
    expect(roles(panel, 'outline')).toEqual(['us', 'other']);
  });

  test.each(BLOCS)('the bloc in focus is drawn last: %s', (focus) => {
    expect(roles(only({ ...PLATE, focus }), 'median').at(-1)).toBe(focus);
  });

  test('with zero spread every band is as thin as its median', () => {
    const panel = only({ ...PLATE, segment: synthetic({ ...B2B, spread: [0, 0, 0] }) });
    for (const { d } of panel.bands) {
      const corners = subpaths(d)[0]!;
      for (let quarter = 0; quarter < 17; quarter++) expect(corners[quarter]![1]).toBe(corners[33 - quarter]![1]);
    }
  });
});

describe('the reference', () => {
  test('is not drawn when nothing differs from it, and no change is written', () => {
    const panel = only(PLATE);
    expect(roles(panel, 'reference')).toEqual([]);
    expect(panel.columns.flatMap(({ texts }) => texts).some(({ role }) => role === 'change')).toBe(false);
  });

  test('is dashed for all three blocs, with their changes in points', () => {
    const panel = only(CHANGED);
    expect(roles(panel, 'reference')).toEqual(['other', 'us', 'cn']);
    expect(panel.columns.map(({ texts }) => texts.find(({ role }) => role === 'change')!.text)).toEqual([
      '+6',
      '−8',
      '+1',
    ]);
  });

  test('is dashed on a small plate of a wide page too', () => {
    expect(roles(only({ ...CHANGED, width: 480, height: 260, compact: true }), 'reference')).toHaveLength(3);
  });

  test('on a phone is drawn for the bloc in focus alone', () => {
    expect(roles(only({ ...CHANGED, width: 390 }), 'reference')).toEqual([]);
    expect(roles(only({ ...CHANGED, width: 390, focus: 'us' }), 'reference')).toEqual(['us']);
  });

  test('is said to be dashed exactly where it is', () => {
    for (const input of PLATES.map((plate) => ({ ...plate, reference: PLATE.segment })))
      expect(showsDashes(input), title(input)).toBe(
        fan(input).panels.some(({ strokes }) => strokes.some(({ role }) => role === 'reference')),
      );
  });
});

describe('the years', () => {
  const labels = (width: number) =>
    only({ ...PLATE, width, height: 232 })
      .texts.filter(({ role }) => role === 'tick')
      .filter(({ text }) => /^(’|20)\d\d$/.test(text));

  test.each([280, 300, 340, 390])('%i px: no label runs into the next, and the last is written', (width) => {
    const written = labels(width);
    const boxes = written.map(({ x, text, size, anchor }) => {
      const wide = textWidth(text, size);
      const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
      return [left, left + wide] as const;
    });
    boxes.slice(1).forEach(([left], before) => expect(left).toBeGreaterThan(boxes[before]![1]));
    expect(written.at(-1)!.text).toMatch(/28$/);
  });
});

describe('a split plate', () => {
  const { panels } = fan({ ...PLATE, arrangement: 'split' });

  test('has a panel for each bloc with plots of one size and one scale', () => {
    expect(panels.map(({ bloc }) => bloc)).toEqual([...BLOCS]);
    const sizes = panels.map(({ plot }) => [plot.right - plot.left, plot.top, plot.bottom].map(Math.round).join(' '));
    expect(new Set(sizes).size).toBe(1);
  });

  test('shows the other blocs as thin lines', () => {
    expect(panels.map((panel) => roles(panel, 'quiet'))).toEqual([
      ['other', 'cn'],
      ['other', 'us'],
      ['us', 'cn'],
    ]);
  });

  test('is stacked where it is narrow', () => {
    const stacked = fan({ ...PLATE, arrangement: 'split', width: 390, height: 600 }).panels;
    expect(new Set(stacked.map(({ plot }) => plot.left)).size).toBe(1);
    expect(stacked[1]!.plot.top).toBeGreaterThan(stacked[0]!.plot.bottom);
  });
});

describe('the shares that the analysis gives', () => {
  test('are open marks at their years', () => {
    const panel = only(PLATE);
    const square = subpaths(panel.strokes.find(({ role, bloc }) => role === 'mark' && bloc === 'cn')!.d);
    const centres = square.map((corners) => corners.map(([, y]) => y).reduce((sum, y) => sum + y / 4, 0));
    expect(centres.map((y) => Math.round(100 * shareAt(panel, y)))).toEqual([30, 45]);
    const middles = square.map((corners) => (corners[0]![0] + corners[1]![0]) / 2);
    expect(middles[0]).toBeCloseTo(panel.plot.left, 0);
    expect(middles[1]).toBeCloseTo(panel.plot.right, 0);
  });

  test('stand inside the plot, before the ground beyond the evidence, when the horizon is 2030', () => {
    const panel = only({ ...PLATE, horizon: 2030, segment: synthetic(B2B, 2030) });
    const mark = subpaths(panel.strokes.find(({ role, bloc }) => role === 'mark' && bloc === 'cn')!.d)[1]!;
    expect((mark[0]![0] + mark[1]![0]) / 2).toBeCloseTo(subpaths(panel.ground!)[0]![0]![0], 0);
    expect(only(PLATE).ground).toBeUndefined();
  });
});

describe('what is written under the years', () => {
  const written = (input: FanInput) => only(input).texts.filter(({ role }) => role === 'era');

  test('says what is printed and what is simulated, and nothing where nothing is printed', () => {
    expect(written(PLATE).map(({ text }) => text)).toEqual([WORDS.given, WORDS.simulated]);
    expect(written({ ...PLATE, given: [] })).toEqual([]);
  });
});

describe('the top of the axis', () => {
  test('is the next 20 % above all that is drawn', () => {
    expect(axisTop([PLATE.segment], PLATE.given)).toBe(0.8);
    expect(axisTop([synthetic({ ...B2B, spread: [0, 0, 0] })])).toBe(0.6);
    expect(axisTop([PLATE.segment], [{ year: 2024, shares: [0.81, 0.1, 0.09] }])).toBe(1);
  });

  test('never sinks under what it was', () => {
    expect(axisTop([PLATE.segment], PLATE.given, 1)).toBe(1);
  });
});

describe.each(PLATES.map((input) => [title(input), input] as const))('%s', (_, input) => {
  const { panels } = fan(input);

  test('has only finite coordinates, in tenths of a pixel', () => {
    const paths = panels.flatMap(({ bands, strokes, rules, columns }) => [...bands, ...strokes, ...rules, ...columns]);
    const numbers = paths.flatMap(({ d }) => numbersIn(d));
    expect(numbers.filter((number) => Math.round(number * 10) / 10 !== number)).toEqual([]);
    expect(paths.some(({ d }) => /NaN|Infinity|undefined/.test(d))).toBe(false);
  });

  test('letters nothing outside itself', () => {
    for (const { x, y, text, size, anchor, role } of panels.flatMap(({ texts, columns }) => [
      ...texts,
      ...columns.flatMap((column) => column.texts),
    ])) {
      const width = textWidth(text, size, LETTERINGS[role].bold) * 0.95;
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(left + width, text).toBeLessThanOrEqual(input.width);
      expect(y, text).toBeGreaterThan(size * 0.7);
      expect(y, text).toBeLessThanOrEqual(input.height);
    }
  });

  test('keeps the names of blocs 18 px apart', () => {
    for (const { texts } of panels) {
      const ys = texts
        .filter(({ role }) => role === 'name' || role === 'quiet-name')
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      for (let index = 1; index < ys.length; index++) expect(ys[index]! - ys[index - 1]!).toBeGreaterThanOrEqual(17.9);
    }
  });
});

function title({ width, height, arrangement, focus, horizon, top }: FanInput): string {
  return `A plate of ${width} × ${height}, ${arrangement}, ${focus}, to ${horizon}, ${top}`;
}

describe('a ghost', () => {
  test('is the reference as dashed medians and its 8 in 10 as dotted outlines, only where it is asked for', () => {
    const panel = only({ ...CHANGED, outlined: true });
    expect(roles(panel, 'ghost')).toEqual(roles(panel, 'reference'));
    const [low, high] = subpaths(panel.strokes.find(({ role, bloc }) => role === 'ghost' && bloc === 'cn')!.d);
    expect(shareAt(panel, low!.at(-1)![1])).toBeCloseTo(quantile(PLATE.segment, 'cn', 16, 0.1), 3);
    expect(shareAt(panel, high!.at(-1)![1])).toBeCloseTo(quantile(PLATE.segment, 'cn', 16, 0.9), 3);
    expect(roles(only(CHANGED), 'ghost')).toEqual([]);
    expect(roles(only({ ...PLATE, outlined: true }), 'ghost')).toEqual([]);
  });
});
