/**
 * Times of several things in turn, a round at a time, so that a busy moment of the machine falls on all of them. In a round each
 * runs a few times on end and the last time counts: the first brings back the caches that the others emptied.
 */

import { median } from './figures';
import type { Timed } from './contender';

export type Runs = ReadonlyMap<string, () => Promise<Timed>>;

/** The median time of each, after one round that does not count. `onEnd`: how often each runs in a round. */
export async function interleaved(
  runs: Runs,
  rounds: number,
  onEnd: number,
  heard: (round: number, of: number) => void = () => {},
): Promise<ReadonlyMap<string, number>> {
  const times = new Map([...runs.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of runs) {
      for (let again = 1; again < onEnd; again++) await run();
      const { seconds } = await run();
      if (round > 0) times.get(name)!.push(seconds);
    }
    heard(round, rounds);
  }
  return new Map([...times].map(([name, seconds]) => [name, median(seconds)]));
}
