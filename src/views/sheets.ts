/** Puts what is in view on paper, as the browser is about to print. Where there is no sheet for it, the page itself is printed. */

import type { Words } from '../content/words';
import type { MattersWords } from '../content/words-matters';
import { reasonsOf } from '../state/reasons.svelte';
import type { AppState } from '../state/app.svelte';
import { putUp } from './paper';
import PrintMatters from './PrintMatters.svelte';
import { footOf, printedOf, type PrintedFacts, type PrintedWords } from './printed';
import PrintSheet from './PrintSheet.svelte';
import { scenarioName } from './scenarioName';

export { takeDown } from './paper';

/** All the words of all sheets. */
export interface SheetWords extends PrintedWords {
  readonly matters: MattersWords;
}

export async function sheetWords(words: Words): Promise<SheetWords> {
  const [exports, brief, compare, ask, matters] = await Promise.all([
    words.exports(),
    words.brief(),
    words.compare(),
    words.ask(),
    words.matters(),
  ]);
  return { words, exports, brief, compare, ask, matters };
}

export function putSheetUp(app: AppState, own: SheetWords, link: string): void {
  const facts: PrintedFacts = { ...own, app, link, today: new Date() };
  if (app.view.page === 'matters') putMattersUp(facts, own.matters);
  if (app.view.page === 'matters' || app.view.page === 'evidence') return;
  const printed = printedOf(facts);
  if (printed) putUp(PrintSheet, { printed });
}

function putMattersUp(facts: PrintedFacts, own: MattersWords): void {
  const { app, words } = facts;
  const { found, reach } = reasonsOf(app);
  const { whole } = app.results;
  if (!found || found.scenario !== whole?.scenario) return;
  putUp(PrintMatters, { words, own, found, reach, foot: footOf(facts, scenarioName(whole.scenario, words), whole) });
}
