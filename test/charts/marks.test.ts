import { describe, expect, test } from 'vitest';
import type { FanInput } from '../../src/charts/drawing';
import { fan, type Panel } from '../../src/charts/fan';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { subpaths, type Xy } from './paths';
import { PLATES } from './plates';
import { B2B, B2B_GIVEN, PLATE, synthetic } from './synthetic';

const TURNED = synthetic({ ...B2B, to: [0.45, 0.5, 0.048] });
const CHANGED: FanInput = { ...PLATE, segment: TURNED, reference: PLATE.segment };

function only(input: FanInput): Panel {
  return fan(input).panels[0]!;
}

function stroke({ strokes }: Panel, role: string, bloc: BlocId): string | undefined {
  return strokes.find((one) => one.role === role && one.bloc === bloc)?.d;
}

/** Corners of China's squares; a stem has fewer. */
function squares(d: string | undefined): Xy[][] {
  return subpaths(d ?? '').filter((corners) => corners.length === 4);
}

function middle(corners: readonly Xy[]): Xy {
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis] / corners.length, 0);
  return [mean(0), mean(1)];
}

describe('while nothing differs from the analysis', () => {
  test('the open marks are the ends of the medians, and there are no others', () => {
    expect(new Set(only(PLATE).strokes.map(({ role }) => role))).not.toContain('end');
    expect(squares(stroke(only(PLATE), 'mark', 'cn'))).toHaveLength(2);
    expect(stroke(only(PLATE), 'printed', 'cn')).toBeUndefined();
  });
});

describe('when the lead has turned', () => {
  const panel = only(CHANGED);

  test.each(BLOCS)('the median of %s ends in a mark of its own shape', (bloc) => {
    const line = subpaths(stroke(panel, 'median', bloc)!)[0]!;
    const end = stroke(panel, 'end', bloc)!;
    if (bloc === 'us') expect(end).toMatch(/^M[\d.]+,[\d.]+a/);
    else expect(subpaths(end)[0]).toHaveLength(bloc === 'cn' ? 4 : 3);
    if (bloc !== 'cn') return;
    expect(middle(subpaths(end)[0]!)[0]).toBeCloseTo(line.at(-1)![0], 0);
    expect(middle(subpaths(end)[0]!)[1]).toBeCloseTo(line.at(-1)![1], 0);
  });

  test('the printed mark of 2028 stands small beside the horizon, at the end of its own dashed line', () => {
    const dashed = subpaths(stroke(panel, 'reference', 'cn')!)[0]!.at(-1)!;
    const [square] = squares(stroke(panel, 'printed', 'cn'));
    const [stem] = subpaths(stroke(panel, 'printed', 'cn')!);
    expect(Math.min(...square!.map(([x]) => x))).toBeGreaterThan(panel.plot.right + 4);
    expect(middle(square!)[1]).toBeCloseTo(dashed[1], 0);
    expect(stem![0]![0]).toBeCloseTo(dashed[0], 0);
    expect(stem![1]![0]).toBeCloseTo(Math.min(...square!.map(([x]) => x)), 0);
    expect(square![1]![0] - square![0]![0]).toBeLessThanOrEqual(7);
  });

  test('the marks of 2024 stay as they are', () => {
    expect(squares(stroke(panel, 'mark', 'cn'))).toEqual([squares(stroke(only(PLATE), 'mark', 'cn'))[0]]);
  });

  test('it is the same with the reference hidden', () => {
    const roles = ({ strokes }: Panel) => strokes.map(({ role }) => role).filter((role) => role !== 'reference');
    expect(roles(only({ ...CHANGED, reference: undefined }))).toEqual(roles(panel));
  });

  test('until 2030 the printed mark stays in its year, and the median ends in 2030', () => {
    const late = synthetic({ ...B2B, to: [0.45, 0.5, 0.048] }, 2030);
    const longer = only({ ...CHANGED, horizon: 2030, segment: late, reference: synthetic(B2B, 2030) });
    expect(middle(squares(stroke(longer, 'printed', 'cn'))[0]!)[0]).toBeCloseTo(subpaths(longer.ground!)[0]![0]![0], 0);
    expect(middle(squares(stroke(longer, 'end', 'cn'))[0]!)[0]).toBeCloseTo(longer.plot.right, 0);
  });
});

test('printed marks never reach the columns of dots, and lie on the edge of a plate that has none', () => {
  for (const input of PLATES) {
    for (const { strokes, columns } of fan({ ...input, given: B2B_GIVEN, reference: PLATE.segment }).panels) {
      const rightmost = Math.max(
        ...squares(strokes.find(({ role }) => role === 'printed')?.d)
          .flat()
          .map(([x]) => x),
      );
      for (const { dots } of columns) expect(rightmost).toBeLessThan(Math.min(...dots.map(([x]) => x)) - 2);
      expect(rightmost).toBeLessThan(input.width + 4);
    }
  }
});
