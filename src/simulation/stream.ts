/** Shares of more trials than are held, counted as they pass. Counts of several workers add up to the same, in any order. */

import { BLOCS } from '../model/blocs';
import { quartersTo } from '../model/clock';
import type { SegmentForecast } from '../model/forecast';
import type { Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { STEPS } from './counter';
import type { Tools } from './lay';
import { summarise } from './summary';

/** Which chunks of trials are one worker's: `first`, `first + every`, … */
export interface Part {
  readonly first: number;
  readonly every: number;
}

/** `[segment][bloc][quarter]` series: how many shares fell in each step, and the sum of their steps. */
export interface Counts {
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
}

export class Stream {
  readonly #tools: Tools;
  readonly #quarters: number;
  readonly #trials: number;
  readonly #at: number;
  readonly #sums: Float64Array<ArrayBuffer>;

  constructor(tools: Tools, { horizon, trials }: Scenario) {
    this.#tools = tools;
    this.#quarters = quartersTo(horizon);
    this.#trials = trials;
    this.#sums = new Float64Array(SEGMENTS_AND_ALL.length * BLOCS.length * this.#quarters);
    this.#at = tools.board.counts(this.#sums.length * STEPS);
    this.#counts.fill(0);
  }

  get #counts(): Uint32Array<ArrayBuffer> {
    return this.#tools.board.rows.integers(this.#at, this.#sums.length * STEPS);
  }

  /** Counts the first `trials` trials on the board. */
  add(trials: number): void {
    const { board, counter } = this.#tools;
    const perSegment = BLOCS.length * this.#quarters;
    SEGMENTS_AND_ALL.forEach((segment, s) => {
      for (let row = 0; row < perSegment; row++) {
        const series = s * perSegment + row;
        const from = board.shares(segment) + row * board.rows.stride;
        this.#sums[series]! += counter.add(from, trials, this.#at + 4 * STEPS * series);
      }
    });
  }

  /** A copy of what was counted, to send away. */
  get counted(): Counts {
    return { counts: this.#counts.slice(), sums: this.#sums };
  }

  /** Adds what another worker counted. */
  join({ counts, sums }: Counts): void {
    const own = this.#counts;
    for (let i = 0; i < own.length; i++) own[i]! += counts[i]!;
    sums.forEach((sum, series) => (this.#sums[series]! += sum));
  }

  finish(): Record<SegmentOrAll, SegmentForecast> {
    const { counter } = this.#tools;
    const forecasts = SEGMENTS_AND_ALL.map((segment, s) => {
      const series = (bloc: number, quarter: number) => (s * BLOCS.length + bloc) * this.#quarters + quarter;
      const forecast = summarise(this.#quarters, 0, undefined, (bloc, quarter, levels) => {
        const at = series(bloc, quarter);
        return counter.counted(this.#at + 4 * STEPS * at, this.#sums[at]!, this.#trials, levels);
      });
      return [segment, forecast] as const;
    });
    return Object.fromEntries(forecasts) as Record<SegmentOrAll, SegmentForecast>;
  }
}
