/** Decks for the tests of slides, and ways to read what was written of them with another unzip and no library of the office. */

import { strFromU8, unzipSync } from 'fflate';
import type { Deck, DeckContent, DeckSlide } from '../../src/io/deck';
import type { FanChart, Seven } from '../../src/io/fanWorkbook';
import { slides } from '../../src/io/slides';
import { BLOCS, type BlocId } from '../../src/model/blocs';
import { quantile, type Level } from '../../src/model/forecast';
import { B2B, PLATE, synthetic } from '../charts/synthetic';

const LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const satisfies readonly Level[];
export const QUARTERS = Array.from({ length: 17 }, (_, quarter) => quarter);
export const LINES: Readonly<Record<BlocId, string>> = { us: '2D3A94', cn: 'C0720F', other: '17807B' };
const LABELS: Readonly<Record<BlocId, string>> = { us: '2D3A94', cn: '8A4E05', other: '0C6460' };

export const seven = (bloc: BlocId, quarter: number) =>
  LEVELS.map((level) => quantile(PLATE.segment, bloc, quarter, level)) as unknown as Seven;
const before = synthetic({ ...B2B, to: [0.6, 0.3, 0.1] });
export const referenceOf = (bloc: BlocId, quarter: number) => quantile(before, bloc, quarter, 0.5);

/** Every text of a chart is `say` of its own; by default its plain name. */
export function chart(bloc: BlocId, say: (plain: string) => string = (plain) => plain): FanChart {
  const seven7 = ['19 low', '8 low', 'Half low', 'Median', 'Half high', '8 high', '19 high'].map(say);
  return {
    words: {
      heading: say(bloc),
      subheading: say('2028: 50%, 8 in 10 between 40 and 60'),
      description: say(`Fan chart of ${bloc}`),
      sheet: 'Fan',
      axis: say('Axis'),
      year: say('Year'),
      quantiles: seven7 as unknown as FanChart['words']['quantiles'],
      reference: say('Median of the baseline'),
      base: say('Base'),
      bands: ['a', 'b', 'c', 'd', 'e'].map(say) as unknown as FanChart['words']['bands'],
      aboutSheet: 'About',
      about: [say('How to read it')],
    },
    colours: { line: LINES[bloc], label: LABELS[bloc], ink2: '42514E', rule: '7A8783', grid: 'E2E8E6' },
    opacities: [0.1, 0.226, 0.381],
    time: QUARTERS.map((quarter) => 2024 + quarter / 4),
    quantiles: QUARTERS.map((quarter) => seven(bloc, quarter)),
    reference: QUARTERS.map((quarter) => referenceOf(bloc, quarter)),
    top: 0.8,
  };
}

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="437"><path d="M0,0H9"/></svg>';
export const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
export const TITLE = 'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.';
export const NUMBERS = ['60.0', '57.4', '54.9', '52.4', '50.0', '40.1', '59.9', '−4.8'];

export function picture(svg = SVG, png: Blob = new Blob([PNG]), description = 'Fan chart'): DeckContent {
  return { kind: 'picture', svg, png, description };
}

/** One slide of each kind. */
export function deck(changes: Partial<Deck> = {}, say: (plain: string) => string = (plain) => plain): Deck {
  const slide = (content: DeckContent): DeckSlide => ({
    title: say(TITLE),
    takeaway: say('Half of futures fall in the inner band.'),
    content,
    notes: [say('The finding'), '', say('Link: https://example.org/')],
  });
  return {
    shape: 'wide',
    date: new Date(2026, 10, 25),
    colours: { ground: 'FFFFFF', ink: '14211F', ink2: '42514E', rule: 'CBD4D1' },
    foot: {
      notForecast: say('Not a forecast.'),
      source: say('After The Great Convergence'),
      run: say('Scenario: Baseline'),
      linkName: say('Open in Parallel Run'),
      link: 'https://example.org/app/#1.a-b_c',
    },
    slides: [
      slide(picture(SVG, undefined, say('Fan chart of vertical B2B'))),
      slide({ kind: 'charts', charts: BLOCS.map((bloc) => chart(bloc, say)) }),
      slide({
        kind: 'table',
        head: ['Bloc', '2024', '2025', '2026', '2027', '2028', 'low', 'high', 'change'].map(say),
        rows: BLOCS.map((bloc) => ({ cells: [bloc, ...NUMBERS].map(say), colour: LABELS[bloc] })),
      }),
      slide({ kind: 'text', sections: [{ heading: say('What was changed'), lines: [say('Nothing.'), say('Much.')] }] }),
    ],
    ...changes,
  };
}

/** A file inside a zip by its path: text. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export async function written(one: Deck): Promise<Parts> {
  return unzipped(await slides(one));
}

export async function unzipped(file: Blob | Uint8Array): Promise<Parts> {
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
  return new Map(Object.entries(unzipSync(bytes)));
}

export function text(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (!part) throw new Error(`there is no ${path}`);
  return strFromU8(part);
}

/** Its parts that are XML, with the first line taken off. */
export function xmlParts(parts: Parts): [path: string, xml: string][] {
  return [...parts.keys()]
    .filter((path) => /\.(xml|rels|svg)$/.test(path))
    .map((path) => [path, text(parts, path).replace(/^<\?xml[^>]*\?>\s*/, '')]);
}

/** What is written in a part, text by text, as a reader sees it. */
export function texts(xml: string, tag = 'a:t'): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, markup]) => plain(markup!));
}

export function plain(markup: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'", '&amp;': '&' };
  return markup.replace(/&[^;]+;/g, (entity) => entities[entity as keyof typeof entities]);
}
