/**
 * When uncertain events arrive and how strongly they are felt (model §3.4). A trial keeps its own arrival draw, so its event
 * moves smoothly and in one direction as the chance is changed, and a trial that is early stays early.
 */

import type { Assumptions } from './assumptions';
import { endOf, FIRST_YEAR, QUARTERS } from './clock';
import { arrivalOf, severityOf, sideOf } from './coordinates';
import type { Draws } from './draws';
import { exp, log, logOnePlus } from './elementary';
import { WINDOW_OPENS, type EventRow } from './events';
import { BLOCK } from './random';
import type { EventSetting } from './scenario';

/** Time of arrival on the model's clock for a uniform draw; Infinity when it never comes. */
export function arrival(row: EventRow, setting: EventSetting, u: number): number {
  if (setting.is === 'never') return Infinity;
  if (setting.is === 'happens') return setting.year - FIRST_YEAR + 0.5 - u;
  if (setting.probability === 0) return Infinity;
  return WINDOW_OPENS - log(u) * meanWait(row, setting.probability);
}

/** Mean time, in years from the opening of the window, to an event with this chance by the end of its year. */
export function meanWait(row: EventRow, probability: number): number {
  return (endOf(row.byYear) - WINDOW_OPENS) / -logOnePlus(-probability);
}

export interface Course {
  /** Severity times strength, `[quarter][trial]`. */
  readonly felt: Float64Array;
  /** +1 where the US is the side (its origin, or blamed), −1 where China is; all +1 for an event without sides. */
  readonly side: Float64Array;
  /** First quarter in which any trial can feel it. */
  readonly from: number;
}

/** One event through a block of trials. */
export function course(row: EventRow, setting: EventSetting, draws: Draws, assumptions: Assumptions): Course {
  const arrivals = draws.uniform(arrivalOf(row.id)).map((u) => arrival(row, setting, u));
  const severity = draws.normal(severityOf(row.id)).map((z) => exp(assumptions.severitySpread * z));
  const felt = new Float64Array(QUARTERS * BLOCK);
  let from = QUARTERS;
  for (let i = 0; i < BLOCK; i++) from = Math.min(from, feel(row, arrivals[i]!, severity[i]!, felt, i));
  return { felt, side: sides(row, setting, draws), from };
}

/** Strength builds up, then part of it fades. Writes one trial’s course from its first quarter, which it returns; the two decays go on by a constant factor a quarter. */
function feel(row: EventRow, arrived: number, severity: number, felt: Float64Array, trial: number): number {
  const first = Math.floor(arrived * 4) + 1;
  if (first >= QUARTERS) return QUARTERS;
  const years = first / 4 - arrived;
  let toBuild = exp(-years / row.build);
  let toFade = exp(-years / row.fade);
  const buildFactor = exp(-0.25 / row.build);
  const fadeFactor = exp(-0.25 / row.fade);
  for (let q = first; q < QUARTERS; q++) {
    felt[q * BLOCK + trial] = severity * (1 - toBuild) * (row.lasting + (1 - row.lasting) * toFade);
    toBuild *= buildFactor;
    toFade *= fadeFactor;
  }
  return first;
}

function sides(row: EventRow, setting: EventSetting, draws: Draws): Float64Array {
  const chanceUs = row.origin?.us ?? row.blame?.us;
  if (chanceUs === undefined) return new Float64Array(BLOCK).fill(1);
  if (setting.is === 'happens' && setting.origin) return new Float64Array(BLOCK).fill(setting.origin === 'us' ? 1 : -1);
  return draws.uniform(sideOf(row.id)).map((u) => (u < chanceUs ? 1 : -1));
}
