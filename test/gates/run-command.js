/**
 * Runs one shell command to its end, with its output where ours goes. What outlives its time limit, or us, is stopped
 * with all that it started: a test that loops for ever must become a failure, not a silence.
 */

import { spawn } from 'node:child_process';
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const WINDOWS = process.platform === 'win32';

/**
 * @param {string} command @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds: number }} options
 * @returns {Promise<number | null>} the exit code; null when it was stopped
 */
export function runCommand(command, { cwd, env, seconds }) {
  const child = spawn(command, { cwd, env, shell: true, stdio: 'inherit', detached: !WINDOWS });
  const stop = () => {
    if (child.pid === undefined) return;
    if (WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, 'SIGKILL');
  };
  const leave = () => {
    stop();
    process.exit(1);
  };
  const limit = setTimeout(() => {
    console.log(`Stopped: it was not done after ${seconds} s.`);
    stop();
  }, seconds * 1000);
  for (const signal of SIGNALS) process.once(signal, leave);
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(limit);
      for (const signal of SIGNALS) process.off(signal, leave);
      resolve(code);
    };
    child.once('error', () => end(null)).once('exit', end);
  });
}
