/** Events: when they arrive, how strongly they are felt, and what that adds to the balance (model §3.4). */

import { add, all, exp2, half, log, mul, one, onGrid, sub } from './arithmetic';

const LOG2_E: f32 = 1.4426950408889634;

/** Arrival of an event left to chance, from uniforms, in place: opens − log(u) · mean. */
export function arrivals(at: usize, count: i32, opens: f32, mean: f32): void {
  for (let end = at + (<usize>count << 2); at < end; at += 16) {
    v128.store(at, sub(all(opens), mul(log(v128.load(at)), all(mean))));
  }
}

/** Arrival of an event that happens in a year, from uniforms, in place: a time uniform within it. */
export function arrivalsWithin(at: usize, count: i32, end: f32): void {
  for (const last = at + (<usize>count << 2); at < last; at += 16) v128.store(at, sub(all(end), v128.load(at)));
}

/** ±1 by whether a uniform is below the chance, in place. */
export function sides(at: usize, count: i32, chance: f32): void {
  for (const end = at + (<usize>count << 2); at < end; at += 16) {
    v128.store(at, v128.bitselect(one(), f32x4.neg(one()), f32x4.lt(v128.load(at), all(chance))));
  }
}

/** Severity times strength in quarters `from` to before `until`, none of which can feel it earlier; the two decays go on by a constant factor a quarter. */
export function feel(
  arrival: usize,
  severity: usize,
  out: usize,
  stride: usize,
  from: i32,
  until: i32,
  count: i32,
  build: f32,
  lasting: f32,
  fade: f32,
): void {
  const buildRate = all(-LOG2_E / build);
  const fadeRate = all(-LOG2_E / fade);
  const buildFactor = exp2(mul(buildRate, all(0.25)));
  const fadeFactor = exp2(mul(fadeRate, all(0.25)));
  const last = all(<f32>until);
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const arrived = v128.load(arrival + i);
    const first = f32x4.min(add(f32x4.floor(mul(arrived, all(4))), one()), last);
    const years = sub(mul(first, all(0.25)), arrived);
    let toBuild = exp2(mul(buildRate, years));
    let toFade = exp2(mul(fadeRate, years));
    const hit = v128.load(severity + i);
    for (let q = from; q < until; q++) {
      const on = f32x4.ge(all(<f32>q), first);
      const strength = mul(sub(one(), toBuild), add(all(lasting), mul(all(1 - lasting), toFade)));
      v128.store(out + <usize>q * stride + i, v128.and(mul(hit, strength), on));
      toBuild = v128.bitselect(mul(toBuild, buildFactor), toBuild, on);
      toFade = v128.bitselect(mul(toFade, fadeFactor), toFade, on);
    }
  }
}

/** Adds (plain + signed · side) · felt to a row of log₂ US/China and half of it to the row of log₂ Other/China, on the grid. */
export function jump(us: usize, other: usize, felt: usize, side: usize, plain: f32, signed: f32, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const size = mul(add(all(plain), mul(all(signed), v128.load(side + i))), v128.load(felt + i));
    v128.store(us + i, add(v128.load(us + i), onGrid(size)));
    v128.store(other + i, add(v128.load(other + i), onGrid(mul(half(), size))));
  }
}

/** Adds size · felt to a row, on the grid. */
export function lift(row: usize, felt: usize, size: f32, count: i32): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    v128.store(row + i, add(v128.load(row + i), onGrid(mul(all(size), v128.load(felt + i)))));
  }
}
