/** A cut on which drivers and events are moved and the outcome read again, on the same trials. Linear in μ, so a move is a sum. */

import { acts, balanceOfCell, type Cut, type Term } from './cut';
import { Gauge, statisticOf } from './gauge';
import type { Outcome } from './outcome';
import type { ExactTrials } from './trials';

export class Bench {
  readonly outcome: Outcome;
  readonly #cut: Cut;
  readonly #gauge: Gauge;
  readonly #rest: readonly Term[];
  readonly #at: readonly Term[];
  /** The cells that some driver acts in; the others stay as they were first filled. */
  readonly #driven: readonly boolean[];
  #filled = false;

  constructor(cut: Cut, outcome: Outcome) {
    this.#cut = cut;
    this.outcome = outcome;
    this.#gauge = new Gauge(outcome, cut, cut.trials);
    this.#rest = cut.cells.map((cell) => balanceOfCell(cut, cell));
    this.#driven = cut.cells.map(({ units }) => units.some(acts));
    this.#at = this.#rest.map(({ x, y }) => ({ x: x.slice(), y: y.slice() }));
  }

  /** The outcome in every trial with the drivers' sliders moved, each by so much in μ; its spread goes with it. */
  moved(by: ArrayLike<number>): Float64Array {
    this.#move(by);
    return this.#gauge.values(this.#at, new Float64Array(this.#cut.trials), this.#fresh());
  }

  /** The shares themselves with the sliders moved, valid until the next call. */
  trialsMoved(by: ArrayLike<number>): ExactTrials {
    this.#move(by);
    return this.#gauge.trials(this.#at, this.#cut.trials, this.#fresh());
  }

  #fresh(): readonly boolean[] | undefined {
    const fresh = this.#filled ? this.#driven : undefined;
    this.#filled = true;
    return fresh;
  }

  #move(by: ArrayLike<number>): void {
    this.#restore();
    this.#cut.cells.forEach(({ units }, c) =>
      units.forEach((unit, d) => {
        if (by[d]) add(this.#at[c]!, unit, by[d]);
      }),
    );
  }

  /** The outcome in every trial with one event's own terms, by cell, replaced; by nothing when it never happens. */
  withEvent(e: number, terms: readonly Term[] | undefined): Float64Array {
    this.#restore();
    this.#cut.cells.forEach(({ events }, c) => {
      add(this.#at[c]!, events[e]!, -1);
      if (terms) add(this.#at[c]!, terms[c]!, 1);
    });
    this.#filled = false;
    return this.#gauge.values(this.#at, new Float64Array(this.#cut.trials));
  }

  statistic(values: Float64Array): number {
    return statisticOf(this.outcome, values);
  }

  #restore(): void {
    this.#at.forEach(({ x, y }, c) => {
      x.set(this.#rest[c]!.x);
      y.set(this.#rest[c]!.y);
    });
  }
}

function add(to: Term, { x, y }: Term, times: number): void {
  for (let i = 0; i < x.length; i++) {
    to.x[i]! += times * x[i]!;
    to.y[i]! += times * y[i]!;
  }
}
