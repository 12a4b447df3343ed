/** Opens a scenario file as one step that undo takes back. A file that cannot be read says why and costs no work; never throws. */

import type { Words } from '../content/words';
import { MOST_FILE_CHARACTERS } from '../io/json';
import { readScenario } from '../io/scenario';
import type { AppState } from '../state/app.svelte';

/** A character takes four bytes at most: what is larger need not be read to be refused. */
const MOST_BYTES = 4 * MOST_FILE_CHARACTERS;

/** What is read of a file; a `File` is one. */
export interface Readable {
  readonly size: number;
  text(): Promise<string>;
}

/** True when the file was opened; the view stays as it is, but for the questions pinned in the file. */
export async function openFile(app: AppState, file: Readable, words: Words): Promise<boolean> {
  const found = await readFile(file, words);
  if ('problem' in found) {
    app.refuse(found.problem);
    return false;
  }
  app.openScenario(found, 'file');
  return true;
}

/** The scenario of a file, or why there is none. Never throws. */
export async function readFile(file: Readable, words: Words): Promise<ReturnType<typeof readScenario>> {
  if (file.size > MOST_BYTES) return { problem: words.page.fileTooLarge };
  try {
    return readScenario(await file.text());
  } catch {
    return { problem: words.page.fileUnreadable };
  }
}
