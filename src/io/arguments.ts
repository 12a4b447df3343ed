/** The words after a command into options and values: `--name value` or `--name=value`. Knows which options there are. */

import { quoted } from './text';

/** What follows each option, and what it is for; the order is that of --help. */
export const OPTIONS = {
  preset: { takes: 'ID', repeats: false, text: 'start from a shipped scenario' },
  scenario: { takes: 'FILE', repeats: false, text: 'start from a scenario file' },
  link: { takes: 'LINK', repeats: false, text: 'start from a link, or from its part after #' },
  set: { takes: 'DRIVER=VALUE', repeats: true, text: 'set a driver in its own unit' },
  sure: { takes: 'DRIVER=SURE', repeats: true, text: 'fairly, unsure or very-unsure' },
  event: { takes: 'ID=SETTING', repeats: true, text: 'chance:0.35, happens:2026 (or happens:2026:us) or never' },
  seed: { takes: 'TEXT', repeats: false, text: 'random seed, 1 to 40 characters' },
  trials: { takes: 'N', repeats: false, text: 'number of futures, 1,000 to 1,000,000' },
  horizon: { takes: 'YEAR', repeats: false, text: '2028 or 2030' },
  ask: { takes: 'QUESTION', repeats: true, text: 'the id of a question, or a formula' },
  format: { takes: 'FORMAT', repeats: false, text: 'json or csv' },
  memory: { takes: 'MB', repeats: false, text: 'refuse a run that needs more, 400 by default' },
  out: { takes: 'FILE', repeats: false, text: 'write there, not to standard output' },
  list: { takes: '', repeats: false, text: 'print every id there is with its range' },
  help: { takes: '', repeats: false, text: 'print this' },
} as const;
export type OptionName = keyof typeof OPTIONS;

export interface Argument {
  readonly name: OptionName;
  /** Empty for an option that takes nothing. */
  readonly value: string;
}

type Problem = { readonly problem: string };

/** The options in the order given, or the first word that is none. A lone `--`, left over from npm, is passed by. */
export function readArguments(words: readonly string[]): readonly Argument[] | Problem {
  const found: Argument[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--') continue;
    const read = readOption(words[i]!, words[i + 1]);
    if ('problem' in read) return read;
    const { name } = read.argument;
    if (!OPTIONS[name].repeats && found.some((other) => other.name === name)) {
      return { problem: `--${name} was given twice; it may be given once.` };
    }
    found.push(read.argument);
    if (read.tookNext) i += 1;
  }
  return found;
}

function readOption(word: string, next: string | undefined): { argument: Argument; tookNext: boolean } | Problem {
  const [, name = '', , inline] = /^--([a-z-]+)(=(.*))?$/s.exec(word === '-h' ? '--help' : word) ?? [];
  if (!isOption(name)) {
    const known = Object.keys(OPTIONS)
      .map((option) => `--${option}`)
      .join(', ');
    return { problem: `${quoted(word)} is not an option; it may be ${known}.` };
  }
  const { takes } = OPTIONS[name];
  if (takes === '') {
    return inline === undefined
      ? { argument: { name, value: '' }, tookNext: false }
      : { problem: `--${name} takes no value; it had ${quoted(inline)}.` };
  }
  const value = inline ?? next;
  if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
    return { problem: `--${name} had no value; it may be ${takes}.` };
  }
  return { argument: { name, value }, tookNext: inline === undefined };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
