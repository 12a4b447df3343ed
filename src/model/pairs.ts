/**
 * Two scenarios on the same futures (model §3.12): what each share is in one, less what it is in the other, future by future.
 * The settings are all that differs inside such a pair, so the spread of the differences is not the spread of either fan.
 */

import { BLOCS, type BlocId } from './blocs';
import { LEVELS, quantile } from './forecast';
import { quantiles } from './quantiles';
import type { Scenario } from './scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';
import { offset, type TrialBlock } from './trials';

export interface PairedSegment {
  /** `[bloc][quarter][level]` of the differences at LEVELS, row-major, in share: −1 to 1. */
  readonly quantiles: Float64Array;
  /** `[bloc][quarter]`, in share. */
  readonly mean: Float64Array;
  /** `[bloc][quarter]`: in how many trials the scenario's share is higher, and lower; in the rest the two are equal. */
  readonly higher: Uint32Array;
  readonly lower: Uint32Array;
}

export interface Pairs {
  readonly scenario: Scenario;
  /** What is taken away. */
  readonly reference: Scenario;
  /** Trials that were paired: the first of both. */
  readonly trials: number;
  readonly segments: Readonly<Record<SegmentOrAll, PairedSegment>>;
}

/** How often a share is higher, lower and equal: fractions of one, and the standard error of the larger of the first two. */
export interface Sides {
  readonly higher: number;
  readonly lower: number;
  readonly equal: number;
  readonly error: number;
}

/** 97.5 % point of the normal distribution. */
const NORMAL = 1.959963984540054;

/** Both blocks hold all segments of the same trials. Yields the fraction done. */
export function* paired(theirs: TrialBlock, ours: TrialBlock): Generator<number, Pairs['segments']> {
  const segments = {} as Record<SegmentOrAll, PairedSegment>;
  for (const [index, segment] of SEGMENTS_AND_ALL.entries()) {
    segments[segment] = pairedSegment(theirs, ours, index);
    yield (index + 1) / SEGMENTS_AND_ALL.length;
  }
  return segments;
}

function pairedSegment(theirs: TrialBlock, ours: TrialBlock, segment: number): PairedSegment {
  const { trials, quarters } = ours;
  const cells = BLOCS.length * quarters;
  const [mean, higher, lower] = [new Float64Array(cells), new Uint32Array(cells), new Uint32Array(cells)];
  const found = new Float64Array(cells * LEVELS.length);
  const differences = new Float64Array(trials);
  for (let cell = 0; cell < cells; cell++) {
    const [bloc, quarter] = [Math.floor(cell / quarters), cell % quarters];
    const [from, to] = [offset(theirs, bloc, quarter), offset(ours, bloc, quarter)];
    const [theirShares, ourShares] = [theirs.shares[segment]!, ours.shares[segment]!];
    let sum = 0;
    for (let i = 0; i < trials; i++) {
      const difference = ourShares[to + i]! - theirShares[from + i]!;
      differences[i] = difference;
      sum += difference;
      if (difference > 0) higher[cell]!++;
      else if (difference < 0) lower[cell]!++;
    }
    mean[cell] = sum / trials;
    found.set(quantiles(differences, LEVELS), cell * LEVELS.length);
  }
  return { quantiles: found, mean, higher, lower };
}

/** `quarter` is an index on the quarter grid. */
export function sidesOf(segment: PairedSegment, bloc: BlocId, quarter: number, trials: number): Sides {
  const cell = (BLOCS.indexOf(bloc) * segment.mean.length) / BLOCS.length + quarter;
  const [higher, lower] = [segment.higher[cell]! / trials, segment.lower[cell]! / trials];
  const error = Math.max(...[higher, lower].map((part) => Math.sqrt((part * (1 - part)) / trials)));
  return { higher, lower, equal: (trials - segment.higher[cell]! - segment.lower[cell]!) / trials, error };
}

/** Levels whose error can be read off their neighbours, as √(p(1 − p)/n) over the density. */
export type Judged = 0.1 | 0.5 | 0.9;

/** One standard error, in share, of a quantile of the differences, as if the futures were drawn at random: scrambled points do better. */
export function errorOf(segment: PairedSegment, bloc: BlocId, quarter: number, level: Judged, trials: number): number {
  const at = LEVELS.indexOf(level);
  const [low, high] = [LEVELS[at - 1]!, LEVELS[at + 1]!];
  const width = quantile(segment, bloc, quarter, high) - quantile(segment, bloc, quarter, low);
  return (Math.sqrt((level * (1 - level)) / trials) * width) / (high - low);
}

/** Half the width of a 95 % interval, in share, the largest of all blocs in a quarter: of the middle, and of the ends of 8 in 10. */
export function precisionOf(
  segment: PairedSegment,
  quarter: number,
  trials: number,
): { readonly median: number; readonly band: number } {
  const worst = (levels: readonly Judged[]) =>
    NORMAL *
    Math.max(...BLOCS.flatMap((bloc) => levels.map((level) => errorOf(segment, bloc, quarter, level, trials))));
  return { median: worst([0.5]), band: worst([0.1, 0.9]) };
}
