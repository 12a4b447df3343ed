/**
 * A Chromium for the browser tests: one that is named, Playwright's own, the system's, or else installed.
 * "Found" means launched once. The answer is kept in node_modules, where the browser tests' configuration reads it.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ROOT, run, say } from './packages.js';

const ANSWER = `${ROOT}node_modules/.cache/parallel-run/chromium`;

export const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The path found by the set-up. */
export function chromiumPath() {
  return existsSync(ANSWER) ? readFileSync(ANSWER, 'utf8') : undefined;
}

export async function prepareChromium() {
  const named = process.env.E2E_CHROMIUM;
  const path = named ? await launchable([named]) : ((await findChromium()) ?? (await installChromium()));
  if (!path) throw new Error(named ? `E2E_CHROMIUM=${named} does not start.` : THREE_WAYS);
  mkdirSync(dirname(ANSWER), { recursive: true });
  writeFileSync(ANSWER, path);
}

const THREE_WAYS = `The browser tests need Chromium, and none was found that starts. Any of these will do:
  - install Chromium, Chrome or Edge in its usual place;
  - npx playwright install --with-deps chromium;
  - E2E_CHROMIUM=/path/to/chromium npm test`;

async function findChromium() {
  const { chromium } = await import('@playwright/test');
  return launchable([chromium.executablePath(), ...systemPaths()]);
}

async function installChromium() {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  say('No Chromium found; installing one for the browser tests …');
  if (debian) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
    const found = await findChromium();
    if (found) return found;
  }
  const libraries = debian ? ['--with-deps'] : [];
  const playwright = `${ROOT}node_modules/@playwright/test/cli.js`;
  run(process.execPath, [playwright, 'install', ...libraries, '--no-shell', 'chromium']);
  return findChromium();
}

/** @param {string[]} paths @returns {Promise<string | undefined>} the first that starts */
async function launchable(paths) {
  const { chromium } = await import('@playwright/test');
  for (const executablePath of paths.filter((path) => existsSync(path))) {
    try {
      const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, timeout: 30_000 });
      await browser.close();
      return executablePath;
    } catch (error) {
      say(`${executablePath} does not start: ${String(error).split('\n', 1)[0]}`);
    }
  }
  return undefined;
}

function systemPaths() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Chromium', 'Google\\Chrome', 'Microsoft\\Edge'];
    return folders.flatMap((folder) =>
      programs.flatMap((program) =>
        ['chrome.exe', 'msedge.exe'].map((name) => join(folder, program, 'Application', name)),
      ),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}
