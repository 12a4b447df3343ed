/** What the page says it has just done. */

/** Takes back what was said to be done; offered for as long as that, and nothing after it, is what would be taken back. */
export interface Deed {
  readonly stands: () => boolean;
  readonly undo: () => void;
}

export interface Said {
  readonly sentence: string;
  readonly deed: Deed | undefined;
}

export const NOTHING_SAID: Said = { sentence: '', deed: undefined };
