/** The ear of an embedded view: what its one host may order is heard, and all else is met with silence. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ear, MOST_A_SECOND, MOST_MESSAGE_BYTES, type Door } from '../../src/io/framed';
import { DRIVERS } from '../../src/model/drivers';

const PARENT = { name: 'parent' };
const ORIGIN = 'https://news.example';
const DOOR: Door = { parent: PARENT, origin: ORIGIN, sliders: ['export-controls', 'cost'] };
const SET = { type: 'parallel-run/set', drivers: { 'export-controls': 80 } };

/** What a new ear makes of one message. */
const heard = (data: unknown, { from = PARENT, origin = ORIGIN, door = DOOR }: Partial<Sender> = {}) =>
  new Ear(door).hear({ source: from as unknown as Window, origin, data: structuredClone(data) }, 0);

interface Sender {
  from: unknown;
  origin: string;
  door: Door;
}

describe('the host may', () => {
  it.each([
    [SET],
    [{ type: 'parallel-run/set', drivers: { cost: 30, 'export-controls': 60 }, theme: 'dark' }],
    [{ type: 'parallel-run/set', theme: 'auto' }],
    [{ type: 'parallel-run/ask' }],
  ])('order %j', (order) => {
    expect(heard(order)).toEqual(order);
  });

  it('set every driver that the address lets move, from one end of its rail to the other', () => {
    for (const { id, low, high } of DRIVERS) {
      const door: Door = { ...DOOR, sliders: [id] };
      for (const value of [low, high]) {
        const order = { type: 'parallel-run/set', drivers: { [id]: value } };
        expect(heard(order, { door })).toEqual(order);
      }
    }
  });
});

describe('silence meets', () => {
  it.each([
    'https://news.example.evil.example',
    'https://evil.example',
    'http://news.example',
    'https://news.example:8443',
    'https://www.news.example',
    'https://news.example/',
    'https://NEWS.example',
    'https://news.exampl',
    'https://newsxexample',
    '*',
    'null',
    '',
  ])('the origin %j', (origin) => {
    expect(heard(SET, { origin })).toBeUndefined();
  });

  it('any other window, also of the right origin', () => {
    expect(heard(SET, { from: { name: 'parent' } })).toBeUndefined();
    expect(heard(SET, { from: null, door: { ...DOOR, parent: null } })).toBeUndefined();
  });

  it('everyone, where the address allows no one', () => {
    expect(heard(SET, { door: { ...DOOR, origin: undefined } })).toBeUndefined();
  });

  it.each([
    ['a driver that may not be moved', { ...SET, drivers: { reach: 50 } }],
    ['one beside one that may', { ...SET, drivers: { cost: 50, reach: 50 } }],
    ['a value off the rail', { ...SET, drivers: { cost: 1e9 } }],
    ['no number', { ...SET, drivers: { cost: NaN } }],
    ['a number as text', { ...SET, drivers: { cost: '50' } }],
    ['a list of drivers', { ...SET, drivers: [] }],
    ['a list', [SET]],
    ['another theme', { type: 'parallel-run/set', theme: 'sepia' }],
    ['another type', { ...SET, type: 'parallel-run/delete' }],
    ['no type', { drivers: { cost: 50 } }],
    ['a field too many', { ...SET, scenario: {} }],
    ['a question with more than it may hold', { type: 'parallel-run/ask', drivers: {} }],
    ['text', JSON.stringify(SET)],
    ['nothing', undefined],
    ['null', null],
    ['a proto of its own', JSON.parse('{"type":"parallel-run/ask","__proto__":{"type":"x"}}')],
  ])('%s', (_, data) => {
    expect(heard(data)).toBeUndefined();
  });

  it('500 messages of any shape, and nothing throws', () => {
    const shapes = fc.oneof(
      fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, withBigInt: true }),
      fc.record({
        type: fc.constant('parallel-run/set'),
        drivers: fc.dictionary(fc.string(), fc.double(), { minKeys: 1 }),
      }),
      fc.record({ type: fc.string(), drivers: fc.object(), theme: fc.anything() }),
      fc.array(fc.constant(SET), { minLength: 1 }),
    );
    fc.assert(
      fc.property(shapes, (data) => new Ear(DOOR).hear(message(data), 0) === undefined),
      { numRuns: 500, seed: 2028 },
    );
  });
});

describe('a message of 64 KB', () => {
  /** How often the fields of a message are listed: once to weigh it, once more by the schema. */
  const looks = (data: object) => {
    let count = 0;
    const watched = new Proxy(data, { ownKeys: (target) => (count++, Reflect.ownKeys(target)) });
    expect(new Ear(DOOR).hear(message(watched), 0)).toBeUndefined();
    return count;
  };

  it('is read when it fits, and only weighed when it is larger, however it is made', () => {
    expect(looks({ type: 'parallel-run/ask', more: 'small' })).toBe(2);
    for (const more of [
      'x'.repeat(MOST_MESSAGE_BYTES / 2),
      Array.from({ length: MOST_MESSAGE_BYTES / 8 }, () => 0),
      new Uint8Array(MOST_MESSAGE_BYTES),
      new Map(Array.from({ length: MOST_MESSAGE_BYTES / 16 }, (_, n) => [n, n])),
    ]) {
      expect(looks({ type: 'parallel-run/ask', more })).toBe(1);
    }
  });

  it('that holds itself comes to an end', () => {
    const round: Record<string, unknown> = { type: 'parallel-run/ask' };
    round['self'] = round;
    expect(heard(round)).toBeUndefined();
  });
});

it('hears ten messages in any second, and the next when the first is a second old', () => {
  const ear = new Ear(DOOR);
  const at = (now: number) => ear.hear(message(SET), now) !== undefined;
  for (let n = 0; n < MOST_A_SECOND; n++) expect(at(10 * n)).toBe(true);
  expect(at(500)).toBe(false);
  expect(at(999)).toBe(false);
  expect(at(1000)).toBe(true);
  expect(at(1001)).toBe(false);
});

it('what strangers send does not use up the host’s ten', () => {
  const ear = new Ear(DOOR);
  for (let n = 0; n < 100; n++) ear.hear({ ...message(SET), origin: 'https://evil.example' }, n);
  expect(ear.hear(message(SET), 100)).toEqual(SET);
});

function message(data: unknown) {
  return { source: PARENT as unknown as Window, origin: ORIGIN, data };
}
