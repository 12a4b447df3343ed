/** The digest of a link where there is no browser: the terminal's own functions, and the command itself. */

import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { readLink } from '../../src/io/link';
import { simulate } from '../../src/simulation/simulate';
import { digest } from '../../src/simulation/digest';
import { ROOT } from '../setup/packages.js';

export function digestOf(link: string): string {
  const shared = readLink(link);
  if ('problem' in shared) throw new Error(shared.problem);
  return digest(simulate(shared.scenario).segments);
}

export async function digestOfCommand(link: string): Promise<string> {
  const words = ['node_modules/tsx/dist/cli.mjs', 'src/cli.ts', '--link', link];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 1 << 26 });
  return JSON.parse(stdout).digest;
}
