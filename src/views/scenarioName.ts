/** What a scenario is called: by the preset it equals or was made from, marked as edited, or by a name of its own. */

import type { Words } from '../content/words';
import { applyPreset, PRESETS, type PresetId } from '../model/presets';
import { differences, type Scenario } from '../model/scenario';

/** The preset whose settings these are, with no assumption changed, whatever the scenario is called. */
export function presetOf(scenario: Scenario): PresetId | undefined {
  return PRESETS.find(
    ({ id }) => differences({ ...applyPreset(id, '', scenario), assumptions: {} }, scenario).length === 0,
  )?.id;
}

export function scenarioName(scenario: Scenario, words: Words): string {
  const preset = presetOf(scenario);
  if (preset) return words.presets[preset].name;
  const made = PRESETS.some(({ id }) => words.presets[id].name === scenario.name);
  return made ? words.page.edited(scenario.name) : scenario.name.trim() || words.page.scenario;
}
