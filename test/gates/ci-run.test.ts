/** `.ci/run` with an npm that only pretends: what its last line and its exit code say when one of the two breaks. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../setup/packages.js';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ci-run-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What a command does: a count it leaves, or nothing; then it ends with a code. */
interface Pretended {
  readonly tally?: string;
  readonly exit: number;
}

function pretend(name: string, script: string) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function deed({ tally, exit }: Pretended) {
  return `${tally === undefined ? '' : `printf '%s' '${tally}' > "$TALLY_FILE"; `}exit ${exit}`;
}

function ciRun(tests: Pretended, engines: Pretended) {
  pretend(
    'npm',
    `echo some output; echo "$*: $PROGRAMS $ENGINES" >> ${folder}/asked; if [ "$*" = test ]; then ${deed(tests)}; else ${deed(engines)}; fi`,
  );
  pretend('dpkg', 'exit 0');
  pretend('apt-get', 'exit 1');
  // Inside a .ci/run of its own, these say already what the one under test shall say.
  const env = { ...process.env, PROGRAMS: '', ENGINES: '', PATH: `${folder}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync(join(ROOT, '.ci/run'), { encoding: 'utf8', env });
  return [stdout.trimEnd().split('\n').at(-1), status];
}

const tests = { tally: '300 passed, 0 failed', exit: 0 };
const engines = { tally: '124 passed, 0 failed', exit: 0 };

describe.runIf(process.platform === 'linux')('.ci/run', () => {
  it('adds tests and engines up', () => {
    expect(ciRun(tests, engines)).toEqual(['424 passed, 0 failed', 0]);
  });

  it.each<[string, Pretended, string]>([
    ['differences', { tally: '121 passed, 3 failed', exit: 1 }, '421 passed, 3 failed'],
    ['failures and an exit code that denies them', { tally: '121 passed, 3 failed', exit: 0 }, '421 passed, 3 failed'],
    ['an exit code that no test explains', { tally: '124 passed, 0 failed', exit: 7 }, '424 passed, 1 failed'],
    ['no count, as after a crash', { exit: 1 }, '300 passed, 1 failed'],
    ['no count and no error', { exit: 0 }, '300 passed, 1 failed'],
    ['a count that is none', { tally: 'NaN passed, 0 failed', exit: 0 }, '300 passed, 1 failed'],
  ])('counts %s of the engines', (_, broken, line) => {
    expect(ciRun(tests, broken)).toEqual([line, 1]);
  });

  it('skips neither a program that is missing nor an engine', () => {
    ciRun(tests, engines);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('test: required \nrun test:engines:  required\n');
  });

  it('counts a crash of the tests, and still asks the engines', () => {
    expect(ciRun({ exit: 1 }, engines)).toEqual(['124 passed, 1 failed', 1]);
  });
});
