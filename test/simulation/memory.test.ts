import { describe, expect, it } from 'vitest';
import { memoryNeeded, MEMORY_LIMIT, refusal } from '../../src/simulation/memory';

const needs = (trials: number, numbers = 0) => ({ trials, horizon: 2030 as const, numbers });

describe('the memory of a run', () => {
  it('never grows when fewer trials are run', () => {
    const counts = [1000, 8192, 8193, 16_384, 16_385, 100_000, 1_000_000].map((trials) =>
      memoryNeeded(needs(trials, 1)),
    );
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
  });

  it('of a million trials fits the limit, with a few numbers asked of each', () => {
    expect(refusal(needs(1_000_000, 3), MEMORY_LIMIT)).toBeUndefined();
  });

  it('that would not fit is refused with what it needs, the limit, and the most that fits, which fits', () => {
    const sentence = refusal(needs(1_000_000, 40), MEMORY_LIMIT)!;
    const [, most] = /^The run needs about 8\d\d MB, the limit is 400 MB: use at most ([\d,]+) futures\.$/.exec(
      sentence,
    )!;
    const trials = Number(most!.replaceAll(',', ''));
    expect(memoryNeeded(needs(trials, 40))).toBeLessThanOrEqual(MEMORY_LIMIT);
    expect(memoryNeeded(needs(trials + 1000, 40))).toBeGreaterThan(MEMORY_LIMIT);
  });

  it('says so when nothing fits', () => {
    expect(refusal(needs(1000), 1e6)).toMatch(/the limit is 1 MB: not even the fewest futures fit\.$/);
  });
});
