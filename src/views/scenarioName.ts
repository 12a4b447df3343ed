/** What a scenario is called: by a name of its own, or by the preset it equals or was made from, marked as edited. */

import type { Words } from '../content/words';
import type { SaveState } from '../content/words-page';
import { applyPreset, PRESETS, type PresetId } from '../model/presets';
import type { SavedRecord } from '../model/saved';
import { differences, same, type Scenario } from '../model/scenario';
import type { AppState } from '../state/app.svelte';

/** The preset whose settings these are, with no assumption changed, whatever the scenario is called. */
export function presetOf(scenario: Scenario): PresetId | undefined {
  return PRESETS.find(
    ({ id }) => differences({ ...applyPreset(id, '', scenario), assumptions: {} }, scenario).length === 0,
  )?.id;
}

/** The name that someone gave it; undefined when there is none, or only that of a preset. */
export function ownName({ name }: Scenario, words: Words): string | undefined {
  const isPresets = PRESETS.some(({ id }) => words.presets[id].name === name);
  return isPresets ? undefined : name.trim() || undefined;
}

export function scenarioName(scenario: Scenario, words: Words): string {
  const own = ownName(scenario, words);
  if (own) return own;
  const preset = presetOf(scenario);
  if (preset) return words.presets[preset].name;
  return scenario.name.trim() ? words.page.edited(scenario.name) : words.page.scenario;
}

/** Whether the scenario at hand is saved, with its questions and its story. */
export function saveState({ work, scenario, saved, view }: AppState): SaveState {
  const { current } = saved;
  const beside = current && [current.questions ?? [], current.story ?? []];
  const alike = same(beside, [view.questions ?? [], work.story ?? []]);
  if (current) return alike && same(current.scenario, scenario) ? 'saved' : 'changed';
  return typeof work.openedFrom === 'string' ? work.openedFrom : 'new';
}

/** What the scenario at hand is called, told apart from what was saved or opened under that name. */
export function nameAtHand(app: AppState, words: Words): string {
  const { scenario, opened, work, saved } = app;
  const edited = (name: string, before: Scenario) => (same(before, scenario) ? name : words.page.edited(name));
  if (saved.current) return edited(savedName(saved.current, words), saved.current.scenario);
  const own = ownName(scenario, words);
  if (own) return work.openedFrom && opened.name === scenario.name ? edited(own, opened) : own;
  const isNew = work.openedFrom === 'link' && same(opened, scenario) && !presetOf(scenario);
  return isNew ? words.page.fromLink : scenarioName(scenario, words);
}

/** What a saved scenario is called: what was typed, whatever it equals. */
export function savedName({ scenario }: SavedRecord, words: Words): string {
  return scenario.name.trim() || words.page.scenario;
}

export function savedWhen({ savedAt }: SavedRecord, words: Words): string {
  return words.page.moment(new Date(savedAt), new Date());
}
