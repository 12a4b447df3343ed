/**
 * The whole model in the Squiggle language, written from the model's own tables: sample sets of as many samples as there are
 * trials, joined sample by sample. A named value is a line; a term whose weight is zero is not written.
 */

import { baselinePath } from '../../../src/model/baseline';
import { endOf, QUARTERS } from '../../../src/model/clock';
import { AXES, type Axis } from '../../../src/model/coordinates';
import { STEPS } from '../../../src/model/draws';
import { WINDOW_OPENS, type EventId, type EventRow } from '../../../src/model/events';
import { LEVELS } from '../../../src/model/forecast';
import type { Ground } from '../../../src/model/ground';
import { correlationFactor } from '../../../src/model/noise';
import type { Scenario } from '../../../src/model/scenario';
import { SEGMENTS, type SegmentId } from '../../../src/model/segments';
import { stances } from '../../../src/model/structure';

const NORMAL = 'SampleSet.fromDist(normal(0, 1))';
const UNIFORM = 'SampleSet.fromDist(uniform(0, 1))';
const BLOCS = ['us', 'cn', 'other'] as const;

/** Its last value is the mean and the quantiles of each series: `[segment][quarter][bloc][mean, …levels]`. */
export function squiggleProgram(ground: Ground, scenario: Scenario): string {
  return [
    ...drivers(ground, scenario),
    ...ground.beliefs.events.flatMap((row, e) => event(row, e, ground, scenario)),
    ...noise(ground),
    ...SEGMENTS.flatMap((segment, s) => series(ground, segment, s)),
    `[${SEGMENTS.flatMap((_, s) => quarters((q) => BLOCS.map((bloc) => `found_${bloc}_${s}_${q}`))).join(', ')}]`,
  ].join('\n');
}

const quarters = <T>(of: (quarter: number) => readonly T[]) => Array.from({ length: QUARTERS }, (_, q) => of(q)).flat();

function drivers({ beliefs }: Ground, scenario: Scenario): string[] {
  const { effectSpread, adaptationSpread } = beliefs.assumptions;
  return stances(scenario, beliefs).flatMap(({ position, below, above }, d) => [
    `position_${d} = SampleSet.map(${NORMAL}, {|z| ${position} + (z < 0 ? ${below} : ${above}) * z})`,
    `push_${d} = position_${d} * exp(${effectSpread} * ${NORMAL})`,
    `undo_${d} = push_${d} * ${beliefs.drivers[d]!.adaptation} * exp(${adaptationSpread} * ${NORMAL})`,
  ]);
}

/** What is felt of an event in each quarter. */
function event(row: EventRow, e: number, { beliefs }: Ground, scenario: Scenario): string[] {
  const setting = scenario.events[row.id as EventId];
  if (setting.is !== 'chance') throw new Error('The bench leaves events to chance.');
  const rate = -Math.log1p(-setting.probability) / (endOf(row.byYear) - WINDOW_OPENS);
  const us = row.origin?.us ?? row.blame?.us;
  const built = `(1 - exp(-(now - at) / ${row.build}))`;
  const held = `(${row.lasting} + ${1 - row.lasting} * exp(-(now - at) / ${row.fade}))`;
  const felt = quarters((q) =>
    q / 4 <= WINDOW_OPENS
      ? []
      : [`felt_${e}_${q} = SampleSet.map2(arrival_${e}, severity_${e}, strength_${e}(${q / 4}))`],
  );
  return [
    `arrival_${e} = ${WINDOW_OPENS} - log(${UNIFORM}) / ${rate}`,
    `severity_${e} = exp(${beliefs.assumptions.severitySpread} * ${NORMAL})`,
    ...(us === undefined ? [] : [`side_${e} = SampleSet.map(${UNIFORM}, {|u| u < ${us} ? 1 : -1})`]),
    `strength_${e}(now) = {|at, severity| at < now ? severity * ${built} * ${held} : 0}`,
    ...felt,
  ];
}

/** Fat-tailed paths, correlated by the model's own factor, on the model's own clock. */
function noise({ beliefs, clocks }: Ground): string[] {
  const { scaleSpread, baseErrorX, baseErrorY } = beliefs.assumptions;
  const factor = correlationFactor(beliefs.assumptions);
  const paths = SEGMENTS.flatMap((segment, s) =>
    AXES.flatMap((axis, a) => {
      const row = factor[2 * s + a]!;
      const next = (step: number) => {
        const spent = Math.sqrt(clocks[segment][axis][step + 1]! - clocks[segment][axis][step]!);
        const terms = row.flatMap((weight, k) =>
          weight * spent === 0 ? [] : [`${weight * spent} * step_${k}_${step}`],
        );
        const before = `noise_${axis}_${s}_${step}`;
        return `noise_${axis}_${s}_${step + 1} = ${terms.length === 0 ? before : `${before} + scale * (${terms.join(' + ')})`}`;
      };
      const base = `noise_${axis}_${s}_0 = ${axis === 'x' ? baseErrorX : baseErrorY} * ${NORMAL}`;
      return [base, ...Array.from({ length: STEPS }, (_, step) => next(step))];
    }),
  );
  const steps = Array.from({ length: 8 * STEPS }, (_, n) => `step_${n % 8}_${Math.floor(n / 8)} = ${NORMAL}`);
  return [`scale = exp(${scaleSpread} * ${NORMAL} - ${scaleSpread * scaleSpread})`, ...steps, ...paths];
}

function series(ground: Ground, segment: SegmentId, s: number): string[] {
  const path = baselinePath(ground.beliefs, segment);
  const balance = (axis: Axis, q: number) => {
    const still = path[q]![axis] + ground.offsets[segment][axis][q]!;
    const terms = [...driverTerms(ground, segment, axis, q), ...eventTerms(ground, segment, axis, q)];
    return `${axis}_${s}_${q} = ${[still, `noise_${axis}_${s}_${q}`, ...terms].join(' + ')}`;
  };
  return quarters((q) => {
    const cell = `${s}_${q}`;
    return [
      balance('x', q),
      balance('y', q),
      `us_${cell} = exp(x_${cell} / 2)`,
      `cn_${cell} = 1 / us_${cell}`,
      `other_${cell} = exp(-y_${cell})`,
      `all_${cell} = us_${cell} + cn_${cell} + other_${cell}`,
      ...BLOCS.flatMap((bloc) => found(bloc, cell)),
    ];
  });
}

function found(bloc: string, cell: string): string[] {
  const share = `share_${bloc}_${cell}`;
  const answers = [`mean(${share})`, ...LEVELS.map((level) => `quantile(${share}, ${level})`)];
  return [`${share} = ${bloc}_${cell} / all_${cell}`, `found_${bloc}_${cell} = [${answers.join(', ')}]`];
}

function driverTerms({ responses }: Ground, segment: SegmentId, axis: Axis, q: number): string[] {
  return responses[segment].flatMap(({ responseX, adaptationX, responseY, adaptationY }, d) => {
    const push = (axis === 'x' ? responseX : responseY)[q]!;
    const undo = (axis === 'x' ? adaptationX : adaptationY)[q]!;
    return [...(push === 0 ? [] : [`${push} * push_${d}`]), ...(undo === 0 ? [] : [`${-undo} * undo_${d}`])];
  });
}

function eventTerms({ jumps }: Ground, segment: SegmentId, axis: Axis, q: number): string[] {
  return jumps[segment].flatMap(({ x, y }, e) => {
    const jumped = axis === 'x' ? x : [{ lagQuarters: 0, plain: y, signed: 0 }];
    return jumped.flatMap(({ lagQuarters, plain, signed }) => {
      const then = q - lagQuarters;
      if (then / 4 <= WINDOW_OPENS) return [];
      const felt = `felt_${e}_${then}`;
      return [
        ...(plain === 0 ? [] : [`${plain} * ${felt}`]),
        ...(signed === 0 ? [] : [`${signed} * side_${e} * ${felt}`]),
      ];
    });
  });
}
