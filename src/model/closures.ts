/**
 * The walk over a formula's syntax tree against an allow-list: what is not named here is refused, with its place in the
 * text. What comes out are closures over numbers (operations.ts); nothing of the parser is left in them.
 */

import { isBlocId } from './blocs';
import { FIRST_YEAR, type Horizon } from './clock';
import { FUNCTIONS, INFIX, PREFIX, type Kind, type Operation } from './operations';
import { isSegmentOrAll } from './questions';
import type { TrialBlock } from './trials';
import { shareAt } from './truth';

/** What the parser returns, as far as it is read. */
export type Tree =
  | { readonly type: 'ConstantNode'; readonly value: unknown }
  | { readonly type: 'ParenthesisNode'; readonly content: Tree }
  | { readonly type: 'SymbolNode'; readonly name: string }
  | OperatorTree
  | { readonly type: 'RelationalNode'; readonly conditionals: readonly string[]; readonly params: readonly Tree[] }
  | { readonly type: 'ConditionalNode'; readonly condition: Tree; readonly trueExpr: Tree; readonly falseExpr: Tree }
  | { readonly type: 'FunctionNode'; readonly fn: Tree; readonly args: readonly Tree[]; readonly optional?: boolean }
  | { readonly type: Refused };

interface OperatorTree {
  readonly type: 'OperatorNode';
  readonly op: string;
  readonly fn: string;
  readonly args: readonly Tree[];
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
}

type Of<T extends Tree['type']> = Extract<Tree, { readonly type: T }>;

/** Parts of the parser's language that are refused by name. */
const REFUSED = new Map([
  ['ArrayNode', 'a list'],
  ['AccessorNode', 'a dot or an index'],
  ['IndexNode', 'an index'],
  ['AssignmentNode', 'an assignment'],
  ['FunctionAssignmentNode', 'a definition'],
  ['BlockNode', 'several lines'],
  ['ObjectNode', 'an object'],
  ['RangeNode', 'a range'],
] as const);
type Refused = typeof REFUSED extends Map<infer K, string> ? K : never;

const WORDY = /[\p{L}\p{N}_$]/u;

/** A mistake in a formula: one sentence without its full stop, and the character (from 1) where it is. */
export class Refusal extends Error {
  readonly position: number;
  constructor(problem: string, position: number) {
    super(problem);
    this.position = position;
  }
}

/** A compiled part: a closure that gives a number, or a truth as 1 or 0; NaN is unknown. */
interface Part {
  readonly kind: Kind;
  readonly run: (block: TrialBlock, trial: number) => number;
}

/** Walks the tree in the order of the text, so that `#find` can tell where each sign stands. */
export class Compiler {
  readonly #written: string;
  readonly #text: string;
  readonly #horizon: Horizon;
  #cursor = 0;

  constructor(text: string, horizon: Horizon) {
    this.#written = text;
    // What stands in quotes is blanked: a sign is not looked for in it.
    this.#text = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length));
    this.#horizon = horizon;
  }

  compile(node: Tree): Part {
    switch (node.type) {
      case 'ConstantNode':
        return this.#constant(node.value);
      case 'ParenthesisNode':
        return this.compile(node.content);
      case 'OperatorNode':
        return this.#operator(node);
      case 'RelationalNode':
        return this.#chain(node);
      case 'ConditionalNode':
        return this.#conditional(node);
      case 'FunctionNode':
        return this.#call(node);
      case 'SymbolNode':
        return this.#refuseName(node.name);
      default:
        throw new Refusal(`A formula may not have ${REFUSED.get(node.type) ?? 'this'}`, this.#cursor + 1);
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

  #operator({ op, fn, args, implicit, isPercentage }: Of<'OperatorNode'>): Part {
    if (implicit) throw new Refusal('Write * to multiply', this.#cursor + 1);
    if (isPercentage) throw new Refusal('Write 0.5 for 50 %', this.#find('%') + 1);
    if (args.length === 1) return this.#prefix(op, fn, args[0]!);
    const left = this.compile(args[0]!);
    const at = this.#find(op);
    const operation = INFIX.get(fn);
    if (!operation || args.length !== 2) throw new Refusal(`${op} is not known here`, at + 1);
    return this.#apply(operation, op, at, [left, this.compile(args[1]!)]);
  }

  #prefix(op: string, fn: string, argument: Tree): Part {
    const at = this.#find(op);
    const operation = PREFIX.get(fn);
    if (!operation) throw new Refusal(`${op} is not known here`, at + 1);
    return this.#apply(operation, op, at, [this.compile(argument)]);
  }

  /** `0.3 < share(…) < 0.5`: every neighbouring pair in turn. */
  #chain({ conditionals, params }: Of<'RelationalNode'>): Part {
    const parts = params.map((param) => this.compile(param));
    const pairs = conditionals.map((fn, i) =>
      this.#apply(INFIX.get(fn)!, 'A comparison', this.#cursor, [parts[i]!, parts[i + 1]!]),
    );
    return pairs.reduce((all, pair) => this.#apply(INFIX.get('and')!, 'and', this.#cursor, [all, pair]));
  }

  #conditional({ condition, trueExpr, falseExpr }: Of<'ConditionalNode'>): Part {
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

  #call({ fn, args, optional }: Of<'FunctionNode'>): Part {
    if (fn.type !== 'SymbolNode' || optional)
      throw new Refusal('Only a named function may be called', this.#cursor + 1);
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

  #share(args: readonly Tree[], at: number): Part {
    const [bloc, segment, year, ...more] = args.map((argument) =>
      argument.type === 'ConstantNode' ? argument.value : undefined,
    );
    if (args.length !== 3 || more.length > 0)
      throw new Refusal('share needs three things: share("cn","chips",2028)', at + 1);
    const places = this.#placesAfter(this.#cursor);
    const refuse = (argument: number, problem: string) => new Refusal(problem, (places[argument] ?? at) + 1);
    if (typeof bloc !== 'string' || !isBlocId(bloc))
      throw refuse(0, 'The first thing in share may be "us", "cn" or "other"');
    if (typeof segment !== 'string' || !isSegmentOrAll(segment)) {
      throw refuse(1, 'The second thing in share may be "llm-apis", "vertical-b2b", "consumer-apps", "chips" or "all"');
    }
    if (typeof year !== 'number' || !Number.isInteger(4 * year) || year < FIRST_YEAR || year > this.#horizon) {
      throw refuse(
        2,
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

  /** Where each thing between the next brackets begins (from 0). */
  #placesAfter(from: number): number[] {
    const places: number[] = [];
    let depth = 0;
    for (let at = from; at < this.#text.length; at++) {
      const sign = this.#text[at]!;
      const begins = sign === '(' ? depth === 0 : sign === ',' && depth === 1;
      if ('([{'.includes(sign)) depth += 1;
      if (')]}'.includes(sign)) depth -= 1;
      if (begins) places.push(at + 1 + this.#written.slice(at + 1).search(/\S|$/));
      if (depth === 0 && places.length > 0) break;
    }
    return places;
  }

  /** Where a sign or name stands (from 0), looking onward from the last one found. */
  #find(sign: string): number {
    const isPart = (at: number) =>
      WORDY.test(sign) && (WORDY.test(this.#text[at - 1] ?? '') || WORDY.test(this.#text[at + sign.length] ?? ''));
    let at = this.#text.indexOf(sign, this.#cursor);
    while (at >= 0 && isPart(at)) at = this.#text.indexOf(sign, at + 1);
    if (at < 0) return this.#cursor;
    this.#cursor = at + sign.length;
    return at;
  }
}
