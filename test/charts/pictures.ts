/** Every kind of picture for tests, made from smooth fans: what is drawn, with all the words that stand around it. */

import { difference, reachOf } from '../../src/charts/difference';
import { fan } from '../../src/charts/fan';
import { pictureSvg, type PicturePlate, type SheetInput } from '../../src/charts/picture';
import type { PictureWords } from '../../src/charts/pictureFoot';
import { platesPictureSvg } from '../../src/charts/platesPicture';
import { tornadoPictureSvg, type TornadoPictureInput } from '../../src/charts/tornadoPicture';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';

const words: PictureWords = {
  notForecast: 'Not a forecast.',
  scenario: (name) => `Scenario: ${name}`,
  run: ({ seed, trials, digest, modelVersion, date }) =>
    `Seed ${seed} · ${trials} futures · digest ${digest} · model version ${modelVersion} · ${date}`,
  linkTooLong: 'The link is too long to print here.',
  source: ['After ', 'The Great Convergence', ', AINews, April 2026; model: Parallel Run, version 1'],
};

export const SHEET: SheetInput = {
  theme: 'light',
  title: 'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
  caption:
    'Share of vertical B2B AI, %. Half of futures fall in the inner band, 8 in 10 in the outer one. 2 in 10 fall outside.',
  note: 'Other is 10% in 2024 and 5% in 2028, as printed. Open marks: shares as printed for 2024 and 2028. Each bloc has its own bands, so middles need not add to 100.',
  description: 'Fan chart of vertical B2B.',
  facts: {
    scenario: 'Baseline',
    seed: '2028',
    trials: 8192,
    digest: '1a2b3c4d5e6f7890',
    modelVersion: 1,
    date: '1 May 2026',
    link: `https://example.org/parallel-run/#1${'aZ09_-bQ7x'.repeat(9)}`,
  },
  words,
};

export const CHANGED = { ...PLATE, segment: synthetic({ ...B2B, to: [0.42, 0.51, 0.06] }), reference: PLATE.segment };
const LATER = { ...PLATE, horizon: 2030 as const, segment: synthetic(B2B, 2030) };
const other = CHANGED.segment;
const differences = {
  quantiles: other.quantiles.map((share, i) => share - PLATE.segment.quantiles[i]!),
  mean: other.mean.map((share, i) => share - PLATE.segment.mean[i]!),
};

export const FINDING =
  'In 2028 China is ahead in chips in 62 of 100 simulated futures, the US in 38; 38 and 62 at the baseline.';
export const MARKETS = ['LLM APIs', 'vertical B2B AI', 'AI consumer apps', 'AI chips and infrastructure'];

type Draw = (sheet: SheetInput) => string;

const plate =
  (one: PicturePlate): Draw =>
  (sheet) =>
    pictureSvg({ ...sheet, plate: one });

export function four(finding = FINDING): Draw {
  const plates = MARKETS.map((name) => ({
    name: `Share of ${name}, %`,
    finding,
    draw: (size: { width: number; height: number }) => fan({ ...CHANGED, ...size, top: 1 }),
  }));
  return (sheet) => platesPictureSvg({ ...sheet, plates });
}

export function differencesOf(names: readonly string[], blocs: readonly BlocId[] = BLOCS): Draw {
  const plates = names.map((name) => {
    const own = {
      ...WORDS,
      tick: (share: number) => String(Math.round(100 * share)),
      between: () => '8 in 10: +3 to +7',
      noChange: `no change from ${name}`,
    };
    const input = { differences, horizon: 2028 as const, blocs, reach: reachOf([differences]), words: own };
    return {
      name,
      finding: `In 8 of 10 futures China’s share of vertical B2B in 2028 is 3 to 7 points higher in this scenario than at the baseline. The US share is 2 to 6 points lower, Other 0 to 2 points lower.`,
      draw: (size: { width: number; height: number }) => difference({ ...input, ...size }),
    };
  });
  return (sheet) => platesPictureSvg({ ...sheet, plates });
}

export function compared(names: readonly string[], outlined: boolean): Draw {
  const plates = names.map((name) => ({
    name,
    finding:
      'In 8 of 10 futures China’s share of vertical B2B in 2028 is 3 to 7 points higher in this scenario than at the baseline.',
    draw: (size: { width: number; height: number }) =>
      fan({ ...CHANGED, ...size, outlined, reference: outlined ? PLATE.segment : undefined }),
  }));
  return (sheet) => platesPictureSvg({ ...sheet, plates });
}

const DRIVERS = [
  'China’s industrial digitization pace',
  'Cost competition',
  'ByteDance/TikTok’s global reach',
  'API consolidation',
  'US export controls',
  'China’s subsidy drive',
  'Sovereignty concerns',
  'Ecosystem fragmentation',
  'Frontier lead',
  'Open-source diffusion',
  'A paradigm breakthrough',
  'A Chinese-origin model leads the agent ecosystem',
  'A major multi-agent safety incident',
  'A shake-out of standalone model firms',
  'A disruption of advanced-chip supply',
  'China’s advanced-node breakthrough',
];

export const TORNADO: Omit<TornadoPictureInput, keyof SheetInput> = {
  rows: DRIVERS.map((name, index) => {
    const reach = 0.06 * 0.8 ** index;
    const end = (word: string, value: number) => ({
      value,
      text: `${word} ${(100 * (value - 0.45)).toFixed(1)}`,
      short: (100 * (value - 0.45)).toFixed(1),
    });
    const noise = index > 12 ? 'within noise' : undefined;
    return {
      name,
      drawn: {
        low: end('widely restricted', 0.45 - reach),
        high: end('deep discount', 0.45 + (index % 4 ? 0.7 : -0.5) * reach),
        noise,
      },
      part: noise ?? `${14 - index}%`,
    };
  }),
  standing: 0.45,
  together: {
    name: 'Together',
    text: '−12.4 to +13.1 (all drivers at once, each at the end that lowers it, or raises it)',
  },
  unexplained: { name: 'Not explained by the named drivers and events', part: '31%' },
  heads: { source: 'Driver or event', moves: 'Moves the outcome', part: 'Part of the uncertainty' },
};

/** Every kind there is. */
export const KINDS: Readonly<Record<string, Draw>> = {
  together: plate(PLATE),
  changed: plate({ ...CHANGED, threshold: { bloc: 'cn', share: 0.5 } }),
  focus: plate({ ...CHANGED, focus: 'cn' }),
  split: plate({ ...CHANGED, arrangement: 'split' }),
  later: plate(LATER),
  'later-split': plate({ ...LATER, arrangement: 'split' }),
  four: four(),
  'difference-1': differencesOf(['Deep discounts']),
  'difference-2': differencesOf(['Deep discounts', 'Sovereign stacks']),
  'difference-3': differencesOf(['Deep discounts', 'Sovereign stacks', 'China’s demand slows']),
  'difference-3-focus': differencesOf(['Deep discounts', 'Sovereign stacks', 'China’s demand slows'], ['cn']),
  'ghost-1': compared(['Deep discounts'], true),
  'ghost-2': compared(['Deep discounts', 'Sovereign stacks'], true),
  'ghost-3': compared(['Deep discounts', 'Sovereign stacks', 'China’s demand slows'], true),
  'side-4': compared(['Baseline', 'Deep discounts', 'Sovereign stacks', 'China’s demand slows'], false),
  tornado: (sheet) => tornadoPictureSvg({ ...sheet, ...TORNADO }),
};
