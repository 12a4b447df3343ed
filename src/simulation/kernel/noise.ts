/** Residual paths: correlated principal components, weighed into quarters, with each trial's own scale (model §3.6). */

import { add, all, half, mul, onGrid, sub } from './arithmetic';

const LOG2_E: f32 = 1.4426950408889634;

/**
 * Correlates components in place. Eight paths of `components` rows, a row of `stride` bytes for each; `factor`: lower
 * Cholesky factor, 8 × 8. The last path first, since a path needs only those before it.
 */
export function correlate(rows: usize, stride: usize, paths: i32, components: i32, factor: usize, count: i32): void {
  const path = <usize>components * stride;
  for (let k = 0; k < components; k++) {
    for (let i: usize = 0; i < <usize>count << 2; i += 16) {
      const at = rows + <usize>k * stride + i;
      for (let p = paths - 1; p >= 0; p--) {
        const weights = factor + ((<usize>(p * paths)) << 2);
        let sum = mul(v128.load32_splat(weights), v128.load(at));
        for (let c = 1; c <= p; c++) {
          sum = add(sum, mul(v128.load32_splat(weights + ((<usize>c) << 2)), v128.load(at + <usize>c * path)));
        }
        v128.store(at + <usize>p * path, sum);
      }
    }
  }
}

/**
 * One path: out[q] = scale · Σₖ weights[q][k] · component k + baseWeight · base. `weights`: [quarter][component].
 */
export function path(
  components: usize,
  stride: usize,
  parts: i32,
  weights: usize,
  quarters: i32,
  scale: usize,
  base: usize,
  baseWeight: f32,
  out: usize,
  count: i32,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 32) {
    const scale0 = v128.load(scale + i);
    const scale1 = v128.load(scale + i, 16);
    const base0 = mul(all(baseWeight), v128.load(base + i));
    const base1 = mul(all(baseWeight), v128.load(base + i, 16));
    for (let q = 0; q < quarters; q++) {
      let sum0 = all(0);
      let sum1 = all(0);
      let from = components + i;
      let weight = weights + ((<usize>(q * parts)) << 2);
      for (let k = 0; k < parts; k++, from += stride, weight += 4) {
        const w = v128.load32_splat(weight);
        sum0 = add(sum0, mul(w, v128.load(from)));
        sum1 = add(sum1, mul(w, v128.load(from, 16)));
      }
      const to = out + <usize>q * stride + i;
      v128.store(to, add(base0, mul(scale0, sum0)));
      v128.store(to, add(base1, mul(scale1, sum1)), 16);
    }
  }
}

/**
 * A balance to the two binary logarithms that shares are made of, in place and on the grid: log₂ US/China in the row of x and
 * log₂ Other/China in the row of y. `x0`, `y0`: added to the balance first.
 */
export function settle(x: usize, y: usize, x0: f32, y0: f32, count: i32): void {
  const toBinary = all(LOG2_E);
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const balanceX = add(v128.load(x + i), all(x0));
    const balanceY = add(v128.load(y + i), all(y0));
    v128.store(x + i, onGrid(mul(toBinary, balanceX)));
    v128.store(y + i, onGrid(mul(toBinary, sub(mul(half(), balanceX), balanceY))));
  }
}

/** Adds `by`, on the grid, to a row. */
export function raise(row: usize, by: f32, count: i32): void {
  for (let end = row + (<usize>count << 2); row < end; row += 16) v128.store(row, add(v128.load(row), all(by)));
}

/** Adds a row to another. */
export function addRow(row: usize, other: usize, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16)
    v128.store(row + i, add(v128.load(row + i), v128.load(other + i)));
}
