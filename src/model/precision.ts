/**
 * How good a run's own numbers are (model §3.10): half the width of a 95 % interval around them, from further independent
 * scrambles of the same number of trials; until those are there, what plain Monte Carlo of that number would give.
 */

import { BLOCS } from './blocs';
import { LEVELS, type Level, type SegmentForecast } from './forecast';

/** Half-widths in share (of a chance: in probability), the largest of all blocs and of all questions, at the horizon. */
export interface Precision {
  readonly median: number;
  /** Of the ends of the 8-in-10 band. */
  readonly band: number;
  readonly chance: number;
  /** Not measured, but what plain Monte Carlo of that number would give. */
  readonly estimate?: true;
}

/** What one run gave of one segment. */
export interface Outcome {
  readonly forecast: SegmentForecast;
  readonly chances: readonly number[];
}

/** Further scrambles that are run. */
export const SCRAMBLES = 8;
/** 97.5 % points of the normal distribution and of Student's with seven degrees of freedom. */
const NORMAL = 1.959963984540054;
const STUDENT_7 = 2.3646242515927844;

/** The random seed of a further scramble. */
export function scrambleSeed(seed: string, scramble: number): string {
  return `${seed}/scramble/${scramble}`;
}

/** From SCRAMBLES runs, by Student's interval: it covers what it says although the spread is estimated. */
export function measured(outcomes: readonly Outcome[]): Precision {
  const half = (read: (outcome: Outcome) => number) => halfWidth(outcomes.map(read));
  const ofLevels = (levels: readonly Level[]) =>
    Math.max(
      ...BLOCS.flatMap((_, bloc) => levels.map((level) => half(({ forecast }) => atHorizon(forecast, bloc, level)))),
    );
  return {
    median: ofLevels([0.5]),
    band: ofLevels([0.1, 0.9]),
    chance: Math.max(0, ...outcomes[0]!.chances.map((_, q) => half(({ chances }) => chances[q]!))),
  };
}

/** Of plain Monte Carlo: √(p(1 − p)/n) over the density, read off the neighbouring quantiles. */
export function expected({ forecast, chances }: Outcome, trials: number): Precision {
  const half = (bloc: number, level: Level) =>
    (NORMAL * Math.sqrt((level * (1 - level)) / trials)) / density(forecast, bloc, level);
  const worst = (levels: readonly Level[]) =>
    Math.max(...BLOCS.flatMap((_, bloc) => levels.map((level) => half(bloc, level))));
  const chance = Math.max(0, ...chances.map((p) => NORMAL * Math.sqrt((p * (1 - p)) / trials)));
  return { median: worst([0.5]), band: worst([0.1, 0.9]), chance, estimate: true };
}

/** The widest of several, in each number. */
export function widest(precisions: readonly Precision[]): Precision {
  const most = (read: (precision: Precision) => number) => Math.max(...precisions.map(read));
  const of = {
    median: most(({ median }) => median),
    band: most(({ band }) => band),
    chance: most(({ chance }) => chance),
  };
  return precisions.some(({ estimate }) => estimate) ? { ...of, estimate: true } : of;
}

/** The same of more trials than were run: halved by four times as many, which scrambled points never do worse than. */
export function scaled({ median, band, chance }: Precision, ran: number, trials: number): Precision {
  const factor = Math.sqrt(ran / trials);
  return { median: factor * median, band: factor * band, chance: factor * chance };
}

function density(forecast: SegmentForecast, bloc: number, level: Level): number {
  const at = LEVELS.indexOf(level);
  const [low, high] = [LEVELS[at - 1]!, LEVELS[at + 1]!];
  const width = atHorizon(forecast, bloc, high) - atHorizon(forecast, bloc, low);
  return width > 0 ? (high - low) / width : Infinity;
}

function atHorizon({ quantiles, mean }: SegmentForecast, bloc: number, level: Level): number {
  const quarters = mean.length / BLOCS.length;
  return quantiles[((bloc + 1) * quarters - 1) * LEVELS.length + LEVELS.indexOf(level)]!;
}

/** Half of the 95 % interval around one more run, from the same number of SCRAMBLES runs. */
export function halfWidth(values: readonly number[]): number {
  if (values.length !== SCRAMBLES) throw new RangeError(`${SCRAMBLES} scrambles are wanted, not ${values.length}.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return STUDENT_7 * Math.sqrt(squares / (SCRAMBLES - 1));
}
