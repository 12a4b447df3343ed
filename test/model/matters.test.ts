import { describe, expect, it } from 'vitest';
import { shares } from '../../src/model/baseline';
import { driverTerm, layCut, type Cut, type Term } from '../../src/model/cut';
import { Fields } from '../../src/model/fields';
import { reasonOver, uncertaintyOf, whatMatters, type Uncertainty } from '../../src/model/matters';
import { cellsOf, questionOutcome, shareOutcome } from '../../src/model/outcome';
import { parseQuestion, type PlainQuestion } from '../../src/model/questions';
import { BASELINE, withEvent } from '../../src/model/scenario';
import type { SegmentId } from '../../src/model/segments';
import { sourceName } from '../../src/model/source';
import { tornadoes } from '../../src/model/tornado';
import { deviation, finish, shuffled, uniforms } from './sample';

const fields = new Fields();
const share = (segment: SegmentId) => shareOutcome('cn', segment, 2028);
const partOf = ({ parts }: Uncertainty, name: string) => parts.find(({ source }) => sourceName(source) === name)!;

/** The parts of an independent implementation (model §5.3), printed to two decimals, and the SD in points to one. */
const PRINTED: readonly (readonly [SegmentId, number, Readonly<Record<string, number>>])[] = [
  [
    'llm-apis',
    10.2,
    {
      unexplained: 0.58,
      'event/cn-agent-ecosystem': 0.08,
      'driver/frontier-lead': 0.08,
      'driver/cost': 0.06,
      'driver/open-source': 0.06,
      'event/paradigm-breakthrough': 0.05,
    },
  ],
  [
    'vertical-b2b',
    8.2,
    {
      unexplained: 0.41,
      'driver/digitization': 0.14,
      'event/cn-agent-ecosystem': 0.13,
      'driver/frontier-lead': 0.1,
      'event/paradigm-breakthrough': 0.05,
      'driver/cost': 0.05,
    },
  ],
  [
    'consumer-apps',
    10.7,
    { unexplained: 0.74, 'driver/reach': 0.12, 'event/cn-agent-ecosystem': 0.05, 'driver/frontier-lead': 0.03 },
  ],
  [
    'chips',
    7.3,
    {
      unexplained: 0.72,
      'driver/fragmentation': 0.06,
      'event/cn-node-breakthrough': 0.05,
      'driver/subsidies': 0.05,
      'driver/export-controls': 0.05,
    },
  ],
];

describe('whose uncertainty it is', () => {
  it.each(PRINTED)('in China’s share of %s is what another implementation found', (segment, sd, parts) => {
    const { uncertainty } = finish(whatMatters(BASELINE, fields, share(segment)));
    for (const [name, printed] of Object.entries(parts)) {
      const { share: part, error } = partOf(uncertainty, name);
      // The other one has twice the trials and an error of its own; 0.005 is its rounding.
      expect(Math.abs(part - printed), name).toBeLessThan(0.005 + 3 * Math.sqrt(1.5) * error);
    }
    expect(uncertainty.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
    // The relative error of an SD is about 1/√(2n), a little more with fat tails.
    expect(Math.abs(100 * uncertainty.sd - sd)).toBeLessThan(0.05 + 4 * sd * Math.sqrt((1 + 0.5) / (2 * 8192)));
  });

  it('agrees, source by source, with nested resampling over random orders (Song, Nelson and Staum 2016)', () => {
    const cut = layCut(BASELINE, fields, cellsOf(share('chips')));
    const uncertainty = finish(uncertaintyOf(BASELINE, fields, cut, share('chips')));
    const terms = termsOf(cut);
    const nested = nestedEffects([...terms.values()], ({ x, y }) => shares({ x, y })[1], 40_000);
    [...terms.keys()].forEach((name, k) => {
      const part = partOf(uncertainty, name);
      expect(Math.abs(part.share - nested[k]!.share), name).toBeLessThan(4 * Math.hypot(part.error, nested[k]!.error));
    });
  });

  it('does not depend on the order of trials, nor do swings', () => {
    for (const outcome of [
      shareOutcome('us', 'all', 2028),
      questionOutcome(parseQuestion('cn-ahead-us/at-least-2/2027', 2028) as PlainQuestion, 2028),
    ]) {
      const scenario = { ...BASELINE, trials: 2000 };
      const cut = layCut(scenario, fields, cellsOf(outcome));
      const mixed = permuted(cut, shuffled('trials', cut.trials));
      const parts = (of: Cut) => finish(uncertaintyOf(scenario, fields, of, outcome));
      expect(parts(mixed)).toEqual(parts(cut));
      const one = finish(tornadoes(scenario, fields, cut, outcome));
      // Events are set anew by the tornado itself, in the order of the seed, so only drivers are asked of mixed trials.
      const other = finish(tornadoes(scenario, fields, mixed, outcome));
      expect(Math.abs(other.standing.error - one.standing.error)).toBeLessThan(1e-12);
      for (const swing of one.rail.swings.filter(({ source }) => source.kind === 'driver')) {
        const same = other.rail.swings.find(({ source }) => sourceName(source) === sourceName(swing.source))!;
        expect([same.low, same.high]).toEqual([swing.low, swing.high]);
        expect(Math.abs(same.error - swing.error)).toBeLessThan(1e-12);
      }
    }
  });

  it('is no part of a driver without effect or of an event that never happens', () => {
    const scenario = withEvent(BASELINE, 'cn-node-breakthrough', { is: 'never' });
    const cut = layCut(scenario, fields, cellsOf(share('chips')));
    const uncertainty = finish(uncertaintyOf(scenario, fields, cut, share('chips')));
    for (const name of ['driver/reach', 'event/cn-node-breakthrough'])
      expect(partOf(uncertainty, name)).toMatchObject({ share: 0, error: 0, withinNoise: true });
  });
});

describe('the largest reason', () => {
  it('is the widest swing of the ranges that are shown, and whose uncertainty it is does not change with them', () => {
    const matters = finish(whatMatters(BASELINE, fields, share('vertical-b2b')));
    expect(reasonOver('plausible', matters)).toEqual(matters.reason);
    const full = reasonOver('rail', matters);
    expect(full.widest).toBe(matters.rail.swings[0]);
    expect(full.raises + full.lowers).toBeGreaterThan(matters.reason.raises + matters.reason.lowers);
    expect(full).toMatchObject({ named: matters.reason.named, unexplained: matters.reason.unexplained });
  });

  it('for China’s chips is the widest swing, the largest named part and what is unexplained', () => {
    const { reason, plausible, standing } = finish(whatMatters(BASELINE, fields, share('chips')));
    expect(reason.widest).toBe(plausible.swings[0]);
    expect(sourceName(reason.widest!.source)).toBe('event/cn-node-breakthrough');
    expect(reason.raises).toBeCloseTo(reason.widest!.high - standing.value, 12);
    expect(reason.lowers).toBeCloseTo(standing.value - reason.widest!.low, 12);
    expect(reason.named!.source.kind).not.toBe('unexplained');
    expect(reason.unexplained.share).toBeGreaterThan(0.6);
  });

  it('names nothing where nothing happens', () => {
    const impossible = questionOutcome(parseQuestion('other-above-100/chips/2028', 2028) as PlainQuestion, 2028);
    const { reason, uncertainty } = finish(whatMatters({ ...BASELINE, trials: 1000 }, fields, impossible));
    expect(reason).toMatchObject({ lowers: 0, raises: 0, unexplained: { share: 0, withinNoise: true } });
    expect(reason).not.toHaveProperty('widest');
    expect(reason).not.toHaveProperty('named');
    expect(uncertainty.sd).toBe(0);
  });
});

function termsOf(cut: Cut): Map<string, Term> {
  const [cell] = cut.cells;
  const { drivers, events } = fields.ground(BASELINE).beliefs;
  return new Map([
    ...drivers.map(({ id }, d): [string, Term] => [`driver/${id}`, driverTerm(cut, cell!, d)]),
    ...events.map(({ id }, e): [string, Term] => [`event/${id}`, cell!.events[e]!]),
    ['unexplained', cell!.still],
  ]);
}

/** E Var(f | all but the first j of a random order), by an outer draw and three inner ones; differences over j are the effects. */
function nestedEffects(terms: readonly Term[], f: (at: { x: number; y: number }) => number, orders: number) {
  const INNER = 3;
  const draw = source('nested');
  const trial = () => Math.floor(draw() * terms[0]!.x.length);
  const owed = terms.map(() => [] as number[]);
  for (let o = 0; o < orders; o++) {
    const order = terms.map((_, k) => [draw(), k] as const).sort(([a], [b]) => a - b);
    let before = 0;
    order.forEach((_, j) => {
      const fixed = order.slice(j + 1).map(([, k]) => [k, trial()] as const);
      const values = Array.from({ length: INNER }, () => {
        const picked = [...fixed, ...order.slice(0, j + 1).map(([, k]) => [k, trial()] as const)];
        return f({ x: total(picked, 'x'), y: total(picked, 'y') });
      });
      const after = deviation(values) ** 2;
      owed[order[j]![1]]!.push(after - before);
      before = after;
    });
  }
  function total(picked: readonly (readonly [number, number])[], axis: 'x' | 'y') {
    return picked.reduce((sum, [k, i]) => sum + terms[k]![axis][i]!, 0);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = owed.reduce((sum, values) => sum + mean(values), 0);
  return owed.map((values) => ({
    share: mean(values) / variance,
    error: deviation(values) / Math.sqrt(orders) / variance,
  }));
}

/** Uniform numbers, one after another. */
function source(seed: string): () => number {
  let [page, at] = [0, 0];
  let drawn = uniforms(`${seed}/0`, 65_536);
  return () => {
    if (at === drawn.length) [drawn, at] = [uniforms(`${seed}/${++page}`, 65_536), 0];
    return drawn[at++]!;
  };
}

function permuted(cut: Cut, order: readonly number[]): Cut {
  const along = (values: Float64Array) => Float64Array.from(order, (trial) => values[trial]!);
  const term = ({ x, y }: Term) => ({ x: along(x), y: along(y) });
  return {
    ...cut,
    positions: cut.positions.map(along),
    cells: cut.cells.map((cell) => ({
      ...cell,
      still: term(cell.still),
      units: cell.units.map(term),
      events: cell.events.map(term),
    })),
  };
}
