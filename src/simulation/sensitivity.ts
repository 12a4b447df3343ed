/**
 * What an outcome depends on, what it would take, and which settings make a difference, in steps; apart from the desk, which
 * loads them when first asked. Whole runs are the engine's own, so that they count what the page shows.
 */

import type { PlainTarget } from '../model/aim';
import { causesOf, type Cause } from '../model/causes';
import type { DriverId } from '../model/drivers';
import type { Fields } from '../model/fields';
import type { FullRun } from '../model/fullRun';
import { whatMatters, type Matters } from '../model/matters';
import { outcomeOf, type PlainOutcome } from '../model/outcome';
import type { Scenario } from '../model/scenario';
import { targetOf, whatItTakes, type Ways } from '../model/ways';
import type { Engine } from './engine';
import type { Plain } from './plain';

/** An outcome of a scenario: what does it depend on? */
export interface Outlook {
  readonly scenario: Scenario;
  readonly outcome: PlainOutcome;
}

/** What brings a scenario to a target, by the drivers that may move? */
export interface Search {
  readonly scenario: Scenario;
  readonly target: PlainTarget;
  readonly may: readonly DriverId[];
}

/** Which settings make a scenario's outcome differ from that of its reference? */
export interface Contrast extends Outlook {
  readonly reference: Scenario;
}

export type Dependence =
  | ({ readonly kind: 'matters' } & Outlook)
  | ({ readonly kind: 'ways' } & Search)
  | ({ readonly kind: 'causes' } & Contrast);

/** Yields the fraction done. */
export function dependence(
  asked: Dependence,
  fields: Fields,
  engine: Engine | Plain,
): Generator<number, Matters | Ways | readonly Cause[]> {
  const run: FullRun = (scenario, ask) => engine.simulation(scenario, [ask], 'all');
  const { horizon } = asked.scenario;
  switch (asked.kind) {
    case 'matters':
      return whatMatters(asked.scenario, fields, outcomeOf(asked.outcome, horizon));
    case 'ways':
      return whatItTakes(asked.scenario, fields, targetOf(asked.target, horizon), { may: asked.may, run });
    case 'causes':
      return causesOf(asked.reference, asked.scenario, outcomeOf(asked.outcome, horizon), run);
  }
}
