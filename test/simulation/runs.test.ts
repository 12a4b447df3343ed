/** Futures told one by one are those that the forecast was counted from, and nothing else. */

import { quantile as quantileOf } from 'd3';
import { describe, expect, it } from 'vitest';
import { runsCsv } from '../../src/io/runsTable';
import { BLOCS } from '../../src/model/blocs';
import { quarterOf } from '../../src/model/clock';
import { LEVELS, quantile } from '../../src/model/forecast';
import { applyPreset } from '../../src/model/presets';
import { questionId, readyQuestions } from '../../src/model/questions';
import { MOST_RUNS, type Runs } from '../../src/model/runs';
import { BASELINE, withWeights, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import { ask } from '../../src/model/truth';
import { HELD } from '../../src/simulation/board';
import { chances } from '../../src/simulation/desk';
import { digest } from '../../src/simulation/digest';
import { handedOver } from '../../src/simulation/messages';
import { Plain } from '../../src/simulation/plain';
import { runs } from '../../src/simulation/runs';
import { simulate } from '../../src/simulation/simulate';
import { readCsv } from '../io/readCsv';
import { finish } from '../model/sample';
import { freshEngine } from './scenarios';

const engine = freshEngine();
const told = (scenario: Scenario): Runs => finish(runs(scenario, engine));

/** The table that is exported, as columns of numbers, by another reader than any of ours. */
function columnsOf(scenario: Scenario): Map<string, number[]> {
  const forecast = { ...simulate(scenario, [], undefined, engine), digest: '' };
  const { head, rows } = readCsv(finish(runsCsv(told(scenario), forecast, '#')).join(''));
  return new Map(head.map((name, column) => [name, rows.map((row) => Number(row[column]))]));
}

const SCENARIOS: readonly Scenario[] = [
  BASELINE,
  { ...applyPreset('two-internets', 'Two internets'), horizon: 2030, seed: 'another' },
  withWeights(applyPreset('deep-discounts', 'Deep'), {
    'llm-apis': 0.1,
    'vertical-b2b': 0.2,
    'consumer-apps': 0.3,
    chips: 0.4,
  }),
];

/**
 * The forecast counts shares in steps of 1/16,384 and takes each for the middle of its step, so it may lie half a step from
 * the quantile of the shares themselves, and no further.
 */
const HALF_A_STEP = 2 ** -15;

describe.each(SCENARIOS)('the runs of $name, to $horizon', (scenario) => {
  const columns = columnsOf(scenario);

  it('are one for each future, with every market, bloc and year', () => {
    expect(columns.get('future')).toEqual(Array.from({ length: scenario.trials }, (_, trial) => trial + 1));
    expect(columns.size).toBe(1 + 5 * 3 * (scenario.horizon - 2023));
  });

  it('have the quantiles of the forecast, to half a step of its counting', () => {
    const { segments } = simulate(scenario, [], undefined, engine);
    for (const segment of SEGMENTS_AND_ALL)
      for (const bloc of BLOCS)
        for (let year = 2024; year <= scenario.horizon; year++)
          for (const level of LEVELS) {
            const counted = quantileOf(columns.get(`${segment}/${bloc}/${year}`)!, level)!;
            const shown = quantile(segments[segment], bloc, quarterOf(year), level);
            expect(Math.abs(counted - shown), `${segment} ${bloc} ${year} ${level}`).toBeLessThanOrEqual(
              HALF_A_STEP + 1e-8,
            );
          }
  });

  it('give exactly the chances of the page, counted', () => {
    const { horizon, trials } = scenario;
    const questions = SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, horizon));
    const answers = simulate(scenario, questions.map(ask), undefined, engine).answers;
    for (const { id, probability } of chances(questions, answers)) {
      const [what, segment] = id.split('/') as [keyof typeof COUNTED, SegmentOrAll];
      const of = (bloc: string) => Float32Array.from(columns.get(`${segment}/${bloc}/${horizon}`)!);
      expect(count(COUNTED[what], of('us'), of('cn'), of('other')) / trials, id).toBe(probability);
    }
    expect(questions.map(questionId).map((id) => id.split('/')[0])).toEqual(
      SEGMENTS_AND_ALL.flatMap(() => Object.keys(COUNTED)),
    );
  });

  it('sum to one in every future, up to float32', () => {
    for (const segment of SEGMENTS_AND_ALL) {
      const [us, cn, other] = BLOCS.map((bloc) => columns.get(`${segment}/${bloc}/${scenario.horizon}`)!);
      for (let i = 0; i < us!.length; i += 97) expect(Math.abs(us![i]! + cn![i]! + other![i]! - 1)).toBeLessThan(1e-6);
    }
  });
});

/** What the ready questions ask of one future, once more in other words. */
const COUNTED = {
  'cn-ahead-us': (us: number, cn: number) => cn >= us,
  'us-above-50': (us: number) => us > 0.5,
  'within-5': (us: number, cn: number) => Math.abs(us - cn) <= 0.05,
  'other-above-10': (_us: number, _cn: number, other: number) => other > 0.1,
};

function count(
  holds: (us: number, cn: number, other: number) => boolean,
  us: Float32Array,
  cn: Float32Array,
  other: Float32Array,
): number {
  return us.filter((share, i) => holds(share, cn[i]!, other[i]!)).length;
}

describe('the runs', () => {
  it('of more futures than are told are the first of them, each the same as at any count', () => {
    const many = { ...BASELINE, trials: 40_000 };
    const few = told({ ...BASELINE, trials: 2000 });
    const found = told(many);
    expect([found.trials, MOST_RUNS]).toEqual([16_384, HELD]);
    const columns = few.shares.length / few.trials;
    for (let column = 0; column < columns; column++)
      for (const trial of [0, 1, 999, 1999])
        expect(found.shares[column * found.trials + trial]).toBe(few.shares[column * few.trials + trial]);
  });

  it('change no later run by a bit', () => {
    const one = freshEngine();
    const before = digest(simulate(BASELINE, [], undefined, one).segments);
    finish(runs({ ...applyPreset('open-commons', 'Open'), horizon: 2030 }, one));
    expect(digest(simulate(BASELINE, [], undefined, one).segments)).toBe(before);
  });

  it('of the float64 model are its own numbers with all their digits', () => {
    const few = { ...BASELINE, trials: 1000 };
    const exact = finish(runs(few, new Plain()));
    const kernel = told(few);
    expect([exact.shares, kernel.shares].map(({ constructor }) => constructor)).toEqual([Float64Array, Float32Array]);
    // The kernel's arithmetic is float32: its shares are good to 1e−5.
    for (let i = 0; i < exact.shares.length; i += 101)
      expect(Math.abs(exact.shares[i]! - kernel.shares[i]!)).toBeLessThan(1e-5);
  });

  it('are handed over from the worker, not copied; summaries are neither', () => {
    const result = told({ ...BASELINE, trials: 1000 });
    expect(handedOver({ kind: 'done', id: 1, result })).toEqual([result.shares.buffer]);
    expect(handedOver({ kind: 'done', id: 1, result: undefined })).toEqual([]);
    expect(handedOver({ kind: 'superseded', id: 1 })).toEqual([]);
  });
});
