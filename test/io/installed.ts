/** Whether a program is there, for tests that open files with it; the name of a skipped test says which one is missing. */

import { spawnSync } from 'node:child_process';

export function installed(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
