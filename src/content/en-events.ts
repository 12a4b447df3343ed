/** Events and presets in English. */

import type { EventId } from '../model/events';
import type { PresetId } from '../model/presets';
import type { EventWords, PresetWords } from './words';

export const EVENT_WORDS: Readonly<Record<EventId, EventWords>> = {
  'paradigm-breakthrough': {
    name: 'A paradigm breakthrough',
  },
  'cn-agent-ecosystem': {
    name: 'A Chinese-origin model leads the agent ecosystem',
  },
  'safety-incident': {
    name: 'A major multi-agent safety incident',
  },
  'api-shakeout': {
    name: 'Standalone model firms shake out',
  },
  'chip-disruption': {
    name: 'Advanced-chip supply disruption',
  },
  'cn-node-breakthrough': {
    name: 'China’s advanced-node breakthrough',
  },
};

export const PRESET_WORDS: Readonly<Record<PresetId, PresetWords>> = {
  baseline: { name: 'Baseline', sentence: 'What the analysis projects: every driver at its centre.' },
  'sovereign-stacks': {
    name: 'Sovereign stacks',
    sentence: 'Most public buyers elsewhere go local, on open models, from many sellers.',
  },
  'tight-export-controls': {
    name: 'Tighter export controls',
    sentence: 'All advanced chips and tools are closed to China.',
  },
  'deep-discounts': {
    name: 'Deep discounts',
    sentence: 'Chinese models cost 70% less, and open models spread.',
  },
  'us-breakthrough': {
    name: 'A US paradigm breakthrough',
    sentence: 'A new kind of model comes from the US in 2026, and the US lead grows to about seven months.',
  },
  'two-internets': {
    name: 'Two AI internets',
    sentence: 'Most of the world is tied to one side, with tight controls and closed app markets.',
  },
  'open-commons': {
    name: 'Open commons',
    sentence: 'Controls are eased, markets stay open and open models spread.',
  },
  'demand-slows': {
    name: 'China’s demand slows',
    sentence: 'Chinese firms spend less, state support halves and discounts shrink.',
  },
};
