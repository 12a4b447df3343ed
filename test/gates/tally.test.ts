/** No way for a gate to break may be counted as nothing having failed. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countPlaywright, countVitest, readReport, sum, tally, tallyLine } from './tally.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tally-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function reported(text: string) {
  const path = join(folder, 'report.json');
  writeFileSync(path, text);
  return path;
}

const gate = { name: 'planted', command: '' };
const vitest = { numPassedTests: 3, numFailedTests: 0, testResults: [{ status: 'passed', assertionResults: [] }] };
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] };

it('counts what the runners report', () => {
  expect(readReport(reported(JSON.stringify(vitest)), countVitest)).toEqual({ passed: 3, failed: 0 });
  expect(readReport(reported(JSON.stringify(playwright)), countPlaywright)).toEqual({ passed: 5, failed: 0 });
});

it('counts a missing report as a failure', () => {
  expect(readReport(join(folder, 'none.json'), countVitest)).toEqual({ passed: 0, failed: 1 });
});

it.each(['', '{"numPassedTests": 3', '{}', 'null', '{"testResults": []}'])(
  'counts the report %j as a failure',
  (text) => {
    expect(readReport(reported(text), countVitest)).toEqual({ passed: 0, failed: 1 });
  },
);

it('counts a test file that does not load', () => {
  const unloaded = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countVitest(unloaded)).toEqual({ passed: 3, failed: 1 });
});

it('counts flaky browser tests and errors outside tests as failures', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({
    passed: 5,
    failed: 3,
  });
});

it.each([1, null])('counts a gate that ends with %s and no failed test as one failure', (exit) => {
  const count = () => ({ passed: 9, failed: 0 });
  expect(tally({ ...gate, count }, exit)).toEqual({ name: 'planted', passed: 9, failed: 1, ok: false });
  expect(tally(gate, exit).failed).toBe(1);
});

it('does not count a failed test twice', () => {
  expect(tally({ ...gate, count: () => ({ passed: 1, failed: 2 }) }, 1).failed).toBe(2);
});

it('adds the gates up in one line', () => {
  expect(
    tallyLine(
      sum([
        { passed: 2, failed: 1 },
        { passed: 3, failed: 0 },
      ]),
    ),
  ).toBe('5 passed, 1 failed');
});
