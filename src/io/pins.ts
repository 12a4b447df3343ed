/** Pinned questions as they are written down: by their ids, a formula by its text, in their order. */

import * as v from 'valibot';
import { MOST_FORMULA_CHARACTERS, parseQuestion } from '../model/questions';
import { firstUnsafe, grouped } from './text';

export const MOST_PINS = 6;

const list = `a list of 1 to ${MOST_PINS} questions, none twice`;
const one = `the id of a question, or a formula of at most ${grouped(MOST_FORMULA_CHARACTERS)} characters`;

/** Every year there is may be asked about; that a scenario does not run so far is said beside the question. */
function problemOf(id: string): string | undefined {
  const unsafe = firstUnsafe(id);
  if (unsafe) return `${one} without control or direction marks (it has ${unsafe})`;
  if (id.length > MOST_FORMULA_CHARACTERS) return `${one}; this one has ${grouped(id.length)}`;
  const read = parseQuestion(id, 2030);
  return 'problem' in read ? `${one}; ${read.problem}` : undefined;
}

/** What may be pinned, and reads back as the same question. */
export function canBePinned(id: string): boolean {
  return problemOf(id) === undefined;
}

export const pinsSchema = v.pipe(
  v.array(
    v.pipe(
      v.string(one),
      v.check(canBePinned, ({ input }) => problemOf(input)!),
    ),
    list,
  ),
  v.minLength(1, list),
  v.maxLength(MOST_PINS, list),
  v.check((ids) => new Set(ids).size === ids.length, list),
  v.readonly(),
);
