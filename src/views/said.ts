/** What the page says it has just done. */

import type { Work } from '../model/work';

export interface Said {
  readonly sentence: string;
  /** The work that it is said of: it holds for as long as that is at hand. Undefined when it holds whatever is changed. */
  readonly of: Work | undefined;
  /** Whether the deed has made that work, so that Undo takes back that deed and nothing else. */
  readonly undoable: boolean;
}

export const NOTHING_SAID: Said = { sentence: '', of: undefined, undoable: false };

/** Whether it still holds of the work at hand. */
export function holds({ of }: Said, present: Work): boolean {
  return of === undefined || of === present;
}
