/** The history in English: what each step changed and what it did, in one line each. */

import { differences, same, type Scenario } from '../model/scenario';
import type { Work } from '../model/work';
import { BLOC_WORDS, SEGMENT_WORDS } from './en-findings';
import { change } from './en-settings';
import { grouped, many, percent } from './numbers';
import type { MovedFacts, StepsWords } from './words-steps';

/** More settings than these at once are counted, not told. */
const MOST_TOLD = 2;

export const STEPS_WORDS: StepsWords = {
  title: 'What was done',
  step: (from, to, nameOf) => {
    if (!from) return `Opened: ${nameOf(to.scenario)}`;
    const told = [...settings(from.scenario, to.scenario, nameOf), ...run(from.scenario, to.scenario)];
    const beside = [...comparison(from, to, nameOf), ...scenes(from, to), ...deleted(from, to)];
    if (told.length + beside.length > 0) return [...told, ...beside].join('; ');
    if (from.scenario.name === to.scenario.name) return `Opened: ${nameOf(to.scenario)}`;
    return `Name: ${from.scenario.name} to ${to.scenario.name}`;
  },
  moved,
  present: 'now',
  undone: 'undone',
  replay: 'Replay the last change',
  backToOpened: (name) => `Back to ${name}, as opened`,
};

function settings(from: Scenario, to: Scenario, nameOf: (scenario: Scenario) => string): string[] {
  const changes = differences(from, to).map(change);
  if (changes.length > MOST_TOLD) return [`${nameOf(to)}: ${changes.length} settings`];
  return changes.map(({ name, from: before, to: after }) => `${name}: ${before} to ${after}`);
}

function run(from: Scenario, to: Scenario): string[] {
  return [
    ...(from.seed === to.seed ? [] : [`Random seed: ${from.seed} to ${to.seed}`]),
    ...(from.trials === to.trials ? [] : [`Futures: ${grouped(from.trials)} to ${grouped(to.trials)}`]),
    ...(from.horizon === to.horizon ? [] : [`Run until: ${from.horizon} to ${to.horizon}`]),
  ];
}

function comparison(from: Work, to: Work, nameOf: (scenario: Scenario) => string): string[] {
  const has = (work: Work, one: Scenario) => work.others.some((other) => same(other, one));
  const added = to.others.filter((one) => !has(from, one)).map((one) => `${nameOf(one)} added to Compare`);
  const taken = from.others.filter((one) => !has(to, one)).map((one) => `${nameOf(one)} taken from Compare`);
  if (same(from.reference, to.reference)) return [...added, ...taken];
  const now = to.reference ? `compared with ${nameOf(to.reference)}` : 'compared with the baseline again';
  return [`Now ${now}`, ...added, ...taken];
}

/** One edit of a story at a time: what else a step did is told before. */
function scenes({ story: before = [] }: Work, { story: after = [] }: Work): string[] {
  if (same(before, after)) return [];
  if (after.length > before.length) return [`Story: ${many(after.length - before.length, 'scene', 'scenes')} added`];
  if (after.length < before.length) return [`Story: ${many(before.length - after.length, 'scene', 'scenes')} removed`];
  const changed = after.flatMap((scene, at) => (same(scene, before[at]) ? [] : [at]));
  if (changed.length > 1) return ['Story: scenes in another order'];
  const [at = 0] = changed;
  const recaptioned = same({ ...after[at], caption: '' }, { ...before[at], caption: '' });
  return [`Story: ${recaptioned ? 'caption of ' : ''}scene ${at + 1} changed`];
}

function deleted({ deleted: before = [] }: Work, { deleted: after = [] }: Work): string[] {
  const gone = after.filter(({ id }) => !before.some((one) => one.id === id));
  return gone.map(({ scenario }) => `Saved scenario “${scenario.name}” deleted`);
}

function moved({ segment, bloc, year, from, to }: MovedFacts): string {
  if (Math.abs(to - from) < 0.0005) return 'No middle moved by 0.1 points.';
  const where = `${BLOC_WORDS[bloc].name} in ${SEGMENT_WORDS[segment].short}, ${year}`;
  const whole = percent(from) !== percent(to);
  const text = (share: number) => (whole ? percent(share) : `${(100 * share).toFixed(1)}%`);
  return `${where}: ${text(from)} to ${text(to)}`;
}
