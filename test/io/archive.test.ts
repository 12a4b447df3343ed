import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from '../../src/io/archive';
import { installed } from './installed';

const PIXELS = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) & 255);
const LONG = 'segment,bloc\n'.repeat(20_000);
const ENTRIES = [
  { name: 'README.txt', content: new Blob(['美国 & مرحبا\n']) },
  { name: 'long.csv', content: new Blob([LONG]) },
  { name: 'picture.png', content: new Blob([PIXELS]) },
  { name: 'empty.txt', content: new Blob([]) },
];
const WHEN = new Date(2026, 10, 25, 20, 15, 42);
const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('the zip', () => {
  it('is read by another unzip: every file, to the byte, text packed small', async () => {
    const zip = await bytes(await archive(ENTRIES, WHEN));
    const found = unzipSync(zip);
    expect(Object.keys(found)).toEqual(ENTRIES.map(({ name }) => name));
    expect(strFromU8(found['README.txt']!)).toBe('美国 & مرحبا\n');
    expect(strFromU8(found['long.csv']!)).toBe(LONG);
    expect(found['picture.png']).toEqual(PIXELS);
    expect(found['empty.txt']!.length).toBe(0);
    expect(zip.length).toBeLessThan(PIXELS.length + 2000);
  });

  it('keeps files as they are where there is nothing to pack them with', async () => {
    const own = globalThis.CompressionStream;
    // @ts-expect-error an older browser
    delete globalThis.CompressionStream;
    try {
      const zip = await bytes(await archive(ENTRIES, WHEN));
      expect(strFromU8(unzipSync(zip)['long.csv']!)).toBe(LONG);
      expect(zip.length).toBeGreaterThan(LONG.length);
    } finally {
      globalThis.CompressionStream = own;
    }
  });

  it.skipIf(!installed('unzip') && process.env['PROGRAMS'] !== 'required')(
    'passes the test of unzip, which checks every sum, and unpacks with its date',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'zip-'));
      try {
        const path = join(folder, 'all.zip');
        writeFileSync(path, await bytes(await archive(ENTRIES, WHEN)));
        const said = execFileSync('unzip', ['-t', path], { encoding: 'utf8' });
        expect(said).toContain('No errors detected');
        expect(execFileSync('unzip', ['-l', path], { encoding: 'utf8' })).toMatch(/2026-11-25 20:15 +README\.txt/);
        execFileSync('unzip', ['-q', path, '-d', folder]);
        expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toBe('美国 & مرحبا\n');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
