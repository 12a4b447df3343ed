import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { QUARTERS } from '../../src/model/clock';
import { LEVELS } from '../../src/model/forecast';
import { SEGMENTS } from '../../src/model/segments';
import { disagreement, worst } from './agreement';

const SERIES = SEGMENTS.length * BLOCS.length * QUARTERS;
const answer = () => ({
  quantiles: new Float64Array(SERIES * LEVELS.length).fill(0.5),
  mean: new Float64Array(SERIES),
});

/** P5 of China in chips in 2028. */
const PLANTED = ((3 * BLOCS.length + 1) * QUARTERS + 16) * LEVELS.length + LEVELS.indexOf(0.05);

describe('agreement', () => {
  it('accepts what is a little off', () => {
    const right = answer();
    const near = answer();
    near.quantiles[PLANTED]! += 0.0009;
    expect(disagreement('C', near, right)).toBeUndefined();
  });

  it('names the worst cell of a planted difference', () => {
    const right = answer();
    const wrong = answer();
    wrong.quantiles[PLANTED]! -= 0.002;
    expect(disagreement('C', wrong, right)).toBe(
      'C disagrees with the model by 0.200 points at worst: P5 of cn in chips, 2028.',
    );
  });

  it('looks at the means too', () => {
    const wrong = answer();
    wrong.mean[QUARTERS]! += 0.01;
    expect(worst(wrong, answer()).cell).toBe('mean of cn in llm-apis, 2024');
  });

  it.each([Number.NaN, Infinity])('does not take %s for an answer', (value) => {
    const wrong = answer();
    wrong.quantiles[PLANTED] = value;
    expect(disagreement('C', wrong, answer())).toContain('Infinity');
  });

  it('does not take half an answer for one', () => {
    const half = { ...answer(), quantiles: new Float64Array(9) };
    expect(disagreement('C', half, answer())).toBeDefined();
  });
});
