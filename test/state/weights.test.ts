import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import { BASELINE, beliefsOf } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { withWeight } from '../../src/state/weights';

it('four weights always add up to one, and none is negative', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...SEGMENTS), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 6 }),
      (steps) => {
        const scenario = steps.reduce((set, [segment, weight]) => withWeight(set, segment, weight), BASELINE);
        const weights = Object.values(beliefsOf(scenario).assumptions.weights);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      },
    ),
    { seed: 5 },
  );
});

it('the other three keep their proportions', () => {
  const { weights } = withWeight(BASELINE, 'chips', 0.5).assumptions;
  expect(weights).toEqual({ 'llm-apis': 0.133333, 'vertical-b2b': 0.233333, 'consumer-apps': 0.133334, chips: 0.5 });
});

it('typed as 100 on the way to 50, a weight leaves the other three the proportions they had', () => {
  const onTheWay = withWeight(BASELINE, 'chips', 1);
  expect(withWeight(onTheWay, 'chips', 0.5, BASELINE)).toEqual(withWeight(BASELINE, 'chips', 0.5));
});

it('after one had all, giving it none shares equally among the rest', () => {
  const { weights } = withWeight(withWeight(BASELINE, 'chips', 1), 'chips', 0).assumptions;
  expect(weights).toEqual({ 'llm-apis': 0.333333, 'vertical-b2b': 0.333333, 'consumer-apps': 0.333334, chips: 0 });
});

it('the default weights are no difference', () => {
  expect(withWeight(BASELINE, 'chips', ASSUMPTIONS.weights.chips).assumptions).toEqual({});
});
