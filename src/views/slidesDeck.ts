/** What slides hold, from the page as it stands: one or more for each kind that was chosen, in one order. */

import { colour, type ThemeName } from '../charts/theme';
import { SLIDE_KINDS, type SlideKind } from '../content/words-slides';
import { LICENCE_LINE } from '../io/credit';
import { picturePng } from '../io/png';
import { contentHeight, PICTURE_PART, type DeckShape } from '../io/slideLayout';
import type { Deck, DeckSlide, TableRow } from '../io/deck';
import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import { quantile, type Level } from '../model/forecast';
import { differences, MODEL_VERSION } from '../model/scenario';
import { SEGMENTS, type SegmentId, type SegmentOrAll } from '../model/segments';
import type { Brief } from '../content/words-brief';
import type { View } from '../model/view';
import { xmlPlain } from '../model/xml';
import type { Whole } from '../state/results.svelte';
import { comparesNow, comparisonNamed } from './compareExports';
import { briefOf } from './brief';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { fanCharts } from './fanCharts';
import { outcomeRows, yearsTo } from './outcomeRows';
import type { Tell } from './oneRun';
import { findingInView, pictureOf, wholeOf } from './pictures';
import { scenarioName } from './scenarioName';

interface Sitting {
  readonly facts: ExportFacts;
  readonly choices: PictureChoices;
  readonly forecast: Whole;
  readonly shape: DeckShape;
  readonly kinds: ReadonlySet<SlideKind>;
  /** What the notes of every slide say, a paragraph each. */
  readonly notes: readonly string[];
}

/** Rejects with a sentence while there is nothing whole to show. */
export async function slidesDeck(
  facts: ExportFacts,
  choices: PictureChoices,
  kinds: ReadonlySet<SlideKind>,
  tell: Tell,
): Promise<Deck> {
  const forecast = wholeOf(facts);
  const shape = choices.shape === 'standard' ? 'standard' : 'wide';
  const sitting = { facts, choices, forecast, shape, kinds, notes: notesOf(facts, forecast) } as const;
  const slides: DeckSlide[] = [];
  const makers = SLIDE_KINDS.flatMap((kind) => (kinds.has(kind) ? SLIDES[kind](sitting) : []));
  for (const [index, make] of makers.entries()) {
    tell(facts.own.slides.making(index + 1, makers.length));
    slides.push(await make());
  }
  const { picture, slides: words } = facts.own;
  return {
    shape,
    date: facts.today,
    colours: coloursOf(choices.theme),
    foot: {
      notForecast: picture.notForecast,
      source: `${picture.source.join('')}.`,
      run: runOf(facts, forecast, 8),
      linkName: words.openLink,
      link: facts.link,
    },
    slides,
  };
}

type Make = () => Promise<DeckSlide>;

const SLIDES: Readonly<Record<SlideKind, (sitting: Sitting) => Make[]>> = {
  view: (sitting) => {
    const { title, note } = sitting.choices;
    return [() => pictureSlide(sitting, sitting.facts.app.view, title, note)];
  },
  charts: (sitting) => marketsInView(sitting).map((segment) => () => chartsSlide(sitting, segment)),
  table: (sitting) => [async () => tableSlide(sitting)],
  markets: (sitting) =>
    SEGMENTS.filter((segment) => !isViewOf(sitting, segment)).map(
      (segment) => () => pictureSlide(sitting, explored(sitting, segment)),
    ),
  four: (sitting) => (isViewOf(sitting, 'all') ? [] : [() => pictureSlide(sitting, explored(sitting, 'all'))]),
  brief: (sitting) => {
    let brief: Promise<Brief> | undefined;
    const once = () => (brief ??= briefOf(sitting.facts));
    return [async () => briefSlide(sitting, await once()), async () => groundsSlide(sitting, await once())];
  },
};

/** Whether the slide of what is in view is of this already. */
function isViewOf({ facts, kinds }: Sitting, segment: SegmentOrAll): boolean {
  const { view } = facts.app;
  return kinds.has('view') && view.page === 'explore' && view.segment === segment;
}

/** A picture says its finding and its description itself; the slide’s title is that finding unless another was written. */
async function pictureSlide(sitting: Sitting, view: View, title = '', note = ''): Promise<DeckSlide> {
  const { facts, choices, shape, notes } = sitting;
  const reading = readingOf(sitting, view);
  const inset = contentHeight(shape, title !== '' || reading !== '');
  const svg = await pictureOf(view, facts, { ...choices, shape, inset, transparent: true, title: '', note });
  const finding = said(svg, 'title');
  const description = said(svg, 'desc');
  return {
    title: title || finding,
    takeaway: title ? finding : reading,
    content: { kind: 'picture', svg, png: await picturePng(svg, 2), description },
    notes: [finding, description, ...howToRead(facts, view), ...notes],
  };
}

async function chartsSlide(sitting: Sitting, segment: SegmentOrAll): Promise<DeckSlide> {
  const { facts, choices, forecast, notes } = sitting;
  const charts = fanCharts(facts, choices, forecast, segment, notes);
  const dashed = charts.some(({ reference }) => reference !== undefined);
  const takeaway = facts.own.slides.chartsTakeaway(facts.words.segments[segment].plate, dashed);
  return {
    title: await findingInView(explored(sitting, segment), facts),
    takeaway,
    content: { kind: 'charts', charts },
    notes: [takeaway, ...notes],
  };
}

/** The drawing with what was changed and what follows. */
async function briefSlide(
  { facts, choices, shape, notes }: Sitting,
  { title, lead, sections }: Brief,
): Promise<DeckSlide> {
  const inset = Math.round(contentHeight(shape, true) / PICTURE_PART);
  const svg = await pictureOf(facts.app.view, facts, { ...choices, shape, inset, transparent: true, title: '' });
  const description = said(svg, 'desc');
  return {
    title: lead,
    takeaway: title,
    content: {
      ...{ kind: 'picture', svg, png: await picturePng(svg, 2), description },
      beside: sections.slice(0, 2),
    },
    notes: [description, ...notes],
  };
}

/** The rest of the one page: why, what to watch, and what it rests on. */
function groundsSlide({ notes }: Sitting, { title, lead, sections }: Brief): DeckSlide {
  return { title: lead, takeaway: title, content: { kind: 'text', sections: sections.slice(2) }, notes };
}

function tableSlide(sitting: Sitting): DeckSlide {
  const { facts, forecast, choices, notes } = sitting;
  const { words, own, app } = facts;
  const { horizon } = forecast.scenario;
  const markets = marketsInView(sitting);
  const reference = app.results.referenceOf(forecast);
  const named = markets.length > 1;
  const rows = markets.flatMap((segment) =>
    outcomeRows(forecast.segments[segment], reference?.segments[segment], horizon, words).map((row): TableRow => {
      const { bloc, medians, low, high, change } = row;
      const name = named ? `${words.segments[segment].name}, ${words.blocs[bloc].name}` : words.blocs[bloc].name;
      return { cells: [name, ...medians, low, high, change], colour: colour(choices.theme, 'label', bloc).slice(1) };
    }),
  );
  const { bloc, median, low, high, change } = words.plate.tableHeads;
  const head = [bloc, ...yearsTo(horizon).map(median), low(horizon), high(horizon), change(horizon)];
  const title = own.slides.tableTitle(named ? 'each' : words.segments[app.view.segment].inText);
  const takeaway = own.slides.tableTakeaway(named ? 'each' : words.segments[app.view.segment].plate);
  return { title, takeaway, content: { kind: 'table', head, rows }, notes };
}

/** The market in view, or the four where all are. */
function marketsInView({ facts }: Sitting): readonly SegmentOrAll[] {
  const { segment } = facts.app.view;
  return segment === 'all' ? SEGMENTS : [segment];
}

function explored({ facts }: Sitting, segment: SegmentId | 'all'): View {
  return { ...facts.app.view, page: 'explore', segment };
}

/** All three blocs at the horizon, where one market is in view. */
function readingOf({ facts, forecast }: Sitting, { page, segment }: View): string {
  if (page !== 'explore' || segment === 'all') return '';
  const { horizon } = forecast.scenario;
  const at = (bloc: BlocId, level: Level) => quantile(forecast.segments[segment], bloc, quarterOf(horizon), level);
  const blocs = BLOCS.map((bloc) => ({
    name: facts.words.blocs[bloc].name,
    median: at(bloc, 0.5),
    low: at(bloc, 0.1),
    high: at(bloc, 0.9),
  }));
  return facts.own.slides.reading(horizon, blocs);
}

function howToRead({ words, own }: ExportFacts, { page, focus, arrangement }: View): string[] {
  if (page !== 'explore') return [];
  return [`${own.slides.notes.read}: ${words.plate.bands(focus !== 'all' || arrangement === 'split')}`];
}

function notesOf(facts: ExportFacts, forecast: Whole): string[] {
  const { words, own, link } = facts;
  const { notes } = own.slides;
  const changes = differences(forecast.reference, forecast.scenario).map(words.change);
  return [
    '',
    notes.settings(changes.length),
    ...changes.map(notes.setting),
    '',
    runOf(facts, forecast),
    notes.link(link),
    `${own.picture.notForecast} ${own.picture.source.join('')}. ${notes.licence(LICENCE_LINE)}`,
  ];
}

/** The scenario and its run; `digits` of the digest, or all. */
function runOf(facts: ExportFacts, forecast: Whole, digits?: number): string {
  const { words, own, today } = facts;
  const { scenario, digest } = forecast;
  const { seed, trials } = scenario;
  const run = { seed, trials, modelVersion: MODEL_VERSION, date: words.date(today), digest: digest.slice(0, digits) };
  return `${own.picture.scenario(nameOf(facts, forecast))} · ${own.picture.run(run)}`;
}

/** With what it is compared with, where that is in view or was chosen. */
function nameOf(facts: ExportFacts, { scenario, reference }: Whole): string {
  const { app, words } = facts;
  if (comparesNow(facts)) return comparisonNamed(facts).name;
  const name = scenarioName(scenario, words);
  return app.referenceChosen ? words.page.comparedWith(name, scenarioName(reference, words)) : name;
}

function coloursOf(theme: ThemeName): Deck['colours'] {
  const digits = (tone: 'sheet' | 'ink' | 'ink2' | 'rule') => colour(theme, tone).slice(1);
  return { ground: digits('sheet'), ink: digits('ink'), ink2: digits('ink2'), rule: digits('rule') };
}

function said(svg: string, element: 'title' | 'desc'): string {
  const [, markup = ''] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(svg) ?? [];
  return xmlPlain(markup);
}
