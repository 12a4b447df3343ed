/** The part of a formula around a mistake, and a line under it that points there. */

/** Characters on either side that are shown. */
const AROUND = 18;

export interface Excerpt {
  readonly text: string;
  /** As long as the text up to the mistake, then a caret. */
  readonly caret: string;
}

/** `position` counts UTF-16 units from 1, as the parser does; it may be one past the end. */
export function excerpt(text: string, position: number): Excerpt {
  const at = Math.min(Math.max(0, position - 1), text.length);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND + 1);
  const before = `${from > 0 ? '…' : ''}${text.slice(from, at)}`;
  const after = `${text.slice(at, to)}${to < text.length ? '…' : ''}`;
  return { text: oneLine(before + after), caret: `${' '.repeat(before.length)}^` };
}

/** What cannot be seen, or would turn the line round, is a space. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]/gu, ' ');
}
