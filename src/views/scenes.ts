/** Scenes in words: what one shows, and what is wrong with a caption that was typed. The same rule holds for one in a file. */

import type { Words } from '../content/words';
import type { StoryWords } from '../content/words-present';
import { characters, firstUnsafe } from '../io/text';
import { MOST_CAPTION_CHARACTERS, type Scene } from '../model/story';
import { scenarioName } from './scenarioName';

export function shownIn({ scenario, view }: Scene, words: Words, own: StoryWords): string {
  const bloc = view.focus === 'all' || view.arrangement === 'split' ? undefined : view.focus;
  return own.shows(words.segments[view.segment].name, scenarioName(scenario, words), bloc);
}

export function captionProblem(typed: string, own: StoryWords): string | undefined {
  const text = typed.trim();
  const refused = firstUnsafe(text);
  const fits = characters(text) <= MOST_CAPTION_CHARACTERS;
  return fits && !refused ? undefined : own.captionProblem({ text, refused }, MOST_CAPTION_CHARACTERS);
}
