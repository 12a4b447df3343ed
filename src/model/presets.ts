/** The shipped scenarios (model §5.2), in real units: what differs from the baseline, nothing else. */

import type { DriverId } from './drivers';
import type { EventId } from './events';
import { BASELINE, type EventSetting, type Scenario } from './scenario';

export interface Preset {
  readonly id: string;
  readonly drivers: Readonly<Partial<Record<DriverId, number>>>;
  readonly events?: Readonly<Partial<Record<EventId, EventSetting>>>;
}

const rows = [
  { id: 'baseline', drivers: {} },
  { id: 'sovereign-stacks', drivers: { sovereignty: 60, 'open-source': 40, consolidation: 42.5 } },
  { id: 'tight-export-controls', drivers: { 'export-controls': 100 } },
  { id: 'deep-discounts', drivers: { cost: 70, 'open-source': 42 } },
  {
    id: 'us-breakthrough',
    drivers: { 'frontier-lead': 7.2 },
    events: { 'paradigm-breakthrough': { is: 'happens', year: 2026, origin: 'us' } },
  },
  { id: 'two-internets', drivers: { fragmentation: 55, sovereignty: 50, reach: 49, 'export-controls': 84 } },
  { id: 'open-commons', drivers: { 'export-controls': 20, fragmentation: 10, 'open-source': 46, sovereignty: 25 } },
  { id: 'demand-slows', drivers: { digitization: -10, subsidies: 0.5, cost: 35.45 } },
] as const satisfies readonly Preset[];

export type PresetId = (typeof rows)[number]['id'];

export const PRESETS: readonly (Preset & { readonly id: PresetId })[] = rows;

export function isPresetId(id: string): id is PresetId {
  return PRESETS.some((row) => row.id === id);
}

/** The preset laid over a scenario's run settings (seed, trials, horizon) and assumptions; `name` is what it will be called. */
export function applyPreset(id: PresetId, name: string, over: Scenario = BASELINE): Scenario {
  const preset = PRESETS.find((row) => row.id === id)!;
  const drivers = { ...BASELINE.drivers };
  for (const [driver, value] of Object.entries(preset.drivers) as [DriverId, number][]) {
    drivers[driver] = { ...drivers[driver], value };
  }
  return { ...over, name, drivers, events: { ...BASELINE.events, ...preset.events } };
}
