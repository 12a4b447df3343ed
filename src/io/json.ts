/** JSON from strangers: size and depth are checked before it is parsed. */

import { firstBreak } from './json-break';
import { grouped } from './text';

export const MOST_FILE_CHARACTERS = 5_000_000;
const MOST_DEPTH = 32;

/** The parsed value, or the rest of a sentence that begins with what was read. Never throws. */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  if (text.length > MOST_FILE_CHARACTERS) {
    return { problem: `has ${grouped(text.length)} characters; it may have ${grouped(MOST_FILE_CHARACTERS)}` };
  }
  if (depth(text) > MOST_DEPTH) return { problem: `is nested too deeply; it may be ${MOST_DEPTH} deep` };
  try {
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch {
    return { problem: `is not JSON; it breaks at ${place(text, firstBreak(text))}` };
  }
}

/** Most brackets open at once, outside strings. */
function depth(text: string): number {
  let open = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (inString && sign === '\\') i += 1;
    else if (sign === '"') inString = !inString;
    else if (!inString && (sign === '[' || sign === '{')) most = Math.max(most, ++open);
    else if (!inString && (sign === ']' || sign === '}')) open -= 1;
  }
  return most;
}

/** Both from 1. */
function place(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}
