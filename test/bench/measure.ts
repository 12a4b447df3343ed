/** The measurements, each under the name that rows.ts knows it by. */

import { errors, plainTrials, rms } from './accuracy';
import type { Contender, Deed, Ours, Outsider, Result, Timed } from './contender';
import { float64Model } from './peers/model';
import { interleaved, type Runs } from './rounds';
import type { Work } from './work';

export interface Plan {
  readonly rounds: number;
  readonly slowRounds: number;
  readonly seeds: number;
}

export const FULL: Plan = { rounds: 11, slowRounds: 3, seeds: 48 };
export const QUICK: Plan = { rounds: 5, slowRounds: 1, seeds: 16 };

/** Of what takes milliseconds. */
const ON_END = 3;

type Heard = (what: string, done: number, of: number) => void;
type Measurements = readonly (readonly [name: string, value: number])[];

const FAST: readonly Deed[] = ['drag-frame', 'drag-frame-shown', 'two-workers', 'seeding', 'calibrating'];
const LONG: readonly Deed[] = ['run-10-thousand', 'run-1-million'];

export async function fastTimes(
  ours: Ours,
  rivals: readonly Contender[],
  plan: Plan,
  heard: Heard,
): Promise<Measurements> {
  const runs = new Map([
    ['update', () => ours.update()],
    ...deeds(ours, FAST),
    ...rivals.map((rival) => [rival.name, () => rival.update()] as const),
  ]);
  return [...(await interleaved(runs, plan.rounds, ON_END, (done, of) => heard('fast rounds', done, of)))];
}

export async function longTimes(ours: Ours, plan: Plan, heard: Heard): Promise<Measurements> {
  const runs: Runs = new Map(deeds(ours, LONG));
  if (runs.size < LONG.length) return [];
  return [...(await interleaved(runs, plan.slowRounds, 1, (done, of) => heard('long runs', done, of)))];
}

/** The outsiders draw anew or take draws as they come, so on our side seeding is included. */
export async function slowTimes(
  ours: Ours,
  others: readonly Outsider[],
  plan: Plan,
  heard: Heard,
): Promise<Measurements> {
  const { seeding } = ours.deeds;
  if (others.length === 0 || !seeding) return [];
  const anew = async (): Promise<Timed> => {
    const seeded = await seeding();
    const updated = await ours.update();
    return { seconds: seeded.seconds + updated.seconds };
  };
  const runs: Runs = new Map([
    ['seeding and update', anew],
    ...others.map((other) => [other.name, () => other.update()] as const),
  ]);
  return [...(await interleaved(runs, plan.slowRounds, 1, (done, of) => heard('slow rounds', done, of)))];
}

/** Errors by chance, and what the way of finding quantiles adds to them. */
export async function accuracy(
  ours: Ours,
  reference: Result,
  work: Work,
  plan: Plan,
  heard: Heard,
): Promise<Measurements> {
  const found = errors(plan.seeds, (done, of) => heard('seeds', done, of));
  await ours.update();
  const { quantiles } = await ours.result();
  return [
    ['plain trials for the median', plainTrials(found, [0.5])],
    ['plain trials for P5 and P95', plainTrials(found, [0.05, 0.95])],
    ['Sobol’ error', rms(found.sobol)],
    ['error of the quantiles found', rms(quantiles.map((value, at) => (value - reference.quantiles[at]!) ** 2))],
    ...(await distanceFromFloat64(ours, work)),
  ];
}

async function distanceFromFloat64(ours: Ours, work: Work): Promise<Measurements> {
  const shares = ours.shares?.();
  if (!shares) return [];
  const model = float64Model();
  await model.prepare(work);
  await model.update();
  const right = model.shares!();
  let distance = 0;
  for (let i = 0; i < right.length; i++) distance = Math.max(distance, Math.abs(right[i]! - shares[i]!));
  return [['distance from float64', distance]];
}

function deeds(ours: Ours, names: readonly Deed[]): (readonly [string, () => Promise<Timed>])[] {
  return names.flatMap((name) => {
    const deed = ours.deeds[name];
    return deed ? [[name, deed] as const] : [];
  });
}
