import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonCsv, type NamedPairs } from '../../src/io/comparisonTable';
import { BLOCS } from '../../src/model/blocs';
import { LEVELS } from '../../src/model/forecast';
import type { PairedSegment } from '../../src/model/pairs';
import { BASELINE } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';

const CELLS = BLOCS.length * 17;

/** Numbers that are all different, so that a row out of place shows. */
function numbered(start: number): PairedSegment {
  const count = (length: number, from: number) => Float64Array.from({ length }, (_, i) => (from + i) / 1e5 - 0.05);
  return {
    quantiles: count(CELLS * LEVELS.length, start),
    mean: count(CELLS, start + 900),
    higher: new Uint32Array(CELLS),
    lower: new Uint32Array(CELLS),
  };
}
const segments = Object.fromEntries(SEGMENTS_AND_ALL.map((id, s) => [id, numbered(1000 * s)])) as Record<
  SegmentOrAll,
  PairedSegment
>;
const named = (name: string): NamedPairs => ({
  name,
  finding: 'In 8 of 10 futures China’s share is 3 to 7 points higher.',
  pairs: { scenario: { ...BASELINE, name }, reference: BASELINE, trials: 8192, segments },
});
const lines = (csv: string) => csv.trimEnd().split('\n');
const ROWS = SEGMENTS_AND_ALL.length * CELLS * (LEVELS.length + 1);

describe('the comparison as CSV', () => {
  const csv = comparisonCsv([named('Deep discounts'), named('Mine')], 'Baseline', 'https://example.org/#1.2');
  const all = lines(csv);

  it('says what it is of, with every name, what a difference is, where from, and that it is no forecast', () => {
    for (const line of [
      '# format: parallel-run/comparison@1',
      '# scenario: Deep discounts',
      '# scenario: Mine',
      '# reference: Baseline',
      '# seed: 2028',
      '# trials: 8192',
      '# licence: CC BY 4.0',
      '# note: Not a forecast',
    ])
      expect(all).toContain(line);
    expect(csv).toContain('# source: After The Great Convergence');
  });

  it('has a row for each scenario, market, bloc, quarter and level, with both names in it', () => {
    const table = all.slice(all.indexOf('scenario,reference,segment,bloc,time,level,difference') + 1);
    expect(table).toHaveLength(2 * ROWS);
    expect(table[0]).toMatch(/^"Deep discounts","Baseline",llm-apis,us,2024,0\.025,-0\.05$/);
    expect(table.at(-1)).toMatch(/^"Mine","Baseline",all,other,2028,mean,/);
  });

  it('gives back the same bits', () => {
    const row = all.find((line) => line.startsWith('"Deep discounts","Baseline",chips,cn,2026.5,0.9,'))!;
    const at = (1 * 17 + 10) * LEVELS.length + LEVELS.indexOf(0.9);
    expect(Number(row.split(',').at(-1))).toBe(segments.chips.quantiles[at]);
  });

  it.each([
    ['=cmd|calc', `"'=cmd|calc"`],
    ['  -1', `"'-1"`],
    ['say "hi"', `"say 'hi'"`],
    ['"=1+1', `"''=1+1"`],
    ['a,b;c', '"a,b;c"'],
    ['a;=1', `"a;'=1"`],
    ['a\r\nus,1', '"a us,1"'],
    ['＠SUM', `"'＠SUM"`],
    ['\u202eevil', '"evil"'],
  ])('the name %j is one field of text', (name, field) => {
    const written = lines(comparisonCsv([named(name)], name, '#'));
    expect(written.at(-1)).toMatch(/^.*,all,other,2028,mean,/);
    expect(written.at(-1)!.startsWith(`${field},${field},all,`)).toBe(true);
  });

  it('no name changes the number of lines or of fields', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const written = lines(comparisonCsv([named(name)], name, '#'));
        expect(written).toHaveLength(12 + 1 + ROWS);
        expect(written.at(-1)).toMatch(/^"[^"]*","[^"]*",all,other,2028,mean,[-\d.e]+$/);
        expect(written.at(-1)).not.toMatch(/^"\s*[=+\-@]/);
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});
