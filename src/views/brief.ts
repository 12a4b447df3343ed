/** The brief of what is in view, from the numbers that are drawn. What is not there yet is asked for and waited for. */

import type { Brief, BriefCauses, BriefRival, BriefRun, BriefWords } from '../content/words-brief';
import type { WhyFacts } from '../content/words-why';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { beliefsOf, differences, type Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import type { AppState } from '../state/app.svelte';
import { causesOf } from '../state/causes.svelte';
import { reasonsOf } from '../state/reasons.svelte';
import type { Shown, Whole } from '../state/results.svelte';
import { comparesNow, wholeVersus } from './compareExports';
import type { ExportFacts } from './exportFacts';
import { outcomeInView } from './mattersOutcome';
import { findingInView, wholeOf } from './pictures';
import { scenarioName } from './scenarioName';
import { settingRows } from './settingRows';
import { factsOf, medianChanges, type Party, type Rival } from './versus';
import { whyFacts, whyOutcome, type ShareOutcome } from './whyFacts';

/** Rejects with a sentence while there is nothing whole to tell of. */
export async function briefOf(facts: ExportFacts): Promise<Brief> {
  const own = await facts.words.brief();
  return comparesNow(facts) ? briefOfComparison(facts, own) : briefOfScenario(facts, own);
}

async function briefOfScenario(facts: ExportFacts, own: BriefWords): Promise<Brief> {
  const { app, words } = facts;
  const whole = wholeOf(facts);
  const { scenario, reference } = whole;
  const causes = await causesFound(app, scenario, reference, whyOutcome(app.view, scenario.horizon));
  const { reason, sources } = await reasonFound(app, whole);
  const told = (segment: SegmentOrAll) => factsIn(app, whole, segment, reason);
  const { segment } = app.view;
  return own.brief({
    name: scenarioName(scenario, words),
    reference: app.referenceChosen ? scenarioName(reference, words) : undefined,
    finding: await findingInView(app.view, facts),
    market: told(segment),
    others: SEGMENTS_AND_ALL.filter((other) => other !== segment).map(told),
    causes,
    sources,
    run: runOf(facts, whole),
  });
}

function factsIn(app: AppState, whole: Whole, segment: SegmentOrAll, reason: WhyFacts['reason']): WhyFacts {
  const { scenario, reference, segments, chances } = whole;
  const counted = new Map(chances.map((chance) => [chance.id, chance]));
  const shown: Shown = { scenario, reference, forecast: segments[segment], chances: counted };
  const before = app.results.referenceOf(whole);
  return whyFacts(segment, shown, before, app.results.precisionOf(segment, shown), { reason })!;
}

/** On the page that tells what matters, of the outcome it tells of. */
async function reasonFound(app: AppState, { scenario }: Whole) {
  const { view } = app;
  const outcome = view.page === 'matters' ? outcomeInView(view, scenario.horizon) : whyOutcome(view, scenario.horizon);
  const reasons = reasonsOf(app);
  await reasons.ask(scenario, outcome);
  if (!reasons.holds(scenario, outcome)) return { reason: 'failed', sources: [] } as const;
  const { reason, uncertainty, plausible } = reasons.found!.matters;
  const sources = plausible.swings.filter(({ withinNoise }) => !withinNoise).map(({ source }) => source);
  return { reason: { outcome, reason, sd: uncertainty.sd }, sources };
}

/** Of one change alone there is nothing to find: it is the whole. */
async function causesFound(
  app: AppState,
  scenario: Scenario,
  reference: Scenario,
  outcome: ShareOutcome,
): Promise<BriefCauses> {
  const { bloc } = outcome;
  if (differences(reference, scenario).length < 2) return { bloc, each: [] };
  const known = causesOf(app);
  await known.ask(scenario, reference, outcome);
  const each = known.of(scenario, reference, outcome);
  return each ? { bloc, each } : 'failed';
}

async function briefOfComparison(facts: ExportFacts, own: BriefWords): Promise<Brief> {
  const { app, words } = facts;
  const { rivals, reference } = wholeVersus(app, words);
  const { segment } = app.view;
  const { pairs } = rivals[0]!;
  const { scenario, trials, segments } = pairs!;
  const precision = precisionOf(segments[segment], quarterOf(scenario.horizon), trials);
  const told: BriefRival[] = [];
  // One after the other: the newest question ends the one before.
  for (const rival of rivals) told.push(await rivalTold(app, rival, reference));
  return own.compared({
    settings: settingRows(
      reference.scenario,
      rivals.map((rival) => rival.scenario),
      words,
    ).map((row) => ({ ...row, values: row.values.map(({ text }) => text) })),
    rivals: told,
    paired: (await words.compare()).paired(trials, scenario.trials, precision),
    run: runOf(facts, { ...rivals[0]!.forecast!, scenario }),
  });
}

async function rivalTold(app: AppState, rival: Rival, reference: Party): Promise<BriefRival> {
  const { segment, focus } = app.view;
  const { scenario, names, pairs } = rival;
  return {
    differences: differences(reference.scenario, scenario),
    market: factsOf(pairs!, segment, focus, names),
    others: SEGMENTS_AND_ALL.filter((other) => other !== segment),
    changes: medianChanges(rival, reference),
    causes: await causesFound(app, scenario, reference.scenario, whyOutcome(app.view, scenario.horizon)),
  };
}

function runOf(
  { words, today, link }: ExportFacts,
  { scenario, digest }: Pick<Whole, 'scenario' | 'digest'>,
): BriefRun {
  const { seed, trials } = scenario;
  const { weights } = beliefsOf(scenario).assumptions;
  return { seed, trials, digest, date: words.date(today), link, weights };
}
