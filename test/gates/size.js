/** The size budget of the built app: what must arrive before the first view, gzipped, and the fonts. Fails the build when over. */

import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../setup/packages.js';
import { filesOf, firstView, gzipped } from './first-view.js';

const BUDGETS = { scripts: 120_000, fonts: 90_000 };

const dist = join(ROOT, 'dist');
const parts = { scripts: firstView(dist), fonts: filesOf(dist, /\.(woff2?|ttf|otf)$/) };
for (const [part, paths] of Object.entries(parts)) {
  const budget = BUDGETS[/** @type {keyof typeof BUDGETS} */ (part)];
  const sizes = paths.map((path) => ({ path, size: gzipped(join(dist, path)) })).sort((a, b) => b.size - a.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const over = total > budget;
  console.log(`${part}: ${kB(total)} of ${kB(budget)}${over ? ', OVER BUDGET' : ''}`);
  for (const { path, size } of sizes) console.log(`  ${kB(size).padStart(9)}  ${path}`);
  if (over) process.exitCode = 1;
}
if (parts.scripts.length === 0) throw new Error('No script found in dist/index.html.');

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
