/** C on one core, compiled here and now for this machine's processor. */

import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './child';

const SOURCE = fileURLToPath(new URL('native.c', import.meta.url));
export const FLAGS = ['-O3', '-march=native', '-ffast-math'] as const;

export const native: Program = {
  name: 'C',
  available: async () => spawnSync('cc', ['--version']).status === 0 || 'no C compiler; on Debian: apt install gcc',
  command(folder) {
    const program = join(folder, 'native');
    execFileSync('cc', [...FLAGS, SOURCE, '-o', program, '-lm'], { stdio: ['ignore', 'inherit', 'inherit'] });
    return [program];
  },
};
