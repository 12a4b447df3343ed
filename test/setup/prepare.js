/**
 * Makes a fresh clone ready: checks Node, installs the packages the lock names, compiles the kernel, and with --browser finds a Chromium.
 * Runs before every npm command, so it uses nothing but Node itself and says nothing on standard output.
 */

import process from 'node:process';
import { compileKernel } from './kernel.js';
import { installPackages, nodeIsSupported, NODE_WANTED } from './packages.js';

async function prepare() {
  if (!nodeIsSupported(process.versions.node)) {
    throw new Error(`Parallel Run needs Node ${NODE_WANTED}; this is ${process.versions.node}.`);
  }
  installPackages();
  compileKernel();
  if (process.argv.includes('--browser')) {
    const { prepareChromium } = await import('./chromium.js');
    await prepareChromium();
  }
}

prepare().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
