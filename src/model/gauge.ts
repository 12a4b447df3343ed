/** Reads an outcome off the balances of a cut: its value in every trial, its statistic, and the error of both. */

import { BLOCS } from './blocs';
import type { Cut, Term } from './cut';
import { exp } from './elementary';
import type { Cell, Outcome } from './outcome';
import { quantiles } from './quantiles';
import { SEGMENTS_AND_ALL, type SegmentId } from './segments';
import { offset, sharesOf, type ExactTrials } from './trials';

/** Turns balances into an outcome's values; keeps its room from call to call. */
export class Gauge {
  readonly #outcome: Outcome;
  readonly #cells: readonly Cell[];
  readonly #weights: Readonly<Record<SegmentId, number>>;
  readonly #trials: ExactTrials;

  /** `trials`: the most it will be asked for at once. `cells`: those of the cut, in its order. */
  constructor(outcome: Outcome, { cells, weights }: Pick<Cut, 'weights'> & { cells: readonly Cell[] }, trials: number) {
    this.#outcome = outcome;
    this.#cells = cells;
    this.#weights = weights;
    const quarters = 1 + Math.max(...outcome.places.map(({ quarter }) => quarter));
    // What is not simulated is not a number, so that nothing passes for a share.
    const room = (segment: string) =>
      new Float64Array(this.#needs(segment) ? BLOCS.length * quarters * trials : 0).fill(NaN);
    this.#trials = { trials, quarters, stride: trials, shares: SEGMENTS_AND_ALL.map(room) };
  }

  #needs(segment: string): boolean {
    return (
      this.#cells.some((cell) => cell.segment === segment) ||
      this.#outcome.places.some((place) => place.segment === segment)
    );
  }

  /** The outcome in the first `out.length` trials; `at` holds the balance of each cell. True is 1. See `trials` for `fresh`. */
  values(at: readonly Term[], out: Float64Array, fresh?: readonly boolean[]): Float64Array {
    const trials = this.trials(at, out.length, fresh);
    const { ask, statistic } = this.#outcome;
    for (let i = 0; i < out.length; i++) out[i] = Number(ask(trials, i));
    if (statistic === 'chance') for (let i = 0; i < out.length; i++) out[i] = out[i] === 1 ? 1 : 0;
    return out;
  }

  /**
   * The shares of the first `count` trials at the outcome's places, valid until the next call. `fresh`: the cells whose balance
   * is another than at the last call, all unless said.
   */
  trials(at: readonly Term[], count: number, fresh?: readonly boolean[]): ExactTrials {
    this.#cells.forEach((cell, c) => {
      if (!fresh || fresh[c]) fillCell(this.#trials, cell, at[c]!, count);
    });
    for (const { segment, quarter } of this.#outcome.places) if (segment === 'all') this.#weigh(quarter, count);
    return this.#trials;
  }

  #weigh(quarter: number, count: number): void {
    const all = sharesOf(this.#trials, 'all');
    for (let bloc = 0; bloc < BLOCS.length; bloc++) {
      const row = offset(this.#trials, bloc, quarter);
      all.fill(0, row, row + count);
      for (const cell of this.#cells) {
        if (cell.quarter !== quarter) continue;
        const shares = sharesOf(this.#trials, cell.segment);
        const weight = this.#weights[cell.segment];
        for (let at = row; at < row + count; at++) all[at]! += weight * shares[at]!;
      }
    }
  }
}

function fillCell(trials: ExactTrials, { segment, quarter }: Cell, { x, y }: Term, count: number): void {
  const shares = sharesOf(trials, segment);
  const [us, cn, other] = [0, 1, 2].map((bloc) => offset(trials, bloc, quarter)) as [number, number, number];
  for (let i = 0; i < count; i++) {
    const attraction = exp(x[i]! / 2);
    const inverse = 1 / attraction;
    const rest = exp(-y[i]!);
    const part = 1 / (attraction + inverse + rest);
    shares[us + i] = attraction * part;
    shares[cn + i] = inverse * part;
    shares[other + i] = rest * part;
  }
}

/** The outcome of all trials: the median of its values, or their mean, the chance. */
export function statisticOf({ statistic }: Pick<Outcome, 'statistic'>, values: Float64Array): number {
  return statistic === 'median' ? quantiles(values, [0.5])[0]! : meanOf(values);
}

/** One standard error of an outcome, as if its trials were independent; scrambled Sobol' points do no worse. */
export function errorOf(outcome: Pick<Outcome, 'statistic'>, values: Float64Array): number {
  return rootMeanSquare(pulls(outcome, values)) / Math.sqrt(values.length);
}

/**
 * One standard error of the difference between two outcomes of the same trials, paired: from the difference, trial by trial,
 * of how much each pulls on either statistic. What all trials do alike costs nothing.
 */
export function pairedError(outcome: Pick<Outcome, 'statistic'>, a: Float64Array, b: Float64Array): number {
  const [of, less] = [pulls(outcome, a), pulls(outcome, b)];
  return rootMeanSquare(of.map((pull, i) => pull - less[i]!)) / Math.sqrt(a.length);
}

/** Half the share of trials whose spacing tells the density at the median. */
const NEAR = 0.05;

/**
 * Each trial's influence on the statistic: its distance from the mean, or for the median (½ − [value ≤ median])/density
 * (Bahadur 1966), the density from the spacing of the 45 % and 55 % quantiles (Siddiqui 1960).
 */
function pulls({ statistic }: Pick<Outcome, 'statistic'>, values: Float64Array): Float64Array {
  if (statistic === 'chance') {
    const mean = meanOf(values);
    return values.map((value) => value - mean);
  }
  const [below, median, above] = quantiles(values, [0.5 - NEAR, 0.5, 0.5 + NEAR]) as unknown as number[];
  const spacing = (above! - below!) / (2 * NEAR);
  return values.map((value) => (value <= median! ? -0.5 : 0.5) * spacing);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
