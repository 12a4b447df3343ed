/**
 * Which scripts of a built app the first view waits for: the entry, its preloads, all they import statically,
 * and the workers any of these start. Paths are relative to the built folder.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

const ENTRIES = /<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="([^"]+)"/g;
const WORKERS = /new URL\(\s*["'`]([^"'`]+\.js)["'`]/g;

/** @param {string} dist @returns {string[]} */
export function firstView(dist) {
  const found = matches(readFileSync(join(dist, 'index.html'), 'utf8'), ENTRIES).map(posix.normalize);
  /** @type {Set<string>} */
  const seen = new Set();
  for (const path of found) {
    if (seen.has(path)) continue;
    seen.add(path);
    const source = readFileSync(join(dist, path), 'utf8');
    const next = [...staticImports(source), ...matches(source, WORKERS)];
    found.push(...next.map((name) => posix.join(posix.dirname(path), name)));
  }
  return [...seen];
}

/** @param {string} source @returns {string[]} */
function staticImports(source) {
  return parseAst(source).body.flatMap((node) => ('source' in node && node.source ? [String(node.source.value)] : []));
}

/** @param {string} text @param {RegExp} pattern @returns {string[]} */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** @param {string} dist @param {RegExp} name @returns {string[]} */
export function filesOf(dist, name) {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => name.test(path));
}

/** @param {string} path */
export function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
