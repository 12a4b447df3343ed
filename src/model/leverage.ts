/** How strongly each driver acts in each segment: what the rail says beside its name ("up to 5.5 points here"). */

import { BLOCS } from './blocs';
import { quarterOf } from './clock';
import type { DriverId } from './drivers';
import { exp } from './elementary';
import type { Fields } from './fields';
import { CALIBRATION_BLOCKS, perSegment } from './ground';
import { quantiles } from './quantiles';
import { BLOCK } from './random';
import { baselineOf, type Scenario } from './scenario';
import type { SegmentId } from './segments';
import { addDriver, emptyField, push, stances } from './structure';
import { toMu } from './units';

/** Largest change of any bloc's 2028 median, in share, between the centre and either end of a driver's rail. */
export type Leverage = Readonly<Record<SegmentId, Readonly<Record<DriverId, number>>>>;

const QUARTER = quarterOf(2028);

/** Leverage around the baseline of a scenario's seed and assumptions; its sliders and events play no part. */
export function leverage(scenario: Scenario, fields: Fields): Leverage {
  const baseline = baselineOf(scenario);
  const ground = fields.ground(baseline);
  return perSegment((segment) => {
    const still = medians(baseline, fields, segment, 0, 0);
    const perDriver = ground.beliefs.drivers.map((driver, d): [string, number] => {
      if (!ground.responses[segment][d]!.acts) return [driver.id, 0];
      const moved = [driver.low, driver.high].map((end) => medians(baseline, fields, segment, d, toMu(driver, end)));
      return [driver.id, Math.max(...moved.flatMap((at) => at.map((median, k) => Math.abs(median - still[k]!))))];
    });
    return Object.fromEntries(perDriver) as Record<DriverId, number>;
  });
}

/** Medians in 2028 with driver `d` moved by `mu`. */
function medians(baseline: Scenario, fields: Fields, segment: SegmentId, d: number, mu: number): number[] {
  const ground = fields.ground(baseline);
  const moved = stances(baseline, ground.beliefs).map((stance, k) =>
    k === d ? { ...stance, position: stance.position + mu } : stance,
  );
  const shares = BLOCS.map(() => new Float64Array(CALIBRATION_BLOCKS * BLOCK));
  for (let b = 0; b < CALIBRATION_BLOCKS; b++) {
    const block = fields.block(baseline, b);
    const field = emptyField();
    field.x.set(block.field[segment].x);
    field.y.set(block.field[segment].y);
    moved.forEach((stance, k) =>
      addDriver(field, ground.responses[segment][k]!, push(stance, block.drivers[k]!), QUARTER + 1),
    );
    writeShares(field.x, field.y, shares, b * BLOCK);
  }
  return shares.map((values) => quantiles(values, [0.5])[0]!);
}

function writeShares(x: Float64Array, y: Float64Array, shares: readonly Float64Array[], first: number): void {
  for (let i = 0; i < BLOCK; i++) {
    const us = exp(x[QUARTER * BLOCK + i]! / 2);
    const other = exp(-y[QUARTER * BLOCK + i]!);
    const total = us + 1 / us + other;
    shares[0]![first + i] = us / total;
    shares[1]![first + i] = 1 / us / total;
    shares[2]![first + i] = other / total;
  }
}
