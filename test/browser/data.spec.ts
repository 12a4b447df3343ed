/** Whatever form numbers leave the page in, they are the same numbers; and names of strangers leave it as text. */

import { execFileSync } from 'node:child_process';
import { writeLink } from '../../src/io/link';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { alongside, workOn } from '../../src/model/work';
import { wellFormed } from '../charts/wellFormed';
import { commentOf, readCsv } from '../io/readCsv';
import { settled, sideways, type } from './page';
import { expect, test } from './quiet';
import {
  expectSame,
  ofLongCsv,
  ofPage,
  ofRuns,
  ofSlideTable,
  ofSvg,
  ofTerminal,
  ofWideCsv,
  ofWorkbooks,
  take,
  unzipped,
  type Read,
} from './taken';

const SIMULATE = ['node_modules/tsx/dist/cli.mjs', 'src/cli.ts'];

function terminal(link: string): string {
  return execFileSync('node', [...SIMULATE, '--link', link], { encoding: 'utf8' });
}

test('picture, tables, runs, zip, page and terminal have the same numbers and the same digest', async ({ openApp }) => {
  test.setTimeout(90_000);
  const page = await openApp();
  await type(page, 'cost', '61');
  await type(page, 'export-controls', '85');
  await page.getByTestId('seg-chips').click();
  await settled(page);
  const shown = await ofPage(page);
  await page.getByTestId('export').click();
  const taken = {
    svg: (await take(page, 'export-svg')).bytes,
    long: (await take(page, 'export-csv')).bytes,
    wide: (await take(page, 'export-csv-wide')).bytes,
    runs: (await take(page, 'export-runs')).bytes,
    pptx: (await take(page, 'export-pptx')).bytes,
  };
  await page.getByTestId('export-zip-runs').check();
  const files = unzipped(await take(page, 'export-zip'));
  const link = commentOf(readCsv(taken.long.toString()), 'link')!;
  const truth = ofTerminal(terminal(link), 'chips');
  // A new way out is a row here.
  const ways: Record<string, Read> = {
    page: shown,
    svg: ofSvg(taken.svg),
    long: ofLongCsv(taken.long, 'chips', 2028),
    wide: ofWideCsv(taken.wide, 'chips', 2028),
    runs: ofRuns(taken.runs, 'chips', 2028),
    'pptx: table': ofSlideTable(taken.pptx),
    'pptx: charts': ofWorkbooks(taken.pptx),
    'zip: svg': ofSvg(files['picture.svg']!),
    'zip: long': ofLongCsv(files['long.csv']!, 'chips', 2028),
    'zip: wide': ofWideCsv(files['wide.csv']!, 'chips', 2028),
    'zip: runs': ofRuns(files['runs.csv']!, 'chips', 2028),
  };
  for (const [way, read] of Object.entries(ways)) expectSame(read, truth, way);
  expect(files['wide.csv']).toEqual(taken.wide);
  expect(files['runs.csv']).toEqual(taken.runs);
  for (const file of ['README.txt', 'CITATION.cff'])
    expect(files[file]!.toString('utf8'), file).toContain(truth.digest);
  expect(files['citation.bib']!.toString()).toContain(truth.digest.slice(0, 8));
});

test('the zip says how to get its numbers again, and its scenario and its command do', async ({ openApp }) => {
  const page = await openApp();
  await type(page, 'cost', '61');
  const digest = await settled(page);
  await page.getByTestId('export').click();
  const zip = await take(page, 'export-zip');
  expect(zip.name).toMatch(new RegExp(`^parallel-run-[a-z0-9-]+-vertical-b2b-${digest.slice(0, 8)}\\.zip$`));
  const files = unzipped(zip);
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'long.csv',
    'wide.csv',
    'scenario.json',
    'picture.svg',
    'picture.png',
    'CITATION.cff',
    'citation.bib',
  ]);
  const readme = files['README.txt']!.toString('utf8');
  for (const line of [
    'Not a forecast.',
    'CC BY 4.0',
    'After The Great Convergence, AINews, April 2026',
    'The code is MIT',
  ])
    expect(readme).toContain(line);
  const [, link] = /simulate -- --link '([^']*)'/.exec(readme)!;
  expect(JSON.parse(terminal(link!)).digest).toBe(digest);
  expect(readme).toContain(digest);
  expect(JSON.parse(files['scenario.json']!.toString()).drivers.cost.value).toBe(61);
  expect(files['picture.png']!.subarray(1, 4).toString()).toBe('PNG');
  const long = readCsv(files['long.csv']!.toString());
  expect(new Set(long.rows.map(([segment]) => segment)).size).toBe(5);
});

test('the size of the runs is told before, and of many futures it is the first that are told', async ({ openApp }) => {
  test.setTimeout(60_000);
  const page = await openApp();
  await settled(page);
  const said = async () => (await page.getByTestId('export-runs').locator('..').textContent())!;
  await page.getByTestId('export').click();
  expect(await said()).toContain('each of 8,192 futures');
  const small = await take(page, 'export-runs');
  const told = Number(/about ([\d.]+) MB/.exec(await said())![1]);
  expect(Math.abs(small.bytes.length / 1e6 / told - 1)).toBeLessThan(0.03);
  await page.keyboard.press('Escape');

  await page.goto('about:blank');
  await openApp(writeLink({ scenario: { ...BASELINE, trials: 20_000 }, view: DEFAULT_VIEW }));
  await settled(page);
  await page.getByTestId('export').click();
  expect(await said()).toContain('the first 16,384 of 20,000 futures');
  const many = readCsv((await take(page, 'export-runs')).bytes.toString());
  expect(many.rows.length).toBe(16_384);
  // Futures are the same at any count: the small run is the beginning of the large one.
  expect(many.rows.slice(0, 8192)).toEqual(readCsv(small.bytes.toString()).rows);
});

test('while it compares, the zip has the comparison too, and the change is from the reference', async ({ openApp }) => {
  const work = {
    ...workOn(applyPreset('deep-discounts', 'Deep discounts')),
    reference: applyPreset('open-commons', 'Open'),
  };
  const page = await openApp(writeLink({ ...work, view: { ...DEFAULT_VIEW, page: 'compare' } }));
  await expect(page.getByTestId('comparison')).toHaveAttribute('data-settled', 'true');
  await page.getByTestId('export').click();
  const files = unzipped(await take(page, 'export-zip'));
  const read = (name: string) => readCsv(files[name]!.toString('utf8'));
  expect(commentOf(read('comparison.csv'), 'format')).toBe('parallel-run/comparison@1');
  expect(commentOf(read('wide.csv'), 'reference')).toBe(commentOf(read('comparison.csv'), 'reference'));
  const medians = (scenario: Scenario) =>
    ofTerminal(terminal(writeLink({ scenario, view: DEFAULT_VIEW })), 'vertical-b2b').shares.cn.median;
  const change = medians(work.scenario) - medians(alongside(work.reference, work.scenario));
  const { head, rows } = read('wide.csv');
  expect(head.slice(0, 3)).toEqual(['scenario', 'segment', 'bloc']);
  expect(new Set(rows.map(([scenario]) => scenario))).toEqual(new Set(['Deep discounts', 'Open']));
  const row = rows.find((cells) => cells.slice(0, 3).join() === 'Deep discounts,vertical-b2b,cn')!;
  expect(Math.abs(Number(row.at(-1)) - change)).toBeLessThanOrEqual(0.005 + 1e-9);
  expect(Math.abs(change)).toBeGreaterThan(1);
});

const HOSTILE = [
  `<img src=x onerror=alert(1)>&"'`,
  `=cmd|'/C calc'!A0`,
  '+1,=2;-3|@SUM(1)',
  '＝1+1＠',
  'مرحبا بالعالم 美国与中国',
  '</desc><script>alert(1)</script>',
  '😀'.repeat(80),
];

for (const name of HOSTILE)
  test(`a scenario out of a link called ${name.slice(0, 34)} leaves as text in every file`, async ({ openApp }) => {
    test.setTimeout(60_000);
    const page = await openApp(
      writeLink({ scenario: { ...BASELINE, name, seed: name.slice(0, 20) }, view: DEFAULT_VIEW }),
    );
    await settled(page);
    await page.getByTestId('export').click();
    for (const testid of ['export-svg', 'export-csv', 'export-csv-wide', 'export-runs', 'export-json']) {
      const { name: file, bytes } = await take(page, testid);
      expect(file).toMatch(/^parallel-run-[\p{L}\p{M}\p{N}-]+\.(wide\.|runs\.)?(svg|csv|json)$/u);
      expectText(file, bytes, name);
    }
    for (const testid of ['export-zip', 'export-pptx'])
      for (const [file, bytes] of Object.entries(unzipped(await take(page, testid)))) expectText(file, bytes, name);
    expect(await sideways(page)).toBe(0);
  });

/** By each format's own rules: nothing of the name is markup, a formula, a line or a field. */
function expectText(file: string, bytes: Buffer, name: string): void {
  const text = bytes.toString('utf8');
  if (/\.(svg|xml|rels)$/.test(file)) {
    expect(wellFormed(text.replace(/^<\?xml [^>]*\?>\s*/, '')), file).toBeUndefined();
    expect(text).not.toMatch(/<(img|script)/);
  }
  if (file.endsWith('.csv')) {
    const { comments, rows, head } = readCsv(text);
    expect(comments.filter(([key]) => key === 'note')).toEqual([['note', 'Not a forecast']]);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const cells = text.split('\n').flatMap((line) => line.split(/[,;|\t]/));
    expect(cells.filter((cell) => /^\s*"?\s*[=＝+@＠]/.test(cell))).toEqual([]);
  }
  if (file.endsWith('.json')) expect(JSON.parse(text).name).toBe(name);
  if (file.endsWith('.cff')) {
    const [, title] = /^title: (.*)$/m.exec(text)!;
    expect(JSON.parse(title!)).toBe(name);
  }
}
