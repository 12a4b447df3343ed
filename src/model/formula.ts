/**
 * A formula over shares, such as `share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5`.
 * The only file that knows mathjs, and only its parser: what it returns is walked against an allow-list and turned into
 * closures of our own, so nothing a formula says is ever evaluated by it. Import this file lazily.
 * Comparisons are exact (mathjs's own have a tolerance); true/false and numbers never mix; no number is no answer.
 */

import { create, parseDependencies, type MathNode } from 'mathjs/number';
import type { Ask } from './ask';
import type { Horizon } from './clock';
import { Compiler, Refusal, type Tree } from './closures';
import type { Kind } from './operations';
import { MOST_FORMULA_CHARACTERS } from './questions';

const MOST_NESTED = 40;
const MOST_PARTS = 400;
const MOST_PROBLEM_CHARACTERS = 160;

/** A formula ready to be asked of trials. A `truth` gives a chance, a `number` a distribution. */
export interface Formula {
  readonly kind: Kind;
  /** NaN or an infinity is no answer, of a truth as well: it is counted, never taken for false or 0. */
  readonly ask: Ask;
}

/** What is wrong, as one sentence without its full stop, and the character (from 1) where it is. */
export interface FormulaProblem {
  readonly problem: string;
  readonly position: number;
}

/** Compiles a formula for trials that run to `horizon`. Never throws; hostile text costs milliseconds. */
export function compileFormula(text: string, horizon: Horizon): Formula | FormulaProblem {
  const problem = tooMuch(text);
  if (problem) return problem;
  try {
    const root = parse(text);
    if (countParts(root) > MOST_PARTS)
      throw new Refusal(`A formula may have ${MOST_PARTS} parts; this one has more`, 1);
    const { kind, run } = new Compiler(text, horizon).compile(root as unknown as Tree);
    return { kind, ask: kind === 'number' ? run : (block, trial) => asTruth(run(block, trial)) };
  } catch (error) {
    return asProblem(error, text);
  }
}

/** 1, 0 or NaN, as closures pass truths along. */
function asTruth(value: number): boolean | number {
  return value === value ? value === 1 : NaN;
}

/** What can be told before parsing: too long, too deep, or with signs that the parser would drop in silence. */
function tooMuch(text: string): FormulaProblem | undefined {
  if (text.length > MOST_FORMULA_CHARACTERS) {
    return {
      problem: `A formula may have ${MOST_FORMULA_CHARACTERS} characters; this one has ${text.length}`,
      position: 1,
    };
  }
  const comment = text.indexOf('#');
  if (comment >= 0) return { problem: 'A formula may not have a comment', position: comment + 1 };
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ('([{'.includes(text[i]!)) depth += 1;
    if (')]}'.includes(text[i]!)) depth -= 1;
    if (depth > MOST_NESTED) return { problem: `Brackets may be ${MOST_NESTED} deep`, position: i + 1 };
  }
  return undefined;
}

const parser = create({ parseDependencies: parseDependencies! });

function parse(text: string): MathNode {
  return parser.parse(text);
}

/** Nodes in the tree, with a stack of our own: the parser can return a tree too deep to recurse into. */
function countParts(root: MathNode): number {
  const waiting = [root];
  let count = 0;
  for (let node = waiting.pop(); node && count <= MOST_PARTS; node = waiting.pop()) {
    count += 1;
    node.forEach((child) => waiting.push(child));
  }
  return count;
}

/** Ours as it stands; the parser's with its own position; anything else (its stack ran out) as "too deep". */
function asProblem(error: unknown, text: string): FormulaProblem {
  if (error instanceof Refusal) return { problem: clipped(error.message), position: error.position };
  if (error instanceof SyntaxError) {
    const { char = 1 } = error as { char?: number };
    return {
      problem: clipped(plainly(error.message.replace(/ \(char \d+\)$/, ''))),
      position: Math.min(char, text.length + 1),
    };
  }
  return { problem: 'The formula is nested too deeply', position: 1 };
}

/** What the parser says, said plainly. */
const PLAINLY: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected end of expression$/, 'The formula ends too early'],
  [/^Value expected$/, 'A number, a share or a bracket is missing'],
  [/^Parenthesis (.) expected$/, 'The bracket $1 is missing'],
  [/^End of string (.) expected$/, 'The closing $1 is missing'],
  [/^End of matrix \] expected$/, 'The bracket ] is missing'],
  [/^Digit expected, got ".*"$/s, 'A digit is missing in this number'],
  [/^Invalid left hand side of assignment operator =$/, 'Write == to compare'],
  [/^Syntax error in part "(.*)"$/s, '$1 cannot be read here'],
  [/^Unexpected (?:part|operator) "?(.*?)"?$/s, '$1 is not expected here'],
  [/^False part of conditional expression expected$/, 'After ? there must be a : with what else it is'],
  [/^The true-expression of a conditional operator may not be empty$/, 'Between ? and : something is missing'],
];

function plainly(message: string): string {
  const [said, plain] = PLAINLY.find(([pattern]) => pattern.test(message)) ?? [/^$/, ''];
  return message.replace(said, plain);
}

/** A hostile name can be as long as the formula. */
function clipped(sentence: string): string {
  return sentence.length > MOST_PROBLEM_CHARACTERS ? `${sentence.slice(0, MOST_PROBLEM_CHARACTERS)}…` : sentence;
}
