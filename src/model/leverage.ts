/** How strongly each driver acts in each segment: what the rail says beside its name ("up to 5.5 points here"). */

import { quarterOf } from './clock';
import type { DriverId } from './drivers';
import { exp } from './elementary';
import type { FieldBlock, Fields } from './fields';
import { CALIBRATION_BLOCKS, perSegment } from './ground';
import { quantiles } from './quantiles';
import { BLOCK } from './random';
import type { Response } from './response';
import { baselineOf, type Scenario } from './scenario';
import type { SegmentId } from './segments';
import { addDriver, push, stances, type Push } from './structure';
import { toMu } from './units';

/** Largest change of any bloc's 2028 median, in share, between the centre and either end of a driver's rail. */
export type Leverage = Readonly<Record<SegmentId, Readonly<Record<DriverId, number>>>>;

const QUARTER = quarterOf(2028);
const TRIALS = CALIBRATION_BLOCKS * BLOCK;

/** The balance of every calibration trial in 2028. */
interface Cut {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Leverage around the baseline of a scenario's seed and assumptions; its sliders and events play no part. */
export function leverage(scenario: Scenario, fields: Fields): Leverage {
  const baseline = baselineOf(scenario);
  const { beliefs, responses } = fields.ground(baseline);
  const blocks = Array.from({ length: CALIBRATION_BLOCKS }, (_, b) => fields.block(baseline, b));
  const resting = blocks.map(({ drivers }) => stances(baseline, beliefs).map((stance, d) => push(stance, drivers[d]!)));
  const unit = beliefs.drivers.map((_, d) => blocks.map(({ drivers }) => push(ONE, drivers[d]!)));
  return perSegment((segment) => {
    const still = restingCut(blocks, resting, responses[segment], segment);
    const before = medians(still);
    const reach = (response: Response, pushes: readonly Push[], mu: number) =>
      Math.max(...medians(moved(still, response, pushes, mu)).map((median, bloc) => Math.abs(median - before[bloc]!)));
    const perDriver = beliefs.drivers.map((driver, d): [string, number] => {
      const response = responses[segment][d]!;
      const ends = response.acts ? [driver.low, driver.high] : [];
      return [driver.id, Math.max(0, ...ends.map((end) => reach(response, unit[d]!, toMu(driver, end))))];
    });
    return Object.fromEntries(perDriver) as Record<DriverId, number>;
  });
}

/** One unit of μ in every trial: moving a slider adds that much, wherever the driver stood. */
const ONE = { position: 1, below: 0, above: 0 };

function restingCut(
  blocks: readonly FieldBlock[],
  resting: readonly (readonly Push[])[],
  responses: readonly Response[],
  segment: SegmentId,
): Cut {
  const cut = { x: new Float64Array(TRIALS), y: new Float64Array(TRIALS) };
  blocks.forEach(({ field }, b) => {
    const whole = { x: field[segment].x.slice(), y: field[segment].y.slice() };
    resting[b]!.forEach((pushed, d) => addDriver(whole, responses[d]!, pushed, QUARTER + 1));
    cut.x.set(whole.x.subarray(QUARTER * BLOCK, (QUARTER + 1) * BLOCK), b * BLOCK);
    cut.y.set(whole.y.subarray(QUARTER * BLOCK, (QUARTER + 1) * BLOCK), b * BLOCK);
  });
  return cut;
}

/** The cut with one driver's slider `mu` away from where it was. */
function moved({ x, y }: Cut, response: Response, unit: readonly Push[], mu: number): Cut {
  const along = (axis: Float64Array, reached: number, undone: number) =>
    axis.map((value, trial) => {
      const { response: a, adaptation: b } = unit[Math.floor(trial / BLOCK)]!;
      return value + mu * (reached * a[trial % BLOCK]! - undone * b[trial % BLOCK]!);
    });
  return {
    x: along(x, response.responseX[QUARTER]!, response.adaptationX[QUARTER]!),
    y: along(y, response.responseY[QUARTER]!, response.adaptationY[QUARTER]!),
  };
}

function medians({ x, y }: Cut): number[] {
  const shares = [0, 1, 2].map(() => new Float64Array(TRIALS));
  for (let i = 0; i < TRIALS; i++) {
    const us = exp(x[i]! / 2);
    const other = exp(-y[i]!);
    const total = us + 1 / us + other;
    shares[0]![i] = us / total;
    shares[1]![i] = 1 / us / total;
    shares[2]![i] = other / total;
  }
  return shares.map((values) => quantiles(values, [0.5])[0]!);
}
