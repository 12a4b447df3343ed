import { describe, expect, test } from 'vitest';
import { fan } from '../../src/charts/fan';
import { apart } from '../../src/charts/labels';
import { subpaths } from './paths';
import { PLATE, synthetic } from './synthetic';

describe('names of blocs', () => {
  test('stand above the US and Other, and under China', () => {
    const { texts, strokes } = fan(PLATE).panels[0]!;
    const median = (bloc: string) =>
      subpaths(strokes.find((stroke) => stroke.role === 'median' && stroke.bloc === bloc)!.d)[0]![3]![1];
    const name = (bloc: string) => texts.find((text) => text.role === 'name' && text.bloc === bloc)!.y;
    expect(name('us')).toBeLessThan(median('us'));
    expect(name('other')).toBeLessThan(median('other'));
    expect(name('cn')).toBeGreaterThan(median('cn'));
  });

  test('give way to the dots’ column where two lines leave no room', () => {
    const close = synthetic({ from: [0.98, 0.01, 0.01], to: [0.98, 0.01, 0.01], spread: [0.1, 0.1, 0.1] });
    const { texts, columns } = fan({ ...PLATE, segment: close, given: [], top: 1 }).panels[0]!;
    expect(texts.filter(({ role }) => role === 'name').length).toBeLessThan(3);
    expect(columns.flatMap((column) => column.texts).filter(({ role }) => role === 'name')).toHaveLength(3);
  });
});

describe('pushing labels apart', () => {
  test('leaves labels alone that are far enough apart', () => {
    expect(apart([{ y: 10 }, { y: 60 }], 0, 100)).toEqual([{ y: 10 }, { y: 60 }]);
  });

  test('moves two that collide by as much each', () => {
    expect(apart([{ y: 50 }, { y: 44 }], 0, 100)).toEqual([{ y: 38 }, { y: 56 }]);
  });

  test('moves a whole cluster about its middle', () => {
    expect(apart([{ y: 50 }, { y: 50 }, { y: 50 }], 0, 100).map(({ y }) => y)).toEqual([32, 50, 68]);
  });

  test('keeps labels inside, and leaves out those too many', () => {
    expect(apart([{ y: -5 }, { y: 0 }], 0, 100)).toEqual([{ y: 0 }, { y: 18 }]);
    expect(apart([{ y: 5 }, { y: 6 }, { y: 7 }], 0, 20)).toHaveLength(2);
  });
});

describe('names of bands', () => {
  const focused = { ...PLATE, focus: 'us', height: 514 } as const;
  const names = (input: Parameters<typeof fan>[0]) =>
    fan(input).panels[0]!.texts.filter(({ role }) => role === 'band-name');

  test('stand on their contours, which are broken to make way', () => {
    const { texts, strokes } = fan(focused).panels[0]!;
    const name = texts.find(({ text }) => text === '19 in 20')!;
    const [, lower, upper] = subpaths(strokes.find(({ role }) => role === 'edge')!.d);
    const [left, right] = [subpaths(strokes.find(({ role }) => role === 'edge')!.d)[1]!.at(-1)!, upper![0]!];
    expect(lower).toBeDefined();
    expect((left[0] + right[0]) / 2).toBeCloseTo(name.x, 0);
    expect(Math.abs((left[1] + right[1]) / 2 - (name.y - 4))).toBeLessThan(0.5);
  });

  test('are three where contours are apart, and at least 14 px from one another', () => {
    const ys = names(focused).map(({ y }) => y);
    expect(ys).toHaveLength(3);
    expect(ys[1]! - ys[0]!).toBeGreaterThanOrEqual(14);
    expect(ys[2]! - ys[1]!).toBeGreaterThanOrEqual(14);
  });

  test('are only the outermost where contours crowd', () => {
    expect(names({ ...focused, focus: 'other' }).map(({ text }) => text)).toEqual(['19 in 20']);
  });

  test('go to the lower contours when another median runs through the upper ones', () => {
    const { texts, strokes } = fan({ ...focused, focus: 'cn' }).panels[0]!;
    const median = subpaths(strokes.find(({ role, bloc }) => role === 'median' && bloc === 'cn')!.d)[0]![13]![1];
    for (const { y } of texts.filter(({ role }) => role === 'band-name')) expect(y).toBeGreaterThan(median);
  });

  test('are left to the caption when all blocs are shown together, but not in a picture', () => {
    expect(names(PLATE)).toEqual([]);
    expect(names({ ...PLATE, named: true }).map(({ bloc, text }) => `${bloc} ${text}`)).toEqual([
      'us 8 in 10',
      'us half',
    ]);
  });
});
