/** The architecture as a table: which folder of src may import which, and which packages. Each folder may import itself. */

export interface Layer {
  readonly folders: readonly string[];
  /** Names of packages, subpaths included; `node:` stands for Node's built-ins. */
  readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  data: { folders: [], packages: [] },
  model: { folders: ['data'], packages: ['seedrandom', 'mathjs', 'd3'] },
  simulation: { folders: ['model'], packages: ['@noble/hashes'] },
  io: { folders: ['model', 'data'], packages: ['valibot', 'fflate', 'papaparse', 'idb', 'pptxgenjs'] },
  content: { folders: ['model', 'data'], packages: [] },
  charts: { folders: ['model', 'data'], packages: ['d3', 'svelte'] },
  ui: { folders: [], packages: ['svelte'] },
  state: { folders: ['simulation', 'io', 'model'], packages: ['svelte'] },
  views: { folders: ['data', 'model', 'io', 'content', 'charts', 'ui', 'state'], packages: ['svelte'] },
  'main.ts': {
    folders: ['app.css', 'data', 'model', 'simulation', 'io', 'content', 'charts', 'ui', 'state', 'views'],
    packages: ['svelte', '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'],
  },
  'cli.ts': { folders: ['data', 'model', 'simulation', 'io', 'content'], packages: ['node:'] },
  'app.css': { folders: [], packages: [] },
};

/** Packages that only one file of a folder may know. */
export const ONLY_IN: Readonly<Record<string, string>> = {
  'model:mathjs': 'src/model/formula.ts',
  'model:seedrandom': 'src/model/random.ts',
};

/** What the model may take from d3: its functions of arrays. */
export const D3_ARRAY = new Set(
  `bin bisect bisectCenter bisectLeft bisectRight bisector cross cumsum descending ascending deviation extent fsum group
  groups index least leastIndex greatest greatestIndex max maxIndex mean median min minIndex mode pairs permute quantile
  quantileIndex quantileSorted quickselect range rank rollup rollups scan sum thresholdFreedmanDiaconis thresholdScott
  thresholdSturges tickIncrement tickStep ticks transpose variance zip Adder`.split(/\s+/),
);

/** Names that say nothing of what a file is. */
export const EMPTY_NAMES = /^(utils?|helpers?|common|types?|index)$/i;

/** A table in which some folder could be reached from itself would not be layers. */
export function circles(layers: Readonly<Record<string, Pick<Layer, 'folders'>>>): string[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (layers[from]?.folders ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      return reaches(next, to, seen.add(next));
    });
  return Object.keys(layers).filter((folder) => reaches(folder, folder));
}
