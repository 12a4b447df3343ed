/** What a run will need, known before anything is allocated, so that one that would not fit is refused with numbers. */

import { BLOCS } from '../model/blocs';
import { quartersTo, type Horizon } from '../model/clock';
import { TRIALS } from '../model/scenario';
import { SEGMENTS_AND_ALL } from '../model/segments';
import { blocksFor, bytesOfBoard, HELD } from './board';
import { STEPS } from './counter';

/** Bytes that one worker's run may take. */
export const MEMORY_LIMIT = 400_000_000;
/** A number that a question gives of a trial, in a list that grows by half when it is full, and its sorted copy. */
const BYTES_OF_NUMBER = 20;

export interface Needs {
  readonly trials: number;
  readonly horizon: Horizon;
  /** Questions that give a number of every trial, which is kept. */
  readonly numbers: number;
}

/** Bytes for the board, the counts of a streamed run, and the numbers that questions give. */
export function memoryNeeded({ trials, horizon, numbers }: Needs): number {
  const series = SEGMENTS_AND_ALL.length * BLOCS.length * quartersTo(horizon);
  const counts = trials > HELD ? 4 * STEPS * series : 0;
  return bytesOfBoard(blocksFor(trials)) + counts + BYTES_OF_NUMBER * numbers * trials;
}

/** What is wrong with a run that would not fit, in a sentence; undefined when it fits. */
export function refusal(needs: Needs, limit: number): string | undefined {
  const needed = memoryNeeded(needs);
  if (needed <= limit) return undefined;
  const most = mostTrials(needs, limit);
  const way = most === undefined ? 'not even the fewest futures fit' : `use at most ${grouped(most)} futures`;
  return `The run needs about ${megabytes(needed)} MB, the limit is ${megabytes(limit)} MB: ${way}.`;
}

/** Largest number of trials, rounded down to a thousand, that fits; a smaller number never needs more. */
function mostTrials(needs: Needs, limit: number): number | undefined {
  const fits = (trials: number) => memoryNeeded({ ...needs, trials }) <= limit;
  if (!fits(TRIALS.least)) return undefined;
  let low: number = TRIALS.least;
  let high: number = TRIALS.most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return Math.floor(low / 1000) * 1000;
}

function megabytes(bytes: number): string {
  return grouped(Math.round(bytes / 1e6));
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
