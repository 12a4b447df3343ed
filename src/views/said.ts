/** What the page says it has just done. */

/** Takes back what was said to be done; offered for as long as that, and nothing after it, is what would be taken back. */
export interface Deed {
  readonly stands: () => boolean;
  readonly undo: () => void;
  /** What that is called, when not Undo. */
  readonly does?: string;
}

export interface Said {
  readonly sentence: string;
  /** Whether it still holds; always when not given. */
  readonly stands?: () => boolean;
  /** Takes back what was done, and nothing else, while it stands. */
  readonly undo?: () => void;
  readonly does?: string;
}

export const NOTHING_SAID: Said = { sentence: '' };

export function holds({ stands }: Said): boolean {
  return stands?.() ?? true;
}
