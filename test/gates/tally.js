/** What the gates add up to. A report that is missing or broken is a failure, and so is an exit code that no test explains. */

import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, command: string, needs?: string, count?: () => Count }} Gate */
/** @typedef {Count & { name: string, ok: boolean }} Outcome */

const NO_REPORT = { passed: 0, failed: 1 };

/** @param {string} path @param {(report: any) => Count} count @returns {Count} */
export function readReport(path, count) {
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(path, 'utf8')));
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : NO_REPORT;
  } catch {
    return NO_REPORT;
  }
}

/** A test file that could not even be loaded has no tests to fail, so it counts itself. @param {any} report @returns {Count} */
export function countVitest(report) {
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** @param {any} report @returns {Count} */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @param {Gate} gate @param {number | null} exit null when it was not run or was killed @returns {Outcome} */
export function tally(gate, exit) {
  const { passed, failed } = gate.count?.() ?? { passed: 0, failed: 0 };
  const all = exit === 0 ? failed : Math.max(failed, 1);
  return { name: gate.name, passed, failed: all, ok: all === 0 };
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/** @param {Count} total */
export function tallyLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
