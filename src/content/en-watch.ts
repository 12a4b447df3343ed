/** What to look at in the world for each driver and event, in English, and who says so: the analysis where it names the sign, else judgement. */

import type { DriverId } from '../model/drivers';
import type { EventId } from '../model/events';
import type { Source } from '../model/source';
import { ABOUT_WORDS } from './en-about';
import { capital } from './en-findings';
import { inText } from './en-matters';

interface Sign {
  /** After a colon. */
  readonly look: string;
  readonly from: 'claimed' | 'assumption';
}

const DRIVER_SIGNS: Readonly<Record<DriverId, Sign>> = {
  digitization: {
    look: 'what Chinese firms plan to spend on AI, and each quarter’s sales of Chinese cloud units',
    from: 'claimed',
  },
  cost: { look: 'list prices for work of the same quality, and how soon rivals answer a cut', from: 'assumption' },
  reach: { look: 'bans, forced sales and openings in large markets, and users outside China', from: 'assumption' },
  consolidation: {
    look: 'whether AI adds to both the sales and the margins of cloud units, quarter by quarter',
    from: 'claimed',
  },
  'export-controls': {
    look: 'new rules on chips and chip tools, licences granted or refused, and which allies follow',
    from: 'assumption',
  },
  subsidies: { look: 'new state funds, and plants that start work or are put off', from: 'assumption' },
  sovereignty: {
    look: 'money put into chip start-ups outside the US and China, as in Europe and South Korea, and rules to buy local',
    from: 'claimed',
  },
  fragmentation: {
    look: 'whether both sides keep to one standard for tools and agents, and bans on one side’s models',
    from: 'claimed',
  },
  'frontier-lead': {
    look: 'months between the first US and the first Chinese model with the same score in outside tests',
    from: 'claimed',
  },
  'open-source': {
    look: 'which models developers around the world build new things on: open ones or closed ones',
    from: 'claimed',
  },
};

const EVENT_SIGNS: Readonly<Record<EventId, Sign>> = {
  'paradigm-breakthrough': {
    look: 'world models that earn money, first in robots or self-driving cars',
    from: 'claimed',
  },
  'cn-agent-ecosystem': { look: 'whose models and kits developers of agents move to', from: 'claimed' },
  'safety-incident': {
    look: 'reports of harm by agents that act together, and draft rules on how agents behave',
    from: 'claimed',
  },
  'api-shakeout': { look: 'model firms that merge, close or are bought, most of all by large clouds', from: 'claimed' },
  'chip-disruption': {
    look: 'output and waiting times at the few plants that make leading chips',
    from: 'assumption',
  },
  'cn-node-breakthrough': {
    look: 'leading chips made in China in volume, as found in devices on sale',
    from: 'assumption',
  },
};

const FROM = { claimed: 'Sign: from the analysis.', assumption: 'Sign: judgement.' } as const;

export type Watched = Exclude<Source, { kind: 'unexplained' }>;

/** "US export controls: new rules on chips and tools. Tighter moves chip share to the US at first. Sign: judgement." */
export function watch(source: Watched, changed: boolean): string {
  const driver = source.kind === 'driver';
  const { look, from } = driver ? DRIVER_SIGNS[source.id] : EVENT_SIGNS[source.id];
  const { pushes } = driver ? ABOUT_WORDS.drivers[source.id] : ABOUT_WORDS.events[source.id];
  return `${capital(inText(source))}${changed ? ' (changed here)' : ''}: ${look}. ${pushes} ${FROM[from]}`;
}
