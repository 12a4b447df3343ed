/**
 * The links that every engine opens: random scenarios, written as the page writes them. Each link has a stream of chance of
 * its own, so that more links begin with the same ones. Counts of futures come in turn: exact and streamed runs differ in code.
 */

import { writeLink } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { HORIZONS, type Horizon } from '../../src/model/clock';
import { DRIVERS, type Driver } from '../../src/model/drivers';
import { EVENTS, FIRST_EVENT_YEAR, type EventRow } from '../../src/model/events';
import { keyOf, uniform, xoshiro128 } from '../../src/model/random';
import {
  BASELINE,
  MOST_PROBABILITY,
  SURENESS,
  type DriverSetting,
  type EventSetting,
  type Scenario,
} from '../../src/model/scenario';
import { SEGMENTS, SEGMENTS_AND_ALL } from '../../src/model/segments';

/** Streamed above 16,384. Of twenty links one is that long, and the shorter counts take turns. */
const LONG = 20_000;
const SHORT = [8192, 1000, 2048];

/** Five links in a row share a seed, as the links of one reader do: what a running page remembers must not change a bit. */
const SAME_SEED = 5;
/** The last but one writes its é as two code points, which nothing on the way may join. */
const SEEDS = ['2028', 'graine d’été', '种子', 'بذرة', 'Ωμέγα', '🎲 😀', 'e\u0301', 'a <b> & "c"'];

/** Fragments, from # on. The segment on screen is simulated first; no digest may depend on which it is. */
export function links(count: number): string[] {
  return scenarios(count).map((scenario, i) => {
    const segment = SEGMENTS_AND_ALL[i % SEGMENTS_AND_ALL.length]!;
    return writeLink({ scenario, view: { ...DEFAULT_VIEW, segment } });
  });
}

export function scenarios(count: number): Scenario[] {
  return Array.from({ length: count }, (_, i) => scenarioOf(i));
}

function scenarioOf(index: number): Scenario {
  const dice = new Dice(`link ${index}`);
  const horizon = dice.pick(HORIZONS);
  const group = Math.floor(index / SAME_SEED);
  return {
    ...BASELINE,
    name: `Link ${index + 1}`,
    drivers: perRow(DRIVERS, (row) => driverSetting(dice, row)),
    events: perRow(EVENTS, (row) => eventSetting(dice, row, horizon)),
    assumptions: dice.pick([true, false, false]) ? { weights: weights(dice) } : {},
    seed: `${SEEDS[group % SEEDS.length]} ${group}`,
    trials: index % 20 === 10 ? LONG : SHORT[index % SHORT.length]!,
    horizon,
  };
}

function perRow<Id extends string, Row extends { readonly id: Id }, Setting>(
  rows: readonly Row[],
  settingOf: (row: Row) => Setting,
): Record<Id, Setting> {
  return Object.fromEntries(rows.map((row) => [row.id, settingOf(row)])) as Record<Id, Setting>;
}

function driverSetting(dice: Dice, rail: Driver): DriverSetting {
  const value = dice.number(rail.low, rail.high);
  const low = dice.between(rail.low, value);
  const high = dice.between(value, rail.high);
  return {
    value,
    sure: dice.pick(SURENESS),
    ...(dice.pick([true, false, false]) && low < value ? { low } : {}),
    ...(dice.pick([true, false, false]) && high > value ? { high } : {}),
  };
}

function eventSetting(dice: Dice, { origin }: EventRow, horizon: Horizon): EventSetting {
  const is = dice.pick(['chance', 'happens', 'never'] as const);
  if (is === 'never') return { is };
  if (is === 'chance') return { is, probability: dice.number(0, MOST_PROBABILITY) };
  const years = Array.from({ length: horizon - FIRST_EVENT_YEAR }, (_, i) => FIRST_EVENT_YEAR + i);
  const where = origin && dice.pick(['us', 'cn', undefined] as const);
  return { is, year: dice.pick(years), ...(where ? { origin: where } : {}) };
}

function weights(dice: Dice): NonNullable<Scenario['assumptions']['weights']> {
  const parts = SEGMENTS.map((id) => ({ id, part: dice.between(0, 1) }));
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  return perRow(parts, ({ part }) => part / total);
}

/** The model's own generator under a name. */
class Dice {
  readonly #drawn = new Uint32Array(256);
  #next = 0;

  constructor(name: string) {
    xoshiro128(keyOf('engines', name), this.#drawn);
  }

  between(low: number, high: number): number {
    if (this.#next === this.#drawn.length) throw new Error('A link used up its dice.');
    return low + uniform(this.#drawn[this.#next++]!) * (high - low);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.between(0, list.length))]!;
  }

  /** Two in five with all digits, two with two decimals as people type them, one at an end. */
  number(low: number, high: number): number {
    const any = this.between(low, high);
    const typed = Math.round(100 * any) / 100 + 0;
    return this.pick([any, any, typed, typed, this.pick([low, high])]);
  }
}
