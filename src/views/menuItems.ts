/** What the menu of scenarios offers: the ready-made ones, the newest saved ones, and what can be done with the one at hand. */

import type { Words } from '../content/words';
import { PRESETS } from '../model/presets';
import type { SavedRecord } from '../model/saved';
import { same } from '../model/scenario';
import type { AppState } from '../state/app.svelte';
import { presetOf, savedName, saveState, savedWhen } from './scenarioName';

/** As many saved ones as a menu has room for. */
export const MOST_SAVED = 5;

export type Deed = 'save' | 'file' | 'reference' | 'baseline-again' | 'manage' | 'story';

export function menuItems(app: AppState, saved: readonly SavedRecord[], words: Words) {
  return [
    ...PRESETS.map(({ id }) => ({ value: id as string, ...words.presets[id], testid: `preset-${id}` })),
    ...saved.map((record, index) => ({
      value: savedValue(record),
      name: savedName(record, words),
      sentence: words.page.savedOn(savedWhen(record, words)),
      testid: `saved-${index + 1}`,
      short: true,
      removable: true,
    })),
    ...deeds(app, words).map((deed) => ({ ...deed, deed: true })),
  ];
}

function deeds(app: AppState, words: Words): { value: Deed; name: string; sentence?: string; testid: string }[] {
  const { save, saveLine, openFile, useAsBaseline, backToBaseline, manage, story } = words.page;
  const when = app.saved.current ? savedWhen(app.saved.current, words) : '';
  return [
    { value: 'save', name: save, sentence: saveLine(saveState(app), when), testid: 'menu-save' },
    { value: 'story', ...story, testid: 'story' },
    { value: 'file', ...openFile, testid: 'open-file' },
    { value: 'reference', name: useAsBaseline, testid: 'use-as-baseline' },
    ...(app.referenceChosen
      ? [{ value: 'baseline-again', name: backToBaseline, testid: 'baseline-again' } as const]
      : []),
    { value: 'manage', name: manage, testid: 'manage' },
  ];
}

export function savedValue({ id }: SavedRecord): string {
  return `saved-${id}`;
}

/** Which of them the scenario at hand is: the saved one or the preset, as it stands. */
export function currentItem(app: AppState): string {
  const { current } = app.saved;
  if (!current) return presetOf(app.scenario) ?? 'none';
  return same(current.scenario, app.scenario) ? savedValue(current) : 'none';
}
