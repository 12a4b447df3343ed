/** The ten drivers in English: name, unit and zone words. Zone words describe; no direction is good news. */

import type { DriverId } from '../model/drivers';
import { plain, signed } from './numbers';
import type { DriverWords } from './words';

const inPercent = { unit: '%', shortUnit: '%', value: (value: number) => `${plain(value)}%` };

export const DRIVER_WORDS: Readonly<Record<DriverId, DriverWords>> = {
  digitization: {
    name: 'China’s industrial digitization pace',
    unit: 'points a year',
    shortUnit: 'pts',
    value: (value) => `${signed(value)} points a year`,
    zones: ['slower', 'as projected', 'faster'],
  },
  cost: {
    name: 'Cost competition',
    ...inPercent,
    zones: ['near parity', 'half price', 'deep discount'],
  },
  reach: {
    name: 'ByteDance/TikTok’s global reach',
    ...inPercent,
    zones: ['widely restricted', 'contested', 'open'],
  },
  consolidation: {
    name: 'API consolidation',
    ...inPercent,
    zones: ['many sellers', 'mixed', 'few suites'],
  },
  'export-controls': {
    name: 'US export controls',
    ...inPercent,
    zones: ['eased', 'as now', 'complete'],
  },
  subsidies: {
    name: 'China’s subsidy drive',
    unit: '× today',
    shortUnit: '×',
    value: (value) => `${plain(value)}× today`,
    zones: ['halved', 'as now', 'doubled'],
  },
  sovereignty: {
    name: 'Sovereignty concerns',
    ...inPercent,
    zones: ['few rules', 'as projected', 'most rules'],
  },
  fragmentation: {
    name: 'Ecosystem fragmentation',
    ...inPercent,
    zones: ['one market', 'partly split', 'two AI internets'],
  },
  'frontier-lead': {
    name: 'Frontier lead',
    unit: 'months',
    shortUnit: 'mo',
    value: (value) => `${signed(value)} months`,
    zones: ['China ahead', 'level', 'US ahead'],
  },
  'open-source': {
    name: 'Open-source diffusion',
    ...inPercent,
    zones: ['rare', 'common', 'usual'],
  },
};
