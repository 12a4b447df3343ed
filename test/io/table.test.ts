import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filename } from '../../src/io/filename';
import { forecastJson, longCsv, shownCsv, type Tabled } from '../../src/io/table';
import { BLOCS } from '../../src/model/blocs';
import { yearLabels } from '../../src/model/clock';
import { LEVELS, quantile, type SegmentForecast } from '../../src/model/forecast';
import { BASELINE } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';

const time = yearLabels(2028);

/** Every cell another number with all its digits. */
function segment(s: number): SegmentForecast {
  const cells = 3 * time.length;
  return {
    quantiles: Float64Array.from({ length: cells * 9 }, (_, i) => 1 / (3 + s * 1e4 + i)),
    mean: Float64Array.from({ length: cells }, (_, i) => 1 / (7 + s * 1e4 + i)),
    dots: { 50: new Float64Array(150), 20: new Float64Array(60) },
  };
}

const forecast: Tabled = {
  scenario: BASELINE,
  time,
  segments: Object.fromEntries(SEGMENTS_AND_ALL.map((id, s) => [id, segment(s)])) as Tabled['segments'],
  digest: 'c0ffee00'.repeat(8),
};
const named = (name: string): Tabled => ({ ...forecast, scenario: { ...BASELINE, name } });
const LINK = '#1.2.00000000.ab';

function split(csv: string) {
  const lines = csv.trimEnd().split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [head, ...rows] = lines.slice(comments.length);
  return { comments, head, rows: rows.map((row) => row.split(',')) };
}

describe('the long table', () => {
  const { comments, head, rows } = split(longCsv(forecast, LINK));

  it('says first what it is', () => {
    expect(comments).toEqual([
      '# format: parallel-run/forecast@1',
      '# model version: 1',
      '# scenario: Baseline',
      '# seed: 2028',
      '# trials: 8192',
      `# digest: ${forecast.digest}`,
      '# link: #1.2.00000000.ab',
      '# source: After The Great Convergence, AINews, April 2026; model: Parallel Run, version 1',
      '# licence: CC BY 4.0',
      '# note: Not a forecast',
    ]);
    expect(head).toBe('segment,bloc,time,level,share');
  });

  it('has every cell once, in the order of segments, blocs, time and levels', () => {
    expect(rows).toHaveLength(5 * 3 * 17 * 10);
    expect(rows.map(([s, b, t, l]) => [s, b, t, l])).toEqual(
      SEGMENTS_AND_ALL.flatMap((s) =>
        BLOCS.flatMap((b) => time.flatMap((t) => [...LEVELS.map(String), 'mean'].map((l) => [s, b, String(t), l]))),
      ),
    );
  });

  it('gives back the same bits', () => {
    for (const [s, b, t, l, share] of rows) {
      const of = forecast.segments[s as SegmentOrAll];
      const b1 = BLOCS.indexOf(b as (typeof BLOCS)[number]);
      const quarter = time.indexOf(Number(t));
      const expected = l === 'mean' ? of.mean[b1 * 17 + quarter] : quantile(of, BLOCS[b1]!, quarter, Number(l) as 0.5);
      expect(Number(share)).toBe(expected);
    }
  });

  it('tells what was asked', () => {
    const answers = [{ id: 'cn-ahead-us/chips/2028', probability: 0.25, error: 0.005 }];
    expect(longCsv(forecast, LINK, answers)).toContain(
      "\n# question: cn-ahead-us/chips/2028 {'probability':0.25,'error':0.005}\nsegment,",
    );
  });

  it('of one segment holds that segment alone, and the finding as it stood', () => {
    const shown = split(shownCsv(forecast, 'chips', 'China is ahead in 1 of 100 futures.', 'Baseline', LINK));
    expect(shown.comments[0]).toBe('# finding: China is ahead in 1 of 100 futures.');
    expect(shown.rows).toEqual(rows.filter(([s]) => s === 'chips'));
  });

  it.each([
    ['a\nus,1,2', '# scenario: a us,1,2'],
    ['a\r\n=cmd()', '# scenario: a =cmd()'],
    ['x,=cmd|calc', "# scenario: x,'=cmd|calc"],
    ['x; @SUM(1)', "# scenario: x; '@SUM(1)"],
    ['x,"=1+1"', "# scenario: x,''=1+1'"],
    ['x,＝1', "# scenario: x,'＝1"],
    ['x,-1', "# scenario: x,'-1"],
    ['"open', "# scenario: 'open"],
    ['\u202Eevil\u0000\u2028', '# scenario: evil'],
  ])('the name %j stays a comment', (name, line) => {
    expect(split(longCsv(named(name), LINK)).comments[2]).toBe(line);
  });

  it('no name or seed changes the number of lines or starts a cell with a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const csv = longCsv({ ...named(name), scenario: { ...BASELINE, name, seed: name } }, LINK);
        expect(csv.split('\n')).toHaveLength(10 + 1 + rows.length + 1);
        const cells = csv
          .split('\n')
          .slice(0, 10)
          .flatMap((line) => line.split(/[,;|\t]/).slice(1));
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('the JSON document', () => {
  const questions = [{ id: 'cn-ahead-us/chips/2028', probability: 0.25, error: 0.005 }];
  const document = JSON.parse(forecastJson(forecast, questions)) as Record<string, any>;

  it('has the fields of the contract, in its order', () => {
    expect(Object.keys(document)).toEqual([
      'format',
      'modelVersion',
      'seed',
      'trials',
      'digest',
      'scenario',
      'time',
      'levels',
      'shares',
      'questions',
    ]);
    expect(document).toMatchObject({
      format: 'parallel-run/forecast@1',
      modelVersion: 1,
      seed: '2028',
      trials: 8192,
      questions,
    });
    expect(document['scenario']).toEqual(BASELINE);
    expect(document['time']).toEqual(time);
    expect(document['levels']).toEqual([...LEVELS]);
  });

  it('nests shares by segment, bloc, time and level, bit for bit', () => {
    for (const id of SEGMENTS_AND_ALL)
      expect(BLOCS.flatMap((bloc) => document['shares'][id][bloc].flat())).toEqual([
        ...forecast.segments[id].quantiles,
      ]);
    expect(document['shares'].chips.cn).toHaveLength(17);
    expect(document['shares'].chips.cn[16]).toHaveLength(9);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Baseline', 'parallel-run-baseline-chips-c0ffee00.csv'],
    ['Tighter export controls!', 'parallel-run-tighter-export-controls-chips-c0ffee00.csv'],
    ['../../etc/passwd', 'parallel-run-etc-passwd-chips-c0ffee00.csv'],
    ['出口管制', 'parallel-run-出口管制-chips-c0ffee00.csv'],
    ['   ', 'parallel-run-scenario-chips-c0ffee00.csv'],
    ['\u0000\u202E:*?"<>|', 'parallel-run-scenario-chips-c0ffee00.csv'],
    ['a'.repeat(80), `parallel-run-${'a'.repeat(40)}-chips-c0ffee00.csv`],
  ])('%j gives %s', (name, file) => {
    expect(filename(name, 'chips', forecast.digest, 'csv')).toBe(file);
  });
});
