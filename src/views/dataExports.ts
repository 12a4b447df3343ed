/** Data to take away beside the table of what is in view: the table of outcomes, every future, and all of it as one zip. */

import { ARCHIVE_FILES, archiveName, type ArchiveFile } from '../content/words-data';
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
import { differences, MODEL_VERSION, type Scenario } from '../model/scenario';
import type { Whole } from '../state/results.svelte';
import {
  changedLines,
  comparesNow,
  comparisonNamed,
  comparisonTable,
  comparisonWide,
  wholeVersus,
} from './compareExports';
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
  if (!comparesNow(facts)) return () => download(blob, named(forecast, 'wide.csv'));
  const { name, digest } = comparisonNamed(facts);
  return () => download(blob, filename(name, 'all', digest, 'wide.csv'));
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
  const settings = (scenario: Scenario) => writeScenario(scenario, facts.app.view.questions);
  const beside = (place: number) => {
    const found = comparesNow(facts) && facts.app.compared.find(({ at }) => at === place);
    return found ? settings(found.scenario) : undefined;
  };
  const files: Readonly<Record<ArchiveFile, string | Blob | undefined>> = {
    'long.csv': longCsv(forecast, facts.link),
    'wide.csv': wide(facts, forecast),
    'comparison.csv': comparesNow(facts) ? await comparisonTable(facts) : undefined,
    'runs.csv': tellRuns && (await runs(facts, forecast, tellRuns)),
    'scenario.json': settings(wholeOf(facts).scenario),
    'reference.json': beside(0),
    'compared-2.json': beside(2),
    'compared-3.json': beside(3),
    'picture.svg': svg,
    'picture.png': await picturePng(svg, choices.scale),
    'CITATION.cff': citationCff(cited),
    'citation.bib': citationBib(cited),
  };
  const there = ARCHIVE_FILES.filter((file) => files[file]);
  const nameIn = (file: ArchiveFile) => archiveName(file, comparesNow(facts));
  const entry = (name: string, content: string | Blob) => ({ name, content: new Blob([content]) });
  return [
    entry('README.txt', readme(facts, forecast, cited, there)),
    ...there.map((file) => entry(nameIn(file), files[file]!)),
  ];
}

function readme(
  facts: ExportFacts,
  { scenario, reference, digest, changed }: ReturnType<typeof namedWhole>,
  { title }: Cited,
  files: readonly ArchiveFile[],
): string {
  return facts.own.data.readme({
    title,
    files,
    compares: comparesNow(facts),
    changed: comparesNow(facts)
      ? comparedChanges(facts)
      : [
          {
            name: oneLine(scenario.name),
            reference: oneLine(scenarioName(reference, facts.words)),
            settings: changed.map(oneLine),
          },
        ],
    told: runsOf(scenario),
    trials: scenario.trials,
    seed: oneLine(scenario.seed),
    digest,
    modelVersion: MODEL_VERSION,
    link: oneLine(facts.link),
    date: facts.words.date(facts.today),
  });
}

function comparedChanges(facts: ExportFacts) {
  const { rivals, reference } = wholeVersus(facts.app, facts.words);
  return rivals.map(({ name, scenario }) => ({
    name: oneLine(name),
    reference: oneLine(reference.name),
    settings: changedLines(reference.scenario, scenario, facts).map(oneLine),
  }));
}

function citation(facts: ExportFacts, { scenario, digest }: Whole): Cited {
  const title = oneLine(comparesNow(facts) ? comparisonNamed(facts).name : scenario.name);
  return { title, digest, day: dayOf(facts.today), link: facts.link };
}

/** Throws a sentence while the numbers of the reference are on their way. */
function wide(facts: ExportFacts, forecast: Whole): string {
  if (comparesNow(facts)) return comparisonWide(facts);
  const { app, words, link } = facts;
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
