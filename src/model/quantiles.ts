/**
 * Quantiles by Hyndman and Fan's definition 7 (the default of R, NumPy and d3), exact and without a full sort: values are
 * counted into bins, and only the bins that hold a wanted order statistic are sorted.
 */

const BINS = 2048;
const counts = new Int32Array(BINS);
const wanted = new Uint8Array(BINS);
let binOf = new Uint16Array(0);

/** The `levels` (each in [0, 1], any order) of at least one finite value; `values` is left as it was. */
export function quantiles(values: Float64Array, levels: readonly number[]): Float64Array {
  const { least, most } = extremes(values);
  if (least === most) return new Float64Array(levels.length).fill(least);
  const before = countIntoBins(values, least, most);
  const ranks = levels.map((level) => rankOf(level, values.length));
  wanted.fill(0);
  for (const { below, above } of ranks) {
    wanted[binHolding(before, below)] = 1;
    wanted[binHolding(before, above)] = 1;
  }
  const sorted = sortWanted(values);
  const at = positionsIn(before);
  return Float64Array.from(ranks, ({ below, above, part }) => {
    const low = sorted[at(below)]!;
    return part === 0 ? low : low + part * (sorted[at(above)]! - low);
  });
}

/** The order statistics (from 0) on either side of a level, and how far between them it lies. */
export function rankOf(level: number, count: number): { below: number; above: number; part: number } {
  const rank = level * (count - 1);
  const below = Math.floor(rank);
  return { below, above: Math.min(below + 1, count - 1), part: rank - below };
}

function extremes(values: Float64Array): { least: number; most: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** Counts every value and returns, for each bin, how many values lie in the bins before it. */
function countIntoBins(values: Float64Array, least: number, most: number): Int32Array {
  if (binOf.length < values.length) binOf = new Uint16Array(values.length);
  counts.fill(0);
  const scale = BINS / (most - least);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(BINS - 1, ((values[i]! - least) * scale) | 0);
    binOf[i] = bin;
    counts[bin]!++;
  }
  const before = new Int32Array(BINS + 1);
  for (let bin = 0; bin < BINS; bin++) before[bin + 1] = before[bin]! + counts[bin]!;
  return before;
}

/** The last bin with no more than `rank` values before it; `before` is non-decreasing. */
function binHolding(before: Int32Array, rank: number): number {
  let low = 0;
  let high = BINS;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (before[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
}

function sortWanted(values: Float64Array): Float64Array {
  let size = 0;
  for (let bin = 0; bin < BINS; bin++) if (wanted[bin]) size += counts[bin]!;
  const gathered = new Float64Array(size);
  let next = 0;
  for (let i = 0; i < values.length; i++) if (wanted[binOf[i]!]) gathered[next++] = values[i]!;
  return gathered.sort();
}

/** Where an order statistic of all values stands among the sorted values of the wanted bins. */
function positionsIn(before: Int32Array): (rank: number) => number {
  const kept = new Int32Array(BINS + 1);
  for (let bin = 0; bin < BINS; bin++) kept[bin + 1] = kept[bin]! + (wanted[bin] ? counts[bin]! : 0);
  return (rank) => {
    const bin = binHolding(before, rank);
    return kept[bin]! + rank - before[bin]!;
  };
}
