/** A gate ends with its own exit code, or is stopped at its limit together with everything it started. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runCommand } from './run-command.js';

it('hands on the exit code', async () => {
  expect(await runCommand('node -e "process.exit(3)"', { seconds: 30 })).toBe(3);
  expect(await runCommand('node -e ""', { seconds: 30 })).toBe(0);
});

it('stops what loops for ever, and its children with it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  const late = `setTimeout(() => require('fs').writeFileSync('late', ''), 2500)`;
  const loops = `require('child_process').spawn('node', ['-e', ${JSON.stringify(late)}]); for (;;);`;
  const command = `node -e ${JSON.stringify(loops)}`;
  expect(await runCommand(command, { cwd: folder, seconds: 1 })).toBe(null);
  await wait(2500);
  expect(existsSync(join(folder, 'late'))).toBe(false);
  rmSync(folder, { recursive: true });
}, 20_000);
