/** The picture of a view as SVG, as it was asked for: what its page draws, a market's plate, all four, a comparison, or what matters. */

import { fan } from '../charts/fan';
import { pictureSvg, SHAPES, type PicturePlate } from '../charts/picture';
import { platesPictureSvg } from '../charts/platesPicture';
import { plainText } from '../content/words';
import type { View } from '../model/view';
import { SEGMENTS, type SegmentOrAll } from '../model/segments';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonDrawn } from './compareExports';
import { PLAIN_PICTURE, Unready, type ExportFacts, type PictureChoices } from './exportFacts';
import { askedFinding, chinaAheadIn, findingOf } from './finding';
import { mattersDrawn } from './mattersExports';
import { sheetOf, type Drawn, type Said } from './pictureSheet';
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
  const { said, draw } = await drawnOf(view, facts, choices);
  return draw(await sheetOf(said, facts, choices));
}

/** The title of that picture, where no other is given. */
export async function findingOfPicture(view: View, facts: ExportFacts): Promise<string> {
  return (await drawnOf(view, facts, PLAIN_PICTURE)).said.finding;
}

/** What that picture shows, in words, for those who cannot see it. */
export async function altTextOf(view: View, facts: ExportFacts, choices: PictureChoices): Promise<string> {
  return (await drawnOf(view, facts, choices)).said.description;
}

/** The forecast that is shown; throws a sentence when there is none. */
export function wholeOf({ app, words }: Pick<ExportFacts, 'app' | 'words'>): Whole {
  const { whole } = app.results;
  if (!whole) throw new Unready(words.page.exportFailed);
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

/** A view in words, for those who cannot see it; a picture has no table under it. */
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
      alone: true,
    });
  return (view.segment === 'all' ? SEGMENTS : [view.segment]).map(figure).join(' ');
}

async function drawnOf(view: View, facts: ExportFacts, choices: PictureChoices): Promise<Drawn> {
  if (view.page === 'compare' && comparesNow(facts)) return comparisonDrawn(view, facts, choices);
  if (view.page === 'matters') return mattersDrawn(view, facts);
  return marketsDrawn({ ...facts, view, forecast: wholeOf(facts), choices });
}

async function marketsDrawn(sitting: Sitting): Promise<Drawn> {
  const { app, words, view, forecast, choices } = sitting;
  const { segment } = view;
  const plates = (segment === 'all' ? SEGMENTS : [segment]).map((one) => plateOf(sitting, one));
  const said: Said = {
    finding: await findingInView(view, sitting),
    ...captions(sitting, plates),
    description: described(view, sitting),
    scenario: app.referenceChosen
      ? words.page.comparedWith(scenarioName(forecast.scenario, words), scenarioName(forecast.reference, words))
      : scenarioName(forecast.scenario, words),
    forecast,
  };
  if (segment !== 'all')
    return { said, draw: (sheet) => pictureSvg({ ...sheet, plate: plates[0]!, named: choices.named }) };
  const top = Math.max(...plates.map((plate) => plate.top));
  const titled = plates.map((plate, index) => ({
    name: words.segments[SEGMENTS[index]!].plate,
    finding: findingIn(sitting, SEGMENTS[index]!),
    draw: (size: { width: number; height: number }) =>
      fan({ ...plate, ...size, arrangement: 'together', top, named: choices.named && plate.focus !== 'all' }),
  }));
  return { said, draw: (sheet) => platesPictureSvg({ ...sheet, plates: titled }) };
}

/** Over the drawing and under it. */
function captions(
  { words, view, forecast }: Sitting,
  [first]: readonly PicturePlate[],
): Omit<Said, 'finding' | 'description' | 'scenario' | 'forecast'> {
  const { plate } = words;
  const { horizon } = forecast.scenario;
  const dashed = first!.reference !== undefined;
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

function plateOf(sitting: Sitting, segment: SegmentOrAll): PicturePlate {
  const { app, words, view, forecast, choices } = sitting;
  const shown = { scenario: forecast.scenario, forecast: forecast.segments[segment] };
  const reference = choices.reference ? app.results.referenceOf(forecast)?.segments[segment] : undefined;
  const threshold = thresholdOf(app.sight.asked, segment, forecast.scenario.horizon);
  const { width, height } = SHAPES[choices.shape];
  return plateInput({ ...{ segment, shown, reference, view, words, threshold, width, height }, still: app.settled });
}

function focused({ focus, arrangement }: View): boolean {
  return focus !== 'all' || arrangement === 'split';
}
