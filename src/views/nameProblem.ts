/** What is wrong with a name that was typed, in a sentence; the same rule as for one in a file, and it may not be empty. */

import type { SavedWords } from '../content/words-saved';
import { characters, firstUnsafe } from '../io/text';
import { MOST_NAME_CHARACTERS } from '../model/scenario';

export function nameProblem(typed: string, words: SavedWords): string | undefined {
  const text = typed.trim();
  const refused = firstUnsafe(text);
  const fits = text !== '' && characters(text) <= MOST_NAME_CHARACTERS;
  return fits && !refused ? undefined : words.nameProblem({ text, refused }, MOST_NAME_CHARACTERS);
}
