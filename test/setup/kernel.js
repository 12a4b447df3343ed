/**
 * Compiles the kernel (AssemblyScript, src/simulation/kernel) into src/simulation/kernelBytes.ts when its source changed.
 * The bytes travel inside a module, so the page, the worker, the tests and the terminal all load them the same way.
 */

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, run } from './packages.js';

const SOURCE = join(ROOT, 'src/simulation/kernel');
const COMPILED = join(ROOT, 'src/simulation/kernelBytes.ts');
const OPTIONS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--use', 'abort='];

export function compileKernel() {
  const stamp = `// Compiled from src/simulation/kernel; source ${fingerprint()}.`;
  if (written()?.startsWith(stamp)) return;
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  const out = join(folder, 'kernel.wasm');
  const asc = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
  const { status } = run(process.execPath, [asc, join(SOURCE, 'kernel.ts'), '--outFile', out, ...OPTIONS]);
  if (status !== 0) throw new Error('The kernel does not compile (see above).');
  writeFileSync(COMPILED, `${stamp}\nexport const KERNEL_BYTES =\n  '${readFileSync(out, 'base64')}';\n`);
  rmSync(folder, { recursive: true });
}

function fingerprint() {
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/assemblyscript/package.json'), 'utf8'));
  hash.update(version);
  for (const file of readdirSync(SOURCE).sort()) hash.update(file).update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex').slice(0, 16);
}

function written() {
  try {
    return readFileSync(COMPILED, 'utf8');
  } catch {
    return undefined;
  }
}
