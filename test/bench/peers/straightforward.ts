/** The update in JavaScript as one would write it without a thought of speed: Math.exp, a sort for every series. */

import { LEVELS } from '../../../src/model/forecast';
import { timed, type Contender, type Result } from '../contender';
import type { Work } from '../work';

const SEGMENTS = 4;

export function straightforward(): Contender {
  let work: Work;
  let latest: Result;
  return {
    name: 'straightforward JavaScript',
    available: async () => true,
    prepare: async (given) => void (work = given),
    update: async () => timed(() => (latest = update(work))),
    result: async () => latest,
    close() {},
  };
}

function update(work: Work): Result {
  const { quarters } = work;
  const quantiles = new Float64Array(SEGMENTS * 3 * quarters * LEVELS.length);
  const mean = new Float64Array(SEGMENTS * 3 * quarters);
  for (let segment = 0; segment < SEGMENTS; segment++) {
    for (let quarter = 0; quarter < quarters; quarter++) {
      sharesOf(work, segment, quarter).forEach((shares, bloc) => {
        const series = (segment * 3 + bloc) * quarters + quarter;
        shares.sort();
        mean[series] = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        LEVELS.forEach((level, l) => (quantiles[series * LEVELS.length + l] = quantileOf(shares, level)));
      });
    }
  }
  return { quantiles, mean };
}

function sharesOf({ trials, quarters, drivers, base, pushes, coefficients }: Work, segment: number, quarter: number) {
  const us = new Float64Array(trials);
  const cn = new Float64Array(trials);
  const other = new Float64Array(trials);
  const baseX = (2 * segment * quarters + quarter) * trials;
  const baseY = baseX + quarters * trials;
  for (let i = 0; i < trials; i++) {
    let x = base[baseX + i]!;
    let y = base[baseY + i]!;
    for (let d = 0; d < drivers; d++) {
      const c = 4 * ((segment * drivers + d) * quarters + quarter);
      const response = pushes[2 * d * trials + i]!;
      const adaptation = pushes[(2 * d + 1) * trials + i]!;
      x += coefficients[c]! * response - coefficients[c + 1]! * adaptation;
      y += coefficients[c + 2]! * response - coefficients[c + 3]! * adaptation;
    }
    const attractions = [Math.exp(x / 2), Math.exp(-x / 2), Math.exp(-y)] as const;
    const all = attractions[0] + attractions[1] + attractions[2];
    us[i] = attractions[0] / all;
    cn[i] = attractions[1] / all;
    other[i] = attractions[2] / all;
  }
  return [us, cn, other] as const;
}

function quantileOf(sorted: Float64Array, level: number): number {
  const rank = level * (sorted.length - 1);
  const below = sorted[Math.floor(rank)]!;
  return below + (rank - Math.floor(rank)) * (sorted[Math.ceil(rank)]! - below);
}
