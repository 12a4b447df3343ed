/**
 * exp2, log and a fixed grid, four float32 numbers at a time, from + − × ÷ and bit moves alone: the same bits in every engine.
 * Coefficients of log: Cephes (S. Moshier, logf). Relative error of both below 3e−7.
 */

// Constants are read from memory: an engine would build a vector constant anew, in four instructions, wherever it stands.
const CONSTANTS = memory.data<f32>([1, 0.5, -60, 60, 12582912, 48, 0.693359375, -2.12194440e-4]);
/** 2^f for |f| ≤ ½, highest power first: minimax but for the 1, relative error below 1.8e−7. */
const EXP2 = memory.data<f32>([1.327645e-3, 9.675536e-3, 5.550713e-2, 2.402212e-1, 6.931470e-1, 1]);
/** (log(1 + f) − f + f²/2)/f³ for √½ ≤ 1 + f < √2. */
const LOG = memory.data<f32>([
  7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

@inline
export function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b);
}

@inline
export function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b);
}

@inline
export function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b);
}

@inline
export function all(value: f32): v128 {
  return f32x4.splat(value);
}

/** Number `index` of a table of constants. */
@inline
export function constant(table: usize, index: i32): v128 {
  return v128.load32_splat(table + (<usize>index << 2));
}

@inline
export function one(): v128 {
  return constant(CONSTANTS, 0);
}

@inline
export function half(): v128 {
  return constant(CONSTANTS, 1);
}

/** v on the grid on which sums are exact, so that they do not depend on the order in which terms came or went:
 * adding 1.5 · 2⁵ and taking it away again rounds |v| < 16 to a multiple of 2⁻¹⁸. */
@inline
export function onGrid(v: v128): v128 {
  const large = constant(CONSTANTS, 5);
  return sub(add(v, large), large);
}

/** p · v plus the next coefficient of a table: a step of Horner's rule. */
@inline
export function horner(p: v128, v: v128, table: usize, index: i32): v128 {
  return add(mul(p, v), constant(table, index));
}

/** 2^v; v is held within ±60. Adding 1.5 · 2²³ leaves the nearest whole number in the low bits. */
@inline
export function exp2(v: v128): v128 {
  const within = f32x4.pmax(constant(CONSTANTS, 2), f32x4.pmin(constant(CONSTANTS, 3), v));
  const large = constant(CONSTANTS, 4);
  const whole = add(within, large);
  const f = sub(within, sub(whole, large));
  let p = constant(EXP2, 0);
  p = horner(p, f, EXP2, 1);
  p = horner(p, f, EXP2, 2);
  p = horner(p, f, EXP2, 3);
  p = horner(p, f, EXP2, 4);
  p = horner(p, f, EXP2, 5);
  return i32x4.add(p, i32x4.shl(whole, 23));
}

/** Natural logarithm of positive, normal numbers. */
@inline
export function log(v: v128): v128 {
  const rootHalf = i32x4.splat(0x3f3504f3);
  const bits = i32x4.sub(v, rootHalf);
  const exponent = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
  const f = sub(i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), rootHalf), one());
  const z = mul(f, f);
  let p = constant(LOG, 0);
  p = horner(p, f, LOG, 1);
  p = horner(p, f, LOG, 2);
  p = horner(p, f, LOG, 3);
  p = horner(p, f, LOG, 4);
  p = horner(p, f, LOG, 5);
  p = horner(p, f, LOG, 6);
  p = horner(p, f, LOG, 7);
  p = horner(p, f, LOG, 8);
  const low = add(mul(mul(p, f), z), mul(exponent, constant(CONSTANTS, 7)));
  return add(add(sub(low, mul(z, half())), f), mul(exponent, constant(CONSTANTS, 6)));
}
