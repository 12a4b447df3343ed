/** The same links on every machine, and a bit of everything in them. */

import { describe, expect, it } from 'vitest';
import { readLink, writeLink, type Shared } from '../../src/io/link';
import { HORIZONS } from '../../src/model/clock';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { SURENESS } from '../../src/model/scenario';
import { links, scenarios } from './links';

const all = scenarios(40);
const distinct = <T>(values: readonly T[]) => [...new Set(values)].sort();

describe('the links that every engine opens', () => {
  it('are the same each time, and the first of any longer list', () => {
    expect(links(40)).toEqual(links(200).slice(0, 40));
    expect(new Set(links(200)).size).toBe(200);
  });

  it('open as the scenarios they were made from, and are the links a page writes for these', () => {
    const opened = links(200).map((link) => readLink(link) as Shared);
    expect(opened.map(({ scenario }) => scenario)).toEqual(scenarios(200));
    expect(opened.map((shared) => writeLink(shared))).toEqual(links(200));
  });

  it.each(DRIVERS)(
    'have $id in every third of its rail and at an end, at every sureness, with each end given',
    (row) => {
      const settings = all.map(({ drivers }) => drivers[row.id]);
      const third = ({ value }: { value: number }) =>
        Math.min(2, Math.floor((3 * (value - row.low)) / (row.high - row.low)));
      expect(distinct(settings.map(third))).toEqual([0, 1, 2]);
      expect(settings.some(({ value }) => value === row.low || value === row.high)).toBe(true);
      expect(distinct(settings.map(({ sure }) => sure))).toEqual([...SURENESS].sort());
      expect(distinct(settings.map((set) => `${'low' in set}, ${'high' in set}`)).length).toBe(4);
    },
  );

  it.each(EVENTS)('have $id left to chance, happening and ruled out', ({ id }) => {
    expect(distinct(all.map(({ events }) => events[id].is))).toEqual(['chance', 'happens', 'never']);
  });

  it('have every year and place that an event can be fixed for', () => {
    const happening = all.flatMap(({ events }) => Object.values(events)).filter((event) => event.is === 'happens');
    expect(distinct(happening.map(({ year }) => year))).toEqual([2026, 2027, 2028, 2029]);
    expect(distinct(happening.map(({ origin }) => String(origin)))).toEqual(['cn', 'undefined', 'us']);
  });

  it('have both horizons, exact and streamed runs, edited weights and seeds in many scripts', () => {
    expect(distinct(all.map(({ horizon }) => horizon))).toEqual([...HORIZONS]);
    expect(distinct(all.map(({ trials }) => String(trials)))).toEqual(['1000', '20000', '2048', '8192']);
    expect(all.filter(({ trials }) => trials > 16_384).length).toBe(2);
    expect(all.filter(({ assumptions }) => assumptions.weights).length).toBeGreaterThan(5);
    for (const script of [/^2028/, /\p{Script=Han}/u, /\p{Script=Arabic}/u, /\p{Script=Greek}/u, /🎲/u, /e\u0301/])
      expect(all.some(({ seed }) => script.test(seed))).toBe(true);
  });
});
