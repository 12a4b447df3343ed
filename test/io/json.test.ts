import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/io/json';
import { firstBreak } from '../../src/io/json-break';
import { mutated } from './arbitraries';

describe('where a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['{"a"', 4],
    ['{"a":}', 5],
    ['{"a":1,}', 7],
    ['{"a":1 "b":2}', 7],
    ["{'a':1}", 1],
    ['[1,2', 4],
    ['[1 2]', 3],
    ['[01]', 2],
    ['[1.]', 2],
    ['[.5]', 1],
    ['[+1]', 1],
    ['[0x10]', 2],
    ['nul', 0],
    ['NaN', 0],
    ['"a', 2],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['1 2', 2],
    ['{"a":[1,{"b":"\\u00g0"}]}', 14],
  ])('%s breaks at %d', (text, position) => {
    expect('problem' in parseJson(text)).toBe(true);
    expect(firstBreak(text)).toBe(position);
  });

  it('is its end exactly when the engine finds nothing wrong', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.boolean(), mutated, (json, whole, damage) => {
        const text = whole ? json : damage(json);
        const read = parseJson(text);
        const reachedEnd = firstBreak(text.replace(/^\uFEFF/, '')) === text.replace(/^\uFEFF/, '').length;
        if ('value' in read) expect(reachedEnd).toBe(true);
        if (!reachedEnd) expect('problem' in read).toBe(true);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

it('names line and column', () => {
  expect(parseJson('{\n  "a": 1,\n  b: 2\n}')).toEqual({ problem: 'is not JSON; it breaks at line 3, column 3' });
});
