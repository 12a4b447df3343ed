/** What a key does while presenting. Keys of a clicker go on and back wherever the focus is; what is typed into a field is the field's,
    and a slider keeps the keys that move it. */

import type { PresentDeed } from '../content/words-present';

export type Key = PresentDeed | 'first' | 'last' | { readonly to: number };

const ANYWHERE: Readonly<Record<string, Key>> = { PageDown: 'next', PageUp: 'back', Escape: 'leave' };

const KEYS: Readonly<Record<string, Key>> = {
  ArrowRight: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  b: 'blank',
  t: 'theme',
  d: 'drivers',
  r: 'replay',
};

const FIELDS = 'input, select, textarea';
/** Nothing can be typed into these: they keep the keys that move or press them. */
const MOVED = 'input[type=range], input[type=radio], input[type=checkbox]';
const LETTER = /^[a-z]$/i;
/** A button that has the focus is pressed by these. */
const PRESSES: readonly string[] = [' ', 'Enter'];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>;
/** What had the focus. */
type Target = { matches(selector: string): boolean } | undefined;

export function keyOf({ key, ctrlKey, metaKey, altKey, defaultPrevented }: Pressed, target: Target): Key | undefined {
  if (ctrlKey || metaKey || altKey || defaultPrevented) return undefined;
  if (Object.hasOwn(ANYWHERE, key)) return ANYWHERE[key];
  if (target?.matches(MOVED) ? !LETTER.test(key) : target?.matches(FIELDS)) return undefined;
  if (PRESSES.includes(key) && target?.matches('button')) return undefined;
  if (/^[1-9]$/.test(key)) return { to: Number(key) };
  const name = key.toLowerCase();
  return Object.hasOwn(KEYS, key) ? KEYS[key] : Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}
