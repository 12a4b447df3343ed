import { median } from 'd3';
import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { quarterOf } from '../../src/model/clock';
import { FEWEST, type EventMedians } from '../../src/model/eventMedians';
import { EVENTS, type EventId } from '../../src/model/events';
import { Fields } from '../../src/model/fields';
import { BASELINE, withEvent, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import { simulation } from '../../src/model/simulate';
import { offset, sharesOf } from '../../src/model/trials';
import { Plain } from '../../src/simulation/plain';
import { moved } from './run';

const fields = new Fields();
const plain = new Plain();

function mediansOf(scenario: Scenario): EventMedians {
  const steps = plain.eventMedians(scenario);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Every future's shares at the horizon, `[segment][bloc][trial]`, from a whole run. */
function futures(scenario: Scenario): Record<SegmentOrAll, Float64Array[]> {
  const found = {} as Record<SegmentOrAll, Float64Array[]>;
  for (const step of simulation(scenario, fields)) {
    if (step.kind !== 'segment') continue;
    const shares = sharesOf(step.trials, step.segment) as Float64Array;
    found[step.segment] = BLOCS.map((_, bloc) => {
      const at = offset(step.trials, bloc, quarterOf(scenario.horizon));
      return shares.slice(at, at + scenario.trials);
    });
  }
  return found;
}

/** An event has happened in the futures that would be others if it were ruled out. */
function expectEqual(found: EventMedians, scenario: Scenario, id: EventId) {
  const as = futures(scenario);
  const without = futures(withEvent(scenario, id, { is: 'never' }));
  const [us, usWithout] = [as['llm-apis'][0]!, without['llm-apis'][0]!];
  for (const [medians, happened] of [
    [found.events[id].happens, true],
    [found.events[id].not, false],
  ] as const)
    for (const segment of SEGMENTS_AND_ALL)
      as[segment].forEach((shares, bloc) => {
        const byHand = median(shares.filter((_, i) => (us[i] !== usWithout[i]) === happened));
        expect(medians![segment][bloc]).toBeCloseTo(byHand!, 12);
      });
}

const edited = withEvent(moved('cost', 60), 'api-shakeout', { is: 'chance', probability: 0.6 });

describe('an event’s two medians are those of the run’s own futures', () => {
  const found = mediansOf(edited);

  it.each(EVENTS.map(({ id }) => id))('%s', (id) => expectEqual(found, edited, id));

  it('at another count and horizon', () => {
    const other = { ...edited, trials: 3000, horizon: 2030 } as const;
    const medians = mediansOf(other);
    expect(medians.year).toBe(2030);
    expectEqual(medians, other, 'safety-incident');
  });

  it('of many, those of the first 8,192', () => {
    expect(mediansOf({ ...edited, trials: 100_000 })).toEqual(found);
  });
});

describe('where too few futures tell, nothing is said', () => {
  it('of an event that is certain, or ruled out', () => {
    const certain = mediansOf(withEvent(BASELINE, 'chip-disruption', { is: 'happens', year: 2027 }));
    expect(certain.events['chip-disruption'].not).toBeUndefined();
    expect(certain.events['chip-disruption'].happens).toBeDefined();
    const never = mediansOf(withEvent(BASELINE, 'chip-disruption', { is: 'never' }));
    expect(never.events['chip-disruption'].happens).toBeUndefined();
  });

  it('of a rare one in a short run', () => {
    const short = mediansOf({ ...BASELINE, trials: 1000 });
    expect(FEWEST).toBe(100);
    expect(short.events['chip-disruption'].happens).toBeUndefined();
    expect(short.events['chip-disruption'].not).toBeDefined();
  });
});

it('a breakthrough goes with a larger US share of LLM APIs, China’s own agents with a larger Chinese one', () => {
  const { events } = mediansOf(BASELINE);
  const gain = (id: EventId, bloc: number) => {
    const { happens, not } = events[id];
    return happens!['llm-apis'][bloc]! - not!['llm-apis'][bloc]!;
  };
  expect(gain('paradigm-breakthrough', 0)).toBeGreaterThan(0);
  expect(gain('cn-agent-ecosystem', 1)).toBeGreaterThan(0);
});
