/** Events through time: arrival, build-up, fading, severity and side, against the formulas of model §3.4. */

import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import { QUARTERS } from '../../src/model/clock';
import { arrivalOf, severityOf, sideOf } from '../../src/model/coordinates';
import type { Draws } from '../../src/model/draws';
import { event, EVENTS, type EventId } from '../../src/model/events';
import { arrival, course } from '../../src/model/hazard';
import { BLOCK } from '../../src/model/random';
import { defaultEventSetting, type EventSetting } from '../../src/model/scenario';

/** Every uniform of a block once, in a scattered order, so that a fraction of trials is exact to 1/1,024. */
const EVEN = Float64Array.from({ length: BLOCK }, (_, i) => (((i * 397) % BLOCK) + 0.5) / BLOCK);
const SIDES = Float64Array.from({ length: BLOCK }, (_, i) => (((i * 601) % BLOCK) + 0.5) / BLOCK);
const NORMAL = Float64Array.from({ length: BLOCK }, (_, i) => 3 * Math.sin(i));

/** Draws of one event alone; asking for any other source is a mistake. */
const drawsOf = (id: EventId): Draws => ({
  uniform: (name) =>
    new Map([
      [arrivalOf(id), EVEN],
      [sideOf(id), SIDES],
    ]).get(name)!,
  normal: (name) => new Map([[severityOf(id), NORMAL]]).get(name)!,
  steps: [],
});

const settings: [string, EventSetting][] = [
  ['left to an even chance', { is: 'chance', probability: 0.5 }],
  ['happening in 2026', { is: 'happens', year: 2026 }],
  ['happening in 2027', { is: 'happens', year: 2027 }],
];

/** The end of the horizon year on the model’s clock, from the table of model §4b. */
const ENDS: Record<EventId, number> = {
  'paradigm-breakthrough': 4.5,
  'cn-agent-ecosystem': 3.5,
  'safety-incident': 5.5,
  'api-shakeout': 4.5,
  'chip-disruption': 4.5,
  'cn-node-breakthrough': 4.5,
};

describe.each(EVENTS.map((row) => [row.id, row] as const))('%s', (id, row) => {
  const setting = defaultEventSetting(id);
  const arrivals = EVEN.map((u) => arrival(row, setting, u));
  const before = (t: number) => arrivals.filter((at) => at <= t).length / BLOCK;

  it('has happened by the end of its year as often as its chance says, never before April 2026', () => {
    expect(Math.min(...arrivals)).toBeGreaterThan(1.75);
    expect(Math.abs(before(ENDS[id]) - row.probability)).toBeLessThan(1 / BLOCK);
  });

  it('stays as likely in every further stretch as long', () => {
    const twice = 1 - (1 - row.probability) ** 2;
    expect(Math.abs(before(2 * ENDS[id] - 1.75) - twice)).toBeLessThan(1 / BLOCK);
  });

  it('is felt as severity × build-up × what has not faded, and not before it arrives', () => {
    for (const [name, set] of settings) {
      const { felt, from } = course(row, set, drawsOf(id), ASSUMPTIONS);
      let first = QUARTERS;
      for (let q = 0; q < QUARTERS; q++)
        for (let i = 0; i < BLOCK; i += 7) {
          const years = q / 4 - arrival(row, set, EVEN[i]!);
          const shape =
            (1 - Math.exp(-years / row.build)) * (row.lasting + (1 - row.lasting) * Math.exp(-years / row.fade));
          const expected = years > 0 ? Math.exp(0.4 * NORMAL[i]!) * shape : 0;
          if (expected > 0) first = Math.min(first, q);
          expect(Math.abs(felt[q * BLOCK + i]! - expected), `${name}, quarter ${q}`).toBeLessThan(1e-12);
        }
      expect(from, name).toBeLessThanOrEqual(first);
    }
  });
});

describe('an event that happens in a year', () => {
  it('comes evenly within that calendar year, early in the trials in which it would come early anyway', () => {
    const row = event('cn-agent-ecosystem');
    const fixed = EVEN.map((u) => arrival(row, { is: 'happens', year: 2027 }, u));
    const sorted = [...fixed].sort((a, b) => a - b);
    // calendar 2027 is t from 2.5 to 3.5
    sorted.forEach((at, i) => expect(at).toBeCloseTo(2.5 + (i + 0.5) / BLOCK, 12));
    const order = (times: Float64Array) => [...times.keys()].sort((a, b) => times[a]! - times[b]!);
    expect(order(fixed)).toEqual(order(EVEN.map((u) => arrival(row, { is: 'chance', probability: 0.2 }, u))));
  });
});

describe('the side of an event', () => {
  const usShare = (id: EventId, setting: EventSetting = defaultEventSetting(id)) =>
    course(event(id), setting, drawsOf(id), ASSUMPTIONS).side.filter((side) => side === 1).length / BLOCK;

  it('is the US in 0.65 of breakthroughs and is blamed in half of incidents; the rest is China', () => {
    expect(Math.abs(usShare('paradigm-breakthrough') - 0.65)).toBeLessThan(1 / BLOCK);
    expect(Math.abs(usShare('safety-incident') - 0.5)).toBeLessThan(1 / BLOCK);
  });

  it('is fixed where the scenario fixes it, and one for all where an event has none', () => {
    expect(usShare('paradigm-breakthrough', { is: 'happens', year: 2026, origin: 'us' })).toBe(1);
    expect(usShare('paradigm-breakthrough', { is: 'happens', year: 2026, origin: 'cn' })).toBe(0);
    expect(usShare('chip-disruption')).toBe(1);
  });
});
