/** Puts what is in view on paper, as the browser is about to print. Where there is no sheet for it, the page itself is printed. */

import { writeLink } from '../io/link';
import type { Words } from '../content/words';
import type { MattersWords } from '../content/words-matters';
import { resultOf } from '../state/reproduction';
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
  const facts: PrintedFacts = { ...own, app, link: linkTo(app, link), today: new Date() };
  if (app.view.page === 'matters') putMattersUp(facts, own.matters);
  if (app.view.page === 'matters' || app.view.page === 'evidence') return;
  const printed = printedOf(facts);
  if (printed) putUp(PrintSheet, { printed });
}

/** While a run is under way the last one is printed, so the link is to that. `link` is to the page as it stands. */
function linkTo(app: AppState, link: string): string {
  const { whole } = app.results;
  if (!whole || app.settled || app.view.page === 'compare') return link;
  const { scenario, reference } = whole;
  const work = { ...app.work, scenario, ...(app.referenceChosen && { reference }) };
  return new URL(writeLink({ ...work, view: app.view, result: resultOf(whole, app.view.segment) }), link).href;
}

function putMattersUp(facts: PrintedFacts, own: MattersWords): void {
  const { app, words } = facts;
  const { found, reach } = reasonsOf(app);
  const { whole } = app.results;
  if (!found || found.scenario !== whole?.scenario) return;
  putUp(PrintMatters, { words, own, found, reach, foot: footOf(facts, scenarioName(whole.scenario, words), whole) });
}
