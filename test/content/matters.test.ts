import { describe, expect, it } from 'vitest';
import { MATTERS_WORDS } from '../../src/content/en-matters';
import { plainText } from '../../src/content/words';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import type { Part, Reason } from '../../src/model/matters';
import type { PlainOutcome } from '../../src/model/outcome';
import type { Source } from '../../src/model/source';
import type { Swing } from '../../src/model/tornado';

const share: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'vertical-b2b', year: 2028 };
const chance: PlainOutcome = {
  kind: 'chance',
  question: { kind: 'ahead', bloc: 'cn', over: 'us', segment: 'chips', year: 2027 },
};
const cost: Swing['source'] = { kind: 'driver', id: 'cost' };

const part = (source: Source, of: number): Part => ({ source, share: of, error: 0.001, withinNoise: of < 0.002 });
const rest = part({ kind: 'unexplained' }, 0.41);

/** The largest reason is a source that takes the outcome so far down and so far up. */
function reason(source: Swing['source'], lowers: number, raises: number): Reason {
  const swing = lowers + raises;
  const ends = { low: 0, high: 1 };
  return {
    widest: { source, ends, low: -lowers, high: raises, swing, error: 0, withinNoise: false },
    lowers,
    raises,
    unexplained: rest,
  };
}
const say = (outcome: PlainOutcome, why: Reason) => plainText(MATTERS_WORDS.finding(outcome, why));

describe('the sentence of the largest reason', () => {
  it.each<[number, number, string]>([
    [0.02, 0.023, 'some up and some down'],
    [0.03, 0.01, 'mostly downwards'],
    [0.01, 0.03, 'mostly upwards'],
    [0.03, 0.001, 'downwards'],
    [0, 0.03, 'upwards'],
  ])('says which way: %s down and %s up is %s', (lowers, raises, way) => {
    expect(say(share, reason(cost, lowers, raises))).toBe(
      `China’s share of vertical B2B in 2028 moves most with cost competition, by ${(100 * (lowers + raises)).toFixed(1)} points in all, ${way}.`,
    );
  });

  it('names an event as it names a driver', () => {
    expect(say(share, reason({ kind: 'event', id: 'paradigm-breakthrough' }, 0.01, 0))).toBe(
      'China’s share of vertical B2B in 2028 moves most with a paradigm breakthrough, by 1.0 point in all, downwards.',
    );
  });

  it('speaks of each bloc in its own way', () => {
    const start = (bloc: 'us' | 'cn' | 'other') => say({ ...share, bloc }, reason(cost, 0.01, 0.01)).slice(0, 24);
    expect([start('us'), start('cn'), start('other')]).toEqual([
      'The US share of vertical',
      'China’s share of vertica',
      'Other’s share of vertica',
    ]);
  });

  it('counts futures when it is about a chance', () => {
    const before =
      'The chance of “China ahead of the US in chips and infrastructure in 2027” moves most with cost competition';
    expect(say(chance, reason(cost, 0.1, 0.12))).toBe(`${before}, by 22 in 100 in all, some up and some down.`);
    expect(say(chance, reason(cost, 0.004, 0))).toBe(`${before}, by less than 1 in 100 in all, downwards.`);
  });

  it('says a year once, and no market where the question has none', () => {
    const pair = { bloc: 'cn', over: 'us' } as const;
    const first: PlainOutcome = { kind: 'chance', question: { kind: 'first', ...pair, segment: 'chips', year: 2027 } };
    const several: PlainOutcome = { kind: 'chance', question: { kind: 'several', ...pair, least: 2, year: 2028 } };
    const nothing: Reason = { lowers: 0, raises: 0, unexplained: rest };
    expect(say(first, nothing)).toContain('“China first ahead of the US in 2027 in chips and infrastructure” by more');
    const never: PlainOutcome = {
      kind: 'chance',
      question: { kind: 'first', ...pair, segment: 'chips', year: 'never' },
    };
    expect(say(never, nothing)).toContain('“China never ahead of the US in chips and infrastructure” by more');
    expect(say(several, nothing)).toContain('“China ahead in at least 2 of four in 2028” by more');
  });

  it('names nothing when all swings are within noise', () => {
    expect(say(share, { lowers: 0, raises: 0, unexplained: rest })).toBe(
      'No single driver or event moves China’s share of vertical B2B in 2028 by more than noise.',
    );
  });
});

describe('the sentence of the uncertainty', () => {
  const nothing: Reason = { lowers: 0, raises: 0, unexplained: rest };

  it('gives the largest named part and what is not explained', () => {
    expect(MATTERS_WORDS.uncertainty({ ...nothing, named: part(cost, 0.138) }, 0.1)).toBe(
      'Of its uncertainty, 14% comes from cost competition, the largest named part; 41% is not explained by any driver or event here.',
    );
  });

  it('names none when all are within noise, and never says 0 or 100%', () => {
    const unexplained = { ...rest, share: 0.9999 };
    expect(MATTERS_WORDS.uncertainty({ ...nothing, unexplained }, 0.1)).toBe(
      'None of the named drivers and events adds more to its uncertainty than noise; over 99% of it is not explained by them.',
    );
    expect(MATTERS_WORDS.part({ share: 0.003, withinNoise: false })).toBe('under 1%');
    expect(MATTERS_WORDS.part({ share: 0.003, withinNoise: true })).toBe('within noise');
  });

  it('shares nothing out when every future is the same', () => {
    expect(MATTERS_WORDS.uncertainty(nothing, 0)).toContain('the same in every simulated future');
  });
});

it('has a name inside sentences for every driver and event', () => {
  const drivers = DRIVERS.map(({ id }): Swing['source'] => ({ kind: 'driver', id }));
  const events = EVENTS.map(({ id }): Swing['source'] => ({ kind: 'event', id }));
  for (const source of [...drivers, ...events])
    expect(say(share, reason(source, 0.01, 0.01))).toMatch(/moves most with [^,]{4,}, by/);
});

it('says changes of a share in points to one decimal, and of a chance in whole futures but for less than one', () => {
  const { moved } = MATTERS_WORDS;
  expect([-0.2512, 0.0096].map((change) => moved('share', change))).toEqual(['−25.1', '+1.0']);
  expect([-0.2512, 0.0148, 0.0096, -0.0094, 0.0002].map((change) => moved('chance', change))).toEqual([
    '−25',
    '+1',
    '+1',
    '−0.9',
    '0',
  ]);
});

describe('all drivers together', () => {
  const { togetherMeans, togetherMoves } = MATTERS_WORDS;

  it('lower it at one set of ends and raise it at the other', () => {
    expect(togetherMoves('share', -0.112, 0.123)).toBe('−11.2 to +12.3');
    expect(togetherMeans(-0.112, 0.123)).toMatch(/each at the end that lowers it, or raises it$/);
  });

  it('are not said to raise what both ways lower, and the lower number comes first', () => {
    expect(togetherMoves('share', -0.189, -0.218)).toBe('−21.8 to −18.9');
    expect(togetherMeans(-0.189, -0.218)).toMatch(/or each at the other: both ways lower it$/);
    expect(togetherMeans(0.1, 0.05)).toMatch(/: both ways raise it$/);
    expect(togetherMeans(0.1, -0.05)).toMatch(/or each at the other$/);
  });
});
