/**
 * What matters for an outcome (model §3.10): how far each driver and event can move it, one at a time; whose uncertainty makes it
 * uncertain; and the largest reason. All from one cut of the scenario's trials, in steps that a worker can rest between.
 */

import type { Beliefs } from './assumptions';
import { acts, driverTerm, layCut, type Cut, type Term } from './cut';
import type { DriverId } from './drivers';
import type { EventId } from './events';
import type { Fields } from './fields';
import { Gauge } from './gauge';
import { cellsOf, type Outcome } from './outcome';
import { portion, type Steps } from './progress';
import type { Scenario } from './scenario';
import { shapleyEffects, type Effects, type Game, type Player } from './shapley';
import { sourceName, type Source } from './source';
import { tornadoes, type Reach, type Swing, type Tornadoes } from './tornado';

/** A source's part of the outcome's variance over trials: its Shapley effect, a fraction of one. */
export interface Part {
  readonly source: Source;
  /** May come out a little below zero; then it is within noise. Exactly 0 where the source changes no trial. */
  readonly share: number;
  /** One standard error. */
  readonly error: number;
  /** The share is no more than two standard errors. */
  readonly withinNoise: boolean;
}

export interface Uncertainty {
  /** Largest first; they sum to one within rounding, or are all 0 when every trial has the same outcome. */
  readonly parts: readonly Part[];
  /** SD over trials of the share, or √(p(1 − p)) of a chance p. */
  readonly sd: number;
}

/** The largest reason, for a sentence to be made of. */
export interface Reason {
  /** The widest swing over the ranges it is told of; none when all are within noise. */
  readonly widest?: Swing;
  /** How far the widest takes the outcome below and above where it stands; neither is negative. */
  readonly lowers: number;
  readonly raises: number;
  /** The driver or event with the largest part of the uncertainty; none when all are within noise. */
  readonly named?: Part;
  /** The part that no driver or event explains. */
  readonly unexplained: Part;
}

export interface Matters extends Tornadoes {
  readonly uncertainty: Uncertainty;
  /** Over plausible ranges. */
  readonly reason: Reason;
  /** The scenario's first trials that all this was read from. */
  readonly trials: number;
}

/** Yields the fraction done. */
export function* whatMatters(scenario: Scenario, fields: Fields, outcome: Outcome): Steps<Matters> {
  const cut = layCut(scenario, fields, cellsOf(outcome));
  yield 0.1;
  const swings = yield* portion(tornadoes(scenario, fields, cut, outcome), 0.1, 0.3);
  const uncertainty = yield* portion(uncertaintyOf(scenario, fields, cut, outcome), 0.3, 1);
  return { ...swings, uncertainty, reason: largestReason(swings, 'plausible', uncertainty), trials: cut.trials };
}

/** Walks from every trial: 32 of an outcome of one or two cells, fewer of more, never under 4. */
function walksFor(cells: number): number {
  return Math.max(4, Math.min(32, Math.round(64 / cells)));
}

/** Whose uncertainty it is, to the bit the same in whatever order the cut's trials come. Yields the fraction done. */
export function* uncertaintyOf(scenario: Scenario, fields: Fields, cut: Cut, outcome: Outcome): Steps<Uncertainty> {
  const all = contributions(fields.ground(scenario).beliefs, cut);
  const acting = all.filter(({ terms }) => terms.some(acts));
  const effects = yield* shapleyEffects(gameOf(scenario.seed, acting, cut, outcome), walksFor(cut.cells.length));
  const parts = all.map((one) => partOf(one.source, acting.indexOf(one), effects));
  return { parts: parts.sort((a, b) => b.share - a.share), sd: Math.sqrt(effects.variance) };
}

/** A source and its terms, one for each cell. */
interface Contribution {
  readonly source: Source;
  readonly terms: readonly Term[];
}

function contributions(beliefs: Beliefs, cut: Cut): Contribution[] {
  const drivers = beliefs.drivers.map(({ id }, d): Contribution => ({
    source: { kind: 'driver', id: id as DriverId },
    terms: cut.cells.map((cell) => driverTerm(cut, cell, d)),
  }));
  const events = beliefs.events.map(({ id }, e): Contribution => ({
    source: { kind: 'event', id: id as EventId },
    terms: cut.cells.map((cell) => cell.events[e]!),
  }));
  return [...drivers, ...events, { source: { kind: 'unexplained' }, terms: cut.cells.map(({ still }) => still) }];
}

function gameOf(seed: string, acting: readonly Contribution[], cut: Cut, outcome: Outcome): Game {
  const players = acting.map(({ source, terms }): Player => ({
    name: sourceName(source),
    terms: terms.flatMap(({ x, y }) => [x, y]),
  }));
  const gauge = new Gauge(outcome, cut, cut.trials);
  const value: Game['value'] = (sums, out, fresh) => {
    const at = cut.cells.map((_, c) => ({ x: sums[2 * c]!, y: sums[2 * c + 1]! }));
    const cells = fresh && cut.cells.map((_, c) => fresh[2 * c]! || fresh[2 * c + 1]!);
    gauge.values(at, out, cells);
  };
  return { seed, players, value };
}

function partOf(source: Source, player: number, { shares, errors }: Effects): Part {
  const [share, error] = player < 0 ? [0, 0] : [shares[player]!, errors[player]!];
  return { source, share, error, withinNoise: share <= 2 * error };
}

/** The largest reason over the ranges that are shown. */
export function reasonOver(reach: Reach, matters: Matters): Reason {
  return largestReason(matters, reach, matters.uncertainty);
}

function largestReason(swings: Tornadoes, reach: Reach, { parts }: Uncertainty): Reason {
  const { standing } = swings;
  const widest = swings[reach].swings.find(({ withinNoise }) => !withinNoise);
  const named = parts.find(({ source, withinNoise }) => source.kind !== 'unexplained' && !withinNoise);
  const ends = widest ? [widest.low, widest.high] : [];
  return {
    ...(widest && { widest }),
    lowers: Math.max(0, ...ends.map((end) => standing.value - end)),
    raises: Math.max(0, ...ends.map((end) => end - standing.value)),
    ...(named && { named }),
    unexplained: parts.find(({ source }) => source.kind === 'unexplained')!,
  };
}
