/** What a printed page says of what is in view, all at once: the browser waits for nothing. */

import { plainText, type Words } from '../content/words';
import type { AskWords } from '../content/words-ask';
import type { BriefWords } from '../content/words-brief';
import type { CompareWords } from '../content/words-compare';
import type { ExportWords } from '../content/words-export';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { readyQuestions } from '../model/questions';
import { MODEL_VERSION, type Scenario } from '../model/scenario';
import type { AppState } from '../state/app.svelte';
import { chanceOf, type Whole } from '../state/results.svelte';
import { comparesNow } from './compareExports';
import { differenceDrawings, plateDrawings, type Drawing } from './drawings';
import { askedFinding, findingOf } from './finding';
import { scenarioName } from './scenarioName';
import { settingRows } from './settingRows';
import { versusOf, type Versus } from './versus';

export interface Printed {
  readonly finding: string;
  readonly caption: string;
  readonly drawings: readonly Drawing[];
  readonly chances: readonly { readonly name: string; readonly count: string; readonly was: string }[];
  readonly changes: Changes;
  readonly note: string;
  readonly foot: PrintedFoot;
}

export interface Changes {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly says: string }[];
  /** Where nothing differs, or not all is told. */
  readonly rest: string;
}

export interface PrintedFoot {
  /** The scenario and its run. */
  readonly run: string;
  readonly link: string;
  /** After a link that is cut short. */
  readonly goesOn: string;
  readonly notForecast: string;
  readonly source: string;
}

/** The words of a printed page. */
export interface PrintedWords {
  readonly words: Words;
  readonly exports: ExportWords;
  readonly brief: BriefWords;
  readonly compare: CompareWords;
  readonly ask: AskWords;
}

export interface PrintedFacts extends PrintedWords {
  readonly app: AppState;
  readonly link: string;
  readonly today: Date;
}

/** What there is room for beside so many scenarios. */
const MOST_CHANGES = [0, 6, 5, 4];

/** Undefined while there is nothing whole to print. */
export function printedOf(facts: PrintedFacts): Printed | undefined {
  const { app, words } = facts;
  const { whole } = app.results;
  if (!comparesNow(facts)) return whole && printedScenario(facts, whole);
  const versus = versusOf(app, words);
  return versus.settled ? printedComparison(facts, versus) : undefined;
}

function printedScenario(facts: PrintedFacts, whole: Whole): Printed {
  const { app, words, ask } = facts;
  const { segment } = app.view;
  const { scenario, reference } = whole;
  const before = app.results.referenceOf(whole);
  const counted = app.sight.asked && app.answers.of(app.sight.asked)?.scenario === scenario;
  const said = (counted && askedFinding(app, ask)) || findingOf(segment, whole, before, words) || [];
  const name = scenarioName(scenario, words);
  const four = segment === 'all';
  return {
    finding: plainText(said),
    caption: `${four ? words.plate.each : `${words.segments[segment].plate}.`} ${words.plate.bands(!four || app.view.focus !== 'all')}`,
    drawings: plateDrawings({ app, words, whole }, four ? 'together' : 'split', (count) => (count === 1 ? ONE : FOUR)),
    chances: four ? [] : chancesOf(facts, whole),
    changes: changesOf(facts, reference, [scenario]),
    note: [
      words.plate.fullNote(segment, scenario.horizon, Boolean(before)),
      words.plate.precision(precision(app, whole), scenario.trials),
    ].join(' '),
    foot: footOf(
      facts,
      app.referenceChosen ? words.page.comparedWith(name, scenarioName(reference, words)) : name,
      whole,
    ),
  };
}

/** In px of the page, whose plates are as wide as this. */
const ONE = { width: 768, height: 470 };
const FOUR = { width: 380, height: 215, compact: true };

function precision({ view: { segment }, results }: AppState, { scenario, reference, segments, chances }: Whole) {
  const counted = new Map(chances.map((chance) => [chance.id, chance]));
  return results.precisionOf(segment, { scenario, reference, forecast: segments[segment], chances: counted });
}

function chancesOf({ app, words }: PrintedFacts, whole: Whole): Printed['chances'] {
  const before = app.results.referenceOf(whole);
  return readyQuestions(app.view.segment, whole.scenario.horizon)
    .slice(1)
    .flatMap((question) => {
      const chance = chanceOf(whole, question);
      const then = before && chanceOf(before, question);
      if (!chance) return [];
      const count = `${words.inHundred(chance)} ${words.plate.inHundredUnit}`;
      return [{ name: words.question(question), count, was: then ? words.was(chance, then) : '' }];
    });
}

function changesOf(
  { words, brief }: Pick<PrintedFacts, 'words' | 'brief'>,
  reference: Scenario,
  scenarios: readonly Scenario[],
  names: readonly string[] = [],
): Changes {
  const all = settingRows(reference, scenarios, words);
  const rows = all.slice(0, MOST_CHANGES[scenarios.length]).map(({ name, reference: from, values }) => {
    if (values.length === 1) return { name, says: `${from} ${words.page.toWord} ${values[0]!.text}` };
    const each = values.map(({ text }, index) => `${names[index]}: ${text}`);
    return { name, says: [`${from}`, ...each].join('. ') };
  });
  const left = all.length - rows.length;
  return {
    heading: brief.changes,
    rows,
    rest: all.length === 0 ? brief.nothingChanged : left > 0 ? brief.more(left) : '',
  };
}

function printedComparison(facts: PrintedFacts, { rivals, reference }: Versus): Printed {
  const { app, words, compare, brief } = facts;
  const { segment } = app.view;
  const { pairs, forecast, names } = rivals[0]!;
  const { scenario, segments, trials } = pairs!;
  const title = compare.compared(
    rivals.map(({ name }) => name),
    names.reference,
  );
  const drawings = differenceDrawings({ app, words, own: compare, rivals }, (count) => ROWS[count]!);
  const good = precisionOf(segments[segment], quarterOf(scenario.horizon), trials);
  return {
    finding: rivals.length === 1 ? drawings[0]!.finding : title,
    caption: `${compare.differencePlate(segment)}. ${compare.modeMeans('difference', names.reference)}`,
    drawings,
    chances: [],
    changes: changesOf(
      { words, brief },
      reference.scenario,
      rivals.map((rival) => rival.scenario),
      rivals.map((rival) => rival.name),
    ),
    note: compare.paired(trials, scenario.trials, good),
    foot: footOf(facts, title, { scenario, digest: forecast!.digest }),
  };
}

/** One to three differences, one over the other. */
const ROWS = [ONE, ONE, { width: 768, height: 215 }, { width: 768, height: 138 }];

/** Under every printed page. */
export function footOf(
  { words, exports, brief, link, today }: Omit<PrintedFacts, 'app' | 'compare' | 'ask'>,
  name: string,
  { scenario, digest }: Pick<Whole, 'scenario' | 'digest'>,
): PrintedFoot {
  const { picture } = exports;
  const { seed, trials } = scenario;
  const date = words.date(today);
  const run = picture.run({ seed, trials, digest: digest.slice(0, 8), modelVersion: MODEL_VERSION, date });
  return {
    run: `${picture.scenario(name)} · ${run}`,
    link,
    goesOn: brief.linkGoesOn,
    notForecast: picture.notForecast,
    source: picture.source.join(''),
  };
}
