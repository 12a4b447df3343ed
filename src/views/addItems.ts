/** What can be added to a comparison: the scenario at hand as it is now, ready-made ones, saved ones; nothing that is there already. */

import type { Words } from '../content/words';
import type { CompareWords } from '../content/words-compare';
import { applyPreset, PRESETS } from '../model/presets';
import { differences, same, type Scenario } from '../model/scenario';
import { alongside } from '../model/work';
import type { AppState } from '../state/app.svelte';
import { savedValue } from './menuItems';
import { nameAtHand, savedName, savedWhen } from './scenarioName';

export interface AddItem {
  readonly value: string;
  readonly name: string;
  readonly sentence: string;
  readonly testid: string;
  readonly short?: boolean;
  readonly scenario: Scenario;
}

export function addItems(app: AppState, words: Words, own: CompareWords): AddItem[] {
  const there = app.compared.map(({ scenario }) => scenario);
  const copied = { value: 'copy', name: own.copyOf(nameAtHand(app, words)), sentence: own.copyMeans };
  const presets = PRESETS.map(({ id }): AddItem => {
    const scenario = applyPreset(id, words.presets[id].name, app.scenario);
    return { value: id, ...words.presets[id], testid: `add-${id}`, scenario };
  });
  const saved = app.saved.list.map((record, index): AddItem => ({
    value: savedValue(record),
    name: savedName(record, words),
    sentence: words.page.savedOn(savedWhen(record, words)),
    testid: `add-saved-${index + 1}`,
    short: true,
    scenario: record.scenario,
  }));
  return [
    ...(app.compared.some(({ at }) => at === 1) ? [{ ...copied, testid: 'add-copy', scenario: app.scenario }] : []),
    ...saved.filter(({ scenario }) => there.every((one) => !same(one, alongside(scenario, app.scenario)))),
    ...presets.filter(({ scenario }) => there.every((one) => differences(one, scenario).length > 0)),
  ];
}
