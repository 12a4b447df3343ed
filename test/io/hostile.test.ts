/** Names that strangers wrote leave as text in every file: by each format's own rules, then by programs that open them. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { sheetSvg } from '../../src/charts/picture';
import { exportWords } from '../../src/content/en-export';
import { ARCHIVE_FILES } from '../../src/content/words-data';
import { citationBib, citationCff } from '../../src/io/citation';
import { comparisonCsv } from '../../src/io/comparisonTable';
import { filename } from '../../src/io/filename';
import { runsCsv } from '../../src/io/runsTable';
import { writeScenario } from '../../src/io/scenario';
import { longCsv, shownCsv, type Tabled } from '../../src/io/table';
import { oneLine } from '../../src/io/text';
import { wideCsv } from '../../src/io/wideTable';
import { yearLabels } from '../../src/model/clock';
import type { PairedSegment } from '../../src/model/pairs';
import { BASELINE } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import { wellFormed } from '../charts/wellFormed';
import { finish } from '../model/sample';
import { installed } from './installed';
import { commentOf, readCsv } from './readCsv';

const CELLS = 3 * 17;
const flat = () => ({
  quantiles: new Float64Array(CELLS * 9).fill(-0.25),
  mean: new Float64Array(CELLS).fill(-0.25),
  dots: { 50: new Float64Array(), 20: new Float64Array() },
});
const paired = (): PairedSegment => ({ ...flat(), higher: new Uint32Array(CELLS), lower: new Uint32Array(CELLS) });
const each = <T>(make: () => T) =>
  Object.fromEntries(SEGMENTS_AND_ALL.map((id) => [id, make()])) as Record<SegmentOrAll, T>;
const SEGMENTS = each(flat);
const PAIRS = each(paired);
const LINK = 'https://run.example/#1.2.00000000.ab';
const DIGEST = 'c0ffee00'.repeat(8);

const named = (name: string): Tabled => {
  const seed = [...name].slice(0, 40).join('') || '2028';
  return {
    scenario: { ...BASELINE, name, seed, trials: 1 },
    time: yearLabels(2028),
    segments: SEGMENTS,
    digest: DIGEST,
  };
};

/** Every table, with the name in each place where a name may stand. */
function tables(name: string) {
  const forecast = named(name);
  const { scenario } = forecast;
  const told = { scenario, trials: 1, years: [2024], shares: new Float32Array(15).fill(0.5) };
  return {
    long: longCsv({ ...forecast, time: [2028] }, LINK),
    shown: shownCsv({ ...forecast, time: [2028] }, 'chips', name, name, LINK),
    wide: wideCsv(forecast, { name, segments: 'same' }, LINK),
    runs: finish(runsCsv(told, forecast, LINK)).join(''),
  };
}

function comparison(name: string): string {
  const scenario = { ...BASELINE, name };
  const pairs = { scenario, reference: scenario, trials: 1, segments: PAIRS };
  return comparisonCsv([{ name, pairs, finding: name }], name, LINK);
}

const ONCE: Record<string, string> = { ...tables('Plain'), comparison: comparison('Plain') };
const SIGN = /^[\s"]*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(\.\d+)?(e-\d+)?$/;

/** As many lines and fields as with a plain name, and no cell that begins a formula, wherever a program may cut. */
function expectTable(text: string, plain: string): void {
  const [read, meant] = [readCsv(text), readCsv(plain)];
  expect(read.comments.map(([key]) => key)).toEqual(meant.comments.map(([key]) => key));
  expect(read.rows.length).toBe(meant.rows.length);
  expect(new Set(read.rows.map((row) => row.length))).toEqual(new Set([meant.head.length]));
  const said = beginningOf(text);
  expect(said).not.toMatch(/[^\n -\u{10ffff}]|[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/u);
  const cells = [...new Set(said.split(/[,;|\t\n]/))];
  expect(cells.filter((cell) => SIGN.test(cell) && !NUMBER.test(cell))).toEqual([]);
}

/** What the YAML or TeX of it is, if nothing but the title may differ. */
function expectCitation(name: string): void {
  const cited = { title: oneLine(name), digest: DIGEST, day: '2026-11-25', link: LINK };
  const cff = citationCff(cited);
  expect(JSON.parse(/^title: (.*)$/m.exec(cff)![1]!)).toBe(oneLine(name));
  expect(cff.split('\n').length).toBe(citationCff({ ...cited, title: 'Plain' }).split('\n').length);
  const bib = citationBib(cited);
  let depth = 0;
  const inside = bib
    .trimEnd()
    .slice(0, -1)
    .replace(/^@misc/, '');
  for (const one of inside) {
    depth += one === '{' ? 1 : one === '}' ? -1 : 0;
    expect(depth).toBeGreaterThan(0);
  }
  expect(depth).toBe(1);
  expect(bib.split('\n').length).toBe(10);
}

const WORDS = exportWords('baseline');

function svg(name: string): string {
  return sheetSvg(
    {
      theme: 'light',
      title: name,
      caption: name,
      note: name,
      description: name,
      facts: { scenario: name, seed: name, trials: 1, digest: DIGEST, modelVersion: 1, link: LINK, date: '1 May 2026' },
      words: WORDS.picture,
    },
    () => '',
  );
}

function readme(name: string): string {
  const changed = [{ name: oneLine(name), reference: oneLine(name), settings: [oneLine(name)] }];
  const facts = {
    compares: true,
    changed,
    title: oneLine(name),
    seed: oneLine(name),
    trials: 1,
    told: 1,
    digest: DIGEST,
    modelVersion: 1,
  };
  return WORDS.data.readme({ ...facts, files: ARCHIVE_FILES, link: LINK, date: '1 May 2026' });
}

function expectText(name: string): void {
  for (const [table, text] of Object.entries(tables(name))) expectTable(text, ONCE[table]!);
  expect(wellFormed(svg(name))).toBeUndefined();
  expect(JSON.parse(writeScenario({ ...BASELINE, name })).name).toBe(name);
  expectCitation(name);
  expect(readme(name).split('\n').length).toBe(readme('Plain').split('\n').length);
  expect(filename(name, 'chips', DIGEST, 'runs.csv')).toMatch(
    /^parallel-run-[\p{L}\p{M}\p{N}-]{1,40}-chips-c0ffee00\.runs\.csv$/u,
  );
}

const NAMES = [
  'a\u0000b\u0007\u001b\u007f\u0085',
  `<b>&amp;"'</b>]]>`,
  '</desc><script>alert(1)</script>',
  'x\u202eevil\u2066\u200b\ufeff',
  `=cmd|'/C calc'!A0`,
  `x,=cmd|'/C calc'!A0`,
  '+1',
  '-1,-2;-3',
  '@SUM(1+1)*cmd',
  '＝1+1',
  ' \t=1\r\n=2',
  '"=1+1","=2"',
  '\ud83d',
  'x\udc00y',
  'a'.repeat(80),
  '😀'.repeat(80),
  'مرحبا بالعالم',
  '美国与中国',
  '# digest: 0',
  '{$\\input{/etc/passwd}%}~^_&#',
  ': - ? [a] {b} !c *d',
  '${x}`$(y)`',
  '../../etc/passwd',
];

describe('in every file', () => {
  it.each(NAMES)('%j is text', (name) => {
    expectText(name);
    expectTable(comparison(name), ONCE['comparison']!);
  });

  it('so are 2,000 random names', () => {
    const signs = fc
      .array(fc.constantFrom(...`=+-@＝,;|\t"' x\n#<&{}\\`), { maxLength: 30 })
      .map((all) => all.join(''));
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), signs);
    fc.assert(
      fc.property(names, (name) => expectText(name)),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('what may be seen of a name is still there to read', () => {
    expect(commentOf(readCsv(tables('مرحبا & 美国').wide), 'scenario')).toBe('مرحبا & 美国');
    expect(readme('مرحبا & 美国')).toMatch(/^مرحبا & 美国\n/);
    expect(citationBib({ title: '50 % & {more}', digest: DIGEST, day: '2026-11-25', link: LINK })).toContain(
      'title = {{50 \\% \\& \\textbraceleft{}more\\textbraceright{}}}',
    );
  });
});

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The spreadsheet of LibreOffice, which may be missing where the rest of it is there. */
const CALC = '/usr/lib/libreoffice/program/libsclo.so';

describe('opened by real programs', () => {
  it.skipIf(skips(installed('xmllint')))('pictures are XML to xmllint', () => {
    NAMES.forEach((name, i) => writeFileSync(join(folder, `${i}.svg`), svg(name)));
    const paths = NAMES.map((_, i) => join(folder, `${i}.svg`));
    expect(execFileSync('xmllint', ['--noout', ...paths], { encoding: 'utf8' })).toBe('');
  });

  it.skipIf(skips(hasYaml()))('citations are the same text to a reader of YAML (python3-yaml)', () => {
    const cffs = NAMES.map((name) =>
      citationCff({ title: oneLine(name), digest: DIGEST, day: '2026-11-25', link: LINK }),
    );
    const program = 'import json,sys,yaml; print(json.dumps([yaml.safe_load(one) for one in json.load(sys.stdin)]))';
    const read = JSON.parse(
      execFileSync('python3', ['-c', program], { input: JSON.stringify(cffs), encoding: 'utf8' }),
    );
    expect(read.map(({ title }: { title: string }) => title)).toEqual(NAMES.map(oneLine));
    expect(read[0]).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', license: 'CC-BY-4.0', url: LINK });
  });

  const separators = { comma: 44, semicolon: 59, tab: 9 };
  it.skipIf(skips(existsSync(CALC)))(
    'no cell of a table is a formula to LibreOffice Calc, cut at commas, semicolons or tabs',
    () => {
      NAMES.forEach((name, i) => {
        const { shown, wide } = tables(name);
        const all = Object.entries({ shown, wide, comparison: comparison(name) });
        for (const [table, text] of all) writeFileSync(join(folder, `${table}-${i}.csv`), beginningOf(text));
      });
      const written = NAMES.flatMap((_, i) => ['shown', 'wide', 'comparison'].map((table) => `${table}-${i}`));
      // Whatever is asked to open these must see a formula where there is one.
      writeFileSync(
        join(folder, 'naked.csv'),
        '# scenario: x,=1+1\n"=2+2",a\n# scenario: y;=3+3\n# scenario: z\t=4+4\n',
      );
      for (const [separator, code] of Object.entries(separators)) {
        const files = [...written, 'naked'].map((file) => join(folder, `${file}.csv`));
        const out = join(folder, separator);
        const filter = `--infilter=Text - txt - csv (StarCalc):${code},34,76,1`;
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        execFileSync('soffice', [profile, '--headless', filter, '--convert-to', 'fods', '--outdir', out, ...files], {
          stdio: 'ignore',
        });
        const formulas = (file: string) =>
          readFileSync(join(out, `${file}.fods`), 'utf8').match(/table:formula="[^"]*"/g) ?? [];
        expect(formulas('naked').length, separator).toBeGreaterThan(0);
        expect(written.flatMap(formulas), separator).toEqual([]);
      }
    },
    240_000,
  );
});

/** All comments, and some rows: the rest is rows like them. */
function beginningOf(table: string): string {
  return table.split('\n').slice(0, 20).join('\n');
}

/** What is missing is skipped, but for where all programs are required. */
function skips(there: boolean): boolean {
  return !there && process.env['PROGRAMS'] !== 'required';
}

function hasYaml(): boolean {
  try {
    execFileSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
