/** What can be unfolded under the plate, in the order of its line. */

export const FOLDS = ['ask', 'why', 'table', 'how'] as const;
export type Fold = (typeof FOLDS)[number];

/** All closed. */
export function folded(): Record<Fold, boolean> {
  return { ask: false, why: false, table: false, how: false };
}
