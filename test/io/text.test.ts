import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScenario, writeScenario } from '../../src/io/scenario';
import { characters, firstUnsafe, grouped, oneLine, quoted } from '../../src/io/text';
import { BASELINE } from '../../src/model/scenario';

it.each([
  ['a\u0000b', 'U+0000 at character 2'],
  ['\u0085', 'U+0085 at character 1'],
  ['مرحبا\u061C', 'U+061C at character 6'],
  ['😀\u200B', 'U+200B at character 2'],
  ['abc\u202E', 'U+202E at character 4'],
  ['\u2066', 'U+2066 at character 1'],
  ['\uFEFF', 'U+FEFF at character 1'],
  ['\uD83D', 'U+D83D at character 1'],
  ['\uFFFE', 'U+FFFE at character 1'],
  ['中文 مرحبا é 😀', undefined],
])('%j has %s', (text, found) => {
  expect(firstUnsafe(text)).toBe(found);
});

it('every run of what may not be shown is one space on one line', () => {
  expect(oneLine('a\r\nb\u2028\u0000c ')).toBe('a b c');
});

it('a quotation is one short line', () => {
  expect(quoted('a\n\u202Eb')).toBe('"a\\nU+202Eb"');
  expect([undefined, null, Infinity, -0.5, [1], { a: 1 }].map(quoted)).toEqual([
    'undefined',
    'null',
    'Infinity',
    '-0.5',
    '[1]',
    '{"a":1}',
  ]);
  expect(characters(quoted('😀'.repeat(1000)))).toBe(60);
  expect(grouped(1240)).toBe('1,240');
});

it('any name at all is refused or comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (name) => {
      const read = readScenario(writeScenario({ ...BASELINE, name }));
      if ('scenario' in read) expect(read.scenario.name).toBe(name);
      else expect(firstUnsafe(name) !== undefined || characters(name) > 80).toBe(true);
      const line = [...oneLine(name)].slice(0, 80).join('');
      expect(readScenario(writeScenario({ ...BASELINE, name: line }))).toMatchObject({ scenario: { name: line } });
    }),
    { seed: 1, numRuns: 2000 },
  );
});
