/** The comparison can fail: on a planted difference, and on an engine that is missing, does not start or stops. */

import { expect, it } from 'vitest';
import { compare, count, report, silent, within } from './compare';

const expected = new Map(['a', 'b', 'c', 'd'].map((name) => [`#1.${name}`, `digest of ${name}`]));
const right = async (link: string) => expected.get(link)!;

it('finds an engine that agrees equal in everything', async () => {
  const heard: number[] = [];
  const outcome = await compare('Engine 1.0', expected, right, (done) => heard.push(done));
  expect(heard).toEqual([1, 2, 3, 4]);
  expect(count(outcome)).toEqual({ passed: 4, failed: 0 });
  expect(report(outcome)).toBe('Engine 1.0: 4 digests, 4 equal');
});

it('reports a planted difference with its link, the engine and both digests', async () => {
  const outcome = await compare('Engine 1.0', expected, async (link) => (link === '#1.c' ? 'other' : right(link)));
  expect(count(outcome)).toEqual({ passed: 3, failed: 1 });
  expect(report(outcome).split('\n')).toEqual([
    'Engine 1.0: 4 digests, 3 equal',
    '  #1.c',
    '    in the terminal  digest of c',
    '    in Engine 1.0  other',
  ]);
});

it('counts the links an engine did not come to as failed', async () => {
  const stops = async (link: string) => {
    if (link === '#1.c') throw new Error('It crashed.\nStack');
    return right(link);
  };
  const outcome = await compare('Engine 1.0', expected, stops);
  expect(count(outcome)).toEqual({ passed: 2, failed: 2 });
  expect(report(outcome)).toBe('Engine 1.0: 2 digests, 2 equal; of 4 links it stopped there: It crashed.');
});

it('counts an engine that is required and missing as failed, one that is skipped as nothing', () => {
  expect(count(silent('Engine', 4, 'not found'))).toEqual({ passed: 0, failed: 4 });
  expect(count(silent('Engine', 0, 'not found'))).toEqual({ passed: 0, failed: 0 });
  expect(report(silent('Engine', 0, 'not found, SKIPPED; install it'))).toBe('Engine: not found, SKIPPED; install it');
});

it('shows five differences and counts the rest', async () => {
  const many = new Map(Array.from({ length: 7 }, (_, i) => [`#${i}`, 'right']));
  const lines = report(await compare('Engine 1.0', many, async () => 'wrong')).split('\n');
  expect(lines.length).toBe(1 + 5 * 3 + 1);
  expect([lines[0], lines.at(-1)]).toEqual(['Engine 1.0: 7 digests, 0 equal', '  and 2 more']);
});

it('does not wait for ever', async () => {
  await expect(within(0.01, new Promise(() => {}))).rejects.toThrow('No answer within 0.01 s.');
  expect(await within(1, Promise.resolve('in time'))).toBe('in time');
});
