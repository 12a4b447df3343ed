/** NumPy twice: float64 with np.quantile as one normally writes it, and the best-tuned float32. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Program } from './child';

const SOURCE = fileURLToPath(new URL('arrays.py', import.meta.url));
const PYTHONS = ['python3', '/usr/bin/python3'] as const;

export const numpyPlain = inNumpy('NumPy float64', 'plain');
export const numpyTuned = inNumpy('NumPy tuned', 'tuned');

function inNumpy(name: string, kind: 'plain' | 'tuned'): Program {
  return {
    name,
    available: async () => pythonWithNumpy() !== undefined || 'no NumPy; on Debian: apt install python3-numpy',
    command: () => [pythonWithNumpy()!, SOURCE, kind],
  };
}

function pythonWithNumpy(): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', 'import numpy']).status === 0);
}
