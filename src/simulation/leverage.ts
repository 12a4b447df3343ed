/** How strongly each driver acts, by the kernel: model/leverage.ts in the quarter it looks at. */

import { BLOCS } from '../model/blocs';
import { quarterOf } from '../model/clock';
import type { DriverId } from '../model/drivers';
import { perSegment } from '../model/ground';
import type { Leverage } from '../model/leverage';
import type { Scenario } from '../model/scenario';
import type { SegmentId } from '../model/segments';
import { stances } from '../model/structure';
import { toMu } from '../model/units';
import { pushDriver } from './explained';
import type { Plan, Tools } from './lay';
import { fillQuarter, lift } from './shares';

const QUARTER = quarterOf(2028);
const HALF = Float64Array.of(0.5);

/** On a board laid with the baseline; its shares and lifted fields are written over. */
export function leverage({ board, counter }: Tools, plan: Plan, baseline: Scenario): Leverage {
  const resting = stances(baseline, plan.beliefs);
  const medians = (segment: SegmentId, driver: number, mu: number) => {
    pushDriver(board, driver, { ...resting[driver]!, position: mu });
    const shares = fillQuarter(board, plan, segment, QUARTER, driver);
    const median = (bloc: number) =>
      counter.summary(shares + bloc * board.rows.stride, baseline.trials, HALF).quantiles[0]!;
    return BLOCS.map((_, bloc) => median(bloc));
  };
  return perSegment((segment) => {
    const reach = plan.beliefs.drivers.map((driver, d): [string, number] => {
      if (!plan.responses[segment][d]!.acts) return [driver.id, 0];
      lift(board, plan, segment, d, QUARTER, QUARTER + 1);
      const ends = [driver.low, driver.high].map((end) => medians(segment, d, toMu(driver, end)));
      const before = medians(segment, d, resting[d]!.position);
      const changes = ends.flatMap((end) => end.map((median, bloc) => Math.abs(median - before[bloc]!)));
      return [driver.id, Math.max(...changes)];
    });
    return Object.fromEntries(reach) as Record<DriverId, number>;
  });
}
