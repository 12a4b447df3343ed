/**
 * Every future as a row: each bloc's share in each market at each year. Shares are written with every digit of what was computed,
 * so whatever is counted from them, such as who is ahead, is what the page counts.
 */

import { BLOCS } from '../model/blocs';
import type { Steps } from '../model/progress';
import { runsOf, yearsTo, type Runs } from '../model/runs';
import type { Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL } from '../model/segments';
import { about, commented, type Tabled } from './table';
import { grouped } from './text';

export const RUNS_FORMAT = 'parallel-run/runs@1';
/** Futures written between two looks at the clock. */
const TOGETHER = 128;
/** Characters of a share with its comma, on average over the presets. */
const WIDTH = 10.86;

/** About how many bytes the table will have, within a fiftieth. */
export function runsBytes({ trials, horizon }: Pick<Scenario, 'trials' | 'horizon'>): number {
  return runsOf({ trials }) * (WIDTH * SEGMENTS_AND_ALL.length * BLOCS.length * yearsTo(horizon).length + 5);
}

/** The same inside a zip: digits that follow no rule shrink to what they say. */
export function packedRunsBytes(scenario: Pick<Scenario, 'trials' | 'horizon'>): number {
  return 0.422 * runsBytes(scenario);
}

/** The text in parts; yields the fraction done. `forecast` is of the scenario whose futures these are. */
export function* runsCsv(runs: Runs, forecast: Tabled, link: string): Steps<string[]> {
  const { trials, shares } = runs;
  const columns = shares.length / trials;
  const write = shares instanceof Float32Array ? shortest : String;
  const parts = [header(runs, forecast, link)];
  for (let from = 0; from < trials; from += TOGETHER) {
    let text = '';
    for (let trial = from; trial < Math.min(trials, from + TOGETHER); trial++) {
      text += trial + 1;
      for (let column = 0; column < columns; column++) text += `,${write(shares[column * trials + trial]!)}`;
      text += '\n';
    }
    parts.push(text);
    yield Math.min(1, (from + TOGETHER) / trials);
  }
  return parts;
}

function header({ trials, years }: Runs, forecast: Tabled, link: string): string {
  const all = forecast.scenario.trials;
  const told = all > trials ? `the first ${grouped(trials)} of ${grouped(all)}` : `all ${grouped(trials)}`;
  const comments = commented([
    ...about(forecast, link, RUNS_FORMAT),
    ['futures', `${told}, one a row; the digest is of ${all > trials ? 'the whole run' : 'the same run'}`],
    ['unit', 'share of the market, a fraction of one; a column is market/bloc/year'],
  ]);
  const columns = SEGMENTS_AND_ALL.flatMap((segment) =>
    BLOCS.flatMap((bloc) => years.map((year) => `${segment}/${bloc}/${year}`)),
  );
  return `${[...comments, ['future', ...columns].join(',')].join('\n')}\n`;
}

/** The shortest decimal that is this float32 and no other, so that order and ties are kept. */
export function shortest(share: number): string {
  for (let digits = 7; digits < 9; digits++) {
    const decimal = Number(share.toPrecision(digits));
    if (Math.fround(decimal) === share) return String(decimal);
  }
  return String(Number(share.toPrecision(9)));
}
