import { expect, it } from 'vitest';
import { copyName } from '../../src/model/copyName';

const copyOf = (name: string, count: number) => `${name}, copy${count > 1 ? ` ${count}` : ''}`;

it('a copy is called one, and the next ones are counted', () => {
  expect(copyName('Mine', ['Mine'], copyOf)).toBe('Mine, copy');
  expect(copyName('Mine', ['Mine', 'Mine, copy', 'Mine, copy 2'], copyOf)).toBe('Mine, copy 3');
});

it('the copy of a name as long as names may be is no longer, and tells from another copy', () => {
  const long = '\u{1F600}'.repeat(80);
  const first = copyName(long, [long], copyOf);
  const second = copyName(long, [long, first], copyOf);
  expect([...first]).toHaveLength(80);
  expect([...second]).toHaveLength(80);
  expect(first).toMatch(/, copy$/);
  expect(second).toMatch(/, copy 2$/);
});
