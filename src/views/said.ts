/** What the page says it has just done. */

import type { Work } from '../model/work';

export interface Said {
  readonly sentence: string;
  /** The work that the deed has made: for as long as it is at hand, Undo takes back that deed and nothing else. */
  readonly of: Work | undefined;
}

export const NOTHING_SAID: Said = { sentence: '', of: undefined };
