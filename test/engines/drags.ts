/** Random drags, each on the engine that the others left behind: every one ends on the digest of its link, opened afresh. */

import { writeLink } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Scenario } from '../../src/model/scenario';
import { chances, digestOf as digestOn, drag, freshEngine, UNLIKE } from '../simulation/scenarios';
import { compare, type Outcome } from './compare';
import { digestOf } from './terminal';

const MOVES = 8;

export async function afterDrags(paths: number, heard: (done: number) => void): Promise<Outcome> {
  const engine = freshEngine();
  const path = (index: number): Scenario[] => {
    const chance = chances(`path ${index}`);
    return [...drag(UNLIKE[Math.floor(chance() * UNLIKE.length)]!, chance, MOVES)];
  };
  const link = (index: number) => writeLink({ scenario: path(index).at(-1)!, view: DEFAULT_VIEW });
  const fresh = new Map<string, string>();
  for (let index = 0; index < paths; index++) {
    fresh.set(link(index), digestOf(link(index)));
    heard(index / 2);
  }
  const walked = async (_: string, index: number) =>
    path(index)
      .map((scenario) => digestOn(scenario, engine))
      .at(-1)!;
  return compare(`${paths} drags, ${MOVES} moves each`, fresh, walked, (done) => heard((paths + done) / 2));
}
