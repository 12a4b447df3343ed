/** Scenario files into the saved ones, each by itself: what cannot be read says why and costs no other. */

import type { Words } from '../content/words';
import { oneLine } from '../io/text';
import type { AppState } from '../state/app.svelte';
import { readFile, type Readable } from './openFile';

export interface Import {
  readonly kept: number;
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
}

/** The work stays as it is. What the browser refuses to keep is the saved ones' failure, not a file's problem. */
export async function importFiles(
  app: AppState,
  files: readonly (Readable & { readonly name: string })[],
  words: Words,
): Promise<Import> {
  const problems: Import['problems'][number][] = [];
  let kept = 0;
  for (const file of files) {
    const found = await readFile(file, words);
    if ('problem' in found) problems.push({ file: oneLine(file.name), problem: found.problem });
    else if (await app.saved.add(found)) kept += 1;
  }
  return { kept, problems };
}
