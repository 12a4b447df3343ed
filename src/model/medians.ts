/**
 * Median calibration (model §3.8): offsets of the balance that put the baseline's US and Chinese medians on the analysis's
 * path, quarter by quarter, on the trials themselves. Only two of three medians can be pinned; Other's follows.
 */

import { QUARTERS } from './clock';
import { shares, type Balance } from './baseline';
import { exp, log } from './elementary';
import { quantiles } from './quantiles';

const CLOSE_ENOUGH = 1e-6;
const MOST_STEPS = 100;

export interface Offsets {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Largest distance of a median from its target that is left, in share. */
  readonly left: number;
}

/** Offsets for one segment. `x`, `y`: the uncorrected balance, `[quarter][trial]`; `path`: the medians to hit. */
export function calibrateMedians(x: Float64Array, y: Float64Array, path: readonly Balance[]): Offsets {
  const trials = x.length / QUARTERS;
  const cells = path.map((target, q) => {
    const row = q * trials;
    const us = x.subarray(row, row + trials).map((value) => exp(value / 2));
    const other = y.subarray(row, row + trials).map((value) => exp(-value));
    return calibrateCell(mediansUnder(us, other), shares(target));
  });
  return {
    x: Float64Array.from(cells, (cell) => cell.x),
    y: Float64Array.from(cells, (cell) => cell.y),
    left: Math.max(...cells.map((cell) => cell.error)),
  };
}

/** One quarter: the medians of US and China under offsets of x and y, and the shares to hit. */
export function calibrateCell(
  median: (x: number, y: number) => readonly [us: number, cn: number],
  [targetUs, targetCn]: readonly [number, number, number],
): { readonly x: number; readonly y: number; readonly error: number } {
  let x = 0;
  let y = 0;
  let step = 1;
  let error = Infinity;
  let best = { x, y, error };
  for (let i = 0; i < MOST_STEPS && error >= CLOSE_ENOUGH; i++) {
    const [medianUs, medianCn] = median(x, y);
    const now = Math.max(Math.abs(medianUs - targetUs), Math.abs(medianCn - targetCn));
    if (now < best.error) best = { x, y, error: now };
    // Full steps can fall into a cycle on few trials and wide fans.
    if (now >= error) step /= 2;
    error = now;
    x += step * (log(targetUs / targetCn) - log(medianUs / medianCn));
    y += step * (logOddsOfBoth(targetUs, targetCn) - logOddsOfBoth(medianUs, medianCn));
  }
  return best;
}

function logOddsOfBoth(us: number, cn: number): number {
  return log((us + cn) / (1 - us - cn));
}

/** Attractions of the US (China's is its inverse) and of Other give the medians under offsets. */
function mediansUnder(us: Float64Array, other: Float64Array): (x: number, y: number) => [us: number, cn: number] {
  const shareUs = new Float64Array(us.length);
  const shareCn = new Float64Array(us.length);
  return (x, y) => {
    const raiseUs = exp(x / 2);
    const raiseOther = exp(-y);
    for (let i = 0; i < us.length; i++) {
      const attraction = us[i]! * raiseUs;
      const inverse = 1 / attraction;
      const part = 1 / (attraction + inverse + other[i]! * raiseOther);
      shareUs[i] = attraction * part;
      shareCn[i] = inverse * part;
    }
    return [quantiles(shareUs, [0.5])[0]!, quantiles(shareCn, [0.5])[0]!];
  };
}
