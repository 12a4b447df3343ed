/**
 * The model as far as system dynamics has words for it, in Vensim's language, written from the model's own tables. Time in years
 * from 2024, a step a quarter. What chance would draw are inputs: pushes of the drivers, arrivals and severities of the events.
 */

import { balanceOf, baselinePath } from '../../../src/model/baseline';
import { AXES, type Axis } from '../../../src/model/coordinates';
import type { Ground } from '../../../src/model/ground';
import { SEGMENTS, type SegmentId } from '../../../src/model/segments';
import { jumps } from '../../../src/model/jump';
import { feeders } from '../../../src/model/spillover';

const BLOC_NAMES = ['us', 'cn', 'other'] as const;
const segmentName = (segment: number) => `s${segment}`;
const driverName = (driver: number) => `d${driver}`;
const eventName = (event: number) => `e${event}`;

const list = (count: number, name: (index: number) => string) => Array.from({ length: count }, (_, i) => name(i));

/** By driver push and undo, then by event arrival, severity and side. */
export function inputNames({ beliefs: { drivers, events } }: Ground): string[] {
  return [
    ...drivers.flatMap((_, d) => [`push[${driverName(d)}]`, `undo[${driverName(d)}]`]),
    ...events.flatMap((_, e) => ['arrival', 'severity', 'side'].map((name) => `${name}[${eventName(e)}]`)),
  ];
}

/** Shares, `[segment][bloc]`. */
export function outputNames(): string[] {
  return SEGMENTS.flatMap((_, s) => BLOC_NAMES.map((bloc) => `share ${bloc}[${segmentName(s)}]`));
}

export function vensimModel(ground: Ground): string {
  const equations = [
    `Segment: ${list(SEGMENTS.length, segmentName).join(', ')}`,
    `Driver: ${list(ground.beliefs.drivers.length, driverName).join(', ')}`,
    `Event: ${list(ground.beliefs.events.length, eventName).join(', ')}`,
    'Lag: l0, l2, l4',
    'lag years[Lag] = 0, 0.5, 1',
    ...inputNames(ground).map((name) => `${name} = 0`),
    ...tables(ground),
    ...EFFECTS,
    ...balances(ground),
    ...SHARES,
    'INITIAL TIME = 0',
    'FINAL TIME = 6',
    'TIME STEP = 0.25',
    'SAVEPER = TIME STEP',
  ];
  return `{UTF-8}\n${equations.map((equation) => `${equation} ~~|`).join('\n')}\n`;
}

/** The rows of the drivers and events as constants, the baseline's path as lookups. */
function tables({ beliefs, offsets }: Ground): string[] {
  const { drivers, events, assumptions } = beliefs;
  const of = <Row>(index: string, rows: readonly Row[], name: string, value: (row: Row) => number) =>
    `${name}[${index}] = ${rows.map(value).join(', ')}`;
  const bySegment = (index: string, name: string, row: (segment: SegmentId) => readonly number[]) =>
    `${name}[Segment, ${index}] = ${SEGMENTS.map((segment) => `${row(segment).join(', ')};`).join(' ')}`;
  const jump = jumps(beliefs);
  const path = (segment: SegmentId, s: number, axis: Axis) => {
    const points = baselinePath(beliefs, segment).map((at, q) => `(${q / 4},${at[axis] + offsets[segment][axis][q]!})`);
    return `path ${axis}[${segmentName(s)}](${points.join(',')})`;
  };
  return [
    of('Driver', drivers, 'starts', ({ lag }) => assumptions.driversStart + lag),
    of('Driver', drivers, 'response time', ({ response }) => response),
    of('Driver', drivers, 'adaptation time', ({ adaptationTime }) => adaptationTime),
    of('Event', events, 'build', ({ build }) => build),
    of('Event', events, 'lasting', ({ lasting }) => lasting),
    of('Event', events, 'fade', ({ fade }) => fade),
    ...AXES.map((axis) =>
      bySegment('Driver', `effect ${axis}`, (segment) => drivers.map((row) => balanceOf(row.effects[segment])[axis])),
    ),
    bySegment('Event', 'jump plain', (segment) => jump[segment].map(({ x }) => x[0]!.plain)),
    bySegment('Event', 'jump signed', (segment) => jump[segment].map(({ x }) => x[0]!.signed)),
    bySegment('Event', 'jump y', (segment) => jump[segment].map(({ y }) => y)),
    ...SEGMENTS.flatMap((segment, s) => AXES.map((axis) => path(segment, s, axis))),
  ];
}

const EFFECTS = [
  'since[Driver, Lag] = MAX(0, Time - lag years[Lag] - starts[Driver])',
  'risen[Driver, Lag] = since[Driver, Lag] / response time[Driver]',
  'faded[Driver, Lag] = since[Driver, Lag] / adaptation time[Driver]',
  'response[Driver, Lag] = 1 - (1 + risen[Driver, Lag]) * EXP(-risen[Driver, Lag])',
  'adaptation[Driver, Lag] = 1 - (1 + faded[Driver, Lag]) * EXP(-faded[Driver, Lag])',
  'moved[Driver, Lag] = push[Driver] * response[Driver, Lag] - undo[Driver] * adaptation[Driver, Lag]',
  'age[Event, Lag] = MAX(0, Time - lag years[Lag] - arrival[Event])',
  'held[Event, Lag] = lasting[Event] + (1 - lasting[Event]) * EXP(-age[Event, Lag] / fade[Event])',
  'strength[Event, Lag] = severity[Event] * (1 - EXP(-age[Event, Lag] / build[Event])) * held[Event, Lag]',
  'jump x[Segment, Event] = jump plain[Segment, Event] + jump signed[Segment, Event] * side[Event]',
  'from drivers[Segment, Lag] = SUM(effect x[Segment, Driver!] * moved[Driver!, Lag])',
  'from events[Segment, Lag] = SUM(jump x[Segment, Event!] * strength[Event!, Lag])',
  'felt x[Segment, Lag] = from drivers[Segment, Lag] + from events[Segment, Lag]',
  'drivers y[Segment] = SUM(effect y[Segment, Driver!] * moved[Driver!, l0])',
  'events y[Segment] = SUM(jump y[Segment, Event!] * strength[Event!, l0])',
] as const;

/** The path, what is felt in the segment, and what spills over from others. */
function balances({ beliefs }: Ground): string[] {
  const fed = feeders(beliefs.assumptions.spillovers);
  return SEGMENTS.flatMap((segment, s) => {
    const here = segmentName(s);
    const felt = fed[segment].map(
      ({ from, strength, lagQuarters }) =>
        `${strength} * felt x[${segmentName(SEGMENTS.indexOf(from))}, l${lagQuarters}]`,
    );
    return [
      `x[${here}] = path x[${here}](Time) + ${felt.join(' + ')}`,
      `y[${here}] = path y[${here}](Time) + drivers y[${here}] + events y[${here}]`,
    ];
  });
}

const SHARES = [
  'attraction us[Segment] = EXP(x[Segment] / 2)',
  'attraction cn[Segment] = 1 / attraction us[Segment]',
  'attraction other[Segment] = EXP(-y[Segment])',
  'all attraction[Segment] = attraction us[Segment] + attraction cn[Segment] + attraction other[Segment]',
  ...BLOC_NAMES.map((bloc) => `share ${bloc}[Segment] = attraction ${bloc}[Segment] / all attraction[Segment]`),
] as const;
