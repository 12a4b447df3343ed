import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedRunsBytes, runsBytes, runsCsv, shortest } from '../../src/io/runsTable';
import { applyPreset, PRESETS } from '../../src/model/presets';
import type { Runs } from '../../src/model/runs';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { runs } from '../../src/simulation/runs';
import { deflateRawSync } from 'node:zlib';
import { finish } from '../model/sample';
import { freshEngine } from '../simulation/scenarios';
import { commentOf, readCsv } from './readCsv';
import type { Tabled } from '../../src/io/table';

const LINK = '#1.2.00000000.ab';
const tabled = (scenario: Scenario) => ({ scenario, digest: 'c0ffee00' }) as Tabled;
const written = (told: Runs, scenario = told.scenario) => finish(runsCsv(told, tabled(scenario), LINK)).join('');

/** Two futures, shares that name their place: 2024 is column 0 to 14 by fives. */
const two: Runs = {
  scenario: { ...BASELINE, trials: 2 },
  trials: 2,
  years: [2024, 2025, 2026, 2027, 2028],
  shares: Float64Array.from({ length: 5 * 3 * 5 * 2 }, (_, i) => i / 1000),
};

describe('the runs as CSV', () => {
  it('say what they are, and that it is no forecast', () => {
    const { comments } = readCsv(written(two));
    expect(comments.map(([key]) => key)).toEqual([
      'format',
      'model version',
      'scenario',
      'seed',
      'trials',
      'digest',
      'link',
      'source',
      'licence',
      'note',
      'futures',
      'unit',
    ]);
    expect(commentOf({ comments }, 'format')).toBe('parallel-run/runs@1');
    expect(commentOf({ comments }, 'note')).toBe('Not a forecast');
    expect(commentOf({ comments }, 'futures')).toBe('all 2, one a row; the digest is of the same run');
  });

  it('say it when they are the first of more', () => {
    const { comments } = readCsv(written(two, { ...BASELINE, trials: 40_000 }));
    expect(commentOf({ comments }, 'futures')).toBe('the first 2 of 40,000, one a row; the digest is of the whole run');
  });

  it('put every share under its market, bloc and year', () => {
    const { head, rows } = readCsv(written(two));
    expect(head.slice(0, 7)).toEqual([
      'future',
      'llm-apis/us/2024',
      'llm-apis/us/2025',
      'llm-apis/us/2026',
      'llm-apis/us/2027',
      'llm-apis/us/2028',
      'llm-apis/cn/2024',
    ]);
    expect(head.at(-1)).toBe('all/other/2028');
    expect(rows.map((row) => row[0])).toEqual(['1', '2']);
    const at = head.indexOf('chips/cn/2026');
    expect(rows.map((row) => Number(row[at]))).toEqual([3, 3].map((s, i) => (2 * ((s * 3 + 1) * 5 + 2) + i) / 1000));
  });

  it('are as large as was told before, within a fiftieth, for every preset', () => {
    const engine = freshEngine();
    for (const [{ id }, horizon] of PRESETS.flatMap((preset) => [[preset, 2028] as const, [preset, 2030] as const])) {
      const scenario = { ...applyPreset(id, id), horizon, trials: 2048 };
      const text = written(finish(runs(scenario, engine)));
      expect(Math.abs(text.length / runsBytes(scenario) - 1), id).toBeLessThan(0.02);
      if (horizon === 2030) continue;
      // Other deflates pack a little more or less: told to a twentieth.
      const packed = deflateRawSync(text).length;
      expect(Math.abs(packed / packedRunsBytes(scenario) - 1), id).toBeLessThan(0.05);
    }
    expect(runsBytes({ trials: 1_000_000, horizon: 2028 })).toBe(runsBytes({ trials: 16_384, horizon: 2028 }));
  });
});

describe('a float32 in digits', () => {
  it('is read back as the same float32, in no more digits than needed', () => {
    expect([0, 1, 0.5, 0.1, 1 / 3, 1e-7].map(Math.fround).map(shortest)).toEqual([
      '0',
      '1',
      '0.5',
      '0.1',
      '0.33333334',
      '1e-7',
    ]);
    fc.assert(
      fc.property(fc.float({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(Math.fround(Number(shortest(share)))).toBe(share);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('keeps the order of neighbours and the ties of equals', () => {
    const bits = new Int32Array(1);
    const float = new Float32Array(bits.buffer);
    fc.assert(
      fc.property(fc.integer({ min: 0x33000000, max: 0x3f7ffffe }), (pattern) => {
        bits[0] = pattern;
        const [below] = float;
        bits[0] = pattern + 1;
        const [above] = float;
        expect(Number(shortest(below!))).toBeLessThan(Number(shortest(above!)));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});
