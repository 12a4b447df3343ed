/** A story as it is written down, in a link, in a file and in storage. Its scenarios are documents of their own, checked as such. */

import * as v from 'valibot';
import type { Scenario } from '../model/scenario';
import { MOST_CAPTION_CHARACTERS, MOST_SCENES, type Scene, type Story } from '../model/story';
import { check, object, text } from './issue';
import { viewSchema } from './view';

const SCENES = `a list of 1 to ${MOST_SCENES} scenes`;

const schema = object({
  story: v.pipe(
    v.array(object({ scenario: v.unknown(), view: viewSchema, caption: text(0, MOST_CAPTION_CHARACTERS) }), SCENES),
    v.minLength(1, SCENES),
    v.maxLength(MOST_SCENES, SCENES),
  ),
});

/** Nothing where there is none. `read` checks the document of a scene; what is wrong in one is said with the scene's place, from 0: `In story.2: …`. */
export function checkStory(
  story: unknown,
  read: (document: unknown) => { scenario: Scenario } | { problem: string },
): { story?: Story } | { problem: string } {
  if (story === undefined) return {};
  const checked = check(schema, { story }, 'The story');
  if ('problem' in checked) return checked;
  const scenes: Scene[] = [];
  for (const [at, scene] of checked.value.story.entries()) {
    const found = read(scene.scenario);
    if ('problem' in found) return { problem: `In story.${at}: ${found.problem}` };
    scenes.push({ ...scene, scenario: found.scenario });
  }
  return { story: scenes };
}
