/** The work unit as raw little-endian files in a folder of its own, for the peers that are not JavaScript. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Work } from './work';

export interface WorkFolder {
  readonly path: string;
  /** What a peer outside Node is started with: the folder, trials, quarters, drivers. */
  readonly words: readonly string[];
  remove(): void;
}

export function writeWork(work: Work): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), 'parallel-run-bench-'));
  for (const name of ['base', 'pushes', 'coefficients'] as const) writeFileSync(join(path, `${name}.f32`), work[name]);
  const words = [path, ...[work.trials, work.quarters, work.drivers].map(String)];
  return { path, words, remove: () => rmSync(path, { recursive: true, force: true }) };
}
