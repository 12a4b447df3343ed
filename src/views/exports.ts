/** What leaves the page: the picture as SVG or PNG, all shares as CSV, the scenario as a file. Names as the contract has them. */

import { fourPictureSvg, type Market } from '../charts/fourPicture';
import { pictureSvg, type SheetInput } from '../charts/picture';
import type { ThemeName } from '../charts/theme';
import { plainText, type Words } from '../content/words';
import { filename, type Extension } from '../io/filename';
import { picturePng } from '../io/png';
import { writeScenario } from '../io/scenario';
import { longCsv, shownCsv } from '../io/table';
import type { View } from '../io/view';
import type { Savable } from '../model/saved';
import { MODEL_VERSION } from '../model/scenario';
import { SEGMENTS, type SegmentOrAll } from '../model/segments';
import type { AppState } from '../state/app.svelte';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonFile } from './compareExports';
import { askedFinding, chinaAheadIn, findingOf } from './finding';
import { pictureFonts, type FontAddresses } from './pictureFonts';
import { plateInput, thresholdOf } from './plateInput';
import { scenarioName } from './scenarioName';

export interface ExportFacts {
  readonly app: AppState;
  readonly words: Words;
  readonly theme: ThemeName;
  readonly fonts: FontAddresses;
  /** The address of what is exported. */
  readonly link: string;
  readonly today: Date;
}

export type ExportKind = 'svg' | 'png' | 'csv' | 'json';

/** Puts the file into the reader's downloads; rejects with a sentence when it cannot be made. */
export async function exportFile(kind: ExportKind, facts: ExportFacts): Promise<void> {
  const forecast = facts.app.results.whole;
  if (!forecast) throw new Error(facts.words.page.exportFailed);
  if (kind !== 'json' && comparesNow(facts)) return download(...(await comparisonFile(kind, facts)));
  const blob = await made(kind, facts, forecast);
  download(
    blob,
    filename(
      scenarioName(forecast.scenario, facts.words),
      facts.app.view.segment,
      forecast.digest,
      kind satisfies Extension,
    ),
  );
}

/** The same for a scenario that need not be on screen: its file is named for the digest of its own run. */
export async function exportScenario({ scenario, questions }: Savable, app: AppState): Promise<void> {
  const digest = (await app.digest(scenario)) ?? '';
  const blob = new Blob([writeScenario(scenario, questions)], { type: 'application/json' });
  download(blob, filename(scenario.name, app.view.segment, digest, 'json'));
}

/** The PNG on the clipboard. */
export async function copyPicture(facts: ExportFacts): Promise<void> {
  const forecast = facts.app.results.whole;
  if (!forecast) throw new Error(facts.words.page.exportFailed);
  const png = comparesNow(facts) ? comparisonFile('png', facts).then(([blob]) => blob) : made('png', facts, forecast);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function made(kind: ExportKind, facts: ExportFacts, forecast: Whole): Promise<Blob> {
  switch (kind) {
    case 'svg':
      return new Blob([await picture(facts, forecast)], { type: 'image/svg+xml' });
    case 'png':
      return picturePng(await picture(facts, forecast));
    case 'csv':
      return new Blob([await csv(facts, forecast)], { type: 'text/csv' });
    case 'json':
      return new Blob([writeScenario(forecast.scenario, facts.app.view.questions)], { type: 'application/json' });
  }
}

/** All markets where all are in view, else the one that is, with its finding. */
async function csv(facts: ExportFacts, forecast: Whole): Promise<string> {
  const { app, words, link } = facts;
  const { segment } = app.view;
  const named = { ...forecast, scenario: { ...forecast.scenario, name: scenarioName(forecast.scenario, words) } };
  if (segment === 'all') return longCsv(named, link);
  return shownCsv(named, segment, await findingInView(facts, forecast), scenarioName(forecast.reference, words), link);
}

/** Of the market in view; of all four side by side where all are. */
async function picture(facts: ExportFacts, forecast: Whole): Promise<string> {
  const { segment } = facts.app.view;
  const sheet = await sheetOf(facts, forecast, segment === 'all' ? SEGMENTS : [segment]);
  if (segment !== 'all') return pictureSvg({ ...sheet, plate: plateOf(facts, forecast, segment) });
  return fourPictureSvg({ ...sheet, markets: SEGMENTS.map((one) => marketOf(facts, forecast, one)) });
}

async function sheetOf(facts: ExportFacts, forecast: Whole, described: readonly SegmentOrAll[]): Promise<SheetInput> {
  const { app, words, theme, fonts, today } = facts;
  const { scenario, digest } = forecast;
  const { seed, trials } = scenario;
  return {
    theme,
    title: await findingInView(facts, forecast),
    ...captions(facts, forecast),
    description: described.map((segment) => describe(facts, forecast, segment)).join(' '),
    facts: {
      scenario: app.referenceChosen
        ? words.page.comparedWith(scenarioName(scenario, words), scenarioName(forecast.reference, words))
        : scenarioName(scenario, words),
      seed,
      trials,
      digest,
      modelVersion: MODEL_VERSION,
      date: words.date(today),
    },
    words: words.picture,
    fonts: await pictureFonts(fonts),
  };
}

/** Over the drawing and under it. */
function captions(facts: ExportFacts, forecast: Whole): Pick<SheetInput, 'caption' | 'note'> {
  const { app, words } = facts;
  const { segment } = app.view;
  const { plate } = words;
  const { horizon } = forecast.scenario;
  const dashed = app.sight.referenceShown && app.results.referenceOf(forecast) !== undefined;
  if (segment !== 'all')
    return {
      caption: `${words.segments[segment].plate}. ${plate.bands(focused(app.view))}`,
      note: plate.fullNote(segment, horizon, dashed),
    };
  const note = [plate.printedRow(segment), plate.note(horizon), ...(dashed ? [plate.changed(true)] : [])];
  return { caption: `${plate.each} ${plate.bands(app.view.focus !== 'all')}`, note: note.join(' ') };
}

function describe({ app, words }: ExportFacts, counted: Whole, segment: SegmentOrAll): string {
  const baseline = app.results.referenceOf(counted);
  return words.figure({
    segment,
    year: counted.scenario.horizon,
    chinaAhead: chinaAheadIn(segment, counted)!,
    reference: baseline && chinaAheadIn(segment, baseline),
    forecast: counted.segments[segment],
  });
}

/** As on the page: of the question that was chosen for it, if that has been counted. */
async function findingInView(facts: ExportFacts, forecast: Whole): Promise<string> {
  const { app, words } = facts;
  const isCounted = app.sight.asked && app.answers.of(app.sight.asked)?.scenario === forecast.scenario;
  const sentence = isCounted ? askedFinding(app, await words.ask()) : undefined;
  return sentence ? plainText(sentence) : findingIn(facts, forecast, app.view.segment);
}

function findingIn({ app, words }: ExportFacts, forecast: Whole, segment: SegmentOrAll): string {
  return plainText(findingOf(segment, forecast, app.results.referenceOf(forecast), words) ?? []);
}

function marketOf(facts: ExportFacts, forecast: Whole, segment: SegmentOrAll): Market {
  return {
    name: facts.words.segments[segment].plate,
    finding: findingIn(facts, forecast, segment),
    plate: plateOf(facts, forecast, segment),
  };
}

function plateOf({ app, words }: ExportFacts, forecast: Whole, segment: SegmentOrAll): Market['plate'] {
  const shown = { scenario: forecast.scenario, forecast: forecast.segments[segment] };
  const baseline = app.sight.referenceShown ? app.results.referenceOf(forecast) : undefined;
  const size = { width: 1200, height: 600 };
  const reference = baseline?.segments[segment];
  const threshold = thresholdOf(app.sight.asked, segment, forecast.scenario.horizon);
  return plateInput({ segment, shown, reference, view: app.view, words, still: app.settled, threshold, ...size });
}

function focused({ focus, arrangement }: View): boolean {
  return focus !== 'all' || arrangement === 'split';
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
