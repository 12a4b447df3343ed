/** The layers hold: asked of every file of src, and shown to notice one planted violation of each kind. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circles, LAYERS } from './architecture/layers';
import { namingOf, violations } from './architecture/violations';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const filesBelow = (folder: string, name: RegExp) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => name.test(path));

const SOURCES = filesBelow('src', /\.(ts|js|svelte)$/);

describe('the project', () => {
  it.each(SOURCES)('%s keeps to its layer', (path) => {
    expect(violations(path, readFileSync(ROOT + path, 'utf8'))).toEqual([]);
  });

  it('has layers that lead one way', () => {
    expect(circles(LAYERS)).toEqual([]);
  });

  it('names its tests for what they hold', () => {
    expect(filesBelow('test', /\.(ts|js)$/).flatMap(namingOf)).toEqual([]);
  });
});

/** Kind of violation, where it is planted, what is planted, and what the checker has to say. */
const PLANTED: readonly (readonly [kind: string, path: string, text: string, says: string])[] = [
  ['an import against the table', 'src/model/plant.ts', "import { save } from '../io/storage';", 'must not import io'],
  ['a type-only import', 'src/model/plant.ts', "import type { Page } from '../views/page';", 'must not import views'],
  [
    'an import that is only a type query',
    'src/io/plant.ts',
    "type A = import('../state/app').A;",
    'must not import state',
  ],
  ['a re-export', 'src/ui/plant.ts', "export { DRIVERS } from '../model/drivers';", 'must not import model'],
  ['a lazy import', 'src/content/plant.ts', "void import('../charts/fan');", 'must not import charts'],
  ['an import for its effects', 'src/charts/plant.ts', "import '../state/app';", 'must not import state'],
  ['a file outside src', 'src/io/plant.ts', "import '../../test/planted';", 'outside src'],
  [
    'a worker URL',
    'src/views/plant.ts',
    "new Worker(new URL('../simulation/worker.ts', import.meta.url));",
    'simulation',
  ],
  [
    'a ?worker import',
    'src/views/plant.ts',
    "import W from '../simulation/worker?worker';",
    'must not import simulation',
  ],
  [
    'an import in a component',
    'src/ui/Plant.svelte',
    '<script lang="ts">\nimport { a } from "../model/a";\n</script>',
    'model',
  ],
  ['an import in a module script', 'src/ui/Plant.svelte', '<script module>\nimport "../model/a";\n</script>', 'model'],
  ['an import in markup', 'src/ui/Plant.svelte', '{#await import("../state/app") then a}{a}{/await}', 'state'],
  ['a computed import', 'src/views/plant.ts', 'void import(place);', 'cannot be checked'],
  ['a glob import', 'src/views/plant.ts', "import.meta.glob('../*/*.ts');", 'cannot be checked'],
  ['a package against the table', 'src/views/plant.ts', "import { scaleLinear } from 'd3';", 'must not import d3'],
  ['a built-in of Node outside the terminal', 'src/io/plant.ts', "import 'node:fs';", 'must not import node:fs'],
  ['svelte in the model', 'src/model/plant.ts', "import { tick } from 'svelte';", 'must not import svelte'],
  [
    'mathjs outside the formula',
    'src/model/plant.ts',
    "import { create } from 'mathjs/number';",
    'only src/model/formula.ts',
  ],
  [
    'seedrandom outside random',
    'src/model/plant.ts',
    "import seedrandom from 'seedrandom';",
    'only src/model/random.ts',
  ],
  ['more of d3 than arrays in the model', 'src/model/plant.ts', "import { sum, line } from 'd3';", 'must not use line'],
  ['all of d3 in the model', 'src/model/plant.ts', "import * as d3 from 'd3';", 'must not use *'],
  ['a folder that is in no layer', 'src/stores/plant.ts', '', 'not in the table'],
  ['a file that is in no layer', 'src/plant.ts', '', 'not in the table'],
  ['a file called utils', 'src/model/utils.ts', '', 'says nothing'],
  ['a file called helpers', 'src/ui/helpers.svelte.ts', '', 'says nothing'],
  ['a folder called common', 'src/model/common/plant.ts', '', 'says nothing'],
  ['a file called types', 'src/io/types.ts', '', 'says nothing'],
  ['a barrel', 'src/charts/index.ts', '', 'says nothing'],
  ['code in data', 'src/data/plant.ts', 'export const now = () => 1;', 'holds no code'],
  ['the DOM in the model', 'src/model/plant.ts', 'export const title = document.title;', 'names document'],
  ['a type of the DOM in the model', 'src/model/plant.ts', 'export let a: HTMLElement;', 'names HTMLElement'],
  ['a clock in the model', 'src/model/plant.ts', 'export const now = Date.now();', 'names Date'],
  ['a timer in the model', 'src/model/plant.ts', 'setTimeout(() => 0);', 'names setTimeout'],
  ['unseeded chance in the model', 'src/model/plant.ts', 'export const u = Math.random();', 'has no seed'],
  ['Math by another name', 'src/model/plant.ts', 'const { random } = Math;', 'other than as Math.name'],
  ['Math by a computed name', 'src/model/plant.ts', "Math['random']();", 'other than as Math.name'],
  ['an approximate function', 'src/model/plant.ts', 'export const y = Math.exp(1);', 'Math.exp is only approximate'],
  ['an approximate function in the kernel', 'src/simulation/plant.ts', 'Math.log1p(1);', 'only approximate'],
  ['a power', 'src/model/plant.ts', 'export const y = 3 ** x;', '** is only approximate'],
  ['a power assigned', 'src/model/plant.ts', 'x **= 2;', '** is only approximate'],
  ['an effect in state', 'src/state/plant.svelte.ts', '$effect(() => {});', 'names $effect'],
  ['the DOM in state', 'src/state/plant.svelte.ts', 'window.scroll(0, 0);', 'names window'],
  ['raw HTML in markup', 'src/views/Plant.svelte', '<p>{@html words}</p>', '{@html}'],
  ['raw HTML by a binding', 'src/views/Plant.svelte', '<p contenteditable bind:innerHTML={words}></p>', 'innerHTML'],
  ['raw HTML by assignment', 'src/views/plant.ts', "node.innerHTML = '<b>';", 'innerHTML'],
  ['raw HTML by a computed name', 'src/views/plant.ts', "node['outerHTML'] = '<b>';", 'outerHTML'],
  ['eval', 'src/io/plant.ts', "eval('1');", 'eval'],
  ['code made of a text', 'src/io/plant.ts', "new Function('return 1');", 'names Function'],
  ['storage outside io/storage', 'src/state/plant.ts', "localStorage.getItem('a');", 'only io/storage'],
  [
    'storage in markup',
    'src/views/Plant.svelte',
    '<button onclick={() => localStorage.clear()}>x</button>',
    'only io/storage',
  ],
];

describe('the checker', () => {
  it.each(PLANTED)('notices %s', (_, path, text, says) => {
    expect(violations(path, text).join('\n')).toContain(says);
  });

  it('notices layers that lead in a circle', () => {
    expect(
      circles({ a: { folders: ['b'] }, b: { folders: ['c'] }, c: { folders: ['a'] }, d: { folders: ['a'] } }),
    ).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [
      'src/model/plant.ts',
      "import { DRIVERS } from './drivers';\nimport type { AnalysisRow } from '../data/analysis';",
    ],
    [
      'src/model/plant.ts',
      'export const f = (document: { location: number }) => Math.max(document.location, Math.sqrt(2));',
    ],
    ['src/model/plant.ts', "import { quantileSorted } from 'd3';"],
    ['src/io/storage.ts', "export const kept = localStorage.getItem('a');"],
    [
      'src/main.ts',
      "import './app.css';\nnew Worker(new URL('./simulation/worker.ts', import.meta.url), { type: 'module' });",
    ],
    [
      'src/views/Plant.svelte',
      '<script lang="ts">\nlet { n }: { n: number } = $props();\n</script>\n{#each [n] as m (m)}{m}{/each}',
    ],
  ])('lets %s be when nothing is wrong', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
