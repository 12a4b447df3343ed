/** The kernel's arithmetic, one function at a time, against the model's own in float64. */

import { beforeAll, describe, expect, it } from 'vitest';
import { exp, log } from '../../src/model/elementary';
import { normalQuantile } from '../../src/model/normal';
import { quantiles } from '../../src/model/quantiles';
import { BLOCK, fillStream, keyOf, streamState, uniform } from '../../src/model/random';
import { fillSobol, reversedDirections } from '../../src/model/sobol';
import { Counter, STEPS } from '../../src/simulation/counter';
import { Rows } from '../../src/simulation/rows';
import { openKernel, type Kernel } from '../../src/simulation/wasm';

let kernel: Kernel;
let rows: Rows;
let row: number;
beforeAll(() => {
  kernel = openKernel()!;
  rows = new Rows(kernel, BLOCK);
  row = rows.take(4);
});

const fill = (values: ArrayLike<number>, at = row) => rows.floats(at, values.length).set(values);
const read = (at = row) => rows.floats(at, BLOCK).slice();
const integers = (at = row) => rows.integers(at, BLOCK).slice();
const spread = (low: number, high: number) =>
  Float32Array.from({ length: BLOCK }, (_, i) => low + ((high - low) * (i + 0.5)) / BLOCK);

describe('draws', () => {
  it('are the integers of the model’s streams', () => {
    const expected = new Uint32Array(BLOCK);
    const key = keyOf('2028', 'path/chips/x/7');
    const state = rows.bytes(16);
    for (const block of [0, 5]) {
      fillStream(key, block, expected);
      rows.integers(state, 4).set(streamState(key, block));
      kernel.stream(state, row, BLOCK);
      expect(integers()).toEqual(expected);
    }
  });

  it('are the integers of the model’s Sobol’ points, wherever the block starts', () => {
    const expected = new Uint32Array(BLOCK);
    const directions = rows.bytes(128);
    for (const [dimension, first] of [
      [0, 0],
      [3, 1024],
      [17, 7168],
      [65, 999 * 1024],
    ] as const) {
      fillSobol(dimension, 0x9abcdef1 | 0, first, expected);
      rows.integers(directions, 32).set(reversedDirections(dimension));
      kernel.sobol(directions, 0x9abcdef1 | 0, first, row, BLOCK);
      expect(integers(), `dimension ${dimension} from ${first}`).toEqual(expected);
    }
  });

  it('become normals within 2e−6 of the quantile function, tails and middle', () => {
    const drawn = Uint32Array.from({ length: BLOCK }, (_, i) => i * 4194304 + 77);
    drawn.set([0, 1, 2, 100, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x13333333, 0xeccccccc]);
    rows.integers(row, BLOCK).set(drawn);
    kernel.normals(row, BLOCK);
    read().forEach((z, i) =>
      expect(Math.abs(z - normalQuantile(uniform(drawn[i]!))), `${drawn[i]}`).toBeLessThan(2e-6),
    );
  });

  it('are the same distance from the middle on both sides, to the bit', () => {
    const drawn = Uint32Array.from({ length: BLOCK }, (_, i) => (i % 2 ? ~(i * 2097143) : (i + 1) * 2097143));
    rows.integers(row, BLOCK).set(drawn);
    kernel.normals(row, BLOCK);
    const z = read();
    for (let i = 0; i < BLOCK; i += 2) expect(z[i]).toBe(-z[i + 1]!);
  });

  it('become log-normal multipliers within a few units of the last place', () => {
    const z = spread(-5, 5);
    fill(z);
    kernel.powers(row, BLOCK, 0.7, 0.4 * Math.LOG2E, -0.16 * Math.LOG2E);
    read().forEach((m, i) => expect(Math.abs(m / (0.7 * exp(0.4 * z[i]! - 0.16)) - 1)).toBeLessThan(1e-6));
  });

  it('of arrivals follow the logarithm', () => {
    const u = spread(0, 1);
    fill(u);
    kernel.arrivals(row, BLOCK, 1.75, 6.5);
    read().forEach((t, i) => expect(Math.abs(t / (1.75 - 6.5 * log(u[i]!)) - 1)).toBeLessThan(1e-6));
  });
});

describe('shares', () => {
  it('sum to one and are what the balance says', () => {
    const us = spread(-9, 9);
    const other = spread(-12, 4).reverse();
    fill(us);
    fill(other, row + rows.stride);
    const out = rows.take(3);
    kernel.shares(row, row + rows.stride, 0.5, -0.25, out, out + rows.stride, out + 2 * rows.stride, BLOCK);
    const shares = [0, 1, 2].map((bloc) => read(out + bloc * rows.stride));
    us.forEach((x, i) => {
      const attractions = [2 ** (x + 0.5), 1, 2 ** (other[i]! - 0.25)];
      const total = attractions.reduce((a, b) => a + b);
      attractions.forEach((a, bloc) => expect(Math.abs(shares[bloc]![i]! - a / total)).toBeLessThan(2e-7));
    });
  });

  it('stay finite however far the balance goes', () => {
    const far = spread(-4000, 4000);
    fill(far);
    fill(far, row + rows.stride);
    kernel.shares(row, row + rows.stride, 0, 0, row, row + rows.stride, row + 2 * rows.stride, BLOCK);
    for (const bloc of [0, 1, 2]) read(row + bloc * rows.stride).forEach((s) => expect(s >= 0 && s <= 1).toBe(true));
  });
});

describe('quantiles by counting', () => {
  const levels = Float64Array.of(0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 1);
  /** Two draws of nine in a row, so the count is no multiple of four. */
  const trials = BLOCK - 3;

  it.each([
    ['spread out', () => spread(0, 1)],
    ['in the first and last steps', () => spread(0, 1).map((v) => (v < 0.5 ? 0 : 1))],
    ['crowded', () => spread(0.3, 0.3001)],
    ['few and far apart', () => spread(0, 1).map((v) => Math.floor(v * 5) / 5 + 0.001)],
  ])('are within half a step of the exact ones: %s', (_, make) => {
    const values = make();
    fill(values);
    const counter = new Counter(rows);
    const exact = quantiles(Float64Array.from(values.subarray(0, trials)), [...levels]);
    const found = counter.summary(row, trials, levels);
    found.quantiles.forEach((q, l) =>
      expect(Math.abs(q - exact[l]!), `level ${levels[l]}`).toBeLessThanOrEqual(0.5 / STEPS + 1e-9),
    );
    const mean = values.subarray(0, trials).reduce((sum, v) => sum + v, 0) / trials;
    expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual(0.5 / STEPS);
    const before = found.quantiles.slice();
    expect(counter.summary(row, trials, levels).quantiles, 'the counts were cleared').toEqual(before);
  });

  it('of one value are that value’s step at every level', () => {
    fill(new Float32Array(BLOCK).fill(0.6));
    const { quantiles: found, mean } = new Counter(rows).summary(row, BLOCK, levels);
    expect(new Set([...found, mean]).size).toBe(1);
  });
});
