/**
 * A formula over shares, such as `share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5`.
 * The only file that knows mathjs, and only its parser: what it returns is walked against an allow-list and turned into
 * closures of our own, so nothing a formula says is ever evaluated by it. Import this file lazily.
 * Comparisons are exact (mathjs's own have a tolerance); true/false and numbers never mix; no number is no answer.
 */

import { create, parseDependencies, type MathNode } from 'mathjs/number';
import { isBlocId } from './blocs';
import { FIRST_YEAR, type Horizon } from './clock';
import { FUNCTIONS, INFIX, PREFIX, type Kind, type Operation } from './operations';
import { isSegmentOrAll, shareAt, type Ask } from './questions';
import type { TrialBlock } from './trials';

export const MOST_FORMULA_CHARACTERS = 2000;
const MOST_NESTED = 40;
const MOST_PARTS = 400;

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
    const { kind, run } = new Compiler(text, horizon).compile(root);
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

const parser = create({ parseDependencies });

function parse(text: string): MathNode {
  return parser.parse!(text);
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

class Refusal extends Error {
  readonly position: number;
  constructor(problem: string, position: number) {
    super(problem);
    this.position = position;
  }
}

/** Ours as it stands; the parser's with its own position; anything else (its stack ran out) as "too deep". */
function asProblem(error: unknown, text: string): FormulaProblem {
  if (error instanceof Refusal) return { problem: error.message, position: error.position };
  if (error instanceof SyntaxError) {
    const { char = 1 } = error as { char?: number };
    return { problem: error.message.replace(/ \(char \d+\)$/, ''), position: Math.min(char, text.length + 1) };
  }
  return { problem: 'The formula is nested too deeply', position: 1 };
}

/** A compiled part: a closure that gives a number, or a truth as 1 or 0; NaN is unknown. */
interface Part {
  readonly kind: Kind;
  readonly run: (block: TrialBlock, trial: number) => number;
}

/** Walks the tree in the order of the text, so that `#find` can tell where each sign stands. */
class Compiler {
  readonly #text: string;
  readonly #horizon: Horizon;
  #cursor = 0;

  constructor(text: string, horizon: Horizon) {
    // What stands in quotes is blanked: a sign is not looked for in it.
    this.#text = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
    this.#horizon = horizon;
  }

  compile(node: MathNode): Part {
    switch (node.type) {
      case 'ConstantNode':
        return this.#constant((node as unknown as { value: unknown }).value);
      case 'ParenthesisNode':
        return this.compile((node as unknown as { content: MathNode }).content);
      case 'OperatorNode':
        return this.#operator(node as unknown as OperatorShape);
      case 'RelationalNode':
        return this.#chain(node as unknown as ChainShape);
      case 'ConditionalNode':
        return this.#conditional(node as unknown as ConditionalShape);
      case 'FunctionNode':
        return this.#call(node as unknown as CallShape);
      case 'SymbolNode':
        return this.#refuseName((node as unknown as { name: string }).name);
      default:
        throw new Refusal(`A formula may not have ${WORDS.get(node.type) ?? 'this'}`, this.#cursor + 1);
    }
  }

  #constant(value: unknown): Part {
    if (typeof value === 'boolean') return { kind: 'truth', run: () => Number(value) };
    if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', run: () => value };
    if (typeof value === 'string')
      throw new Refusal('Text may only stand in share("cn","chips",2028)', this.#cursor + 1);
    throw new Refusal(
      value === undefined ? 'The formula is empty' : `${String(value)} is not a number`,
      this.#cursor + 1,
    );
  }

  #operator({ op, fn, args, implicit, isPercentage }: OperatorShape): Part {
    if (implicit) throw new Refusal('Write * to multiply', this.#cursor + 1);
    if (isPercentage) throw new Refusal('Write 0.5 for 50 %', this.#find('%') + 1);
    if (args.length === 1) return this.#prefix(op, fn, args[0]!);
    const left = this.compile(args[0]!);
    const at = this.#find(op);
    const operation = INFIX.get(fn);
    if (!operation || args.length !== 2) throw new Refusal(`${op} is not known here`, at + 1);
    return this.#apply(operation, op, at, [left, this.compile(args[1]!)]);
  }

  #prefix(op: string, fn: string, argument: MathNode): Part {
    const at = this.#find(op);
    const operation = PREFIX.get(fn);
    if (!operation) throw new Refusal(`${op} is not known here`, at + 1);
    return this.#apply(operation, op, at, [this.compile(argument)]);
  }

  /** `0.3 < share(…) < 0.5`: every neighbouring pair in turn. */
  #chain({ conditionals, params }: ChainShape): Part {
    const parts = params.map((param) => this.compile(param));
    const pairs = conditionals.map((fn, i) =>
      this.#apply(INFIX.get(fn)!, 'A comparison', this.#cursor, [parts[i]!, parts[i + 1]!]),
    );
    return pairs.reduce((all, pair) => this.#apply(INFIX.get('and')!, 'and', this.#cursor, [all, pair]));
  }

  #conditional({ condition, trueExpr, falseExpr }: ConditionalShape): Part {
    const asked = this.compile(condition);
    const at = this.#find('?');
    const [yes, no] = [this.compile(trueExpr), this.compile(falseExpr)];
    if (asked.kind !== 'truth') throw new Refusal('Before ? there must be something true or false', at + 1);
    if (yes.kind !== no.kind) throw new Refusal('Both sides of : must be numbers, or both true or false', at + 1);
    return {
      kind: yes.kind,
      run: (block, trial) => {
        const is = asked.run(block, trial);
        return is === 1 ? yes.run(block, trial) : is === 0 ? no.run(block, trial) : NaN;
      },
    };
  }

  #call({ fn, args }: CallShape): Part {
    if (fn.type !== 'SymbolNode') throw new Refusal('Only a named function may be called', this.#cursor + 1);
    const at = this.#find(fn.name);
    if (fn.name === 'share') return this.#share(args, at);
    const operation = FUNCTIONS.get(fn.name);
    if (!operation) return this.#refuseName(fn.name, at);
    return this.#apply(
      operation,
      fn.name,
      at,
      args.map((argument) => this.compile(argument)),
    );
  }

  #share(args: readonly MathNode[], at: number): Part {
    const [bloc, segment, year, ...more] = args.map((argument) => (argument as unknown as { value?: unknown }).value);
    const refuse = (problem: string) => new Refusal(problem, at + 1);
    if (args.length !== 3 || more.length > 0) throw refuse('share needs three things: share("cn","chips",2028)');
    if (typeof bloc !== 'string' || !isBlocId(bloc))
      throw refuse('The first thing in share may be "us", "cn" or "other"');
    if (typeof segment !== 'string' || !isSegmentOrAll(segment)) {
      throw refuse('The second thing in share may be "llm-apis", "vertical-b2b", "consumer-apps", "chips" or "all"');
    }
    if (typeof year !== 'number' || !Number.isInteger(4 * year) || year < FIRST_YEAR || year > this.#horizon) {
      throw refuse(
        `The third thing in share may be a year, ${FIRST_YEAR} to ${this.#horizon}, or a quarter such as 2027.25`,
      );
    }
    return { kind: 'number', run: shareAt(bloc, segment, year) };
  }

  #apply(operation: Operation, name: string, at: number, parts: readonly Part[]): Part {
    const { takes, gives, least, most, make } = operation;
    if (parts.length < least || parts.length > most) {
      throw new Refusal(
        `${name} takes ${least === most ? least : `${least} to ${most}`} values; here it has ${parts.length}`,
        at + 1,
      );
    }
    if (parts.some(({ kind }) => kind !== takes)) {
      throw new Refusal(
        `${name} needs ${takes === 'truth' ? 'something true or false' : 'numbers'} on every side`,
        at + 1,
      );
    }
    return { kind: gives, run: make(parts.map(({ run }) => run)) };
  }

  #refuseName(name: string, at = this.#find(name)): never {
    const known = ['share', ...FUNCTIONS.keys()].join(', ');
    throw new Refusal(`${name} is not known here; known are ${known}`, at + 1);
  }

  /** Where a sign or name stands (from 0), looking onward from the last one found. */
  #find(sign: string): number {
    const at = this.#text.indexOf(sign, this.#cursor);
    if (at >= 0) this.#cursor = at + sign.length;
    return at >= 0 ? at : this.#cursor;
  }
}

/** Parts of the parser's language that are refused by name. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['ArrayNode', 'a list'],
  ['AccessorNode', 'a dot or an index'],
  ['IndexNode', 'an index'],
  ['AssignmentNode', 'an assignment'],
  ['FunctionAssignmentNode', 'a definition'],
  ['BlockNode', 'several lines'],
  ['ObjectNode', 'an object'],
  ['RangeNode', 'a range'],
]);

interface OperatorShape {
  readonly op: string;
  readonly fn: string;
  readonly args: readonly MathNode[];
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
}

interface ChainShape {
  readonly conditionals: readonly string[];
  readonly params: readonly MathNode[];
}

interface ConditionalShape {
  readonly condition: MathNode;
  readonly trueExpr: MathNode;
  readonly falseExpr: MathNode;
}

interface CallShape {
  readonly fn: { readonly type: string; readonly name: string };
  readonly args: readonly MathNode[];
}
