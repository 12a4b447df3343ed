/**
 * The options of the terminal into a scenario and what is asked of it (contract). Pure: files are read by the caller.
 * An option edits the document and the document's own schema judges it, so a value the file refuses is refused here too.
 */

import type { Horizon } from '../model/clock';
import { DRIVERS, isDriverId } from '../model/drivers';
import { EVENTS, isEventId } from '../model/events';
import { applyPreset, isPresetId, PRESETS, type PresetId } from '../model/presets';
import { parseQuestion, type Question } from '../model/questions';
import {
  BASELINE,
  same,
  withDriver,
  withEvent,
  type EventSetting,
  type Scenario,
  type Sureness,
} from '../model/scenario';
import { readArguments, type Argument, type OptionName } from './arguments';
import { readLink } from './link';
import { checkScenario, readScenario } from './scenario';
import { quoted } from './text';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Megabytes that a run may take. */
export const MEMORY = { default: 400, least: 10 } as const;

export interface Run {
  readonly scenario: Scenario;
  readonly questions: readonly Question[];
  readonly format: Format;
  /** Megabytes that the run may take. */
  readonly memory: number;
  /** A file to write instead of standard output. */
  readonly out?: string;
}

/** What the options cannot know by themselves. */
export interface Surroundings {
  /** The text of a file; may throw. */
  readonly read: (path: string) => string;
  readonly presetName: (id: PresetId) => string;
}

type Problem = { readonly problem: string };

/** What the options ask for. A problem is one line: the option, what it was, what it may be. */
export function parseOptions(args: readonly string[], surroundings: Surroundings): 'help' | 'list' | Run | Problem {
  const given = readArguments(args);
  if ('problem' in given) return given;
  if (given.some(({ name }) => name === 'help')) return 'help';
  if (given.some(({ name }) => name === 'list')) return 'list';
  const start = startOf(given, surroundings);
  if ('problem' in start) return start;
  const scenario = edit(start.scenario, given);
  return 'problem' in scenario ? scenario : ask(scenario.scenario, given);
}

/** The scenario that --preset, --scenario or --link names; the baseline without them. */
function startOf(given: readonly Argument[], { read, presetName }: Surroundings): { scenario: Scenario } | Problem {
  const [source, second] = given.filter(({ name }) => ['preset', 'scenario', 'link'].includes(name));
  if (!source) return { scenario: BASELINE };
  const { name, value } = source;
  if (second) return { problem: `--${name} and --${second.name} were both given; it may be one of the two.` };
  if (name === 'preset') return presetOf(value, presetName);
  const found = name === 'link' ? readLink(value) : readFile(value, read);
  return 'problem' in found ? { problem: `--${name}: ${found.problem}` } : found;
}

function presetOf(id: string, presetName: Surroundings['presetName']): { scenario: Scenario } | Problem {
  if (isPresetId(id)) return { scenario: applyPreset(id, presetName(id)) };
  return { problem: `--preset was ${quoted(id)}; it may be ${PRESETS.map((preset) => preset.id).join(', ')}.` };
}

function readFile(path: string, read: Surroundings['read']): { scenario: Scenario } | Problem {
  try {
    return readScenario(read(path));
  } catch (error) {
    return { problem: `${quoted(path)} cannot be read (${(error as { code?: string }).code ?? 'unknown error'}).` };
  }
}

/** Applies the options that edit, then lets the schema judge; the first edit that spoils the document is named. */
function edit(start: Scenario, given: readonly Argument[]): { scenario: Scenario } | Problem {
  const steps: { argument: Argument; scenario: Scenario }[] = [];
  let scenario = start;
  // Settings of the run go first: whether an event may happen in 2029 depends on the horizon.
  for (const argument of [...given].sort((a, b) => order(a) - order(b))) {
    const edited = EDITS[argument.name]?.(scenario, argument.value) ?? { scenario };
    if ('problem' in edited) return { problem: `--${argument.name} was ${quoted(argument.value)}; ${edited.problem}.` };
    scenario = edited.scenario;
    steps.push({ argument, scenario });
  }
  const whole = checkScenario(scenario);
  if (!('problem' in whole)) return whole;
  const culprit = steps.find((step) => same(checkScenario(step.scenario), whole))!.argument;
  return { problem: `--${culprit.name} ${quoted(culprit.value)}: ${whole.problem}` };
}

function order({ name }: Argument): number {
  return ['seed', 'trials', 'horizon'].includes(name) ? 0 : 1;
}

type Edit = (scenario: Scenario, value: string) => { scenario: Scenario } | Problem;

/** What is no number goes into the document as the text it is, for the schema to refuse by name. */
const EDITS: Readonly<Partial<Record<OptionName, Edit>>> = {
  seed: (scenario, seed) => ({ scenario: { ...scenario, seed } }),
  trials: (scenario, value) => ({ scenario: { ...scenario, trials: numberOr(value) } }),
  horizon: (scenario, value) => ({ scenario: { ...scenario, horizon: numberOr(value) as Horizon } }),
  set: (scenario, text) => {
    const [id, value] = pair(text);
    if (!isDriverId(id) || value === undefined) return { problem: driverForms('VALUE') };
    return { scenario: withDriver(scenario, id, { ...scenario.drivers[id], value: numberOr(value) }) };
  },
  // How sure one is replaces a range given end by end.
  sure: (scenario, text) => {
    const [id, sure] = pair(text);
    if (!isDriverId(id) || sure === undefined) return { problem: driverForms('fairly|unsure|very-unsure') };
    return { scenario: withDriver(scenario, id, { value: scenario.drivers[id].value, sure: sure as Sureness }) };
  },
  event: (scenario, text) => {
    const [id, setting] = pair(text);
    if (!isEventId(id) || setting === undefined) {
      const ids = EVENTS.map((row) => row.id).join(', ');
      return { problem: `it may be ID=chance:0.35|happens:2026|never with ID one of ${ids}` };
    }
    return { scenario: withEvent(scenario, id, eventSetting(setting)) };
  },
};

function driverForms(value: string): string {
  return `it may be DRIVER=${value} with DRIVER one of ${DRIVERS.map((row) => row.id).join(', ')}`;
}

/** Both sides of the first equals sign. */
function pair(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function eventSetting(text: string): EventSetting {
  const [is, first = '', origin, ...more] = text.split(':');
  if (is === 'chance' && origin === undefined) return { is, probability: numberOr(first) };
  if (is === 'happens' && more.length === 0) {
    return { is, year: numberOr(first), ...(origin === undefined ? {} : { origin: origin as 'us' | 'cn' }) };
  }
  return { is: text } as EventSetting;
}

/** A decimal number with nothing around it; −0 is 0. Anything else stays text. */
function numberOr(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : (text as unknown as number);
}

function ask(scenario: Scenario, given: readonly Argument[]): Run | Problem {
  const questions: Question[] = [];
  for (const { value } of given.filter(({ name }) => name === 'ask')) {
    const question = parseQuestion(value, scenario.horizon);
    if ('problem' in question) return { problem: `--ask was ${quoted(value)}; ${question.problem}.` };
    questions.push(question);
  }
  const format = valueOf(given, 'format') ?? 'json';
  if (!isFormat(format)) return { problem: `--format was ${quoted(format)}; it may be ${FORMATS.join(' or ')}.` };
  const memory = valueOf(given, 'memory') ?? String(MEMORY.default);
  if (!/^\d{1,6}$/.test(memory) || Number(memory) < MEMORY.least) {
    return { problem: `--memory was ${quoted(memory)}; it may be ${MEMORY.least} or more, in whole MB.` };
  }
  const out = valueOf(given, 'out');
  return { scenario, questions, format, memory: Number(memory), ...(out === undefined ? {} : { out }) };
}

function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

function valueOf(given: readonly Argument[], wanted: OptionName): string | undefined {
  return given.find(({ name }) => name === wanted)?.value;
}
