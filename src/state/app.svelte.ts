/**
 * All that the user has: one piece of work with its history, one view, and the forecast that belongs to them. The only runes
 * outside components. Every change goes through #commit, which records it and starts the run; no effects, no DOM, no text.
 */

import type { Result } from '../io/link';
import type { Shelf } from '../io/shelf';
import { DEFAULT_VIEW, type View } from '../model/view';
import { applyPreset, type PresetId } from '../model/presets';
import type { DriverId } from '../model/drivers';
import { EVENTS, type EventId } from '../model/events';
import type { Horizon } from '../model/clock';
import { BASELINE, differences, same, withDifference, withDriver, withEvent } from '../model/scenario';
import type { Difference, DriverSetting, EventSetting, Scenario, Sureness } from '../model/scenario';
import { plainYears } from '../model/years';
import type { SegmentId } from '../model/segments';
import type { Savable } from '../model/saved';
import type { Story } from '../model/story';
import {
  alongside,
  compared,
  MOST_OTHERS,
  referenceOf,
  referTo,
  workOn,
  type Compared,
  type OpenedFrom,
  type Work,
} from '../model/work';
import type { Runs, Simulator } from '../simulation/runner';
import { Answers } from './answers.svelte';
import { Comparison } from './comparison.svelte';
import { amend, begin, found, record, redo, travel, undo, type Gesture, type History } from './history';
import { Replay } from './replay.svelte';
import { reproductionOf, resultOf, type Promised, type Reproduction } from './reproduction';
import { Results } from './results.svelte';
import { Saved } from './saved.svelte';
import { Sight } from './sight.svelte';
import { withWeight } from './weights';

/** What was wrong with a link, in a sentence, and whether there was work to keep. */
export interface LinkProblem {
  readonly problem: string;
  readonly workKept: boolean;
}

export class AppState {
  readonly results: Results;
  /** Of what is asked beside the runs. */
  readonly answers: Answers;
  /** Where the user stands: what is seen, and the questions pinned in it. */
  readonly sight: Sight;
  readonly saved: Saved;
  readonly #simulator: Simulator;
  readonly comparison: Comparison;
  readonly #now: () => number;
  #history = $state.raw<History<Work>>(begin(workOn(BASELINE)));
  readonly #replay = new Replay();
  #opened = $state.raw<Scenario>(BASELINE);
  #promised = $state.raw<Promised | undefined>();
  #touched = $state.raw(false);
  #linkProblem = $state.raw<LinkProblem | undefined>();
  #lent = $state.raw(false);
  #reference = $derived(referenceOf(this.work));
  #compared = $derived(compared(this.work));
  #differences = $derived(differences(this.#reference, this.scenario));

  /**
   * `now` is any clock in milliseconds; `rest` waits until a hand has rested; `shelf` comes when it is first needed. Call `open`
   * to show something.
   */
  constructor(simulator: Simulator, now: () => number, rest = aMoment, shelf: () => Promise<Shelf> = noShelf) {
    this.answers = new Answers(simulator, rest);
    this.results = new Results(simulator, rest, this.answers);
    this.sight = new Sight(
      () => this.scenario.horizon,
      (asked) => this.answers.want('view', asked),
    );
    this.saved = new Saved(shelf, {
      work: () => this.#history.present,
      questions: () => this.view.questions,
      open: (what, openedFrom) => this.openScenario(what, openedFrom),
      commit: (work) => this.#commit(work),
      amend: (work) => (this.#history = amend(this.#history, work)),
    });
    this.comparison = new Comparison(simulator);
    this.#simulator = simulator;
    this.#now = now;
  }

  /** What is shown: what was set last, unless a change is being replayed. */
  get work(): Work {
    return this.#replay.shown ?? this.#history.present;
  }
  /** Which side of the last change is being shown again. */
  get replaying(): 'before' | 'after' | undefined {
    const { shown } = this.#replay;
    return shown && (shown === this.#history.present ? 'after' : 'before');
  }
  get scenario(): Scenario {
    return this.work.scenario;
  }
  get history(): History<Work> {
    return this.#history;
  }
  /** What the scenario is compared with, on the same futures. */
  get reference(): Scenario {
    return this.#reference;
  }
  /** Whether the reference is another than the baseline. */
  get referenceChosen(): boolean {
    return this.work.reference !== undefined;
  }
  /** Scenarios compared beside it, on the same futures. */
  get others(): readonly Scenario[] {
    return this.work.others.map((other) => alongside(other, this.scenario));
  }
  /** All that is compared, on the same futures, the reference first. */
  get compared(): readonly Compared[] {
    return this.#compared;
  }
  get view(): View {
    return this.sight.view;
  }
  /** What is set otherwise than at the reference. */
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
    return this.results.holds(this.scenario, this.reference);
  }

  /** Nothing moves, and nothing has for a moment. */
  get resting(): boolean {
    return this.results.restsOn(this.scenario);
  }

  /** The scenario that was opened last, from a link, a file or the saved ones. */
  get opened(): Scenario {
    return this.#opened;
  }

  /** The digest of any scenario: the one there is, or that of a run beside all else. */
  async digest(scenario: Scenario): Promise<string | undefined> {
    const { whole } = this.results;
    if (whole && same(whole.scenario, scenario)) return whole.digest;
    return (await this.#simulator.forecastAside(scenario))?.digest;
  }

  /** Every future of a scenario by itself; the first of many. */
  futures(scenario: Scenario, progress: (fraction: number) => void): Promise<Runs> {
    return this.#simulator.futures(scenario, progress);
  }

  /** The result of what is shown, for a link to promise; undefined until it is there. */
  get result(): Result | undefined {
    const { whole } = this.results;
    return whole?.scenario === this.scenario ? resultOf(whole, this.view.segment) : undefined;
  }
  /** Whether the result that came with the link came out again; undefined when there was none, or something was changed. */
  get reproduction(): Reproduction | undefined {
    const { whole } = this.results;
    return whole?.scenario === this.scenario && this.#promised ? reproductionOf(this.#promised, whole) : undefined;
  }

  /** Shows work and a view, as from a link with its result: the first, or one more step that can be undone. */
  open(opened: Work, view: View, result?: Result): void {
    const { deleted } = this.#history.present;
    const work = deleted ? { ...opened, deleted } : opened;
    this.#opened = work.scenario;
    this.#promised = result && { scenario: work.scenario, segment: view.segment, result };
    this.sight.open(view, work.scenario.horizon);
    if (this.results.started) this.#commit(work);
    else this.#put(begin(work));
    this.#touched = this.#differences.length > 0;
  }
  /** Shows another scenario, with its questions and its story if any; what it is compared with stays. */
  openScenario({ scenario, questions, story }: Savable, openedFrom: OpenedFrom): void {
    this.open({ ...this.#history.present, scenario, ...(story ? { story } : {}), openedFrom }, this.view);
    if (questions) this.sight.pinAll(questions);
  }
  /** A link that cannot be opened never costs the work there is; with none yet, the baseline is shown. */
  refuse(problem: string): void {
    const workKept = this.results.started;
    if (!workKept) this.open(workOn(BASELINE), DEFAULT_VIEW);
    this.#linkProblem = { problem, workKept };
  }

  setDriver(id: DriverId, value: number, gesture?: Gesture): void {
    this.#set(withDriver(this.#own, id, moved(this.#own.drivers[id], value)), named(id, gesture));
  }
  setSure(id: DriverId, sure: Sureness): void {
    this.#set(withDriver(this.#own, id, { value: this.#own.drivers[id].value, sure }));
  }
  /** Sets ends of the range that 8 in 10 futures fall in; they must lie on either side of the value. */
  setRange(id: DriverId, ends: Pick<DriverSetting, 'low' | 'high'>, gesture?: Gesture): void {
    this.#set(withDriver(this.#own, id, { ...this.#own.drivers[id], ...ends }), named(`${id}-range`, gesture));
  }
  setEvent(id: EventId, setting: EventSetting, gesture?: Gesture): void {
    this.#set(withEvent(this.#own, id, setting), named(id, gesture));
  }
  setWeight(id: SegmentId, weight: number, gesture?: Gesture): void {
    const whole = named('weights', gesture);
    this.#set(withWeight(this.#own, id, weight, found(this.#history, this.#now(), whole).scenario), whole);
  }
  setSeed(seed: string, gesture?: Gesture): void {
    this.#set({ ...this.#own, seed }, named('seed', gesture));
  }
  setTrials(trials: number, gesture?: Gesture): void {
    this.#set({ ...this.#own, trials }, named('trials', gesture));
  }
  /** An event fixed for a year that a horizon would not reach: while there is one, that horizon cannot be set. */
  fixedBeyond(horizon: Horizon): { readonly id: EventId; readonly year: number } | undefined {
    return EVENTS.flatMap(({ id }) => {
      const set = this.#own.events[id];
      return set.is === 'happens' && set.year >= horizon ? [{ id, year: set.year }] : [];
    })[0];
  }
  setHorizon(horizon: Horizon): void {
    if (this.fixedBeyond(horizon)) return;
    const atEnd = this.view.year === this.#own.horizon;
    this.#set({ ...this.#own, horizon });
    this.sight.show(atEnd ? { year: horizon } : {}, horizon);
  }
  setName(name: string): void {
    this.#set({ ...this.#own, name });
  }
  applyPreset(id: PresetId, name: string): void {
    this.#begin(applyPreset(id, name, this.#own));
  }
  /** Makes a whole scenario the one that is set, in one step. */
  use(scenario: Scenario): void {
    this.#set(scenario);
  }

  /** Back to what the reference has. */
  resetDriver(id: DriverId): void {
    const own = differences(referenceOf(this.#history.present), this.#own);
    this.reset(own.filter((one) => one.kind === 'driver' && one.id === id));
  }
  reset(these: readonly Difference[]): void {
    this.#set(these.reduce((set, one) => withDifference(set, one, 'from'), this.#own));
  }
  /** Drivers, events and assumptions back to those of a scenario, the baseline if none is given; seed, trials and horizon stay. */
  resetAll(to?: Scenario): void {
    if (to) this.#set(alongside(to, this.#own));
    else this.#begin(alongside(BASELINE, this.#own));
  }

  /** Compares with a scenario from now on; with the baseline if none is given. */
  useAsReference(reference?: Scenario): void {
    const { reference: _, ...work } = this.#history.present;
    this.#commit(reference ? { ...work, reference } : work);
  }
  /** Puts one more scenario beside the others in the comparison; a full one stays as it is. */
  compareWith(other: Scenario): void {
    if (this.#history.present.others.length >= MOST_OTHERS) return;
    this.#commit({ ...this.#history.present, others: [...this.#history.present.others, other] });
  }
  removeFromComparison(index: number): void {
    this.#commit({ ...this.#history.present, others: this.#history.present.others.filter((_, at) => at !== index) });
  }
  /** Makes one of what is compared the reference (its place among them); the old reference takes its place. */
  referTo(at: number): void {
    this.#commit(referTo(this.#history.present, at));
  }

  /** Puts another story in the place of the one there is; an empty one is none. */
  tell(story: Story): void {
    const { story: _, ...work } = this.#history.present;
    this.#commit(story.length > 0 ? { ...work, story } : work);
  }

  undo(): void {
    this.#put(undo(this.#history));
  }
  redo(): void {
    this.#put(redo(this.#history));
  }
  /** To a step of the history; 0 is the oldest. */
  travel(to: number): void {
    this.#put(travel(this.#history, to));
  }

  show(change: Partial<View>): void {
    this.sight.show(change, this.#own.horizon);
    if (change.segment) this.results.prefer(change.segment);
    if (change.page) this.#compare();
  }

  /**
   * Shows the last change: before and after in turn, so many times, each for as long as `hold` takes. It ends at once when
   * anything is done, and always with what is set.
   */
  async replay(times: number, hold: () => Promise<void>): Promise<void> {
    const before = this.#history.past.at(-1);
    if (!before) return;
    const works = Array.from({ length: times }, () => [before, this.#history.present]).flat();
    await this.#replay.play(works, () => this.#run(), hold);
  }
  stopReplay(): void {
    if (this.#replay.shown) this.#put(this.#history);
  }

  /** Whether all this is lent: what is set and seen meanwhile is no place to come back to. */
  get lent(): boolean {
    return this.#lent;
  }
  /** Lends all that is set and seen, to be changed as one likes. The deed that comes back takes it back as it was, history and all. */
  lend(): () => void {
    const [history, view] = [this.#history, this.view];
    const [opened, promised, touched, problem] = [this.#opened, this.#promised, this.#touched, this.#linkProblem];
    this.#lent = true;
    return () => {
      this.sight.open(view, history.present.scenario.horizon);
      this.results.prefer(view.segment);
      this.#put(history);
      [this.#opened, this.#promised, this.#touched, this.#linkProblem] = [opened, promised, touched, problem];
      this.#lent = false;
    };
  }

  #set(scenario: Scenario, gesture?: Gesture): void {
    this.#commit({ ...this.#history.present, scenario }, gesture);
  }

  /** A scenario that was opened from nowhere. */
  #begin(scenario: Scenario): void {
    const { openedFrom: _, ...work } = this.#history.present;
    this.#commit({ ...work, scenario });
  }

  /** The one door: records the change as a step of the history and starts its run. */
  #commit(next: Work, gesture?: Gesture): void {
    this.#touched = true;
    this.#put(record(this.#history, next, same, this.#now(), gesture));
  }

  #put(history: History<Work>): void {
    const before = this.work;
    this.#linkProblem = undefined;
    this.#replay.stop();
    this.saved.follow(this.#history.present, history.present);
    this.#history = history;
    const moved = this.scenario !== before.scenario || this.work.reference !== before.reference;
    if (!moved && this.results.started) return this.#compare();
    if (this.#own.horizon !== before.scenario.horizon) this.sight.show({});
    void this.#run();
  }

  async #run(): Promise<void> {
    const { asked } = this.sight;
    const also = asked ? plainYears(asked, this.scenario.horizon) : [];
    await this.results.run(this.scenario, this.reference, this.view.segment, also);
    this.#compare();
  }

  /** Asks for what Compare shows, while it is in view and the run it builds on is there. */
  #compare(): void {
    if (this.view.page !== 'compare' || !this.settled) return;
    const [reference, ...others] = this.#compared.map(({ scenario }) => scenario);
    void this.comparison.ask(reference!, others, this.results.held);
  }

  /** The scenario that verbs work on, whatever is being replayed. */
  get #own(): Scenario {
    return this.#history.present.scenario;
  }
}

/** Long enough that a hand on a slider has moved on. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

function noShelf(): Promise<Shelf> {
  return Promise.reject(new Error('There is no shelf here.'));
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
