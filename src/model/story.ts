/**
 * A story: scenes in the order in which they are shown to a room. A scene is a scenario, how it is looked at, and what is said
 * of it; it is run anew whenever it is shown, so it holds no number. Pure edits; a place that is not there changes nothing.
 */

import type { Scenario } from './scenario';
import type { View } from './view';

export interface Scene {
  readonly scenario: Scenario;
  readonly view: View;
  /** One line of plain text; may be empty. */
  readonly caption: string;
}

export type Story = readonly Scene[];

export const MOST_SCENES = 20;
/** In code points. */
export const MOST_CAPTION_CHARACTERS = 240;

/** The story with one more scene at its end; a full one stays as it is. */
export function withScene(story: Story, scene: Scene): Story {
  return story.length < MOST_SCENES ? [...story, scene] : story;
}

export function withoutScene(story: Story, at: number): Story {
  return story.filter((_, index) => index !== at);
}

/** Another scene in the place of one. */
export function withSceneAt(story: Story, at: number, scene: Scene): Story {
  return story.map((one, index) => (index === at ? scene : one));
}

export function withCaption(story: Story, at: number, caption: string): Story {
  return story.map((one, index) => (index === at ? { ...one, caption } : one));
}

/** The scene at `from` stands at `to`; those between close up. */
export function withMoved(story: Story, from: number, to: number): Story {
  const moved = story[from];
  if (!moved || !(to in story)) return story;
  const rest = withoutScene(story, from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
