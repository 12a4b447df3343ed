/** Node's version and node_modules: installed again with `npm ci` when a package of the lock is missing or of another version. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const NODE_WANTED = '20.19 or newer in the 20 line, or 22.12 or newer';

/** @param {string} version */
export function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

export function installPackages() {
  if (packagesMatchLock()) return;
  say('Installing packages (npm ci) …');
  const { status } = run(...npm('ci', '--no-fund', '--no-audit'));
  if (status !== 0) throw new Error('npm ci failed (see above). It needs a connection to a package registry, once.');
}

/** npm writes down what it installed as a lock of its own, last of all; an interrupted install has none. */
function packagesMatchLock() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or broken.');
  return (
    present !== undefined &&
    Object.entries(wanted).every(([path, { version, optional }]) =>
      path === '' ? true : path in present ? present[path]?.version === version : optional === true,
    )
  );
}

/** @param {string} lock @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(ROOT + lock, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm as it was started, or else the one on the path. @param {string[]} words @returns {[string, string[]]} */
function npm(...words) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...words]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', words];
}

/** Runs a command with all it says on standard error. @param {string} command @param {string[]} words */
export function run(command, words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: command.endsWith('.cmd') });
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
