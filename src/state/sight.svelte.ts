/**
 * Where the user stands: the view, with the questions that are pinned in it. It changes no number and is no step of the history.
 * Every change goes through #see; whoever counts what is asked hears of it.
 */

import { DEFAULT_VIEW, type View } from '../model/view';
import { FIRST_YEAR, type Horizon } from '../model/clock';
import { parseQuestion, questionId, type Question } from '../model/questions';
import { readyAt } from '../model/ready';
import { pinsOf, withAsked, withoutPin, withPin, withPins, withPinsOf } from './pins';

export class Sight {
  readonly #horizon: () => Horizon;
  readonly #hear: (asked: readonly Question[]) => void;
  #view = $state.raw<View>(DEFAULT_VIEW);
  #referenceShown = $state.raw(true);
  #pins = $derived(pinsOf(this.#view).map(read));
  #asked = $derived.by(() => askedOf(this.#view, this.#horizon()));

  /** `horizon` is that of what is shown; `hear` is told what is asked whenever something is seen. */
  constructor(horizon: () => Horizon, hear: (asked: readonly Question[]) => void) {
    this.#horizon = horizon;
    this.#hear = hear;
  }

  get view(): View {
    return this.#view;
  }
  /** Pinned questions; some may ask beyond the horizon. */
  get pins(): readonly Question[] {
    return this.#pins;
  }
  /** What the finding says; undefined for who is ahead. */
  get asked(): Question | undefined {
    return this.#asked;
  }
  /** Whether the reference is drawn where there is one. */
  get referenceShown(): boolean {
    return this.#referenceShown;
  }

  /** The view with its year inside what is simulated, which is up to `horizon`. */
  show(change: Partial<View>, horizon = this.#horizon()): void {
    const view = { ...this.#view, ...change };
    this.#see({ ...view, year: Math.min(horizon, Math.max(FIRST_YEAR, view.year)) });
  }
  /** Another view in its place. */
  open(view: View, horizon: Horizon): void {
    this.#view = view;
    this.show({}, horizon);
  }
  showReference(shown: boolean): void {
    this.#referenceShown = shown;
  }

  /** Pins a question, or puts it in the place of a pinned one. */
  pin(question: Question, instead?: Question): void {
    this.#see(withPin(this.#view, questionId(question), instead && questionId(instead)));
  }
  unpin(question: Question): void {
    this.#see(withoutPin(this.#view, questionId(question)));
  }
  /** Takes back an unpin: the pins of the view before it, and no others. */
  pinAgain(before: View): void {
    this.#see(withPinsOf(this.#view, before));
  }
  /** Pins these, by their ids, and no others. */
  pinAll(ids: readonly string[]): void {
    this.#see(withPins(this.#view, ids));
  }
  /** Says a ready question in the finding, or a pinned one by its id; nothing: who is ahead. */
  sayInFinding(what: string | undefined): void {
    this.#see(withAsked(this.#view, what));
  }

  #see(view: View): void {
    this.#view = view;
    this.#hear([...this.#pins, ...(this.#asked ? [this.#asked] : [])]);
  }
}

/** What a view has was read before. */
function read(id: string): Question {
  return parseQuestion(id, 2030) as Question;
}

function askedOf({ asked, questions = [], segment }: View, horizon: Horizon): Question | undefined {
  if (asked === undefined) return undefined;
  return questions.includes(asked) ? read(asked) : readyAt(asked, segment, horizon);
}
