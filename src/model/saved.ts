/** A scenario that was saved: what the browser keeps of it, and what a copy of it is called. */

import { MOST_NAME_CHARACTERS, type Scenario } from './scenario';

export interface SavedRecord {
  /** Its own for ever, whatever it is called. */
  readonly id: string;
  readonly scenario: Scenario;
  /** ISO 8601 in UTC; renaming is not saving. */
  readonly savedAt: string;
}

/** Newest first. */
export function newestFirst(records: readonly SavedRecord[]): SavedRecord[] {
  return [...records].sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

/** The records with one more, in the place of the one with its id if there is one. */
export function withRecord(records: readonly SavedRecord[], record: SavedRecord): SavedRecord[] {
  return [...withoutRecord(records, record), record];
}

export function withoutRecord(records: readonly SavedRecord[], { id }: SavedRecord): SavedRecord[] {
  return records.filter((one) => one.id !== id);
}

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
