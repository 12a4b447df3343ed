/**
 * `npm test`: every gate in order, each to its end, so that one run shows all that is wrong. Gates that need the build
 * are failures without it. Ends with the tests passed and failed by the runners' own reports, and one failure at the
 * least for each gate that failed.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../setup/packages.js';
import { runCommand } from './run-command.js';
import { countPlaywright, countVitest, readReport, sum, tally, tallyLine } from './tally.js';

const reports = mkdtempSync(join(tmpdir(), 'parallel-run-'));
const unit = join(reports, 'unit.json');
const browser = join(reports, 'browser.json');

/** @type {import('./tally.js').Gate[]} */
const GATES = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'types', command: 'npm run --silent check' },
  {
    name: 'unit tests',
    command: `vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json="${unit}"`,
    count: () => readReport(unit, countVitest),
  },
  { name: 'build', command: 'vite build --logLevel warn' },
  { name: 'size', command: 'node test/gates/size.js', needs: 'build' },
  {
    name: 'browser tests',
    command: 'playwright test --config test/browser --forbid-only --reporter=list,json',
    count: () => readReport(browser, countPlaywright),
    needs: 'build',
  },
];

const environment = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  PLAYWRIGHT_JSON_OUTPUT_FILE: browser,
};

/** @type {import('./tally.js').Outcome[]} */
const outcomes = [];
for (const gate of GATES) {
  console.log(`\n── ${gate.name}`);
  const blocked = outcomes.some(({ name, ok }) => name === gate.needs && !ok);
  if (blocked) console.log(`Not run: it needs the ${gate.needs}.`);
  const exit = blocked ? null : await runCommand(gate.command, { cwd: ROOT, env: environment, seconds: 1800 });
  outcomes.push(tally(gate, exit));
}
rmSync(reports, { recursive: true });

const total = sum(outcomes);
console.log('\n── all gates');
for (const outcome of outcomes) console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.name}`);
console.log(tallyLine(total));
if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, tallyLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
