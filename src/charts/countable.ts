/** A small distribution as rows of marks that can be counted: fifty marks in all, each 2 in 100 futures. */

import type { Chance } from '../model/forecast';

const MARKS = 50;
/** Marks in a column, as in the hundred cells of a chance; filled column by column from the left. */
const ROWS = 5;
/** Side of a mark and from one to the next, in px. */
const SIDE = 4;
const STEP = 5;

export interface Row {
  readonly head: string;
  readonly now: Chance;
  /** At the reference. */
  readonly before: Chance | undefined;
  readonly d: string;
}

/** Room for all fifty marks, in px. */
export const ROW_WIDTH = (MARKS / ROWS) * STEP;
export const ROW_HEIGHT = ROWS * STEP;

/** One row for each chance; together they are all futures. */
export function countable(
  chances: readonly Chance[],
  before: readonly Chance[] | undefined,
  heads: readonly string[],
): Row[] {
  const marks = apportioned(
    chances.map(({ probability }) => probability),
    MARKS,
  );
  return chances.map((now, row) => ({ head: heads[row] ?? '', now, before: before?.[row], d: squares(marks[row]!) }));
}

/** Whole marks for parts of one, which add up: what is left over goes to the largest remainders, the first of them first. */
export function apportioned(parts: readonly number[], marks: number): number[] {
  const whole = parts.map((part) => Math.floor(part * marks));
  const left = marks - whole.reduce((sum, count) => sum + count, 0);
  const order = parts
    .map((part, at) => ({ at, rest: part * marks - whole[at]! }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) whole[at]! += 1;
  return whole;
}

function squares(count: number): string {
  const at = (mark: number) => `M${Math.floor(mark / ROWS) * STEP} ${(mark % ROWS) * STEP}`;
  return Array.from({ length: count }, (_, mark) => `${at(mark)}h${SIDE}v${SIDE}h-${SIDE}z`).join('');
}
