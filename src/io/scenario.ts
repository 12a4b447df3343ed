/**
 * The scenario file: strict JSON in, pretty JSON out. What is accepted is exactly what was written: nothing is filled in,
 * coerced, clamped or dropped, only −0 becomes 0. Problems are sentences; nothing throws.
 */

import * as v from 'valibot';
import { HORIZONS } from '../model/clock';
import { DRIVERS, type Driver } from '../model/drivers';
import { EVENTS, FIRST_EVENT_YEAR, type EventRow } from '../model/events';
import {
  MODEL_VERSION,
  MOST_NAME_CHARACTERS,
  MOST_PROBABILITY,
  MOST_SEED_CHARACTERS,
  SCENARIO_FORMAT,
  SURENESS,
  TRIALS,
  type Scenario,
} from '../model/scenario';
import { SEGMENTS } from '../model/segments';
import type { Story } from '../model/story';
import { check, number, object, oneOf, text } from './issue';
import { parseJson } from './json';
import { migrate } from './migrations';
import { pinsSchema } from './pins';
import { checkStory } from './story';
import { grouped } from './text';

/** Weights of the aggregate may miss a sum of one by this much. */
const WEIGHT_TOLERANCE = 1e-9;

/** low < value < high, within the rail. */
function driverSetting({ low, high }: Driver) {
  const rail = number(low, high);
  const setting = object({
    value: rail,
    sure: oneOf(SURENESS),
    low: v.exactOptional(rail),
    high: v.exactOptional(rail),
  });
  return v.pipe(
    setting,
    v.forward(
      v.check(
        ({ low, value }) => low === undefined || low < value,
        ({ input }) => `${low} to below its value, ${input.value}`,
      ),
      ['low'],
    ),
    v.forward(
      v.check(
        ({ high, value }) => high === undefined || high > value,
        ({ input }) => `above its value, ${input.value}, to ${high}`,
      ),
      ['high'],
    ),
  );
}

function eventSetting({ origin }: EventRow) {
  const last = Math.max(...HORIZONS) - 1;
  const may = `a whole year, ${FIRST_EVENT_YEAR} to the one before the horizon`;
  const year = v.pipe(number(FIRST_EVENT_YEAR, last, may), v.integer(may));
  const happens = { is: v.literal('happens'), year };
  return v.variant(
    'is',
    [
      object({ is: v.literal('chance'), probability: number(0, MOST_PROBABILITY) }),
      origin ? object({ ...happens, origin: v.exactOptional(oneOf(['us', 'cn'])) }) : object(happens),
      object({ is: v.literal('never') }),
    ],
    ({ expected }) => (expected === 'Object' ? 'an object with is' : 'chance, happens or never'),
  );
}

const weights = v.pipe(
  object(Object.fromEntries(SEGMENTS.map((segment) => [segment, number(0, 1)]))),
  v.check(
    (given) => Math.abs(total(given) - 1) <= WEIGHT_TOLERANCE,
    ({ input }) => `four numbers that sum to 1 (they sum to ${total(input)})`,
  ),
);

function total(given: Readonly<Record<string, number>>): number {
  return Object.values(given).reduce((sum, weight) => sum + weight, 0);
}

const wholeTrials = `a whole number, ${grouped(TRIALS.least)} to ${grouped(TRIALS.most)}`;

const schema = object({
  format: oneOf([SCENARIO_FORMAT]),
  modelVersion: oneOf([MODEL_VERSION]),
  name: text(0, MOST_NAME_CHARACTERS),
  drivers: object(Object.fromEntries(DRIVERS.map((row) => [row.id, driverSetting(row)]))),
  events: object(Object.fromEntries(EVENTS.map((row) => [row.id, eventSetting(row)]))),
  // A list would pass for an object none of whose fields is needed.
  assumptions: v.pipe(
    v.custom((given) => !Array.isArray(given), 'an object with weights, or {}'),
    object({ weights: v.exactOptional(weights) }),
  ),
  seed: text(1, MOST_SEED_CHARACTERS),
  trials: v.pipe(number(TRIALS.least, TRIALS.most, wholeTrials), v.integer(wholeTrials)),
  horizon: oneOf(HORIZONS),
});

/** A year fixed for an event must be over before the horizon is: the one rule that spans two fields. */
function tooLate({ events, horizon }: Scenario): string | undefined {
  for (const [id, setting] of Object.entries(events)) {
    if (setting.is !== 'happens' || setting.year < horizon) continue;
    return `events.${id}.year was ${setting.year}; it may be ${FIRST_EVENT_YEAR} to ${horizon - 1}.`;
  }
  return undefined;
}

/** What a scenario file holds: the document, and beside it what changes none of its numbers. */
export interface ScenarioFile {
  readonly scenario: Scenario;
  /** Pinned questions by their ids; absent when there are none. */
  readonly questions?: readonly string[];
  /** Scenes to be shown to a room; absent when there are none. */
  readonly story?: Story;
}

/** Reads a scenario file; the problem is one sentence that names the field, what it was and what it may be. */
export function readScenario(text: string): ScenarioFile | { problem: string } {
  const json = parseJson(text);
  if ('problem' in json) return { problem: `The scenario ${json.problem}.` };
  const { questions, story, document } = parted(json.value);
  const found = checkScenario(document);
  if ('problem' in found) return found;
  const pins = checkPins(questions);
  if ('problem' in pins) return pins;
  const scenes = checkStory(story, checkScenario);
  return 'problem' in scenes ? scenes : { ...found, ...pins, ...scenes };
}

function checkPins(questions: unknown): { questions?: readonly string[] } | { problem: string } {
  if (questions === undefined) return {};
  const checked = check(object({ questions: pinsSchema }), { questions }, 'The scenario');
  return 'problem' in checked ? checked : checked.value;
}

/** The document, and what stands beside it. */
function parted(value: unknown): { questions?: unknown; story?: unknown; document: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { document: value };
  const { questions, story, ...document } = value as Record<string, unknown>;
  return { questions, story, document };
}

/** A document that is parsed already. Older documents are migrated first. */
export function checkScenario(value: unknown): { scenario: Scenario } | { problem: string } {
  const migrated = migrate(value);
  if ('problem' in migrated) return migrated;
  const checked = check(schema, migrated.document, 'The scenario');
  if ('problem' in checked) return checked;
  // The entries come out of tables, so their names are lost to the compiler; the schema has checked each.
  const scenario = checked.value as unknown as Scenario;
  const problem = tooLate(scenario);
  return problem ? { problem } : { scenario };
}

/** The document as a file: pretty JSON with every driver and event, then what stands beside it if any; ends in a line feed. */
export function writeScenario(scenario: Scenario, questions: readonly string[] = [], story: Story = []): string {
  const beside = { ...(questions.length > 0 ? { questions } : {}), ...(story.length > 0 ? { story } : {}) };
  return `${JSON.stringify({ ...scenario, ...beside }, null, 2)}\n`;
}
