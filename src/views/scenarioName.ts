/** What a scenario is called: by the preset it equals, or by the name it was given, marked as edited. */

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
  return preset ? words.presets[preset].name : words.page.edited(scenario.name);
}
