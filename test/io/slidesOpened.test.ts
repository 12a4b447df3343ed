/**
 * Slides opened by a program of the office: LibreOffice takes the file and draws what was meant. Where LibreOffice or one of the
 * two that read its pages is missing it is skipped, in a line that says so; with PROGRAMS=required it fails.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureSvg } from '../../src/charts/picture';
import { contentHeight } from '../../src/io/slideLayout';
import { slides } from '../../src/io/slides';
import { PLATE } from '../charts/synthetic';
import { deck, LINES, NUMBERS, picture, TITLE } from './decks';
import { installed } from './installed';

const PROGRAMS = ['soffice', 'pdftotext', 'pdftoppm', 'rsvg-convert'];
const missing = PROGRAMS.filter((program) => !installed(program));
const skipped = missing.length > 0 && process.env['PROGRAMS'] !== 'required';
if (skipped) console.warn(`Slides are not opened by LibreOffice here: no ${missing.join(', no ')}.`);

/** Red, green and blue of each pixel, row by row. */
interface Page {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const folder = mkdtempSync(join(tmpdir(), 'slides-'));
const pages: Page[] = [];
let said: string[] = [];

describe.skipIf(skipped)('LibreOffice', () => {
  beforeAll(async () => {
    const drawn = picture(plateSvg(), new Blob([png(plateSvg())]), 'Fan chart');
    const [first, ...others] = deck().slides;
    const file = await slides(deck({ slides: [{ ...first!, content: drawn }, ...others] }));
    writeFileSync(join(folder, 'deck.pptx'), new Uint8Array(await file.arrayBuffer()));
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      'deck.pptx',
    ]);
    said = run('pdftotext', ['-layout', 'deck.pdf', '-']).toString().split('\f').slice(0, -1);
    run('pdftoppm', ['-r', '72', 'deck.pdf', 'page']);
    said.forEach((_, index) => pages.push(ppm(readFileSync(join(folder, `page-${index + 1}.ppm`)))));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('opens it as slides of 16:9, one for each', () => {
    expect(pages).toHaveLength(4);
    for (const { width, height } of pages) expect(Math.abs(width - (16 / 9) * height)).toBeLessThanOrEqual(1);
  });

  it('shows title, takeaway, run and what it is not on every slide', () => {
    for (const page of said) {
      const words = page.replace(/\s+/g, ' ');
      for (const text of [
        TITLE,
        'Half of futures fall in the inner band.',
        'Scenario: Baseline',
        'Not a forecast. After The Great Convergence',
      ])
        expect(words).toContain(text);
    }
  });

  it.each([
    ['the picture', 0],
    ['the native charts', 1],
  ])('shows bands and medians of all blocs in %s', (_, index) => {
    for (const line of Object.values(LINES)) {
      expect(near(pages[index]!, rgb(line), 12), line).toBeGreaterThan(150);
      expect(near(pages[index]!, over(rgb(line), 0.381), 12), `${line}, half`).toBeGreaterThan(15);
    }
    for (const line of [LINES.us, LINES.cn])
      expect(near(pages[index]!, over(rgb(line), 0.226), 8)).toBeGreaterThan(150);
  });

  it('paints nothing under the bands of a native chart', () => {
    const { width, height, pixels } = pages[1]!;
    const x = Math.round(0.205 * width);
    const column = Array.from({ length: height }, (_, y) =>
      pixels.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
    );
    const median = column.findIndex((pixel) => distance(pixel, rgb(LINES.us)) < 12);
    const below = column.slice(Math.round(median + 0.13 * height), Math.round(0.82 * height));
    expect(median).toBeGreaterThan(0.3 * height);
    expect(below.length).toBeGreaterThan(50);
    expect(below.filter((pixel) => distance(pixel, [255, 255, 255]) < 40).length).toBe(below.length);
  });

  it('letters the native charts: years, shares, the median at the end', () => {
    for (const text of ['2024', '2025', '2026', '2027', '2028', '0%', '80%', '50%', '45%'])
      expect(said[1]).toContain(text);
  });

  it('shows the table’s numbers in their rows', () => {
    const row = said[2]!.split('\n').find((line) => line.trim().startsWith('us'))!;
    expect(row.trim().split(/\s+/)).toEqual(['us', ...NUMBERS]);
  });
});

function plateSvg(): string {
  return pictureSvg({
    plate: { ...PLATE, focus: 'all' },
    theme: 'light',
    transparent: true,
    inset: contentHeight('wide', true),
    title: TITLE,
    caption: 'Share of vertical B2B AI, %.',
    note: 'Open marks: shares as printed.',
    description: 'Fan chart',
    facts: {
      scenario: 'Baseline',
      seed: '2028',
      trials: 8192,
      digest: '1a2b3c4d',
      modelVersion: 1,
      date: '1 May 2026',
      link: '',
    },
    words: { notForecast: '', scenario: () => '', run: () => '', linkTooLong: '', source: ['', '', ''] },
  });
}

function png(svg: string): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, 'plate.svg'), svg);
  run('rsvg-convert', ['--zoom', '2', '--output', 'plate.png', 'plate.svg']);
  return new Uint8Array(readFileSync(join(folder, 'plate.png')));
}

function run(program: string, args: string[]): Buffer {
  return execFileSync(program, args, { cwd: folder, timeout: 150_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A portable pixmap: three numbers, then the bytes. */
function ppm(file: Buffer): Page {
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40))!;
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(file.subarray(head.length)) };
}

function rgb(digits: string): number[] {
  return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

/** What a colour looks like on white. */
function over(colour: number[], opacity: number): number[] {
  return colour.map((part) => 255 + (part - 255) * opacity);
}

function distance(pixel: ArrayLike<number>, colour: ArrayLike<number>): number {
  return Math.max(...[0, 1, 2].map((part) => Math.abs(pixel[part]! - colour[part]!)));
}

/** How many pixels are that colour, within so many steps of each part. */
function near({ pixels }: Page, colour: number[], steps: number): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) if (distance(pixels.subarray(at, at + 3), colour) <= steps) count += 1;
  return count;
}
