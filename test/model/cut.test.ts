import { describe, expect, it } from 'vitest';
import { Bench } from '../../src/model/bench';
import { BLOCS } from '../../src/model/blocs';
import { balanceOfCell, cutTrials, eventTerms, layCut } from '../../src/model/cut';
import { Fields } from '../../src/model/fields';
import { Gauge } from '../../src/model/gauge';
import { cellsOf, questionOutcome, shareOutcome } from '../../src/model/outcome';
import { applyPreset } from '../../src/model/presets';
import { parseQuestion, type PlainQuestion } from '../../src/model/questions';
import { BASELINE, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import { simulation } from '../../src/model/simulate';
import { offset, sharesOf, type TrialBlock } from '../../src/model/trials';
import { run } from './run';

/** Sliders, ranges, events and weights all away from the defaults, and a count of trials that fills no block. */
const EDITED: Scenario = {
  ...withDriver(
    withEvent(applyPreset('two-internets', 'Edited'), 'paradigm-breakthrough', {
      is: 'happens',
      year: 2027,
      origin: 'cn',
    }),
    'cost',
    { value: 55, sure: 'fairly', low: 40, high: 60 },
  ),
  assumptions: { weights: { 'llm-apis': 0.1, 'vertical-b2b': 0.2, 'consumer-apps': 0.3, chips: 0.4 } },
  seed: 'cut',
  trials: 1500,
  horizon: 2030,
};

function allTrials(scenario: Scenario, fields: Fields): TrialBlock {
  const steps = simulation(scenario, fields);
  for (;;) {
    const { value, done } = steps.next();
    if (!done && value.kind === 'segment' && value.segment === 'all') return value.trials;
  }
}

describe('a cut', () => {
  const fields = new Fields();
  const trials = allTrials(EDITED, fields);

  it.each([2025.25, 2027.75, 2030])('adds up to the shares of a run, trial by trial, in %s', (year) => {
    const cells = cellsOf(shareOutcome('us', 'all', year));
    const cut = layCut(EDITED, fields, cells);
    const at = cut.cells.map((cell) => balanceOfCell(cut, cell));
    const seen = new Gauge(shareOutcome('us', 'all', year), cut, cut.trials).trials(at, cut.trials);
    const { quarter } = cells[0]!;
    for (const segment of SEGMENTS_AND_ALL)
      BLOCS.forEach((_, bloc) => {
        for (let i = 0; i < cut.trials; i++) {
          const share = sharesOf(seen, segment)[offset(seen, bloc, quarter) + i]!;
          expect(Math.abs(share - sharesOf(trials, segment)[offset(trials, bloc, quarter) + i]!)).toBeLessThan(1e-12);
        }
      });
  });

  it('holds every trial up to 8,192, fewer of an outcome of many cells, and never under a block', () => {
    expect(cutTrials(1500, 1)).toBe(1500);
    expect(cutTrials(100_000, 4)).toBe(8192);
    expect(cutTrials(100_000, 68)).toBe(3072);
    expect(cutTrials(100_000, 1000)).toBe(1024);
  });
});

describe('an outcome', () => {
  it.each([
    'cn-ahead-us/vertical-b2b/2027.5',
    'us-above-50/all/2028',
    'within-5/consumer-apps/2026',
    'cn-ahead-us/at-least-2/2028',
    'cn-first-ahead-us/vertical-b2b/2027',
    'cn-first-ahead-us/vertical-b2b/never',
    'us-first-ahead-cn/all/2024',
    'cn-ahead-us/vertical-b2b/by-2027',
    'cn-above-30/chips/held-2028',
    'within-5/llm-apis/held-by-2027',
    'cn-ahead-us/at-least-2/by-2027',
    'cn-first-ahead-us/vertical-b2b/held-2028',
    'us-above-50/all/held-2024',
  ])('reads %s off its cells as a run does', (id) => {
    const scenario = { ...BASELINE, trials: 3000 };
    const outcome = questionOutcome(parseQuestion(id, scenario.horizon) as PlainQuestion, scenario.horizon);
    const fields = new Fields();
    const bench = new Bench(layCut(scenario, fields, cellsOf(outcome)), outcome);
    const { answers } = run(scenario, [outcome.ask], fields);
    expect(bench.statistic(bench.moved([])) * scenario.trials).toBeCloseTo(answers[0]!.count, 9);
  });
});

describe('a bench', () => {
  it('reads the same after an event was moved as before, where no driver acts yet', () => {
    // In the spring of 2026 an event may be felt, a driver not yet.
    const outcome = questionOutcome(parseQuestion('cn-above-27/llm-apis/2025.75', 2028) as PlainQuestion, 2028);
    const scenario = { ...BASELINE, trials: 2000 };
    const fields = new Fields();
    const cut = layCut(scenario, fields, cellsOf(outcome));
    const happens = withEvent(scenario, 'cn-agent-ecosystem', { is: 'happens', year: 2026 });
    const terms = eventTerms(happens, fields, cut.cells, cut.trials);
    const bench = new Bench(cut, outcome);
    const before = bench.moved([]);
    expect(bench.withEvent(1, [terms[0]![1]!])).not.toEqual(before);
    expect(bench.moved([])).toEqual(before);
  });
});
