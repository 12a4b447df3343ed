/**
 * What a person works on: a scenario and what it is compared with. One value, so that undo, the link and the page never tell
 * different stories about which scenario was the reference.
 */

import type { SavedRecord } from './saved';
import { BASELINE, differences, type Scenario } from './scenario';
import type { Story } from './story';

export interface Work {
  readonly scenario: Scenario;
  /** What the scenario is compared with everywhere; the baseline unless another was chosen. */
  readonly reference?: Scenario;
  /** Further scenarios that are compared beside it, at most MOST_OTHERS. */
  readonly others: readonly Scenario[];
  /** Scenes to be shown to a room; absent when there are none. Stays when another scenario is set. */
  readonly story?: Story;
  /** Where the scenario was opened from; absent when it was begun here. */
  readonly openedFrom?: OpenedFrom;
  /** Saved scenarios deleted since the page came, so that undo brings them back. In no link, file or export. */
  readonly deleted?: readonly SavedRecord[];
}

/** A link, a file, or the saved scenario with this id. */
export type OpenedFrom = 'link' | 'file' | { readonly saved: string };

/** With the reference and the scenario itself a comparison holds four. */
export const MOST_OTHERS = 2;

export function workOn(scenario: Scenario): Work {
  return { scenario, others: [] };
}

/** What the scenario is compared with, on the scenario's own futures. */
export function referenceOf({ scenario, reference = BASELINE }: Work): Scenario {
  return alongside(reference, scenario);
}

/**
 * Another scenario on this one's futures: with its seed, trials and horizon, so that the two can be compared future by future.
 * An event fixed for a year at or after that horizon does not happen within it.
 */
export function alongside(other: Scenario, { seed, trials, horizon }: Scenario): Scenario {
  const events = Object.entries(other.events).map(([id, setting]) =>
    setting.is === 'happens' && setting.year >= horizon ? [id, { is: 'never' }] : [id, setting],
  );
  return { ...other, seed, trials, horizon, events: Object.fromEntries(events) as Scenario['events'] };
}

/** One of what is compared; `at` is 0 for the reference, 1 for the scenario itself, 2 and more for the others. */
export interface Compared {
  readonly at: number;
  readonly scenario: Scenario;
}

/** All that is compared, on the scenario's futures, the reference first. A scenario that does not differ from it is left out. */
export function compared(work: Work): Compared[] {
  const others = work.others.map((other) => alongside(other, work.scenario));
  const all = [referenceOf(work), work.scenario, ...others];
  return all
    .map((scenario, at) => ({ scenario, at }))
    .filter(({ scenario, at }) => at !== 1 || !alike(all[0]!, scenario));
}

/** The work with one of what is compared as its reference: the two change places. */
export function referTo(work: Work, at: number): Work {
  const { reference: _, openedFrom, ...rest } = work;
  const reference = referenceOf(work);
  const chosen = [reference, work.scenario, ...work.others][at]!;
  const scenario = at === 1 ? reference : work.scenario;
  // The scenario itself is never among the others for having been the reference too.
  const others = work.others.map((other, index) => (index + 2 === at ? reference : other));
  return {
    ...rest,
    scenario,
    ...(openedFrom && at !== 1 ? { openedFrom } : {}),
    ...(alike(BASELINE, chosen) ? {} : { reference: chosen }),
    others: others.filter((other) => other !== reference || !alike(reference, scenario)),
  };
}

function alike(a: Scenario, b: Scenario): boolean {
  return differences(a, b).length === 0;
}
