/** What was taken from the page, read by readers that share nothing with what wrote it. */

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { commentOf, readCsv } from '../io/readCsv';

export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Takes one thing from the export dialog, which is left open. */
export async function take(page: Page, testid: string): Promise<Taken> {
  const coming = page.waitForEvent('download');
  await page.getByTestId(testid).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

export function unzipped({ bytes }: Pick<Taken, 'bytes'>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)]));
}

/** Percent of the market at the horizon, for each bloc. */
export type Shares = Readonly<Record<'us' | 'cn' | 'other', { median: number; low: number; high: number }>>;
export interface Read {
  readonly shares: Shares;
  /** As much of it as the file has. */
  readonly digest: string;
  /** Percent that a number may be off because it was rounded when it was written. */
  readonly rounding: number;
}

const BLOCS = ['us', 'cn', 'other'] as const;

function each(read: (bloc: (typeof BLOCS)[number], b: number) => readonly number[]): Shares {
  return Object.fromEntries(
    BLOCS.map((bloc, b) => {
      const [median, low, high] = read(bloc, b);
      return [bloc, { median, low, high }];
    }),
  ) as unknown as Shares;
}

/** The picture's own words: what it describes, and the run that stands at its foot. */
export function ofSvg(bytes: Buffer): Read {
  const svg = bytes.toString('utf8');
  const [, told = ''] = /<desc>([^<]*)<\/desc>/.exec(svg) ?? [];
  const [, digest = ''] = /digest ([0-9a-f]{8})/.exec(svg.replace(/<[^>]*>/g, ' ')) ?? [];
  const found = [...told.matchAll(/(?:US|China|Other) (\d+)% \((?:8 in 10 futures: )?(\d+) to (\d+)\)/g)];
  return { shares: each((_, b) => found[b]!.slice(1).map(Number)), digest, rounding: 0.5 };
}

export function ofLongCsv(bytes: Buffer, segment: string, year: number): Read {
  const read = readCsv(bytes.toString('utf8'));
  const at = (bloc: string, level: string) =>
    100 * Number(read.rows.find((row) => row.slice(0, 4).join() === [segment, bloc, year, level].join())![4]);
  return {
    shares: each((bloc) => ['0.5', '0.1', '0.9'].map((level) => at(bloc, level))),
    digest: commentOf(read, 'digest')!,
    rounding: 0,
  };
}

export function ofWideCsv(bytes: Buffer, segment: string, year: number): Read {
  const read = readCsv(bytes.toString('utf8'));
  const columns = [String(year), `low ${year}`, `high ${year}`].map((head) => read.head.indexOf(head));
  const row = (bloc: string) => read.rows.find((one) => one[0] === segment && one[1] === bloc)!;
  return {
    shares: each((bloc) => columns.map((column) => Number(row(bloc)[column]))),
    digest: commentOf(read, 'digest')!,
    rounding: 0.005,
  };
}

/** Counted from every future; the page counts in steps of 1/16,384 and may be half a step off. */
export function ofRuns(bytes: Buffer, segment: string, year: number): Read {
  const read = readCsv(bytes.toString('utf8'));
  const counted = (bloc: string) => {
    const column = read.head.indexOf(`${segment}/${bloc}/${year}`);
    const shares = read.rows.map((row) => 100 * Number(row[column])).sort((a, b) => a - b);
    return [0.5, 0.1, 0.9].map((level) => {
      const rank = level * (shares.length - 1);
      const below = Math.floor(rank);
      return shares[below]! + (rank - below) * (shares[Math.ceil(rank)]! - shares[below]!);
    });
  };
  return { shares: each(counted), digest: commentOf(read, 'digest')!, rounding: 100 * 2 ** -15 };
}

/** The digest in the notes of a slide, every digit of it. */
function ofNotes(parts: Record<string, Buffer>, slide: number): string {
  return /digest ([0-9a-f]{64})/.exec(parts[`ppt/notesSlides/notesSlide${slide}.xml`]!.toString('utf8'))![1]!;
}

/** The table on the third slide: a row of cells for each bloc, as the page's own. */
export function ofSlideTable(bytes: Buffer): Read {
  const parts = unzipped({ bytes });
  const rows = [...parts['ppt/slides/slide3.xml']!.toString('utf8').matchAll(/<a:tr .*?<\/a:tr>/gs)].slice(1);
  const cells = rows.map(([row]) => [...row.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => Number(text)));
  return {
    shares: each((_, b) => [cells[b]!.at(-4)!, cells[b]!.at(-3)!, cells[b]!.at(-2)!]),
    digest: ofNotes(parts, 3),
    rounding: 0.05,
  };
}

/** The workbooks behind the native charts, one for each bloc: the row of the last year, by the heads of its columns. */
export function ofWorkbooks(bytes: Buffer): Read {
  const parts = unzipped({ bytes });
  const read = (bloc: number) => {
    const book = unzipped({ bytes: parts[`ppt/embeddings/Microsoft_Excel_Worksheet${bloc + 1}.xlsx`]! });
    const sheet = book['xl/worksheets/sheet1.xml']!.toString('utf8');
    const rows = [...sheet.matchAll(/<row .*?<\/row>/gs)].map(([row]) => cellsOf(row));
    return ['Median (50%)', '8 in 10, low (10%)', '8 in 10, high (90%)'].map(
      (head) => 100 * Number(rows.at(-1)!.get([...rows[0]!].find(([, text]) => text === head)![0])),
    );
  };
  return { shares: each((_, b) => read(b)), digest: ofNotes(parts, 2), rounding: 1e-9 };
}

/** Text of cells by their column. */
function cellsOf(row: string): Map<string, string> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)</g);
  return new Map([...cells].map(([, column, text]) => [column!, text!]));
}

/** The terminal's JSON. */
export function ofTerminal(text: string, segment: string): Read {
  const { shares, digest, levels } = JSON.parse(text);
  const places = [0.5, 0.1, 0.9].map((level) => (levels as number[]).indexOf(level));
  return {
    shares: each((bloc) => places.map((place) => 100 * shares[segment][bloc].at(-1)[place])),
    digest,
    rounding: 0,
  };
}

/** The table under the plate: the last median, then the ends of 8 in 10. */
export async function ofPage(page: Page): Promise<Read> {
  const rows = await page.getByTestId('table').locator('tbody tr').all();
  const cells = await Promise.all(rows.map(async (row) => (await row.locator('td').allTextContents()).map(Number)));
  return {
    shares: each((_, b) => [cells[b]!.at(-4)!, cells[b]!.at(-3)!, cells[b]!.at(-2)!]),
    digest: (await page.getByTestId('plate').getAttribute('data-digest'))!,
    rounding: 0.05,
  };
}

/** The same numbers after rounding, and as much of the digest as is there. */
export function expectSame(found: Read, truth: Read, where: string): void {
  expect(truth.digest.startsWith(found.digest) && found.digest.length >= 8, `${where}: digest`).toBe(true);
  for (const bloc of BLOCS)
    for (const what of ['median', 'low', 'high'] as const) {
      const apart = Math.abs(found.shares[bloc][what] - truth.shares[bloc][what]);
      expect(apart, `${where}: ${what} of ${bloc}`).toBeLessThanOrEqual(found.rounding + 1e-9);
    }
}
