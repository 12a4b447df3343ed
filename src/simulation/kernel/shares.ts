/** Balance to shares, in pieces of trials small enough to stay in the nearest cache. */

import { add, all, exp2, mul, one } from './arithmetic';
import { addDrivers } from './drivers';

const PIECE: i32 = 256;

/** Shares of US, China and Other from the binary logarithms of US/China and Other/China, each first shifted by a number. */
export function shares(
  us: usize,
  other: usize,
  byUs: f32,
  byOther: f32,
  outUs: usize,
  outCn: usize,
  outOther: usize,
  count: i32,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const first = exp2(add(v128.load(us + i), all(byUs)));
    const third = exp2(add(v128.load(other + i), all(byOther)));
    const part = f32x4.div(one(), add(add(first, one()), third));
    v128.store(outUs + i, mul(first, part));
    v128.store(outCn + i, part);
    v128.store(outOther + i, mul(third, part));
  }
}

/**
 * The balance of quarters `from` to before `until` with drivers added. `field`, `out`: rows of log₂ US/China, then, `rows` rows
 * later, of log₂ Other/China; they may be the same. `curves`: [quarter][driver].
 */
export function balanceWith(
  field: usize,
  out: usize,
  stride: usize,
  rows: i32,
  from: i32,
  until: i32,
  pushes: usize,
  curves: usize,
  terms: i32,
  count: i32,
): void {
  const other = <usize>rows * stride;
  for (let piece = 0; piece < count; piece += PIECE) {
    const at = (<usize>piece) << 2;
    const size = min(PIECE, count - piece);
    for (let q = from; q < until; q++) {
      const row = <usize>q * stride + at;
      const now = curves + ((<usize>(q * terms)) << 4);
      addDrivers(field + row, field + other + row, out + row, out + other + row, at, pushes, now, terms, size);
    }
  }
}

/** Shares of the same, `out` in rows of [bloc][`quarters`]. */
export function sharesWith(
  field: usize,
  out: usize,
  stride: usize,
  rows: i32,
  quarters: i32,
  from: i32,
  until: i32,
  pushes: usize,
  curves: usize,
  terms: i32,
  scratch: usize,
  count: i32,
): void {
  const other = <usize>rows * stride;
  const bloc = <usize>quarters * stride;
  const scratchOther = scratch + ((<usize>PIECE) << 2);
  for (let piece = 0; piece < count; piece += PIECE) {
    const at = (<usize>piece) << 2;
    const size = min(PIECE, count - piece);
    for (let q = from; q < until; q++) {
      const row = <usize>q * stride + at;
      const now = curves + ((<usize>(q * terms)) << 4);
      addDrivers(field + row, field + other + row, scratch, scratchOther, at, pushes, now, terms, size);
      const to = out + row;
      shares(scratch, scratchOther, 0, 0, to, to + bloc, to + 2 * bloc, size);
    }
  }
}

/** One row of the weighted total of four segments. */
export function weigh(
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  wa: f32,
  wb: f32,
  wc: f32,
  wd: f32,
  out: usize,
  count: i32,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const left = add(mul(all(wa), v128.load(a + i)), mul(all(wb), v128.load(b + i)));
    const right = add(mul(all(wc), v128.load(c + i)), mul(all(wd), v128.load(d + i)));
    v128.store(out + i, add(left, right));
  }
}
