/** The engine against the model it stands in for, and against itself: whatever was kept, no bit moves. */

import { describe, expect, it } from 'vitest';
import { readyQuestions } from '../../src/model/questions';
import { ask } from '../../src/model/truth';
import { BASELINE, withDriver, type Scenario } from '../../src/model/scenario';
import { SEGMENTS, SEGMENTS_AND_ALL } from '../../src/model/segments';
import { leverage } from '../../src/model/leverage';
import { EVENTS } from '../../src/model/events';
import type { EventMedians } from '../../src/model/eventMedians';
import { Fields } from '../../src/model/fields';
import { bytesOfBoard, Board } from '../../src/simulation/board';
import { digest } from '../../src/simulation/digest';
import { Plain } from '../../src/simulation/plain';
import { simulate } from '../../src/simulation/simulate';
import { openKernel } from '../../src/simulation/wasm';
import { run } from '../model/run';
import { chances, digestOf, drag, freshEngine, UNLIKE } from './scenarios';

const engine = freshEngine();

describe('the kernel’s forecast', () => {
  it.each(UNLIKE.map((scenario, i) => [`${i + 1}: ${scenario.name}`, scenario] as const))(
    'is the float64 model’s within 2e−4 in share, scenario %s',
    (_, scenario) => {
      const questions = SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, scenario.horizon));
      const exact = run(scenario, questions.map(ask));
      const found = simulate(scenario, questions.map(ask), undefined, engine);
      for (const segment of SEGMENTS_AND_ALL) {
        for (const of of ['quantiles', 'mean'] as const) {
          found.segments[segment][of].forEach((share, i) =>
            expect(Math.abs(share - exact.segments[segment][of][i]!), `${segment} ${of} ${i}`).toBeLessThan(2e-4),
          );
        }
        for (const dots of [20, 50] as const) {
          found.segments[segment].dots[dots].forEach((share, i) =>
            expect(Math.abs(share - exact.segments[segment].dots[dots][i]!)).toBeLessThan(2e-4),
          );
        }
      }
      // A trial may change sides only where both models put it within 1e−5 of the line: a handful in thousands.
      found.answers.forEach(({ count }, q) => expect(Math.abs(count - exact.answers[q]!.count)).toBeLessThanOrEqual(3));
    },
  );

  it('puts the baseline’s medians on the analysis’s path within 0.01 points, on any seed', () => {
    for (const seed of ['a', 'b']) {
      const exact = run({ ...BASELINE, seed });
      const found = simulate({ ...BASELINE, seed }, [], undefined, engine);
      for (const segment of SEGMENTS) {
        for (let cell = 0; cell < 2 * 17; cell++) {
          const at = cell * 9 + 4;
          expect(
            Math.abs(found.segments[segment].quantiles[at]! - exact.segments[segment].quantiles[at]!),
          ).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('knows how strongly each driver acts as the model does', () => {
    const exact = leverage(BASELINE, new Fields());
    const found = engine.leverage(BASELINE);
    for (const segment of SEGMENTS) {
      for (const [id, reach] of Object.entries(found[segment])) {
        expect(Math.abs(reach - exact[segment][id as never]), `${id} in ${segment}`).toBeLessThan(2e-4);
      }
    }
  });
});

describe('what events go with', () => {
  it('is what the float64 model says, in the same futures', () => {
    const scenario = { ...UNLIKE[4]!, trials: 9000 };
    const [found, exact] = [engine, new Plain()].map(
      (of) => [...steps(of.eventMedians(scenario))].at(-1) as EventMedians,
    );
    for (const { id } of EVENTS) {
      for (const side of ['happens', 'not'] as const) {
        const [a, b] = [found!.events[id][side], exact!.events[id][side]];
        expect(a === undefined).toBe(b === undefined);
        // A future whose event falls on the horizon within float32 may change sides: one place in the order.
        for (const segment of SEGMENTS_AND_ALL)
          a?.[segment].forEach((share, bloc) => expect(Math.abs(share - b![segment][bloc]!)).toBeLessThan(2e-3));
      }
    }
  });
});

/** The steps of a generator and, last, what it returns. */
function* steps<T>(of: Generator<undefined, T>): Generator<T | undefined> {
  yield yield* of;
}

describe('what was kept', () => {
  it.each(['one', 'two', 'three', 'four', 'five', 'six'])('changes no bit at the end of drag %s', (name) => {
    let last: Scenario = BASELINE;
    const start = { ...UNLIKE[Math.floor(chances(`start ${name}`)() * UNLIKE.length)]! };
    for (const scenario of drag(start, chances(name), 20)) {
      last = scenario;
      digestOf(scenario, engine);
    }
    expect(digestOf(last, engine)).toBe(digestOf(last, freshEngine()));
  });

  it('changes no bit on the way: every frame of a drag is the forecast of a fresh start', () => {
    for (const scenario of drag(BASELINE, chances('frames'), 8)) {
      expect(digestOf(scenario, engine)).toBe(digestOf(scenario, freshEngine()));
    }
  });

  it('changes no bit when a run was broken off halfway', () => {
    const [moved, other] = [70, 30].map((value) =>
      withDriver(BASELINE, 'sovereignty', { value: value / 2, sure: 'unsure' }),
    );
    const steps = engine.simulation(moved!, [], 'chips');
    steps.next();
    expect(digestOf(other!, engine)).toBe(digestOf(other!, freshEngine()));
  });

  it('answers questions from its own shares after a larger run was broken off', () => {
    const asks = SEGMENTS_AND_ALL.flatMap((segment) => readyQuestions(segment, 2028)).map(ask);
    const full = { ...BASELINE, trials: 16_384 };
    const before = simulate(full, asks, undefined, engine).answers;
    const other = withDriver({ ...BASELINE, trials: 70_000 }, 'sovereignty', { value: 60, sure: 'unsure' });
    engine.simulation(other, [], 'all').next();
    expect(simulate(full, asks, undefined, engine).answers).toEqual(before);
  });

  it('leaves a market alone that a driver has no effect in: the same forecast, not computed again', () => {
    const before = simulate(BASELINE, [], undefined, engine).segments;
    const after = simulate(
      withDriver(BASELINE, 'reach', { value: 90, sure: 'unsure' }),
      [],
      undefined,
      engine,
    ).segments;
    expect(after.chips).toBe(before.chips);
    expect(after['consumer-apps']).not.toBe(before['consumer-apps']);
  });

  it('is not mixed up between horizons, counts, weights and how strongly drivers act', () => {
    const moved = withDriver(BASELINE, 'digitization', { value: 3, sure: 'unsure' });
    const again = (scenario: Scenario) => expect(digestOf(scenario, engine)).toBe(digestOf(scenario, freshEngine()));
    digestOf(moved, engine);
    engine.leverage(moved);
    again(moved);
    again({ ...moved, horizon: 2030 });
    again({ ...moved, trials: 4000 });
    again({ ...moved, trials: 16_384 });
    again(UNLIKE[5]!);
    again({ ...moved, trials: 16_385 });
    again(moved);
  });
});

describe('more trials than are held', () => {
  it('give the same numbers as when they are held: the first trials are the same trials', () => {
    const held = simulate({ ...BASELINE, trials: 16_384 }, [], undefined, engine);
    const streamed = simulate({ ...BASELINE, trials: 16_385 }, [], undefined, engine);
    for (const segment of SEGMENTS_AND_ALL) {
      // One more trial moves an order statistic by at most one place.
      held.segments[segment].mean.forEach((mean, i) =>
        expect(Math.abs(mean - streamed.segments[segment].mean[i]!)).toBeLessThanOrEqual(1 / 16_385),
      );
    }
    expect(digest(held.segments)).not.toBe(digest(streamed.segments));
  });
});

describe('a board', () => {
  it('takes the memory that was estimated, within 2 %', () => {
    for (const blocks of [8, 16]) {
      const { rows } = new Board(openKernel()!, blocks);
      expect(Math.abs(rows.size / bytesOfBoard(blocks) - 1)).toBeLessThan(0.02);
    }
  });
});

describe('the baseline’s digest', () => {
  it('is the one it was (notices change, proves nothing)', () => {
    expect(digestOf(BASELINE, engine).slice(0, 16)).toBe('1e50c203a13b93c4');
  });
});
