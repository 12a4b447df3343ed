/**
 * All that the user has: one scenario with its history, one view, and the forecast that belongs to them. The only runes outside
 * components. Every change goes through #commit, which records it and starts the run; no effects, no DOM, no text.
 */

import { DEFAULT_VIEW, type View } from '../io/view';
import { applyPreset, type PresetId } from '../model/presets';
import type { DriverId } from '../model/drivers';
import { EVENTS, type EventId } from '../model/events';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import { BASELINE, baselineOf, defaultDriverSetting, defaultEventSetting, differences, same } from '../model/scenario';
import { withDriver, withEvent } from '../model/scenario';
import type { Difference, DriverSetting, EventSetting, Scenario, Sureness } from '../model/scenario';
import type { SegmentId } from '../model/segments';
import type { Simulator } from '../simulation/runner';
import { begin, found, record, redo, undo, type Gesture, type History } from './history';
import { Results } from './results.svelte';
import { withWeight } from './weights';

/** What was wrong with a link, in a sentence, and whether there was work to keep. */
export interface LinkProblem {
  readonly problem: string;
  readonly workKept: boolean;
}

export class AppState {
  readonly results: Results;
  readonly #now: () => number;
  #history = $state.raw<History<Scenario>>(begin(BASELINE));
  #view = $state.raw<View>(DEFAULT_VIEW);
  #referenceShown = $state.raw(true);
  #touched = $state.raw(false);
  #linkProblem = $state.raw<LinkProblem | undefined>();
  #differences = $derived(differences(home(this.scenario), this.scenario));

  /** `now` is any clock in milliseconds; `rest` waits until a hand has rested. Call `open` to show something. */
  constructor(simulator: Simulator, now: () => number, rest: () => Promise<void> = aMoment) {
    this.results = new Results(simulator, rest);
    this.#now = now;
  }

  get scenario(): Scenario {
    return this.#history.present;
  }
  get view(): View {
    return this.#view;
  }
  /** Whether the reference is drawn where there is one. */
  get referenceShown(): boolean {
    return this.#referenceShown;
  }
  /** What is set otherwise than at the baseline. */
  get differences(): readonly Difference[] {
    return this.#differences;
  }
  /** Whether what is drawn should glide to its new place: after a preset, a reset or an undo, never under a hand. */
  get gliding(): boolean {
    return this.#history.open === undefined;
  }
  /** Whether anything was moved since the page opened. */
  get touched(): boolean {
    return this.#touched;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  get linkProblem(): LinkProblem | undefined {
    return this.#linkProblem;
  }
  /** What is drawn is the full run of what is set. */
  get settled(): boolean {
    return this.results.holds(this.scenario);
  }

  /** Nothing moves, and nothing has for a moment. */
  get resting(): boolean {
    return this.results.restsOn(this.scenario);
  }

  /** Shows a scenario and a view, as from a link: the first, or one more step that can be undone. */
  open(scenario: Scenario, view: View): void {
    this.#view = fitting(view, scenario.horizon);
    if (this.results.started) this.#commit(scenario);
    else this.#put(begin(scenario));
    this.#touched = this.#differences.length > 0;
  }
  /** A link that cannot be opened never costs the work there is; with none yet, the baseline is shown. */
  refuse(problem: string): void {
    const workKept = this.results.started;
    if (!workKept) this.open(BASELINE, DEFAULT_VIEW);
    this.#linkProblem = { problem, workKept };
  }

  setDriver(id: DriverId, value: number, gesture?: Gesture): void {
    this.#commit(withDriver(this.scenario, id, moved(this.scenario.drivers[id], value)), named(id, gesture));
  }
  setSure(id: DriverId, sure: Sureness): void {
    this.#commit(withDriver(this.scenario, id, { value: this.scenario.drivers[id].value, sure }));
  }
  /** Sets ends of the range that 8 in 10 futures fall in; they must lie on either side of the value. */
  setRange(id: DriverId, ends: Pick<DriverSetting, 'low' | 'high'>, gesture?: Gesture): void {
    this.#commit(
      withDriver(this.scenario, id, { ...this.scenario.drivers[id], ...ends }),
      named(`${id}-range`, gesture),
    );
  }
  resetDriver(id: DriverId): void {
    this.#commit(withDriver(this.scenario, id, defaultDriverSetting(id)));
  }
  setEvent(id: EventId, setting: EventSetting, gesture?: Gesture): void {
    this.#commit(withEvent(this.scenario, id, setting), named(id, gesture));
  }
  setWeight(id: SegmentId, weight: number, gesture?: Gesture): void {
    const whole = named('weights', gesture);
    this.#commit(withWeight(this.scenario, id, weight, found(this.#history, this.#now(), whole)), whole);
  }
  setSeed(seed: string, gesture?: Gesture): void {
    this.#commit({ ...this.scenario, seed }, named('seed', gesture));
  }
  setTrials(trials: number, gesture?: Gesture): void {
    this.#commit({ ...this.scenario, trials }, named('trials', gesture));
  }
  /** An event fixed for a year that a horizon would not reach: while there is one, that horizon cannot be set. */
  fixedBeyond(horizon: Horizon): { readonly id: EventId; readonly year: number } | undefined {
    return EVENTS.flatMap(({ id }) => {
      const set = this.scenario.events[id];
      return set.is === 'happens' && set.year >= horizon ? [{ id, year: set.year }] : [];
    })[0];
  }
  setHorizon(horizon: Horizon): void {
    if (this.fixedBeyond(horizon)) return;
    const atEnd = this.#view.year === this.scenario.horizon;
    this.#commit({ ...this.scenario, horizon });
    this.#view = fitting(atEnd ? { ...this.#view, year: horizon } : this.#view, horizon);
  }
  applyPreset(id: PresetId, name: string): void {
    this.#commit(applyPreset(id, name, this.scenario));
  }
  /** Makes a whole scenario the one that is set, in one step. */
  use(scenario: Scenario): void {
    this.#commit(scenario);
  }
  reset(difference: Difference): void {
    if (difference.kind === 'driver') return this.resetDriver(difference.id);
    if (difference.kind === 'event')
      return this.#commit(withEvent(this.scenario, difference.id, defaultEventSetting(difference.id)));
    const { weights: _, ...assumptions } = this.scenario.assumptions;
    this.#commit({ ...this.scenario, assumptions });
  }
  /** Drivers, events and assumptions back to the baseline; seed, trials and horizon stay. */
  resetAll(): void {
    this.#commit(home(this.scenario));
  }
  undo(): void {
    this.#put(undo(this.#history));
  }
  redo(): void {
    this.#put(redo(this.#history));
  }

  show(change: Partial<View>): void {
    this.#view = fitting({ ...this.#view, ...change }, this.scenario.horizon);
    if (change.segment) this.results.prefer(change.segment);
  }

  showReference(shown: boolean): void {
    this.#referenceShown = shown;
  }

  /** The one door: records the change as a step of the history and starts its run. */
  #commit(next: Scenario, gesture?: Gesture): void {
    this.#touched = true;
    this.#put(record(this.#history, next, same, this.#now(), gesture));
  }

  #put(history: History<Scenario>): void {
    const before = this.scenario;
    this.#linkProblem = undefined;
    this.#history = history;
    if (this.scenario !== before || !this.results.started) this.results.run(this.scenario, this.#view.segment);
  }
}

/** Long enough that a hand on a slider has moved on. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

/** The baseline with every assumption at its default; seed, trials and horizon stay. */
function home(scenario: Scenario): Scenario {
  return { ...baselineOf(scenario), assumptions: {} };
}

/** The view with its year inside what is simulated. */
function fitting(view: View, horizon: Horizon): View {
  return { ...view, year: Math.min(horizon, Math.max(FIRST_YEAR, view.year)) };
}

/** An explicit end of a range that the value has passed is dropped. */
function moved({ sure, low, high }: DriverSetting, value: number): DriverSetting {
  return {
    value,
    sure,
    ...(low !== undefined && low < value ? { low } : {}),
    ...(high !== undefined && high > value ? { high } : {}),
  };
}

/** A gesture on one thing never merges with a gesture on another. */
function named(id: string, gesture: Gesture | undefined): Gesture | undefined {
  return gesture && { ...gesture, key: `${id}/${gesture.key}` };
}
