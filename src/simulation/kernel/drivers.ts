/** Drivers: where each stands in every future, and the balance with all of them added (model §3.3). */

import { add, all, mul, onGrid, sub } from './arithmetic';

/** q·M and q·M·A, with q = position + spread · ξ and a spread of its own on each side. */
export function push(
  draws: usize,
  effect: usize,
  adaptation: usize,
  response: usize,
  undone: usize,
  count: i32,
  position: f32,
  below: f32,
  above: f32,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 16) {
    const z = v128.load(draws + i);
    const spread = v128.bitselect(all(below), all(above), f32x4.lt(z, all(0)));
    const pushed = mul(add(all(position), mul(spread, z)), v128.load(effect + i));
    v128.store(response + i, pushed);
    v128.store(undone + i, mul(pushed, v128.load(adaptation + i)));
  }
}

/**
 * Adds `terms` drivers to a piece of one quarter's balance. `pushes`: two addresses a driver, of its response and of what is
 * undone; `curves`: four numbers a driver, x and y of each. Every term is put on the grid before it is added.
 */
@inline
export function addDrivers(
  x: usize,
  y: usize,
  outX: usize,
  outY: usize,
  offset: usize,
  pushes: usize,
  curves: usize,
  terms: i32,
  count: i32,
): void {
  for (let i: usize = 0; i < <usize>count << 2; i += 32) {
    let x0 = v128.load(x + i);
    let x1 = v128.load(x + i, 16);
    let y0 = v128.load(y + i);
    let y1 = v128.load(y + i, 16);
    for (let d = 0; d < terms; d++) {
      const pair = pushes + (<usize>d << 3);
      const a = <usize>load<u32>(pair) + offset + i;
      const b = <usize>load<u32>(pair, 4) + offset + i;
      const curve = curves + (<usize>d << 4);
      const ax = v128.load32_splat(curve);
      const bx = v128.load32_splat(curve, 4);
      const ay = v128.load32_splat(curve, 8);
      const by = v128.load32_splat(curve, 12);
      const a0 = v128.load(a);
      const a1 = v128.load(a, 16);
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      x0 = add(x0, onGrid(sub(mul(ax, a0), mul(bx, b0))));
      x1 = add(x1, onGrid(sub(mul(ax, a1), mul(bx, b1))));
      y0 = add(y0, onGrid(sub(mul(ay, a0), mul(by, b0))));
      y1 = add(y1, onGrid(sub(mul(ay, a1), mul(by, b1))));
    }
    v128.store(outX + i, x0);
    v128.store(outX + i, x1, 16);
    v128.store(outY + i, y0);
    v128.store(outY + i, y1, 16);
  }
}
