/** The settings in which scenarios differ from their reference, in words, and no others; in the order of the tables. */

import type { Words } from '../content/words';
import { DRIVERS } from '../model/drivers';
import { EVENTS } from '../model/events';
import { differences, type Difference, type Scenario } from '../model/scenario';

export interface SettingRow {
  readonly name: string;
  readonly reference: string;
  /** One for each scenario, in their order. */
  readonly values: readonly { readonly text: string; readonly differs: boolean }[];
}

export function settingRows(reference: Scenario, scenarios: readonly Scenario[], words: Words): SettingRow[] {
  const found = scenarios.map((scenario) => new Map(differences(reference, scenario).map((one) => [keyOf(one), one])));
  return ORDER.filter((key) => found.some((own) => own.has(key))).map((key) => {
    const each = found.map((own) => own.get(key)).map((one) => one && words.change(one));
    const { name, from } = each.find((one) => one !== undefined)!;
    return {
      name,
      reference: from,
      values: each.map((one) => ({ text: one?.to ?? from, differs: one !== undefined })),
    };
  });
}

const ORDER = [...DRIVERS.map(({ id }) => `driver/${id}`), ...EVENTS.map(({ id }) => `event/${id}`), 'weights'];

function keyOf(one: Difference): string {
  return one.kind === 'weights' ? one.kind : `${one.kind}/${one.id}`;
}
