/** How good a scenario's numbers are: further scrambles of it, a step for each, on an engine of their own. */

import { readyQuestions } from '../model/questions';
import { ask } from '../model/truth';
import { measured, scaled, SCRAMBLES, scrambleSeed, type Outcome, type Precision } from '../model/precision';
import type { Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import type { Simulation } from '../model/simulate';
import { HELD } from './board';
import type { Engine } from './engine';
import type { Plain } from './plain';
import { simulate } from './simulate';

export type Precisions = Readonly<Record<SegmentOrAll, Precision>>;

/** Yields how far it has come. A run of more trials than are held is judged by one of as many as are. */
export function* precision(scenario: Scenario, engine: Engine | Plain): Generator<number, Precisions> {
  const trials = Math.min(scenario.trials, HELD);
  const questions = SEGMENTS_AND_ALL.map((segment) => readyQuestions(segment, scenario.horizon));
  const asks = questions.flat().map(ask);
  const runs: Simulation[] = [];
  for (let scramble = 1; scramble <= SCRAMBLES; scramble++) {
    const seed = scrambleSeed(scenario.seed, scramble);
    runs.push(simulate({ ...scenario, trials, seed }, asks, undefined, engine));
    yield scramble / SCRAMBLES;
  }
  const perSegment = questions[0]!.length;
  const found = SEGMENTS_AND_ALL.map((segment, s) => {
    const outcomes = runs.map(({ segments, answers }): Outcome => {
      const own = answers.slice(s * perSegment, (s + 1) * perSegment);
      return { forecast: segments[segment], chances: own.map(({ count, finite }) => count / finite) };
    });
    return [segment, scaled(measured(outcomes), trials, scenario.trials)] as const;
  });
  return Object.fromEntries(found) as Record<SegmentOrAll, Precision>;
}
