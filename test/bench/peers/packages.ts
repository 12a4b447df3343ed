/** Tools from npm that only the bench needs: installed on demand, outside the test folder, from the bench's own lock. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LISTED = fileURLToPath(new URL('../', import.meta.url));
const PLACE = fileURLToPath(new URL('../../../.tmp/bench/', import.meta.url));
const FILES = ['package.json', 'package-lock.json'] as const;

let asked: true | string | undefined;

/** True once they are there, or why they are not. */
export function packagesInstalled(): true | string {
  return (asked ??= install());
}

/** A module of an installed package, by its path in node_modules. */
export function fromPackage(path: string): Promise<unknown> {
  return import(pathToFileURL(join(PLACE, 'node_modules', path)).href);
}

function install(): true | string {
  const done = join(PLACE, 'node_modules', '.package-lock.json');
  const same = FILES.every((file) => existsSync(PLACE + file) && text(PLACE + file) === text(LISTED + file));
  if (same && existsSync(done)) return true;
  console.log('Installing Squiggle and SDEverywhere for the bench (npm ci, once) …');
  mkdirSync(PLACE, { recursive: true });
  for (const file of FILES) copyFileSync(LISTED + file, PLACE + file);
  const words = ['ci', '--ignore-scripts', '--no-fund', '--no-audit'];
  const { status } = spawnSync('npm', words, {
    cwd: PLACE,
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  return status === 0 || 'npm ci failed; it needs a connection to a package registry, once';
}

const text = (path: string) => readFileSync(path, 'utf8');
