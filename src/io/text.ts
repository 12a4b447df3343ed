/**
 * Text that strangers wrote: names and seeds out of links and files. It is shown as text, kept to one line, and never
 * holds a character that cannot be seen, turns the line round or breaks an export.
 */

/** Controls, zero-width and direction marks, line separators, specials, halves of a surrogate pair. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]/u;
const UNSAFE_RUN = new RegExp(`(?:${UNSAFE.source})+`, 'gu');

/** Characters as a person counts them, near enough: code points. */
export function characters(text: string): number {
  return [...text].length;
}

/** The first character that may not be shown, and where it stands (from 1): `U+202E at character 4`. */
export function firstUnsafe(text: string): string | undefined {
  const all = [...text];
  const at = all.findIndex((character) => UNSAFE.test(character));
  return at < 0 ? undefined : `${codePoint(all[at]!)} at character ${at + 1}`;
}

/** The text on one line: every run of such characters is a space. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE_RUN, ' ').trim();
}

/** A value as a sentence may quote it: JSON on one line, at most 60 characters, what cannot be seen written out. */
export function quoted(value: unknown): string {
  const text = value === undefined || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const cut = characters(text) > 60 ? `${[...text].slice(0, 59).join('')}…` : text;
  return cut.replace(new RegExp(UNSAFE.source, 'gu'), codePoint);
}

/** 1,240 */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
