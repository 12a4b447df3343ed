/** What leaves the page as a file or by the clipboard: names as the contract has them. */

import { filename, type Extension } from '../io/filename';
import { picturePng } from '../io/png';
import { writeScenario } from '../io/scenario';
import { longCsv, shownCsv } from '../io/table';
import type { Savable } from '../model/saved';
import type { AppState } from '../state/app.svelte';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonNamed, comparisonTable } from './compareExports';
import type { ExportFacts, PictureChoices } from './exportFacts';
import type { Deed, Once } from './oneRun';
import { altTextOf, findingInView, pictureOf, wholeOf } from './pictures';
import { scenarioName } from './scenarioName';

export type ExportKind = 'svg' | 'png' | 'csv' | 'json';

/** Ready for the reader's downloads; rejects with a sentence when it cannot be made. */
export async function exportFile(kind: ExportKind, facts: ExportFacts, choices: PictureChoices): Promise<Deed> {
  const name = fileName(facts, kind);
  const blob = await made(kind, facts, choices);
  return () => download(blob, name);
}

/** The same for a scenario that need not be on screen: its file is named for the digest of its own run. */
export async function exportScenario({ scenario, questions, story }: Savable, app: AppState): Promise<void> {
  const digest = (await app.digest(scenario)) ?? '';
  const blob = new Blob([writeScenario(scenario, questions, story)], { type: 'application/json' });
  download(blob, filename(scenario.name, app.view.segment, digest, 'json'));
}

/** What a file of the view is called. */
export function fileName(facts: ExportFacts, extension: Extension): string {
  const { app, words } = facts;
  const { scenario, digest } = wholeOf(facts);
  const compares = extension !== 'json' && comparesNow(facts);
  const named = compares ? comparisonNamed(facts) : { name: scenarioName(scenario, words), digest };
  return filename(named.name, app.view.segment, named.digest, extension);
}

/** The PNG on the clipboard. It is promised in the very click: some browsers ask for that. */
export async function copyPicture(once: Once, choices: PictureChoices): Promise<void> {
  const png = once((facts) => made('png', facts, choices));
  const copied = navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  // Of two failures the first says more.
  await Promise.all([png, copied]);
}

/** What the picture shows, in words, on the clipboard. */
export async function copyAltText(facts: ExportFacts, choices: PictureChoices): Promise<Deed> {
  const text = await altTextOf(facts.app.view, facts, choices);
  return () => navigator.clipboard.writeText(text);
}

export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function made(kind: ExportKind, facts: ExportFacts, choices: PictureChoices): Promise<Blob> {
  const { view, work } = facts.app;
  switch (kind) {
    case 'svg':
      return new Blob([await pictureOf(view, facts, choices)], { type: 'image/svg+xml' });
    case 'png':
      return picturePng(await pictureOf(view, facts, choices), choices.scale);
    case 'csv':
      return new Blob([await csv(facts)], { type: 'text/csv' });
    case 'json':
      return new Blob([writeScenario(wholeOf(facts).scenario, view.questions, work.story)], {
        type: 'application/json',
      });
  }
}

/** Of the comparison in view; else all markets where all are in view, else the one that is, with its finding. */
async function csv(facts: ExportFacts): Promise<string> {
  if (comparesNow(facts)) return comparisonTable(facts);
  const { app, words, link } = facts;
  const { segment } = app.view;
  const forecast = namedWhole(facts);
  if (segment === 'all') return longCsv(forecast, link);
  const reference = scenarioName(forecast.reference, words);
  return shownCsv(forecast, segment, await findingInView(app.view, facts), reference, link);
}

/** The forecast that is shown, its scenario called what the page calls it; throws a sentence when there is none. */
export function namedWhole(facts: ExportFacts): Whole {
  const forecast = wholeOf(facts);
  return { ...forecast, scenario: { ...forecast.scenario, name: scenarioName(forecast.scenario, facts.words) } };
}
