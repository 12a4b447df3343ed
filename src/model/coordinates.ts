/**
 * Which dimension of the Sobol' point each named source of chance owns (model §3.12, §6). Append only: a moved line would
 * redraw every future of every seed. The most influential sources come first, where the points are most even.
 */

import type { DriverId } from './drivers';
import type { EventId } from './events';
import type { SegmentId } from './segments';

export const AXES = ['x', 'y'] as const;
export type Axis = (typeof AXES)[number];

/** Frozen orders of the first model version; the tables may be reordered, these may only grow. */
const drivers: readonly DriverId[] = [
  'sovereignty',
  'cost',
  'digitization',
  'reach',
  'export-controls',
  'subsidies',
  'open-source',
  'frontier-lead',
  'fragmentation',
  'consolidation',
];
const events: readonly EventId[] = [
  'paradigm-breakthrough',
  'cn-agent-ecosystem',
  'safety-incident',
  'api-shakeout',
  'chip-disruption',
  'cn-node-breakthrough',
];
const segments: readonly SegmentId[] = ['llm-apis', 'vertical-b2b', 'consumer-apps', 'chips'];
const components = segments.flatMap((segment) => AXES.map((axis) => [segment, axis] as const));

export const positionOf = (id: string) => `driver/${id}/position`;
export const effectOf = (id: string) => `driver/${id}/effect`;
export const adaptationOf = (id: string) => `driver/${id}/adaptation`;
export const arrivalOf = (id: string) => `event/${id}/arrival`;
export const severityOf = (id: string) => `event/${id}/severity`;
/** Who is blamed for an event, or where it originates. */
export const sideOf = (id: string) => `event/${id}/side`;
export const pathOf = (segment: SegmentId, axis: Axis, component: number) => `path/${segment}/${axis}/${component}`;
export const baseErrorOf = (segment: SegmentId, axis: Axis) => `base/${segment}/${axis}`;
export const SCALE = 'noise/scale';

/** With the first two, 98 % of a path's variance; the rest of the points' dimensions is left to drivers and events to come. */
const LATER_COMPONENTS = [2, 3, 4, 5, 6, 7];

const names: readonly string[] = [
  ...drivers.map(positionOf),
  ...events.map(arrivalOf),
  ...components.map(([segment, axis]) => pathOf(segment, axis, 0)),
  ...drivers.map(effectOf),
  ...events.map(severityOf),
  SCALE,
  sideOf('safety-incident'),
  sideOf('paradigm-breakthrough'),
  ...components.map(([segment, axis]) => pathOf(segment, axis, 1)),
  ...drivers.map(adaptationOf),
  ...components.map(([segment, axis]) => baseErrorOf(segment, axis)),
  ...LATER_COMPONENTS.flatMap((component) => components.map(([segment, axis]) => pathOf(segment, axis, component))),
];

/** Dimension (from 0) by name; a name that is not here is drawn from a stream of its own. */
export const DIMENSIONS: ReadonlyMap<string, number> = new Map(names.map((name, dimension) => [name, dimension]));
