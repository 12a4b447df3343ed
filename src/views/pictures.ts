/** The picture of a view as SVG, as it was asked for: a market's plate, all four, or the differences of a comparison. */

import { fourPictureSvg, type Market } from '../charts/fourPicture';
import { pictureSvg, type SheetInput } from '../charts/picture';
import { plainText } from '../content/words';
import type { View } from '../model/view';
import { MODEL_VERSION } from '../model/scenario';
import { SEGMENTS, type SegmentOrAll } from '../model/segments';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonPicture } from './compareExports';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { askedFinding, chinaAheadIn, findingOf } from './finding';
import { pictureFonts } from './pictureFonts';
import { plateInput, thresholdOf } from './plateInput';
import { scenarioName } from './scenarioName';

/** What is drawn and how, of a forecast that is whole. */
interface Sitting extends ExportFacts {
  readonly view: View;
  readonly forecast: Whole;
  readonly choices: PictureChoices;
}

/** Rejects with a sentence while there is nothing whole to draw. */
export async function pictureOf(view: View, facts: ExportFacts, choices: PictureChoices): Promise<string> {
  if (view.page === 'compare' && comparesNow(facts)) return comparisonPicture(facts, choices);
  const sitting = { ...facts, view, forecast: wholeOf(facts), choices };
  const { segment } = view;
  const sheet = await sheetOf(sitting);
  if (segment !== 'all') return pictureSvg({ ...sheet, plate: plateOf(sitting, segment), named: choices.named });
  return fourPictureSvg({ ...sheet, markets: SEGMENTS.map((one) => marketOf(sitting, one)) });
}

/** The forecast that is shown; throws a sentence when there is none. */
export function wholeOf({ app, words }: Pick<ExportFacts, 'app' | 'words'>): Whole {
  const { whole } = app.results;
  if (!whole) throw new Error(words.page.exportFailed);
  return whole;
}

/** As on the page: of the question that was chosen for it, if that has been counted. */
export async function findingInView(view: View, facts: Pick<ExportFacts, 'app' | 'words'>): Promise<string> {
  const { app, words } = facts;
  const forecast = wholeOf(facts);
  const isCounted =
    view.segment === app.view.segment &&
    app.sight.asked &&
    app.answers.of(app.sight.asked)?.scenario === forecast.scenario;
  const sentence = isCounted ? askedFinding(app, await words.ask()) : undefined;
  return sentence ? plainText(sentence) : findingIn({ ...facts, forecast }, view.segment);
}

/** A view in words, for those who cannot see it. */
export function described(view: View, { app, words }: Pick<ExportFacts, 'app' | 'words'>): string {
  const forecast = wholeOf({ app, words });
  const baseline = app.results.referenceOf(forecast);
  const figure = (segment: SegmentOrAll) =>
    words.figure({
      segment,
      year: forecast.scenario.horizon,
      chinaAhead: chinaAheadIn(segment, forecast)!,
      reference: baseline && chinaAheadIn(segment, baseline),
      forecast: forecast.segments[segment],
    });
  return (view.segment === 'all' ? SEGMENTS : [view.segment]).map(figure).join(' ');
}

async function sheetOf(sitting: Sitting): Promise<SheetInput> {
  const { app, words, own, fonts, today, view, forecast, choices } = sitting;
  const { theme, shape, transparent, inset } = choices;
  const { scenario, digest } = forecast;
  const { seed, trials } = scenario;
  const { caption, note } = captions(sitting);
  return {
    theme,
    shape,
    transparent,
    inset,
    title: choices.title || (await findingInView(view, sitting)),
    caption,
    note: choices.note || note,
    description: described(view, sitting),
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
    words: own.picture,
    fonts: await pictureFonts(fonts),
  };
}

/** Over the drawing and under it. */
function captions({ app, words, view, forecast, choices }: Sitting): Pick<SheetInput, 'caption' | 'note'> {
  const { plate } = words;
  const { horizon } = forecast.scenario;
  const dashed = choices.reference && app.results.referenceOf(forecast) !== undefined;
  if (view.segment !== 'all')
    return {
      caption: `${words.segments[view.segment].plate}. ${plate.bands(focused(view))}`,
      note: plate.fullNote(view.segment, horizon, dashed),
    };
  const note = [plate.printedRow(view.segment), plate.note(horizon), ...(dashed ? [plate.changed(true)] : [])];
  return { caption: `${plate.each} ${plate.bands(view.focus !== 'all')}`, note: note.join(' ') };
}

function findingIn(
  { app, words, forecast }: Pick<Sitting, 'app' | 'words' | 'forecast'>,
  segment: SegmentOrAll,
): string {
  return plainText(findingOf(segment, forecast, app.results.referenceOf(forecast), words) ?? []);
}

function marketOf(sitting: Sitting, segment: SegmentOrAll): Market {
  return {
    name: sitting.words.segments[segment].plate,
    finding: findingIn(sitting, segment),
    plate: plateOf(sitting, segment),
  };
}

function plateOf(sitting: Sitting, segment: SegmentOrAll): Market['plate'] {
  const { app, words, view, forecast, choices } = sitting;
  const shown = { scenario: forecast.scenario, forecast: forecast.segments[segment] };
  const reference = choices.reference ? app.results.referenceOf(forecast)?.segments[segment] : undefined;
  const threshold = thresholdOf(app.sight.asked, segment, forecast.scenario.horizon);
  return plateInput({
    segment,
    shown,
    reference,
    view,
    words,
    still: app.settled,
    threshold,
    width: 1200,
    height: 600,
  });
}

function focused({ focus, arrangement }: View): boolean {
  return focus !== 'all' || arrangement === 'split';
}
