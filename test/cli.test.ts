import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../src/io/link';
import { writeScenario } from '../src/io/scenario';
import { DEFAULT_VIEW } from '../src/model/view';
import { applyPreset } from '../src/model/presets';
import { simulate } from '../src/simulation/simulate';
import { digest } from '../src/simulation/digest';

const folder = mkdtempSync(join(tmpdir(), 'parallel-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['src/cli.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const scenario = { ...applyPreset('deep-discounts', 'Deep discounts'), trials: 2048 };

describe('simulate', { timeout: 60_000 }, () => {
  it('prints the forecast of the page, bit for bit, however the scenario came in', () => {
    const file = join(folder, 'scenario.json');
    writeFileSync(file, writeScenario(scenario));
    const expected = digest(simulate(scenario).segments);
    for (const source of [
      ['--scenario', file],
      ['--link', writeLink({ scenario, view: DEFAULT_VIEW })],
    ]) {
      const { status, stdout, stderr } = cli(...source);
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({ digest: expected, scenario });
    }
  });

  it('answers questions and formulas alike', () => {
    const asked = [
      'cn-ahead-us/chips/2028',
      'share("cn","chips",2028) >= share("us","chips",2028)',
      'share("cn","chips",2028)',
    ];
    const { stdout } = cli('--trials', '2048', ...asked.flatMap((id) => ['--ask', id]));
    const { questions, shares } = JSON.parse(stdout) as {
      questions: Record<string, any>[];
      shares: Record<string, any>;
    };
    expect(questions.map(({ id }) => id)).toEqual(asked);
    expect(questions[1]).toEqual({ ...questions[0], id: asked[1] });
    // A formula's quantiles are exact; the forecast's are counted in steps of 1/16,384.
    shares['chips'].cn[16].forEach((share: number, l: number) => {
      expect(Math.abs(questions[2]!['quantiles'][l] - share)).toBeLessThanOrEqual(2 ** -15);
    });
  });

  it('writes CSV to a file and nothing to standard output', () => {
    const file = join(folder, 'forecast.csv');
    expect(cli('--trials', '2048', '--format', 'csv', '--out', file)).toEqual({ status: 0, stdout: '', stderr: '' });
    const [link] = /(?<=^# link: ).*$/m.exec(readFileSync(file, 'utf8'))!;
    expect(readLink(link)).toMatchObject({ scenario: { trials: 2048 } });
  });

  it.each([
    [['--set', 'cost=95'], '--set "cost=95": drivers.cost.value was 95; it may be 17 to 70.\n'],
    [
      ['--ask', 'foo(1)'],
      '--ask "foo(1)": foo is not known here; known are share, abs, sqrt, exp, log, floor, ceil, min, max (at character 1).\n',
    ],
    [
      ['--trials', '1000000', '--memory', '50'],
      '--trials was 1000000. The run needs about 88 MB, the limit is 50 MB: use at most 11,000 futures.\n',
    ],
    [
      ['--trials', '1000', '--out', 'no/such/folder/x'],
      '--out was "no/such/folder/x", which cannot be written (ENOENT).\n',
    ],
  ])('%j is exit 2, one line on standard error, nothing on standard output', (args, line) => {
    expect(cli(...args)).toEqual({ status: 2, stdout: '', stderr: line });
    expect(existsSync('no')).toBe(false);
  });

  it('passes by the -- that npm may leave, and lists every id', () => {
    const { status, stdout, stderr } = cli('--', '--list');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('export-controls  20 to 100, baseline 60');
  });
});
