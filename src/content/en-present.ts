/** Presenting and the story in English. */

import { BLOC_WORDS } from './en-findings';
import { many } from './numbers';
import type { Against } from './words';
import type { PresentWords, SceneDeed, SlideWord, StoryWords } from './words-present';

const SLIDES: Readonly<Record<SlideWord, string>> = {
  finding: 'The finding',
  focus: 'In focus',
  together: 'All three together',
  chances: 'Chances',
  changes: 'What changed',
  matters: 'What matters',
  scene: 'Scene',
};

const SCENE_DEEDS: Readonly<Record<SceneDeed, string>> = {
  up: 'Up',
  down: 'Down',
  open: 'Open',
  replace: 'Replace',
  remove: 'Remove',
};

const FOR_EARS: Readonly<Record<SceneDeed, (scene: string) => string>> = {
  up: (scene) => `Up: move ${scene} up`,
  down: (scene) => `Down: move ${scene} down`,
  open: (scene) => `Open ${scene}`,
  replace: (scene) => `Replace ${scene} with what is in view`,
  remove: (scene) => `Remove ${scene}`,
};

const STORY: StoryWords = {
  title: 'Story',
  intro: 'Scenes you show in a row. Each keeps a scenario, a view and a caption, and is run live when it comes up.',
  inView: 'In view now',
  caption: 'Caption',
  add: 'Add this view to the story',
  full: (most) => `A story has at most ${most} scenes. Remove one to add another.`,
  empty: 'No scenes yet.',
  count: (scenes) => many(scenes, 'scene', 'scenes'),
  captionOf: (number) => `Caption of scene ${number}`,
  deeds: SCENE_DEEDS,
  deedOn: (deed, number, caption) => FOR_EARS[deed](`scene ${number}${caption ? `, ${caption}` : ''}`),
  captionProblem: ({ text, refused }, most) =>
    `The caption ${refused ? `has ${refused}, which cannot be seen` : `has ${[...text].length} characters`}. It may have up to ${most}.`,
  shows: (market, scenario, bloc) =>
    [market, scenario, ...(bloc ? [`${BLOC_WORDS[bloc].name} in focus`] : [])].join(' · '),
  play: 'Play the story',
  presentView: 'Present this view alone',
  added: 'Added.',
  moved: 'Moved.',
  replaced: 'Replaced.',
  removed: 'Removed.',
  opened: 'Scene opened. Undo brings back what was there.',
  kept: 'The story is part of your work: Save, Share and the scenario file keep it.',
};

export const presentWords = (against: Against): PresentWords => ({
  label: 'Presentation',
  deeds: 'Presenting',
  deed: {
    back: 'Back',
    next: 'Next',
    blank: 'Blank',
    theme: 'Theme',
    drivers: 'Drivers',
    replay: 'Replay',
    leave: 'Leave',
  },
  keys: { back: 'PageUp', next: 'PageDown', blank: 'B', theme: 'T', drivers: 'D', replay: 'R', leave: 'Escape' },
  otherTheme: { light: 'Light', dark: 'Dark' },
  slideName: (kind, bloc) => (bloc ? `${BLOC_WORDS[bloc].name} in focus` : SLIDES[kind]),
  goTo: 'Go to slide',
  place: (number, count) => `${number} of ${count}`,
  slide: (number, count, name) => `${number} of ${count}: ${name}`,
  blank: 'Blank. Any key brings the slide back.',
  footer: (scenario) => `${scenario}. After The Great Convergence, AINews, April 2026.`,
  drivers: 'Drivers',
  closeDrivers: 'Close drivers',
  changed: (count) => `${many(count, 'setting differs', 'settings differ')} from the ${against}`,
  nothingChanged: `Nothing differs from the ${against}.`,
  middles: (market, year) => `Middle shares of ${market} in ${year}`,
  more: (count) => `and ${count} more`,
  mattersShown: (shown, all) => `The ${shown} of ${all} that move it most.`,
  tried: 'Each of these is moved by itself, from its low end to its high end:',
  failed: 'The model could not run with these settings. The last good result is shown.',
  changedLive: 'You changed settings while presenting. They are as they were before.',
  keep: 'Keep what you changed',
  story: STORY,
});
