import { describe, expect, it } from 'vitest';
import { shapleyEffects, type Game, type Player } from '../../src/model/shapley';
import { deviation, finish, normals, shuffled } from './sample';

const TRIALS = 4096;

/** Independent normal sources, each with its standard deviations in the coordinates of the game. */
function players(seed: string, spreads: readonly (readonly number[])[], trials = TRIALS): Player[] {
  return spreads.map((sds, p) => {
    const z = normals(`${seed}/${p}`, trials);
    return { name: `source ${p}`, terms: sds.map((sd) => z.map((value) => sd * value)) };
  });
}

function game(seed: string, sources: readonly Player[], f: (...sums: number[]) => number): Game {
  const value: Game['value'] = (sums, out) => {
    for (let i = 0; i < out.length; i++) out[i] = f(...sums.map((sum) => sum[i]!));
  };
  return { seed, players: sources, value };
}

describe('Shapley effects', () => {
  it('of a sum are each term’s part of the variance', () => {
    const sources = players('sum', [[1], [2], [3], [4]]);
    const { shares, errors, variance } = finish(
      shapleyEffects(
        game('sum', sources, (x) => x),
        16,
      ),
    );
    [1, 4, 9, 16].forEach((part, p) => expect(Math.abs(shares[p]! - part / 30)).toBeLessThan(4 * errors[p]!));
    // The variance of a normal sample of n has a relative standard error of √(2/n).
    expect(Math.abs(variance / 30 - 1)).toBeLessThan(4 * Math.sqrt(2 / TRIALS));
    expect(Math.max(...errors)).toBeLessThan(0.02);
  });

  it('divide an interaction evenly: of a + b·c, variance 1 + 4, the effects are 1/5, 2/5 and 2/5', () => {
    const sources = players('product', [
      [1, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
    ]);
    const { shares, errors } = finish(
      shapleyEffects(
        game('product', sources, (a, b, c) => a! + b! * c!),
        16,
      ),
    );
    [0.2, 0.4, 0.4].forEach((part, p) => expect(Math.abs(shares[p]! - part)).toBeLessThan(4 * errors[p]!));
    expect(Math.max(...errors)).toBeLessThan(0.02);
  });

  it('sum to one', () => {
    const sources = players('one', [[1], [0.1], [2]]);
    const { shares } = finish(
      shapleyEffects(
        game('one', sources, (x) => (x! > 1 ? 1 : 0)),
        8,
      ),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('are the same to the bit in whatever order any source’s trials come', () => {
    const sources = players('order', [
      [1, 1],
      [0.5, 2],
      [1, 0],
    ]);
    // Most trials of an event that did not arrive are equal.
    const event = {
      name: 'event',
      terms: [sources[0]!.terms[0]!, sources[1]!.terms[0]!].map((z) => z.map((v) => (v > 0.5 ? v : 0))),
    };
    const all = [...sources, event];
    const mixed = all.map(({ name, terms }) => {
      const order = shuffled(name, TRIALS);
      return { name, terms: terms.map((term) => Float64Array.from(order, (trial) => term[trial]!)) };
    });
    const f = (x: number, y: number) => x * x + y;
    const effects = (of: readonly Player[]) => finish(shapleyEffects(game('order', of, f as never), 4));
    expect(effects(mixed)).toEqual(effects(all));
  });

  it('of a source that never varies are nothing', () => {
    const [a] = players('still', [[1]]);
    const still = { name: 'still', terms: [new Float64Array(TRIALS).fill(3)] };
    expect([
      ...finish(
        shapleyEffects(
          game('still', [a!, still], (x) => x),
          4,
        ),
      ).shares,
    ]).toEqual([1, 0]);
  });

  it('are all nothing, without error, where nothing varies', () => {
    const { shares, errors, variance } = finish(
      shapleyEffects(
        game('none', players('none', [[1], [1]]), () => 7),
        4,
      ),
    );
    expect([...shares, ...errors, variance]).toEqual([0, 0, 0, 0, 0]);
  });

  it('come with an error that covers how they differ from sample to sample', () => {
    const REPEATS = 60;
    const found = Array.from({ length: REPEATS }, (_, repeat) => {
      const sources = players(`repeat ${repeat}`, [[1], [1], [1.5]], 1024);
      return finish(
        shapleyEffects(
          game(`repeat ${repeat}`, sources, (x) => (x! > 1 ? 1 : 0)),
          8,
        ),
      );
    });
    for (const p of [0, 1, 2]) {
      const spread = deviation(found.map(({ shares }) => shares[p]!));
      const error = Math.sqrt(found.reduce((sum, { errors }) => sum + errors[p]! ** 2, 0) / REPEATS);
      // A standard deviation of n numbers has a relative standard error of 1/√(2(n − 1)).
      const noise = 4 / Math.sqrt(2 * (REPEATS - 1));
      expect(spread / error).toBeLessThan(1 + noise);
      expect(spread / error).toBeGreaterThan(0.5);
    }
  });
});
