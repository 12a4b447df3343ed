/** A scenario that was saved, and lists of such. */

import type { Scenario } from './scenario';
import type { Story } from './story';

/** What a scenario file holds, too. */
export interface Savable {
  readonly scenario: Scenario;
  /** Pinned questions by their ids; absent when there are none. */
  readonly questions?: readonly string[];
  /** Scenes to be shown to a room; absent when there are none. */
  readonly story?: Story;
}

export interface SavedRecord extends Savable {
  /** Its own for ever, whatever it is called. */
  readonly id: string;
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
