/**
 * What no scenario setting changes: the draws of a seed and the calibration of its assumptions (model §3.6–3.8). Laid once per
 * seed and assumptions; always calibrated on the seed's first 8,192 trials, so a trial is the same at any count.
 */

import type { Beliefs } from './assumptions';
import { baselinePath } from './baseline';
import { residualClock } from './budget';
import { QUARTERS } from './clock';
import { AXES, type Axis } from './coordinates';
import { drawBlock, type Draws } from './draws';
import { jumps, type Jump } from './jump';
import { calibrateMedians, type Offsets } from './medians';
import { correlationFactor, residual, type Clocks } from './noise';
import { BLOCK } from './random';
import { responses, type Response } from './response';
import { BASELINE, type EventSetting, type Scenario } from './scenario';
import { SEGMENTS, type SegmentId } from './segments';
import {
  addDriver,
  addEvent,
  courses,
  driverDraws,
  emptyField,
  push,
  stances,
  type DriverDraws,
  type Field,
} from './structure';

export const CALIBRATION_BLOCKS = 8;

export interface Ground {
  readonly seed: string;
  readonly beliefs: Beliefs;
  readonly responses: Readonly<Record<SegmentId, readonly Response[]>>;
  readonly jumps: Readonly<Record<SegmentId, readonly Jump[]>>;
  readonly clocks: Clocks;
  readonly offsets: Readonly<Record<SegmentId, Offsets>>;
  block(block: number): GroundBlock;
}

export interface GroundBlock {
  readonly draws: Draws;
  readonly drivers: readonly DriverDraws[];
  /** Baseline path, offsets and residual noise of each segment: the field before drivers and events. */
  readonly field: Readonly<Record<SegmentId, Field>>;
}

export function layGround(seed: string, beliefs: Beliefs): Ground {
  const plan = { responses: responses(beliefs), jumps: jumps(beliefs) };
  const factor = correlationFactor(beliefs.assumptions);
  const first = Array.from({ length: CALIBRATION_BLOCKS }, (_, block) => drawBlock(seed, block));
  const explained = first.map((draws) => explainedFields(draws, beliefs, plan));
  const clocks = spendBudget(beliefs, explained);
  const lay = (draws: Draws): GroundBlock => ({
    draws,
    drivers: driverDraws(draws, beliefs),
    field: perSegment((segment) => stillField(draws, beliefs, segment, clocks, factor)),
  });
  const laid = first.map(lay);
  const offsets = perSegment((segment) => {
    const fields = laid.map(({ field }, b) => [field[segment], explained[b]![segment]] as const);
    return calibrateMedians(joinedSum(fields, 'x'), joinedSum(fields, 'y'), baselinePath(beliefs, segment));
  });
  for (const block of laid) shiftAll(block, offsets);
  const later = (block: number) => shiftAll(lay(drawBlock(seed, block)), offsets);
  return { seed, beliefs, ...plan, clocks, offsets, block: (block) => laid[block] ?? later(block) };
}

/** The settings that calibration assumes: drivers at their centres, events at the odds of the tables. */
export function defaultScenario(beliefs: Beliefs): Scenario {
  const events = beliefs.events.map(({ id, probability }): [string, EventSetting] => [
    id,
    { is: 'chance', probability },
  ]);
  return { ...BASELINE, events: Object.fromEntries(events) as Scenario['events'] };
}

type Plan = Pick<Ground, 'responses' | 'jumps'>;

/** Drivers and events of every segment at their defaults. */
function explainedFields(draws: Draws, beliefs: Beliefs, plan: Plan): Record<SegmentId, Field> {
  const scenario = defaultScenario(beliefs);
  const drivers = driverDraws(draws, beliefs);
  const pushes = stances(scenario, beliefs).map((stance, d) => push(stance, drivers[d]!));
  const events = courses(draws, scenario, beliefs);
  return perSegment((segment) => {
    const field = emptyField();
    events.forEach((course, e) => addEvent(field, plan.jumps[segment][e]!, course));
    pushes.forEach((pushed, d) => addDriver(field, plan.responses[segment][d]!, pushed, QUARTERS));
    return field;
  });
}

function spendBudget(beliefs: Beliefs, explained: readonly Record<SegmentId, Field>[]): Clocks {
  const clock = (segment: SegmentId, axis: Axis) =>
    residualClock(beliefs.assumptions, segment, axis, variances(explained.map((fields) => fields[segment][axis])));
  return perSegment((segment) => ({ x: clock(segment, 'x'), y: clock(segment, 'y') }));
}

/** Variance by quarter over all trials of the blocks. */
export function variances(blocks: readonly Float64Array[]): Float64Array {
  const trials = blocks.length * BLOCK;
  return Float64Array.from({ length: QUARTERS }, (_, q) => {
    const rows = blocks.map((block) => block.subarray(q * BLOCK, (q + 1) * BLOCK));
    const mean = rows.reduce((total, row) => row.reduce((s, value) => s + value, total), 0) / trials;
    return (
      rows.reduce((total, row) => row.reduce((s, value) => s + (value - mean) * (value - mean), total), 0) / trials
    );
  });
}

/** Baseline path and residual noise, before the medians are calibrated. */
function stillField(
  draws: Draws,
  beliefs: Beliefs,
  segment: SegmentId,
  clocks: Clocks,
  factor: readonly (readonly number[])[],
): Field {
  const path = baselinePath(beliefs, segment);
  const [x, y] = AXES.map((axis) => {
    const out = residual(draws, segment, axis, clocks[segment][axis], beliefs.assumptions, factor);
    shift(
      out,
      path.map((at) => at[axis]),
    );
    return out;
  }) as [Float64Array, Float64Array];
  return { x, y };
}

function shiftAll(block: GroundBlock, offsets: Ground['offsets']): GroundBlock {
  for (const segment of SEGMENTS) for (const axis of AXES) shift(block.field[segment][axis], offsets[segment][axis]);
  return block;
}

/** Adds a number to each quarter of a field's axis. */
function shift(axis: Float64Array, by: ArrayLike<number>): void {
  for (let q = 0; q < QUARTERS; q++) {
    const row = axis.subarray(q * BLOCK, (q + 1) * BLOCK);
    for (let i = 0; i < BLOCK; i++) row[i]! += by[q]!;
  }
}

/** Sums of two fields, block beside block: `[quarter][all trials]`. */
function joinedSum(blocks: readonly (readonly [Field, Field])[], axis: Axis): Float64Array {
  const out = new Float64Array(QUARTERS * BLOCK * blocks.length);
  blocks.forEach(([a, b], place) => {
    for (let q = 0; q < QUARTERS; q++) {
      const to = (q * blocks.length + place) * BLOCK;
      const from = q * BLOCK;
      for (let i = 0; i < BLOCK; i++) out[to + i] = a[axis][from + i]! + b[axis][from + i]!;
    }
  });
  return out;
}

export function perSegment<T>(make: (segment: SegmentId) => T): Record<SegmentId, T> {
  return Object.fromEntries(SEGMENTS.map((segment) => [segment, make(segment)])) as Record<SegmentId, T>;
}
