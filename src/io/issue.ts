/**
 * What a schema finds, as one sentence: the field, what it was, what it may be. The message of every schema in this folder
 * is what the value may be ("17 to 70"); this file makes the rest.
 */

import * as v from 'valibot';
import { characters, firstUnsafe, quoted } from './text';

type Issue = v.BaseIssue<unknown>;

/** The value a schema makes of `input`, or the first thing wrong with it as a sentence. `whole` names the document. */
export function check<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  whole: string,
): { value: T } | { problem: string } {
  const result = v.safeParse(schema, input, { abortEarly: true });
  return result.success ? { value: result.output } : { problem: sentence(result.issues[0], whole) };
}

function sentence(issue: Issue, whole: string): string {
  const path = issue.path ?? [];
  const field = fieldAt(path) || whole;
  if (issue.type !== 'strict_object' || path.length === 0 || issue.expected === 'Object') {
    return `${field} was ${quoted(path.at(-1)?.value ?? issue.input)}; it may be ${issue.message}.`;
  }
  const parent = fieldAt(path.slice(0, -1)) || whole.toLowerCase();
  return `${field} is ${issue.expected === 'never' ? 'not known' : 'missing'}; ${parent} may be ${issue.message}.`;
}

/** drivers.cost.value; a key that a stranger made up stands in quotes. */
function fieldAt(path: readonly v.IssuePathItem[]): string {
  return path.map(({ key }) => (/^[\w-]{1,40}$/.test(String(key)) ? String(key) : quoted(String(key)))).join('.');
}

/** A finite number from `low` to `high`; −0 becomes 0. */
export function number(low: number, high: number, may = `${low} to ${high}`) {
  return v.pipe(v.number(may), v.minValue(low, may), v.maxValue(high, may), v.transform(positiveZero));
}

function positiveZero(value: number): number {
  return value + 0;
}

export function oneOf<const T extends readonly (string | number)[]>(choices: T) {
  return v.picklist(
    choices,
    choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : `${choices[0]}`,
  );
}

/** An object with these fields and no other; those made by v.exactOptional may be left out. */
export function object<T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(entries, `an object with ${Object.keys(entries).join(', ')}`);
}

/** One line of so many code points, none of which cannot be seen or turns the line round. */
export function text(least: number, most: number) {
  const plain = `${least} to ${most} characters without control or direction marks`;
  return v.pipe(
    v.string(`text of ${plain}`),
    v.check((given) => characters(given) >= least && characters(given) <= most, plain),
    v.check(
      (given) => firstUnsafe(given) === undefined,
      ({ input }) => `${plain} (it has ${firstUnsafe(input)})`,
    ),
  );
}
