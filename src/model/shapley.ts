/**
 * Shapley effects: how a variance divides among independent sources whose terms add up before a function is taken of them
 * (Owen 2014; Song, Nelson and Staum 2016). Goda's estimator (2021): walk from one future to an independent one, a source at a
 * time in random order (and the next time in the reverse, as Mitchell et al. 2022 pair them). At every step the source is owed
 * (f(start) − ½f(before) − ½f(after))·(f(before) − f(after)), whose mean is its effect; a walk's steps sum to
 * ½(f(start) − f(end))² exactly. Only each source's own distribution enters, so the order of trials cannot matter, to the bit:
 * values are sorted first, then paired by named streams. Correlated sources would need another estimator.
 */

import type { Steps } from './progress';
import { fillStream, keyOf, uniform } from './random';

/** One source: its terms, `[coordinate][trial]`. Trials are its own sample; nothing ties them to another source's. */
export interface Player {
  readonly name: string;
  readonly terms: readonly Float64Array[];
}

export interface Game {
  readonly seed: string;
  readonly players: readonly Player[];
  /**
   * Writes the function of the sums of all terms, `[coordinate][row]`, for the first `out.length` rows. `fresh`: the coordinates
   * whose sums are others than at the last call, all unless said.
   */
  readonly value: (sums: readonly Float64Array[], out: Float64Array, fresh?: readonly boolean[]) => void;
}

export interface Effects {
  /** Fraction of the variance, in the order of the players. They sum to one within rounding; all 0 when there is no variance. */
  readonly shares: Float64Array;
  /** One standard error of each, from GROUPS disjoint groups of trials; pairing within a group only makes it cautious. */
  readonly errors: Float64Array;
  readonly variance: number;
}

/** Disjoint groups of trials; each gives an estimate of its own. */
export const GROUPS = 16;

/** Yields the fraction done. `walks`: walks from every trial. */
export function* shapleyEffects(game: Game, walks: number): Steps<Effects> {
  const orders: Uint32Array[] = [];
  for (const player of game.players) {
    orders.push(canonicalOrder(game.seed, player));
    yield 0;
  }
  const owed: Float64Array[] = [];
  for (let group = 0; group < GROUPS; group++) {
    owed.push(walkGroup(game, orders, group, walks));
    yield (group + 1) / GROUPS;
  }
  return effectsOf(owed, walks);
}

/** Trials by value, the first coordinate first, then shuffled by the player's own stream: the same whatever order they came in. */
function canonicalOrder(seed: string, { name, terms }: Player): Uint32Array {
  const order = Uint32Array.from(terms[0]!, (_, trial) => trial).sort((a, b) => {
    for (const term of terms) if (term[a] !== term[b]) return term[a]! - term[b]!;
    return 0;
  });
  const integers = new Uint32Array(order.length);
  fillStream(keyOf(seed, `matters/${name}/order`), 0, integers);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(uniform(integers[last]!) * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** What each player is owed by the walks within one group: a mean over rows, summed over walks; last, what all are owed. */
function walkGroup(game: Game, orders: readonly Uint32Array[], group: number, walks: number): Float64Array {
  const rows = game.players.map(({ terms }, p) => {
    const order = orders[p]!;
    const mine = order.subarray(
      Math.floor((group * order.length) / GROUPS),
      Math.floor(((group + 1) * order.length) / GROUPS),
    );
    return terms.map((term) => twice(term, mine));
  });
  const plans = game.players.map(({ name }) => {
    const plan = new Uint32Array(3 * walks);
    fillStream(keyOf(game.seed, `matters/${name}/walk`), group, plan);
    return plan;
  });
  const owed = new Float64Array(game.players.length + 1);
  const walker = new Walker(game, rows);
  for (let walk = 0; walk < walks; walk++) walker.walk(plans, walk, owed);
  return owed;
}

/** The values of some trials, twice over, so that a rotation of them is a stretch. */
function twice(term: Float64Array, trials: Uint32Array): Float64Array {
  const out = new Float64Array(2 * trials.length);
  trials.forEach((trial, i) => (out[i] = out[trials.length + i] = term[trial]!));
  return out;
}

/** Walks a group's rows side by side: a row starts where each player's shuffled values are rotated by a random shift. */
class Walker {
  readonly #value: Game['value'];
  /** `[player][coordinate]`, twice over. */
  readonly #rows: readonly (readonly Float64Array[])[];
  /** `[player][coordinate]`: whether the player has a part in it. */
  readonly #takesPart: readonly (readonly boolean[])[];
  readonly #count: number;
  readonly #sums: readonly Float64Array[];
  readonly #start: Float64Array;
  #before: Float64Array;
  #after: Float64Array;

  constructor({ value }: Game, rows: readonly (readonly Float64Array[])[]) {
    this.#value = value;
    this.#rows = rows;
    this.#takesPart = rows.map((terms) => terms.map((term) => term.some((value) => value !== 0)));
    this.#count = rows[0]![0]!.length / 2;
    this.#sums = rows[0]!.map(() => new Float64Array(this.#count));
    [this.#start, this.#before, this.#after] = [0, 1, 2].map(() => new Float64Array(this.#count)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
  }

  /** Each player's plan holds three integers a walk: where it starts, how far it goes, when its turn comes. */
  walk(plans: readonly Uint32Array[], walk: number, owed: Float64Array): void {
    const from = plans.map((plan) => Math.floor(uniform(plan[3 * walk]!) * this.#count));
    const to = plans.map((plan, p) => {
      // Never the value it starts from: the two futures are to be independent.
      const gap = 1 + Math.floor(uniform(plan[3 * walk + 1]!) * (this.#count - 1));
      return (from[p]! + gap) % this.#count;
    });
    this.#begin(from);
    const turns = turnsOf(plans, walk);
    for (const p of turns) owed[p]! += this.#step(p, from[p]!, to[p]!);
    owed[plans.length]! += this.#covered();
  }

  #begin(from: readonly number[]): void {
    this.#sums.forEach((sum, k) => {
      sum.fill(0);
      this.#rows.forEach((terms, p) => {
        for (let i = 0; i < sum.length; i++) sum[i]! += terms[k]![from[p]! + i]!;
      });
    });
    this.#value(this.#sums, this.#start);
    this.#before.set(this.#start);
  }

  #step(player: number, from: number, to: number): number {
    const takesPart = this.#takesPart[player]!;
    this.#sums.forEach((sum, k) => {
      if (!takesPart[k]) return;
      const term = this.#rows[player]![k]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += term[to + i]! - term[from + i]!;
    });
    this.#value(this.#sums, this.#after, takesPart);
    let owed = 0;
    for (let i = 0; i < this.#count; i++) {
      const [before, after] = [this.#before[i]!, this.#after[i]!];
      owed += (this.#start[i]! - 0.5 * (before + after)) * (before - after);
    }
    [this.#before, this.#after] = [this.#after, this.#before];
    return owed / this.#count;
  }

  /** The mean of ½(f(start) − f(end))², which the steps add up to. */
  #covered(): number {
    let sum = 0;
    for (let i = 0; i < this.#count; i++) {
      const way = this.#start[i]! - this.#before[i]!;
      sum += 0.5 * way * way;
    }
    return sum / this.#count;
  }
}

/** Players in the order of their turns; every second walk takes the last one's backwards, so that going first is as often going last. */
function turnsOf(plans: readonly Uint32Array[], walk: number): number[] {
  const drawn = walk - (walk % 2);
  const turns = plans.map((_, p) => p).sort((a, b) => plans[a]![3 * drawn + 2]! - plans[b]![3 * drawn + 2]! || a - b);
  return walk === drawn ? turns : turns.reverse();
}

/** Ratios of the means over groups, and their errors from how the groups differ (first-order expansion of a ratio). */
function effectsOf(groups: readonly Float64Array[], walks: number): Effects {
  const players = groups[0]!.length - 1;
  const mean = (p: number) => groups.reduce((sum, owed) => sum + owed[p]!, 0) / groups.length;
  const whole = mean(players);
  const shares = Float64Array.from({ length: players }, (_, p) => (whole === 0 ? 0 : mean(p) / whole));
  const errors = shares.map((share, p) => {
    const off = groups.reduce((sum, owed) => sum + square(owed[p]! - share * owed[players]!), 0);
    return whole === 0 ? 0 : Math.sqrt(off / (groups.length * (groups.length - 1))) / whole;
  });
  return { shares, errors, variance: whole / walks };
}

function square(value: number): number {
  return value * value;
}
