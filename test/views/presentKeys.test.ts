import { expect, it } from 'vitest';
import { keyOf } from '../../src/views/presentKeys';

const free = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false };
/** What has the focus, by its tag. */
const on = (tag: string) => ({ matches: (selector: string) => selector.split(', ').includes(tag) });

it.each([
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
  [' ', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['t', 'theme'],
  ['d', 'drivers'],
  ['r', 'replay'],
  ['Escape', 'leave'],
  ['4', { to: 4 }],
  ['0', undefined],
  ['x', undefined],
  ['constructor', undefined],
])('%s does %j', (key, deed) => {
  expect(keyOf({ ...free, key }, on('section'))).toEqual(deed);
  expect(keyOf({ ...free, key, ctrlKey: true }, on('section'))).toBeUndefined();
});

it.each(['ArrowRight', ' ', 'Home', 'd', '6'])('%s typed into a field is the field’s', (key) => {
  expect(keyOf({ ...free, key }, on('input'))).toBeUndefined();
});

it('letters do the same on a slider, which keeps the keys that move it', () => {
  const slider = {
    matches: (selector: string) => selector.split(', ').some((one) => /^input(\[type=range\])?$/.test(one)),
  };
  expect(keyOf({ ...free, key: 'd' }, slider)).toBe('drivers');
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', ' ', '3'])
    expect(keyOf({ ...free, key }, slider), key).toBeUndefined();
});

it.each([
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['Escape', 'leave'],
])('%s of a clicker does %s wherever the focus is, also on a slider', (key, deed) => {
  expect(keyOf({ ...free, key }, on('input'))).toBe(deed);
});

it('the space bar presses a button that has the focus', () => {
  expect(keyOf({ ...free, key: ' ' }, on('button'))).toBeUndefined();
  expect(keyOf({ ...free, key: 'b' }, on('button'))).toBe('blank');
});
