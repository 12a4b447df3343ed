/** Drivers and events in closed form: with every spread at zero a future is the formulas of model §3.2–3.5, worked out here anew. */

import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, BELIEFS, type Beliefs } from '../../src/model/assumptions';
import { driver, DRIVERS, type Driver } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { Fields } from '../../src/model/fields';
import { jumps } from '../../src/model/jump';
import { BLOCK } from '../../src/model/random';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { SEGMENTS, type SegmentId } from '../../src/model/segments';
import { addEvent, driverDraws, emptyField, push, stances } from '../../src/model/structure';
import { toMu } from '../../src/model/units';
import { moved, points, run } from './run';

const CERTAIN: Beliefs = {
  ...BELIEFS,
  assumptions: {
    ...ASSUMPTIONS,
    widths: { 'llm-apis': 0, 'vertical-b2b': 0, 'consumer-apps': 0, chips: 0 },
    driverSpread: 0,
    effectSpread: 0,
    adaptationSpread: 0,
    baseErrorX: 0,
    baseErrorY: 0,
  },
  events: EVENTS.map((row) => ({ ...row, probability: 0 })),
};
const never = Object.fromEntries(EVENTS.map(({ id }) => [id, { is: 'never' }])) as Scenario['events'];

/** Everything upstream of a segment: strength and years later, from model §3.5. */
const UPSTREAM: Record<SegmentId, [from: SegmentId, strength: number, later: number][]> = {
  'llm-apis': [['chips', 0.2, 0.5]],
  'vertical-b2b': [
    ['llm-apis', 0.2, 0.5],
    ['chips', 0.2 * 0.2, 1],
  ],
  'consumer-apps': [
    ['llm-apis', 0.12, 0.5],
    ['chips', 0.12 * 0.2, 1],
  ],
  chips: [],
};

const adjusted = (years: number, tau: number) => (years <= 0 ? 0 : 1 - (1 + years / tau) * Math.exp(-years / tau));
const felt = (row: Driver, t: number) =>
  adjusted(t - 1.75 - row.lag, row.response) - row.adaptation * adjusted(t - 1.75 - row.lag, row.adaptationTime);

/** Shares at time t after a driver was moved to μ, from the analysis’s shares and the driver’s row alone. */
function expected(row: Driver, mu: number, segment: SegmentId, t: number): [us: number, cn: number] {
  const { share2024, share2028 } = BELIEFS.shares[segment];
  const at = ([us, cn]: readonly [number, number]) => [Math.log(us / cn), Math.log(Math.sqrt(us * cn) / (1 - us - cn))];
  const kappa = -Math.log(0.8);
  const part = t <= 4 ? t / 4 : 1 + (1 - Math.exp(-kappa * (t - 4))) / (4 * kappa);
  const [x0, y0] = at(share2024) as [number, number];
  const [x4, y4] = at(share2028) as [number, number];
  const pull = (from: SegmentId) => row.effects[from][0] - row.effects[from][1];
  const [us, cn, other] = row.effects[segment];
  let x = x0 + (x4 - x0) * part + mu * pull(segment) * felt(row, t);
  for (const [from, strength, later] of UPSTREAM[segment]) x += mu * strength * pull(from) * felt(row, t - later);
  const y = y0 + (y4 - y0) * part + mu * ((us + cn) / 2 - other) * felt(row, t);
  const total = Math.exp(x / 2) + Math.exp(-x / 2) + Math.exp(-y);
  return [Math.exp(x / 2) / total, Math.exp(-x / 2) / total];
}

describe('a driver without any chance', () => {
  const fields = new Fields(CERTAIN);

  it.each(DRIVERS.map((row) => [row.id, row] as const))(
    '%s moves every market as its lag, response, adaptation and spillovers say',
    (id, row) => {
      const scenario: Scenario = { ...BASELINE, events: never, trials: 1000, horizon: 2030 };
      const simulated = run(moved(id, row.high, scenario), [], fields);
      for (const segment of SEGMENTS)
        for (let q = 0; q <= 24; q++) {
          const [us, cn] = expected(row, toMu(row, row.high), segment, q / 4);
          const year = 2024 + q / 4;
          expect(Math.abs(points(simulated, segment, 'us', 0.5, year) - 100 * us), `${segment} ${year}`).toBeLessThan(
            1e-9,
          );
          expect(Math.abs(points(simulated, segment, 'cn', 0.05, year) - 100 * cn), `${segment} ${year}`).toBeLessThan(
            1e-9,
          );
        }
    },
  );
});

describe('what a driver’s setting makes of its draws', () => {
  const row = driver('export-controls');
  const kept = new Fields();
  const ground = kept.ground(BASELINE);
  const { beliefs } = ground;
  const index = beliefs.drivers.findIndex(({ id }) => id === row.id);
  const { drivers } = kept.block(BASELINE, 0);

  it('is q·M and q·M·A, with its own spread on each side of the median', () => {
    const setting = { value: 80, sure: 'unsure', low: 30 } as const;
    const stance = stances({ ...BASELINE, drivers: { ...BASELINE.drivers, [row.id]: setting } }, beliefs)[index]!;
    const { position, effect, adaptation } = drivers[index]!;
    const pushed = push(stance, drivers[index]!);
    position.forEach((xi, i) => {
      // value 80 is μ = ½; the low end, 50 below it, is P10 of the position
      const q = 0.5 + (xi < 0 ? 50 / 40 / 1.2815515655446004 : 0.5) * xi;
      expect(pushed.response[i]).toBeCloseTo(q * effect[i]!, 12);
      expect(pushed.adaptation[i]).toBeCloseTo(q * effect[i]! * adaptation[i]!, 12);
    });
  });

  it('has the spread its range says, whatever "unsure" is taken to mean; without a range "unsure" says it', () => {
    const wider = { ...beliefs, assumptions: { ...beliefs.assumptions, driverSpread: 1 } };
    const setting = { value: 60, sure: 'unsure', low: 30 } as const;
    const scenario = { ...BASELINE, drivers: { ...BASELINE.drivers, [row.id]: setting } };
    const stance = stances(scenario, wider)[index]!;
    expect(stance.below).toBeCloseTo(30 / 40 / 1.2815515655446004, 12);
    expect(stance.above).toBe(1);
  });

  it('has M = exp(0.4·ζ) and A = α·exp(0.35·η) of independent normal numbers', () => {
    const ones = driverDraws(ground.block(0).draws, beliefs)[index]!;
    const moments = (values: Float64Array) => {
      const mean = values.reduce((s, v) => s + v, 0) / BLOCK;
      return [mean, Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / BLOCK)] as const;
    };
    // five standard errors of the mean and of the SD of 1,024 normal numbers (a Sobol’ coordinate does better)
    for (const [values, centre, spread] of [
      [ones.effect.map(Math.log), 0, 0.4],
      [ones.adaptation.map(Math.log), Math.log(1.1), 0.35],
    ] as const) {
      const [mean, sd] = moments(values);
      expect(Math.abs(mean - centre)).toBeLessThan((5 * spread) / Math.sqrt(BLOCK));
      expect(Math.abs(sd / spread - 1)).toBeLessThan(5 / Math.sqrt(2 * BLOCK));
    }
    // A grows with its own draw
    const eta = ground.block(0).draws.normal(`driver/${row.id}/adaptation`);
    ones.adaptation.forEach((a, i) => expect(a).toBeCloseTo(1.1 * Math.exp(0.35 * eta[i]!), 12));
  });
});

describe('an event that has arrived', () => {
  it('is felt in a segment at once and from those upstream a half and a whole year later', () => {
    const at = EVENTS.findIndex(({ id }) => id === 'safety-incident');
    const felt = Float64Array.from({ length: 25 * BLOCK }, (_, i) => (i < 9 * BLOCK ? 0 : 1 + (i % BLOCK) + i / BLOCK));
    const side = Float64Array.from({ length: BLOCK }, (_, i) => (i % 3 ? 1 : -1));
    const field = emptyField();
    addEvent(field, jumps(BELIEFS)['vertical-b2b'][at]!, { felt, side, from: 9 });
    for (let q = 0; q < 25; q++)
      for (let i = 0; i < BLOCK; i += 101) {
        const earlier = (quarters: number) => (q < quarters ? 0 : felt[(q - quarters) * BLOCK + i]!);
        const x = -side[i]! * (0.12 * earlier(0) + 0.2 * 0.15 * earlier(2) + 0.04 * 0.02 * earlier(4));
        expect(field.x[q * BLOCK + i]).toBeCloseTo(x, 9);
        expect(field.y[q * BLOCK + i]).toBeCloseTo((-0.1 - 0.06) * earlier(0), 9);
      }
  });
});
