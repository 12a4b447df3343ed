/** Events and presets in English: what happens, in one sentence, and which way it pushes whom. */

import type { EventId } from '../model/events';
import type { PresetId } from '../model/presets';
import type { EventWords, PresetWords } from './words';

export const EVENT_WORDS: Readonly<Record<EventId, EventWords>> = {
  'paradigm-breakthrough': {
    name: 'A paradigm breakthrough',
    sentence: 'A new kind of model, such as a world model, makes the old ones look dated.',
    pushes: 'Moves share to the side it comes from: the US in 65 of 100 futures in which it happens, China in 35.',
    evidence: [['assumption', 'Its chance, its origin and its size are judgement.']],
  },
  'cn-agent-ecosystem': {
    name: 'A Chinese-origin model leads the agent ecosystem',
    sentence: 'Most software agents are built on a model that comes from China.',
    pushes: 'Moves share to China, most of all in LLM APIs.',
    evidence: [
      ['claimed', 'The analysis expects it by 2027.'],
      ['assumption', 'One author’s dated claims all count the same here: 35 in 100. The size is judgement.'],
    ],
  },
  'safety-incident': {
    name: 'A major multi-agent safety incident',
    sentence: 'Agents that act together cause serious harm, and rules follow.',
    pushes:
      'The US or China is blamed with equal chance and gives up share; Other gains a little. Widens the fan more than it moves it.',
    evidence: [
      ['claimed', 'The analysis expects it before 2030.'],
      ['assumption', 'Its chance, its size and who is blamed are judgement.'],
    ],
  },
  'api-shakeout': {
    name: 'Standalone model firms shake out',
    sentence: 'Firms that sell nothing but models merge, close or are bought.',
    pushes: 'Moves share from Other to the US and China.',
    evidence: [
      ['claimed', 'The analysis expects the API economy to peak by 2028.'],
      ['assumption', 'Its chance and its size are judgement.'],
    ],
  },
  'chip-disruption': {
    name: 'Advanced-chip supply disruption',
    sentence: 'Something stops much of the world’s supply of leading chips for a while.',
    pushes: 'Costs the US most in chips. China and Other hold a larger part of what is left.',
    evidence: [['assumption', 'Its chance and its size are judgement.']],
  },
  'cn-node-breakthrough': {
    name: 'China’s advanced-node breakthrough',
    sentence: 'China makes leading chips in volume at home.',
    pushes: 'Moves chip share to China, and a little of the other markets.',
    evidence: [['assumption', 'Its chance and its size are judgement.']],
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
