/** How the app is served, built and unit-tested. The base is relative, so that the built files run from any sub-path. */

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { compileKernel } from './test/setup/kernel.js';

/**
 * What the entry needs without a dynamic import is one chunk, which packs smaller than two that share a third; all else comes
 * when it is asked for.
 */
function chunkOf(id: string, graph: Graph): string | null {
  const seen = new Set([id]);
  for (const one of seen) {
    const module = graph.getModuleInfo(one);
    if (module?.isEntry) return 'page';
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return null;
}

interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), { name: 'kernel', buildStart: compileKernel }],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [{ name: chunkOf }] } },
    },
  },
  // Met first in a worker or a lazy import, each of these would make the dev server reload the page.
  optimizeDeps: {
    include: ['@noble/hashes/sha2.js', 'd3', 'fflate', 'idb', 'mathjs/number', 'pptxgenjs', 'seedrandom', 'valibot'],
  },
  // Svelte's browser build, so that runes behave in unit tests as they do in the page.
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    // Room for a busy machine; a test that needs it is too slow.
    testTimeout: 120_000,
  },
});
