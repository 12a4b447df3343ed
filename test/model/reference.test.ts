/** The model against an independent NumPy implementation of the same specification (reference.json), and its published tables. */

import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, BELIEFS } from '../../src/model/assumptions';
import { baselinePath, shares } from '../../src/model/baseline';
import { BLOCS } from '../../src/model/blocs';
import { endOf, QUARTERS, quarterOf } from '../../src/model/clock';
import { DRIVERS, type DriverId } from '../../src/model/drivers';
import { EVENTS, WINDOW_OPENS } from '../../src/model/events';
import { Fields } from '../../src/model/fields';
import { LEVELS } from '../../src/model/forecast';
import type { PlainQuestion } from '../../src/model/questions';
import { ask } from '../../src/model/truth';
import { applyPreset, type PresetId } from '../../src/model/presets';
import { curves } from '../../src/model/response';
import { varianceTarget } from '../../src/model/budget';
import { BLOCK } from '../../src/model/random';
import { BASELINE } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { emptyField, push, stances, addDriver } from '../../src/model/structure';
import { variances } from '../../src/model/ground';
import reference from './reference.json';
import { moved, nine, points, run } from './run';

const cnAhead = (segment: (typeof SEGMENTS)[number], year = 2028): PlainQuestion => ({
  kind: 'ahead',
  bloc: 'cn',
  over: 'us',
  segment,
  year,
});
const chance = (scenario: typeof BASELINE, question: PlainQuestion) =>
  run(scenario, [ask(question)]).answers[0]!.count / scenario.trials;

describe('the tables', () => {
  it('hold the driver effects, lags and adaptations of the reference', () => {
    for (const row of DRIVERS) {
      const { effects, lag, response, adaptation, adaptationTime } = reference.drivers[row.id];
      expect({ ...row, effects: row.effects }, row.id).toMatchObject({
        effects,
        lag,
        response,
        adaptation,
        adaptationTime,
      });
    }
    expect(DRIVERS.length).toBe(10);
  });

  it('hold the events of the reference', () => {
    for (const row of EVENTS) {
      const expected = reference.events[row.id];
      expect(row, row.id).toMatchObject({
        probability: expected.probability,
        jump: expected.jump,
        build: expected.build,
        lasting: expected.lasting,
        fade: expected.fade,
      });
      expect(endOf(row.byYear)).toBe(expected.by);
      expect(WINDOW_OPENS).toBe(expected.opens);
      expect(row.origin?.us ?? null).toBe(expected.originUs);
      expect(row.blame?.loss ?? null).toEqual(expected.blame);
    }
    expect(EVENTS.length).toBe(6);
  });

  it('hold the widths, weights and spillovers of the reference', () => {
    expect(ASSUMPTIONS.widths).toEqual(reference.widths);
    expect(ASSUMPTIONS.weights).toEqual(reference.weights);
    expect(ASSUMPTIONS.spillovers.map((s) => [s.from, s.to, s.strength, s.lagQuarters])).toEqual(reference.spillovers);
  });

  it('print vertical B2B in 2024 as the analysis does: 60 and 30', () => {
    for (const segment of SEGMENTS) {
      const { share2024, share2028 } = BELIEFS.shares[segment];
      expect([share2024, share2028].map((pair) => pair.map((share) => Math.round(100 * share)))).toEqual(
        reference.shares[segment],
      );
    }
    expect(BELIEFS.shares['vertical-b2b'].share2024).toEqual([0.6, 0.3]);
  });
});

describe('the deterministic parts', () => {
  it('follow the reference path to a millionth in every quarter', () => {
    for (const segment of SEGMENTS) {
      const path = baselinePath(BELIEFS, segment);
      path.forEach(({ x, y }, q) => {
        expect(Math.abs(x - reference.basePath[segment][0]![q]!)).toBeLessThan(1e-6);
        expect(Math.abs(y - reference.basePath[segment][1]![q]!)).toBeLessThan(1e-6);
      });
      expect(shares(path[0]!)[0]).toBeCloseTo(BELIEFS.shares[segment].share2024[0], 12);
      expect(shares(path[16]!)[1]).toBeCloseTo(BELIEFS.shares[segment].share2028[1], 12);
    }
  });

  it('follow the reference response and adaptation curves to a millionth', () => {
    for (const row of DRIVERS) {
      const { response, adaptation } = curves(row, ASSUMPTIONS.driversStart);
      for (let q = 0; q < QUARTERS; q++) {
        expect(Math.abs(response[q]! - reference.curves[row.id][0]![q]!)).toBeLessThan(1e-6);
        expect(Math.abs(adaptation[q]! - reference.curves[row.id][1]![q]!)).toBeLessThan(1e-6);
      }
    }
  });
});

describe('calibration', () => {
  const ground = new Fields().ground(BASELINE);

  it('leaves residual noise the reference’s clock to 0.006', () => {
    for (const segment of SEGMENTS)
      for (const axis of ['x', 'y'] as const)
        ground.clocks[segment][axis].forEach((variance, q) =>
          expect(Math.abs(variance - reference.residualClock[segment][axis][q]!)).toBeLessThan(0.006),
        );
  });

  it('finds the reference’s median offsets to 0.03 in x and 0.08 in y', () => {
    for (const segment of SEGMENTS) {
      const [x, y] = reference.offsets[segment] as [number[], number[]];
      ground.offsets[segment].x.forEach((offset, q) => expect(Math.abs(offset - x[q]!)).toBeLessThan(0.03));
      ground.offsets[segment].y.forEach((offset, q) => expect(Math.abs(offset - y[q]!)).toBeLessThan(0.08));
    }
  });

  it.each(['2028', 'another', '文字'])(
    'puts every quarter’s US and Chinese medians on the analysis’s path (seed %s)',
    (seed) => {
      const simulated = run({ ...BASELINE, seed, horizon: 2030 });
      for (const segment of SEGMENTS) {
        baselinePath(BELIEFS, segment).forEach((at, q) => {
          const [us, cn] = shares(at);
          expect(Math.abs(points(simulated, segment, 'us', 0.5, 2024 + q / 4) - 100 * us)).toBeLessThan(0.01);
          expect(Math.abs(points(simulated, segment, 'cn', 0.5, 2024 + q / 4) - 100 * cn)).toBeLessThan(0.01);
        });
      }
    },
  );

  it('spends exactly the variance that history gives, at one to four years', () => {
    const sure = new Fields({ ...BELIEFS, assumptions: { ...ASSUMPTIONS, baseErrorX: 0, baseErrorY: 0 } });
    const { beliefs, responses } = sure.ground(BASELINE);
    for (const segment of SEGMENTS) {
      const fields = Array.from({ length: 8 }, (_, b) => {
        const { field, drivers } = sure.block(BASELINE, b);
        const whole = emptyField();
        whole.x.set(field[segment].x);
        stances(BASELINE, beliefs).forEach((stance, d) =>
          addDriver(whole, responses[segment][d]!, push(stance, drivers[d]!), QUARTERS),
        );
        return whole.x;
      });
      const spent = variances(fields);
      for (const years of [1, 2, 3, 4]) {
        const target = Math.sqrt(varianceTarget(ASSUMPTIONS, segment, 'x', years));
        expect(Math.abs(Math.sqrt(spent[4 * years]!) - target), `${segment}, ${years} years`).toBeLessThan(0.015);
      }
      expect(fields[0]!.length).toBe(QUARTERS * BLOCK);
    }
  });
});

describe('the baseline’s fan in 2028', () => {
  const allowed = LEVELS.map((level) => (level >= 0.25 && level <= 0.75 ? 0.6 : 1.2));

  it('agrees with the reference quantile by quantile', () => {
    const simulated = run(BASELINE);
    for (const segment of SEGMENTS)
      for (const bloc of BLOCS)
        nine(simulated, segment, bloc).forEach((value, i) =>
          expect(
            Math.abs(value - reference.quantiles2028[segment][bloc][i]!),
            `${segment} ${bloc} ${LEVELS[i]}`,
          ).toBeLessThan(allowed[i]!),
        );
  });

  it('agrees within half a point everywhere on the mean of eight scrambles', () => {
    const runs = Array.from({ length: 8 }, (_, i) => run({ ...BASELINE, seed: `scramble ${i}` }, [], new Fields()));
    for (const segment of SEGMENTS)
      for (const bloc of BLOCS)
        LEVELS.forEach((level, i) => {
          const mean = runs.reduce((sum, one) => sum + points(one, segment, bloc, level), 0) / runs.length;
          expect(Math.abs(mean - reference.quantiles2028[segment][bloc][i]!)).toBeLessThan(0.5);
        });
  });

  it('has China ahead of the US in vertical B2B in 0.378 of futures', () => {
    expect(Math.abs(chance(BASELINE, cnAhead('vertical-b2b')) - 0.378)).toBeLessThan(0.012);
  });

  it('answers joint and dated questions as the reference does', () => {
    const several = (least: number): PlainQuestion => ({ kind: 'several', bloc: 'cn', over: 'us', least, year: 2028 });
    expect(Math.abs(chance(BASELINE, several(1)) - 0.487)).toBeLessThan(0.02);
    expect(Math.abs(chance(BASELINE, several(2)) - 0.2)).toBeLessThan(0.02);
    const to2030 = { ...BASELINE, horizon: 2030 as const };
    const first = (year: number | 'never'): PlainQuestion => ({
      kind: 'first',
      bloc: 'cn',
      over: 'us',
      segment: 'vertical-b2b',
      year,
    });
    const published: [number | 'never', number][] = [
      [2026, 0.04],
      [2027, 0.14],
      [2028, 0.2],
      [2029, 0.19],
      [2030, 0.13],
      ['never', 0.3],
    ];
    for (const [year, expected] of published)
      expect(Math.abs(chance(to2030, first(year)) - expected)).toBeLessThan(0.02);
    expect(Math.abs(chance(to2030, cnAhead('vertical-b2b', 2030)) - 0.618)).toBeLessThan(0.02);
  });
});

/** Published medians, P5 and P95 in points: US and China for each segment, then chances of China level or ahead. */
const PRESET_TABLE: Record<PresetId, { medians: number[]; ranges: [number, number][]; chances: number[] }> = {
  baseline: {
    medians: [60, 35, 50, 45, 55, 40, 70, 25],
    ranges: [
      [42, 76],
      [20, 53],
      [36, 63],
      [32, 59],
      [37, 71],
      [24, 59],
      [56, 80],
      [15, 39],
    ],
    chances: [0.12, 0.38, 0.24, 0.01],
  },
  'sovereign-stacks': {
    medians: [52.2, 40.3, 44.8, 48.4, 53, 40.3, 67.8, 26.2],
    ranges: [
      [34, 69],
      [24, 59],
      [31, 58],
      [35, 62],
      [35, 69],
      [24, 59],
      [54, 79],
      [16, 40],
    ],
    chances: [0.29, 0.59, 0.27, 0.01],
  },
  'tight-export-controls': {
    medians: [61.9, 32.9, 51.1, 43.8, 55.6, 39.4, 72.2, 22.3],
    ranges: [
      [44, 77],
      [19, 51],
      [37, 64],
      [31, 58],
      [37, 72],
      [23, 58],
      [59, 82],
      [13, 36],
    ],
    chances: [0.09, 0.33, 0.22, 0],
  },
  'deep-discounts': {
    medians: [52, 42.7, 44.9, 49.9, 52.3, 42.6, 68.8, 26.2],
    ranges: [
      [33, 70],
      [26, 62],
      [32, 59],
      [36, 64],
      [34, 69],
      [26, 61],
      [55, 80],
      [16, 40],
    ],
    chances: [0.33, 0.62, 0.33, 0.01],
  },
  'us-breakthrough': {
    medians: [70.4, 25.7, 59.1, 36.6, 62.7, 33, 73.5, 21.9],
    ranges: [
      [53, 84],
      [14, 43],
      [45, 72],
      [24, 50],
      [44, 78],
      [19, 52],
      [60, 83],
      [13, 35],
    ],
    chances: [0.02, 0.09, 0.08, 0],
  },
  'two-internets': {
    medians: [55.5, 38.3, 46.2, 47.8, 58.7, 34.6, 66.9, 27.1],
    ranges: [
      [37, 72],
      [23, 57],
      [33, 60],
      [35, 62],
      [41, 74],
      [20, 53],
      [52, 78],
      [16, 42],
    ],
    chances: [0.21, 0.54, 0.13, 0.02],
  },
  'open-commons': {
    medians: [58.2, 37, 50, 45.3, 53.7, 41.9, 70.6, 25.1],
    ranges: [
      [39, 75],
      [21, 56],
      [36, 63],
      [32, 59],
      [36, 70],
      [25, 61],
      [56, 81],
      [15, 39],
    ],
    chances: [0.17, 0.39, 0.29, 0.01],
  },
  'demand-slows': {
    medians: [64.9, 29.9, 57.4, 37, 57.1, 37.8, 74.3, 20.4],
    ranges: [
      [47, 79],
      [16, 48],
      [44, 70],
      [24, 51],
      [39, 73],
      [22, 56],
      [62, 83],
      [12, 33],
    ],
    chances: [0.05, 0.11, 0.18, 0],
  },
};

describe('presets in 2028', () => {
  const cells = SEGMENTS.flatMap((segment) => (['us', 'cn'] as const).map((bloc) => [segment, bloc] as const));

  it.each(Object.entries(PRESET_TABLE) as [PresetId, (typeof PRESET_TABLE)[PresetId]][])(
    '%s: medians, ranges and chances are the published ones',
    (id, published) => {
      const questions = SEGMENTS.map((segment) => cnAhead(segment));
      const simulated = run(applyPreset(id, id), questions.map(ask));
      cells.forEach(([segment, bloc], c) => {
        expect(Math.abs(points(simulated, segment, bloc) - published.medians[c]!)).toBeLessThan(0.6);
        // published to the whole point
        expect(Math.abs(points(simulated, segment, bloc, 0.05) - published.ranges[c]![0])).toBeLessThan(1.3 + 0.5);
        expect(Math.abs(points(simulated, segment, bloc, 0.95) - published.ranges[c]![1])).toBeLessThan(1.3 + 0.5);
      });
      simulated.answers.forEach(({ count }, s) =>
        expect(Math.abs(count / 8192 - published.chances[s]!)).toBeLessThan(0.02),
      );
    },
  );
});

/** Published changes of 2028 medians at the low and the high end: US and China for each segment. */
const EFFECTS: Record<DriverId, [low: number, high: number][]> = {
  sovereignty: [
    [4.4, -4.7],
    [-3.4, 3.3],
    [3.5, -3.6],
    [-2.7, 2.6],
    [0.9, -1],
    [0, -0.1],
    [1.7, -1.8],
    [-1, 1],
  ],
  cost: [
    [4.3, -4.7],
    [-4.5, 4.8],
    [3.2, -3.3],
    [-3.3, 3.4],
    [1.7, -1.7],
    [-1.7, 1.8],
    [0.8, -0.9],
    [-0.9, 1],
  ],
  digitization: [
    [1.8, -1.8],
    [-1.9, 1.9],
    [5, -5.1],
    [-5.5, 5.5],
    [0.8, -0.8],
    [-0.8, 0.9],
    [1.2, -1.3],
    [-1.4, 1.4],
  ],
  reach: [
    [0.7, -0.7],
    [-0.8, 0.8],
    [0.5, -0.6],
    [-0.6, 0.6],
    [6.4, -6.7],
    [-6.8, 7.2],
    [0, 0],
    [0, 0],
  ],
  'export-controls': [
    [-2, 1.9],
    [2.1, -2.1],
    [-1.1, 1.1],
    [1.2, -1.2],
    [-0.6, 0.6],
    [0.6, -0.6],
    [-2.6, 2.2],
    [2.9, -2.7],
  ],
  subsidies: [
    [1, -1],
    [-1, 1],
    [0.9, -0.9],
    [-1, 1],
    [0.4, -0.5],
    [-0.5, 0.5],
    [2.8, -3],
    [-3, 3.2],
  ],
  'open-source': [
    [5.2, -5.4],
    [-4.5, 4.6],
    [3.1, -3.1],
    [-2.6, 2.5],
    [1.7, -1.7],
    [-1.5, 1.5],
    [0.4, -0.4],
    [-0.3, 0.3],
  ],
  'frontier-lead': [
    [-6.1, 5.7],
    [5.5, -5.2],
    [-5.1, 5.1],
    [4.9, -4.8],
    [-4.1, 4.1],
    [3.8, -3.8],
    [-1.9, 1.8],
    [1.7, -1.6],
  ],
  fragmentation: [
    [3.3, -3.4],
    [-3, 3],
    [2.6, -2.7],
    [-2.4, 2.4],
    [0.4, -0.4],
    [0.1, -0.1],
    [3.2, -3.5],
    [-3, 3.3],
  ],
  consolidation: [
    [-0.7, 0.6],
    [-0.4, 0.3],
    [0, -0.1],
    [-0.7, 0.7],
    [-0.1, 0],
    [-0.7, 0.7],
    [-0.4, 0.3],
    [0.1, -0.1],
  ],
};

describe('each driver', () => {
  const cells = SEGMENTS.flatMap((segment) => (['us', 'cn'] as const).map((bloc) => [segment, bloc] as const));
  const resting = run(BASELINE);

  it.each(DRIVERS.map((row) => [row.id, row] as const))(
    '%s moves 2028 medians one way, by about as much as published',
    (id, row) => {
      const along = [0, 0.25, 0.5, 0.75, 1].map((part) => run(moved(id, row.low + part * (row.high - row.low))));
      cells.forEach(([segment, bloc], c) => {
        const [low, high] = EFFECTS[id][c]!;
        const still = points(resting, segment, bloc);
        const medians = along.map((one) => points(one, segment, bloc));
        expect(Math.abs(medians[0]! - still - low), `${segment} ${bloc} low`).toBeLessThan(0.6);
        expect(Math.abs(medians[4]! - still - high), `${segment} ${bloc} high`).toBeLessThan(0.6);
        if (Math.abs(high) < 0.2 || Math.abs(low) < 0.2) return;
        for (let i = 1; i < medians.length; i++)
          expect(Math.sign(medians[i]! - medians[i - 1]!), `${segment} ${bloc} step ${i}`).toBe(Math.sign(high));
      });
    },
  );

  it('export controls bite, then China substitutes: the effect in chips is largest in 2027–28 and falls to 2030', () => {
    const to2030 = { ...BASELINE, horizon: 2030 as const };
    const still = run(to2030);
    const complete = run(moved('export-controls', 100, to2030));
    const change = (year: number) =>
      points(complete, 'chips', 'cn', 0.5, year) - points(still, 'chips', 'cn', 0.5, year);
    const published = [
      [2026, 0],
      [2026.5, -1.1],
      [2027, -2.3],
      [2027.5, -2.7],
      [2028, -2.7],
      [2028.5, -2.3],
      [2029, -1.9],
      [2029.5, -1.4],
      [2030, -0.9],
    ];
    for (const [year, expected] of published)
      expect(Math.abs(change(year!) - expected!), String(year)).toBeLessThan(0.6);
  });
});

describe('events that happen in 2026, against never', () => {
  const published: [string, object, [number, number], [number, number]][] = [
    ['paradigm-breakthrough', { origin: 'us' }, [6.4, -5.7], [2.2, -1.9]],
    ['paradigm-breakthrough', { origin: 'cn' }, [-6.1, 6.4], [-2, 2.1]],
    ['cn-agent-ecosystem', {}, [-5.4, 5.8], [-0.9, 0.9]],
    ['safety-incident', {}, [-0.2, -0.2], [0, 0]],
    ['api-shakeout', {}, [1, 0.2], [0.1, 0]],
    ['chip-disruption', {}, [-0.4, 0.1], [-3.4, 2.7]],
    ['cn-node-breakthrough', {}, [-2.5, 2.5], [-6.1, 6.5]],
  ];

  it.each(published)('%s %o moves API and chip medians as published', (id, origin, api, chips) => {
    const withEvent = (setting: object) => run({ ...BASELINE, events: { ...BASELINE.events, [id]: setting } });
    const never = withEvent({ is: 'never' });
    const happens = withEvent({ is: 'happens', year: 2026, ...origin });
    const change = (segment: 'llm-apis' | 'chips') =>
      (['us', 'cn'] as const).map((bloc) => points(happens, segment, bloc) - points(never, segment, bloc));
    change('llm-apis').forEach((value, i) => expect(Math.abs(value - api[i]!)).toBeLessThan(0.6));
    change('chips').forEach((value, i) => expect(Math.abs(value - chips[i]!)).toBeLessThan(0.6));
    expect(quarterOf(2028)).toBe(16);
  });
});
