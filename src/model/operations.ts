/**
 * The operators and functions a formula may use, each a row: what it takes, what it gives, and the closure it makes.
 * Truths are 1, 0 or NaN for unknown. Looked up in Maps, never in objects (`table["constructor"]` is a function).
 */

import { exp, log } from './elementary';
import type { TrialBlock } from './trials';

/** True or false, or a number. The two never mix. */
export type Kind = 'truth' | 'number';

/** A closure over one trial. */
type Run = (block: TrialBlock, trial: number) => number;

export interface Operation {
  readonly takes: Kind;
  readonly gives: Kind;
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  readonly make: (parts: readonly Run[]) => Run;
}

type Unary = (a: number) => number;
type Binary = (a: number, b: number) => number;

function unary(takes: Kind, of: Unary): Operation {
  const make =
    ([part]: readonly Run[]): Run =>
    (block, trial) =>
      of(part!(block, trial));
  return { takes, gives: takes, least: 1, most: 1, make };
}

function binary(takes: Kind, gives: Kind, of: Binary): Operation {
  const make =
    ([left, right]: readonly Run[]): Run =>
    (block, trial) =>
      of(left!(block, trial), right!(block, trial));
  return { takes, gives, least: 2, most: 2, make };
}

function folded(of: Binary): Operation {
  const make =
    ([first, ...rest]: readonly Run[]): Run =>
    (block, trial) => {
      let value = first!(block, trial);
      for (const part of rest) value = of(value, part(block, trial));
      return value;
    };
  return { takes: 'number', gives: 'number', least: 1, most: 20, make };
}

/** A comparison with NaN is unknown, not false. */
function comparison(of: (a: number, b: number) => boolean): Operation {
  return binary('number', 'truth', (a, b) => (a !== a || b !== b ? NaN : Number(of(a, b))));
}

/** By the parser's name of a sign between two parts. */
export const INFIX: ReadonlyMap<string, Operation> = new Map([
  ['add', binary('number', 'number', (a, b) => a + b)],
  ['subtract', binary('number', 'number', (a, b) => a - b)],
  ['multiply', binary('number', 'number', (a, b) => a * b)],
  ['divide', binary('number', 'number', (a, b) => a / b)],
  ['pow', binary('number', 'number', power)],
  ['larger', comparison((a, b) => a > b)],
  ['smaller', comparison((a, b) => a < b)],
  ['largerEq', comparison((a, b) => a >= b)],
  ['smallerEq', comparison((a, b) => a <= b)],
  ['equal', comparison((a, b) => a === b)],
  ['unequal', comparison((a, b) => a !== b)],
  ['and', binary('truth', 'truth', (a, b) => (a === 0 || b === 0 ? 0 : a * b))],
  ['or', binary('truth', 'truth', (a, b) => (a === 1 || b === 1 ? 1 : a + b))],
  ['xor', binary('truth', 'truth', (a, b) => Math.abs(a - b))],
]);

/** By the parser's name of a sign before a part. */
export const PREFIX: ReadonlyMap<string, Operation> = new Map([
  ['unaryMinus', unary('number', (a) => -a)],
  ['unaryPlus', unary('number', (a) => a)],
  ['not', unary('truth', (a) => 1 - a)],
]);

/** By the name a formula calls it. */
export const FUNCTIONS: ReadonlyMap<string, Operation> = new Map([
  ['abs', unary('number', Math.abs)],
  ['sqrt', unary('number', Math.sqrt)],
  ['exp', unary('number', exp)],
  ['log', unary('number', log)],
  ['floor', unary('number', Math.floor)],
  ['ceil', unary('number', Math.ceil)],
  ['min', folded(Math.min)],
  ['max', folded(Math.max)],
]);

/** Whole exponents up to 64 by multiplication, others through exp and log; NaN where that is no real number. */
function power(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 64) {
    const product = repeated(base, Math.abs(exponent));
    return exponent < 0 ? 1 / product : product;
  }
  return exp(exponent * log(base));
}

function repeated(base: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= base;
  return product;
}
