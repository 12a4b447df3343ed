/** What a copy of something named is called. */

import { MOST_NAME_CHARACTERS } from './scenario';

/** The first name of a copy that is not taken, within the length of a name; `copyOf` words the nth copy, from 1. */
export function copyName(
  name: string,
  taken: readonly string[],
  copyOf: (name: string, count: number) => string,
): string {
  for (let count = 1; ; count++) {
    const over = [...copyOf(name, count)].length - MOST_NAME_CHARACTERS;
    const copy = copyOf(over > 0 ? [...name].slice(0, -over).join('') : name, count);
    if (!taken.includes(copy)) return copy;
  }
}
