/** What leaves the page: the picture as SVG or PNG, all shares as CSV, the scenario as a file. Names as the contract has them. */

import { pictureSvg, type PictureInput } from '../charts/picture';
import type { ThemeName } from '../charts/theme';
import { plainText, type Words } from '../content/words';
import { filename, type Extension } from '../io/filename';
import { picturePng } from '../io/png';
import { writeScenario } from '../io/scenario';
import { longCsv, shownCsv } from '../io/table';
import type { View } from '../io/view';
import type { Forecast } from '../model/forecast';
import { MODEL_VERSION } from '../model/scenario';
import type { AppState } from '../state/app.svelte';
import { chinaAheadIn, findingOf } from './finding';
import { pictureFonts, type FontAddresses } from './pictureFonts';
import { plateInput } from './plateInput';
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

/** The PNG on the clipboard. */
export async function copyPicture(facts: ExportFacts): Promise<void> {
  const forecast = facts.app.results.whole;
  if (!forecast) throw new Error(facts.words.page.exportFailed);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': made('png', facts, forecast) })]);
}

async function made(kind: ExportKind, facts: ExportFacts, forecast: Forecast): Promise<Blob> {
  switch (kind) {
    case 'svg':
      return new Blob([await picture(facts, forecast)], { type: 'image/svg+xml' });
    case 'png':
      return picturePng(await picture(facts, forecast));
    case 'csv':
      return new Blob([csv(facts, forecast)], { type: 'text/csv' });
    case 'json':
      return new Blob([writeScenario(forecast.scenario)], { type: 'application/json' });
  }
}

/** All markets where all are in view, else the one that is, with its finding. */
function csv({ app, words, link }: ExportFacts, forecast: Forecast): string {
  const { segment } = app.view;
  const named = { ...forecast, scenario: { ...forecast.scenario, name: scenarioName(forecast.scenario, words) } };
  if (segment === 'all') return longCsv(named, link);
  const sentence = findingOf(segment, forecast, app.results.referenceOf(forecast), words);
  return shownCsv(named, segment, plainText(sentence ?? []), link);
}

async function picture({ app, words, theme, fonts, today }: ExportFacts, forecast: Forecast): Promise<string> {
  const { view } = app;
  const { segment } = view;
  const baseline = app.results.referenceOf(forecast);
  const chinaAhead = chinaAheadIn(segment, forecast)!;
  const reference = baseline && chinaAheadIn(segment, baseline);
  const shown = { scenario: forecast.scenario, forecast: forecast.segments[segment] };
  return pictureSvg({
    plate: plateOf(app, words, shown, app.referenceShown ? baseline : undefined),
    theme,
    title: plainText(findingOf(segment, forecast, baseline, words) ?? []),
    caption: `${words.segments[segment].plate}. ${words.plate.bands(focused(view))}`,
    note: words.plate.fullNote(segment, forecast.scenario.horizon, baseline !== undefined && app.referenceShown),
    description: words.figure({
      segment,
      year: forecast.scenario.horizon,
      chinaAhead,
      reference,
      forecast: shown.forecast,
    }),
    facts: {
      scenario: scenarioName(forecast.scenario, words),
      seed: forecast.scenario.seed,
      trials: forecast.scenario.trials,
      digest: forecast.digest,
      modelVersion: MODEL_VERSION,
      date: words.date(today),
    },
    words: words.picture,
    fonts: await pictureFonts(fonts),
  });
}

function plateOf(
  { view, settled }: AppState,
  words: Words,
  shown: Parameters<typeof plateInput>[0]['shown'],
  reference: Forecast | undefined,
): PictureInput['plate'] {
  const { segment } = view;
  const size = { width: 1200, height: 600 };
  return plateInput({ segment, shown, reference: reference?.segments[segment], view, words, still: settled, ...size });
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
