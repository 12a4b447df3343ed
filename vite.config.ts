/** How the app is served, built and unit-tested. The base is relative, so that the built files run from any sub-path. */

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { compileKernel } from './test/setup/kernel.js';

/** What only exports and the other pages need comes later; all else is one chunk, which packs smaller than two that share a third. */
const LATER =
  /src\/(model\/(source|aim)|views\/(exports|pictureFonts|Evidence\w*|[mM]atters\w*|[wW]ays\w*)|charts\/(picture|fourPicture|svg|theme|xml|[tT]ornado)|io\/(table|png|filename|credit)|state\/(reasons|search)|content\/en-(matters|ways))\.(svelte\.)?(ts|svelte)/;

function isOfTheFirstView(path: string): boolean {
  return !LATER.test(path);
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), { name: 'kernel', buildStart: compileKernel }],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: isOfTheFirstView }] } } },
  },
  // Met first in a worker or a lazy import, each of these would make the dev server reload the page.
  optimizeDeps: { include: ['@noble/hashes/sha2.js', 'd3', 'fflate', 'mathjs/number', 'seedrandom', 'valibot'] },
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
