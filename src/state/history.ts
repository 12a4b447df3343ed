/**
 * Undo and redo of one immutable document. A drag is one step however long it lasts; a burst of keys is one step while no
 * pause in it is longer than BURST; a gesture that ends where it began leaves no trace. Time is passed in.
 */

/** What the user's hand is doing. Edits with the same key belong together: always while held, else within BURST. */
export interface Gesture {
  readonly key: string;
  readonly held: boolean;
}

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The gesture that made the present, when more of it may follow, and the history as it was before. */
  readonly open?: { readonly gesture: Gesture; readonly at: number; readonly before: History<T> };
}

/** Longest pause, in milliseconds, inside one burst of keys. */
export const BURST = 600;
const MOST_STEPS = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** The history with `next` as its present; `same` tells when a gesture has come back to where it began. */
export function record<T>(
  history: History<T>,
  next: T,
  same: (a: T, b: T) => boolean,
  now: number,
  gesture?: Gesture,
): History<T> {
  const before = continues(history, gesture, now) ? history.open!.before : closed(history);
  if (same(before.present, next)) return before;
  const past = [...before.past, before.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], ...(gesture ? { open: { gesture, at: now, before } } : {}) };
}

/** The document as the gesture found it: what it is, when the gesture begins with the next edit. */
export function found<T>(history: History<T>, now: number, gesture?: Gesture): T {
  return continues(history, gesture, now) ? history.open!.before.present : history.present;
}

function continues<T>({ open }: History<T>, gesture: Gesture | undefined, now: number): boolean {
  if (!open || !gesture || open.gesture.key !== gesture.key) return false;
  return gesture.held || now - open.at <= BURST;
}

function closed<T>({ past, present, future }: History<T>): History<T> {
  return { past, present, future };
}

/** The history with its present said in other words: no step, and what could be redone still can. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return closed(history);
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

/** The history with another of its steps as the present: 0 is the oldest. A step that is not there changes nothing. */
export function travel<T>(history: History<T>, to: number): History<T> {
  const { past, present, future } = history;
  const all = [...past, present, ...future];
  if (!(to in all)) return closed(history);
  return { past: all.slice(0, to), present: all[to]!, future: all.slice(to + 1) };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return closed(history);
  return { past: [...past, present], present: next, future: rest };
}
