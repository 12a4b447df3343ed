/** What installing rests on: a Node that the tools run on, and a lock that says the same on every machine and mirror. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeIsSupported, ROOT } from './packages.js';

const lock = readFileSync(`${ROOT}package-lock.json`, 'utf8');

it.each([
  ['18.20.0', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s is supported: %s', (version, supported) => {
  expect(nodeIsSupported(version)).toBe(supported);
});

it('the lock names no address that a package was fetched from', () => {
  expect(lock).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});

it.each(['linux', 'darwin', 'win32'])('the lock keeps the packages that only %s needs', (platform) => {
  const packages: { os?: string[] }[] = Object.values(JSON.parse(lock).packages);
  expect(packages.filter(({ os }) => os?.includes(platform)).length).toBeGreaterThan(0);
});
