/** Data to take away beside the table of what is in view: the table of outcomes, every future, and all of it as one zip. */

import { ARCHIVE_FILES, type ArchiveFile } from '../content/words-data';
import { archive, type Entry } from '../io/archive';
import { citationBib, citationCff, type Cited } from '../io/citation';
import { filename } from '../io/filename';
import { picturePng } from '../io/png';
import { runsCsv } from '../io/runsTable';
import { writeScenario } from '../io/scenario';
import { longCsv } from '../io/table';
import { oneLine } from '../io/text';
import { wideCsv } from '../io/wideTable';
import { runsOf } from '../model/runs';
import { differences, MODEL_VERSION } from '../model/scenario';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonNamed, comparisonTable } from './compareExports';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { download, fileName, namedWhole } from './exports';
import type { Deed, Tell } from './oneRun';
import { pictureOf, wholeOf } from './pictures';
import { scenarioName } from './scenarioName';
import { unhurried } from './unhurried';

/** Of all markets, whatever is in view; rejects with a sentence when it cannot be made. */
export async function exportWide(facts: ExportFacts): Promise<Deed> {
  const forecast = namedWhole(facts);
  const blob = new Blob([wide(facts, forecast)], { type: 'text/csv' });
  return () => download(blob, named(forecast, 'wide.csv'));
}

export async function exportRuns(facts: ExportFacts, tell: Tell): Promise<Deed> {
  const forecast = namedWhole(facts);
  const blob = await runs(facts, forecast, tell);
  return () => download(blob, named(forecast, 'runs.csv'));
}

/** All there is about what is in view; the runs only if they are wanted. */
export async function exportZip(
  facts: ExportFacts,
  choices: PictureChoices,
  withRuns: boolean,
  tell: Tell,
): Promise<Deed> {
  const name = fileName(facts, 'zip');
  const all = await contents(facts, choices, withRuns ? tell : undefined);
  const blob = await archive(all, facts.today);
  return () => download(blob, name);
}

/** `tellRuns`: the runs are wanted, and who hears how far they are. */
async function contents(
  facts: ExportFacts,
  choices: PictureChoices,
  tellRuns: Tell | undefined,
): Promise<readonly Entry[]> {
  const forecast = namedWhole(facts);
  const cited = citation(facts, forecast);
  const svg = await pictureOf(facts.app.view, facts, choices);
  const files: Readonly<Record<ArchiveFile, string | Blob | undefined>> = {
    'long.csv': longCsv(forecast, facts.link),
    'wide.csv': wide(facts, forecast),
    'comparison.csv': comparesNow(facts) ? await comparisonTable(facts) : undefined,
    'runs.csv': tellRuns && (await runs(facts, forecast, tellRuns)),
    'scenario.json': writeScenario(wholeOf(facts).scenario, facts.app.view.questions),
    'picture.svg': svg,
    'picture.png': await picturePng(svg, choices.scale),
    'CITATION.cff': citationCff(cited),
    'citation.bib': citationBib(cited),
  };
  const there = ARCHIVE_FILES.filter((file) => files[file]);
  const entry = (name: string, content: string | Blob) => ({ name, content: new Blob([content]) });
  return [
    entry('README.txt', readme(facts, forecast, cited, there)),
    ...there.map((file) => entry(file, files[file]!)),
  ];
}

function readme(
  facts: ExportFacts,
  { scenario, digest }: Whole,
  { title }: Cited,
  files: readonly ArchiveFile[],
): string {
  return facts.own.data.readme({
    title,
    files,
    told: runsOf(scenario),
    trials: scenario.trials,
    seed: oneLine(scenario.seed),
    digest,
    modelVersion: MODEL_VERSION,
    link: oneLine(facts.link),
    date: facts.words.date(facts.today),
  });
}

function citation(facts: ExportFacts, { scenario, digest }: Whole): Cited {
  const title = oneLine(comparesNow(facts) ? comparisonNamed(facts).name : scenario.name);
  return { title, digest, day: dayOf(facts.today), link: facts.link };
}

/** Throws a sentence while the numbers of the reference are on their way. */
function wide({ app, words, link }: ExportFacts, forecast: Whole): string {
  const { reference, scenario } = forecast;
  if (!app.settled) throw new Error(words.page.exportFailed);
  const differs = differences(reference, scenario).length > 0;
  const segments = differs ? app.results.referenceOf(forecast)?.segments : 'same';
  return wideCsv(forecast, { name: scenarioName(reference, words), segments }, link);
}

async function runs({ app, link }: ExportFacts, forecast: Whole, tell: Tell): Promise<Blob> {
  const told = await app.futures(forecast.scenario, () => {});
  return new Blob(await unhurried(runsCsv(told, forecast, link), tell), { type: 'text/csv' });
}

/** Of all markets, so it is named for no single one. */
function named({ scenario, digest }: Whole, extension: 'wide.csv' | 'runs.csv'): string {
  return filename(scenario.name, 'all', digest, extension);
}

/** YYYY-MM-DD where the reader is. */
function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
