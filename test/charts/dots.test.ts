import { group } from 'd3';
import { expect, test } from 'vitest';
import { fan, type Panel } from '../../src/charts/fan';
import { BLOCS } from '../../src/model/blocs';
import { subpaths } from './paths';
import { PLATES } from './plates';
import { B2B, PLATE, synthetic } from './synthetic';

test('there are n of n marks, each within half a bin of its quantile', () => {
  for (const input of PLATES) {
    for (const { plot, columns } of fan(input).panels) {
      for (const { bloc, dots } of columns) {
        const quantiles = dotsOf(input, bloc, dots.length);
        expect(dots.length === 50 || dots.length === 20).toBe(true);
        const clamped = quantiles.map(
          (share) => plot.bottom - (Math.min(share, input.top) / input.top) * (plot.bottom - plot.top),
        );
        const bin = pitch(dots.map(([, y]) => y)) ?? 8;
        dots.forEach(([, y], index) => expect(Math.abs(y - clamped[index]!)).toBeLessThanOrEqual(bin / 2 + 0.1));
      }
    }
  }
});

test('a row of marks is filled from the left, without a gap', () => {
  const [us] = column({ ...PLATE });
  const rows = group(us!.dots, ([, y]) => y);
  for (const row of rows.values()) {
    const step = row.length > 1 ? row[1]![0] - row[0]![0] : 0;
    row.forEach(([x], index) => expect(x).toBeCloseTo(row[0]![0] + index * step, 6));
  }
});

test('identical futures keep to their column', () => {
  const columns = column({ ...PLATE, segment: synthetic({ ...B2B, spread: [0, 0, 0] }) });
  columns.forEach(({ dots }, index) => {
    const right = columns[index + 1]?.left ?? PLATE.width;
    expect(Math.max(...dots.map(([x]) => x))).toBeLessThan(right);
  });
});

test('columns run from the largest median to the smallest', () => {
  expect(column(PLATE).map(({ bloc }) => bloc)).toEqual(['us', 'cn', 'other']);
  expect(column({ ...PLATE, segment: synthetic({ ...B2B, to: [0.2, 0.3, 0.5] }) }).map(({ bloc }) => bloc)).toEqual([
    'other',
    'cn',
    'us',
  ]);
});

test('under each column stand its name, its median and its 8 in 10', () => {
  expect(column(PLATE).map(({ texts }) => texts.map(({ text }) => text))).toEqual([
    ['US', '50%', '40 to 60'],
    ['China', '45%', '35 to 56'],
    ['Other', '5%', '4 to 6'],
  ]);
});

test.each([1024, 680, 390])('at %d px a change has a line to itself, under its own column', (width) => {
  const changed = { ...PLATE, width, segment: synthetic({ ...B2B, to: [0.42, 0.51, 0.06] }), reference: PLATE.segment };
  for (const { left, texts } of column(changed)) {
    expect(texts.map(({ x }) => x)).toEqual(texts.map(() => left));
    expect(new Set(texts.map(({ y }) => y)).size).toBe(4);
    expect(texts.find(({ role }) => role === 'range')!.size).toBe(width === 1024 ? 13 : 12);
  }
});

test('a narrow plate has 20 marks of 5 in 100, a wide one 50 of 2 in 100', () => {
  expect(header(PLATE)).toBe('2028. Each mark is 2 in 100 futures');
  expect(header({ ...PLATE, width: 390 })).toBe('Each mark is 5 in 100');
  expect(column({ ...PLATE, width: 390 })[0]!.dots).toHaveLength(20);
});

test('the drawn path has a mark for every dot, in the shape of its bloc', () => {
  const [us, cn, other] = column(PLATE);
  expect(us!.d.match(/a/g)).toHaveLength(2 * 50);
  expect(subpaths(cn!.d).map((corners) => corners.length)).toEqual(Array(50).fill(4));
  expect(subpaths(other!.d).map((corners) => corners.length)).toEqual(Array(50).fill(3));
});

function column(input: typeof PLATE): Panel['columns'] {
  return fan(input).panels[0]!.columns;
}

function header(input: typeof PLATE): string | undefined {
  return fan(input).panels[0]!.texts.find(({ role }) => role === 'header')?.text;
}

function dotsOf({ segment }: typeof PLATE, bloc: (typeof BLOCS)[number], count: number): number[] {
  const start = BLOCS.indexOf(bloc) * count;
  return [...segment.dots[count as 20 | 50].subarray(start, start + count)];
}

/** The least distance between two rows. */
function pitch(ys: readonly number[]): number | undefined {
  const rows = [...new Set(ys)].sort((a, b) => a - b);
  const gaps = rows.slice(1).map((y, index) => y - rows[index]!);
  return gaps.length > 0 ? Math.min(...gaps) : undefined;
}

test('a threshold makes the marks at or under it hollow, of its bloc alone, and moves none', () => {
  const still = column({ ...PLATE });
  for (const share of [0, 0.3, 0.45, 1]) {
    const threshold = { bloc: 'us', share } as const;
    const [us, ...others] = column({ ...PLATE, threshold });
    const under = dotsOf(PLATE, 'us', 50).filter((dot) => dot <= share).length;
    expect([us!.hollow, us!.d].map((d) => d.split('M').length - 1)).toEqual([under, 50 - under]);
    expect(us!.dots).toEqual(still[0]!.dots);
    for (const other of others) expect(other.hollow).toBe('');
  }
});

test('the line of a threshold stands at its share, across the dots; in a split plate across those of its bloc', () => {
  const threshold = { bloc: 'cn', share: 0.4 } as const;
  const line = ({ strokes }: Panel) => strokes.find(({ role }) => role === 'threshold')?.d;
  for (const input of [PLATE, { ...PLATE, width: 390 }]) {
    const [panel] = fan({ ...input, threshold }).panels;
    const { plot, gutter } = panel!;
    const y = plot.bottom - (0.4 / input.top) * (plot.bottom - plot.top);
    const [left, height, right] = line(panel!)!
      .match(/[\d.]+/g)!
      .map(Number);
    expect(height).toBeCloseTo(y, 0);
    expect(left).toBeGreaterThan(plot.right);
    expect(right).toBeCloseTo(gutter!.right, 0);
  }
  const split = fan({ ...PLATE, arrangement: 'split', threshold }).panels;
  expect(split.map((panel) => line(panel) !== undefined)).toEqual(split.map(({ bloc }) => bloc === 'cn'));
});
