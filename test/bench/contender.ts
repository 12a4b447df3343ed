/** Who takes part in the bench: the same work, the same answer, each in its own way. */

import type { Work } from './work';

export interface Timed {
  readonly seconds: number;
}

export interface Result {
  /** `[segment][bloc][quarter][level]`, shares. */
  readonly quantiles: Float64Array;
  /** `[segment][bloc][quarter]`. */
  readonly mean: Float64Array;
}

export interface Contender {
  readonly name: string;
  /** Or why it is skipped. */
  available(): Promise<true | string>;
  prepare(work: Work): Promise<void>;
  update(): Promise<Timed>;
  /** Of the latest update. */
  result(): Promise<Result>;
  close(): void;
}

/** What only our side is asked for; a row without its deed is not measured. */
export type Deed =
  /** All random numbers and fields of the work, from a seed, on a calibration that is given; and with one of its own. */
  | 'seeding'
  | 'calibrating'
  /** An update in which everything but the dragged driver is kept, and the same of one segment alone. */
  | 'drag-frame'
  | 'drag-frame-shown'
  /** The update on two workers. */
  | 'two-workers'
  /** Seed to quantiles, of 10,240 and of 1,000,000 trials. */
  | 'run-10-thousand'
  | 'run-1-million';

export interface Ours extends Contender {
  readonly deeds: Readonly<Partial<Record<Deed, () => Promise<Timed>>>>;
  /** Shares of the latest update, `[segment][bloc][quarter][trial]`, if it can give them. */
  shares?(): ArrayLike<number>;
}

export function timed(work: () => void): Timed {
  const start = performance.now();
  work();
  return { seconds: (performance.now() - start) / 1000 };
}

/** A tool that can express only part of the model: timed at what it can, with what it leaves out said aloud. */
export interface Outsider {
  readonly name: string;
  readonly leavesOut: string;
  available(): Promise<true | string>;
  /** Builds it and checks it against the model; a line on how close it came. */
  prepare(work: Work): Promise<string>;
  update(): Promise<Timed>;
}
