/**
 * Draws: a block of 32-bit integers of one named source, from its Sobol' dimension or its stream, and what is made of them.
 * The integers are those of model/sobol.ts and model/random.ts; normals are AS 241 in its single-precision form.
 */

import { add, all, constant, exp2, half, horner, log, mul, one, sub } from './arithmetic';

const TO_UNIT = memory.data<f32>([2.3283064365386963e-10]);
/** AS 241: bounds, then numerators and denominators of its two nearer ranges; float32 draws never reach the third. */
const BOUNDS = memory.data<f32>([0.425, 0.180625, 1.6]);
const CENTRAL = memory.data<f32>([59.10937472, 159.29113202, 50.434271938, 3.3871327179]);
const CENTRAL_UNDER = memory.data<f32>([67.1875636, 78.757757664, 17.895169469]);
const SHOULDER = memory.data<f32>([0.17023821103, 1.3067284816, 2.75681539, 1.4234372777]);
const SHOULDER_UNDER = memory.data<f32>([0.12021132975, 0.7370016425]);

/** xoshiro128** 1.1 from a state of four integers at `state`. */
export function stream(state: usize, out: usize, count: i32): void {
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  for (let i = 0; i < count; i++) {
    store<u32>(out + (<usize>i << 2), rotl<u32>(b * 5, 7) * 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotl<u32>(d, 11);
  }
}

/**
 * Points `first` (a multiple of four) onwards of one dimension, Owen-scrambled by `key`. `directions`: its 32 direction
 * numbers, bits reversed. In Gray-code order four neighbours differ by the first two directions alone.
 */
export function sobol(directions: usize, key: i32, first: u32, out: usize, count: i32): void {
  const v0 = load<i32>(directions);
  const v1 = load<i32>(directions, 4);
  const within = i32x4(0, v0, v0 ^ v1, v1);
  let gray = first ^ (first >> 1);
  let point: i32 = 0;
  for (let bit = 0; gray != 0; bit++, gray >>= 1) if (gray & 1) point ^= load<i32>(directions + (bit << 2));
  for (let i = 0; i < count; i += 4) {
    v128.store(out + (<usize>i << 2), scramble(v128.xor(i32x4.splat(point), within), key));
    point ^= v1 ^ load<i32>(directions + ((ctz<u32>(first + i + 4)) << 2));
  }
}

/** Owen's nested uniform scramble of numbers whose bits are reversed, turned round at the end. */
@inline
function scramble(reversed: v128, key: i32): v128 {
  let x = v128.xor(reversed, i32x4.mul(reversed, i32x4.splat(0x3d20adea)));
  x = i32x4.add(x, i32x4.splat(key));
  x = i32x4.mul(x, i32x4.splat(i32((<u32>key >> 16) | 1)));
  x = v128.xor(x, i32x4.mul(x, i32x4.splat(0x05526c56)));
  x = v128.xor(x, i32x4.mul(x, i32x4.splat(0x53a22864)));
  return reverse(x);
}

@inline
function reverse(v: v128): v128 {
  let x = swap(v, 1, 0x55555555);
  x = swap(x, 2, 0x33333333);
  x = swap(x, 4, 0x0f0f0f0f);
  return i8x16.shuffle(x, x, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

@inline
function swap(x: v128, by: i32, mask: i32): v128 {
  const keep = i32x4.splat(mask);
  return v128.or(v128.and(i32x4.shr_u(x, by), keep), i32x4.shl(v128.and(x, keep), by));
}

/** Integers to uniforms (i + ½)/2³², in place. */
export function uniforms(at: usize, count: i32): void {
  for (let end = at + (<usize>count << 2); at < end; at += 16) {
    const drawn = f32x4.convert_i32x4_u(v128.load(at));
    v128.store(at, mul(add(drawn, half()), constant(TO_UNIT, 0)));
  }
}

/** Integers to standard normals, in place. */
export function normals(at: usize, count: i32): void {
  for (let end = at + (<usize>count << 2); at < end; at += 16) v128.store(at, normal(v128.load(at)));
}

/** Φ⁻¹((i + ½)/2³²), worked out in the lower half, where float32 keeps the tail, and given its sign back. */
@inline
function normal(integers: v128): v128 {
  const upper = i32x4.shr_s(integers, 31);
  const p = mul(add(f32x4.convert_i32x4_s(v128.xor(integers, upper)), half()), constant(TO_UNIT, 0));
  const q = sub(half(), p);
  const near = mul(q, central(sub(constant(BOUNDS, 1), mul(q, q))));
  const far = shoulder(sub(f32x4.sqrt(f32x4.neg(log(p))), constant(BOUNDS, 2)));
  const z = v128.bitselect(far, near, f32x4.gt(q, constant(BOUNDS, 0)));
  return v128.xor(z, v128.andnot(i32x4.splat(0x80000000), upper));
}

@inline
function central(r: v128): v128 {
  let a = constant(CENTRAL, 0);
  a = horner(a, r, CENTRAL, 1);
  a = horner(a, r, CENTRAL, 2);
  a = horner(a, r, CENTRAL, 3);
  let b = constant(CENTRAL_UNDER, 0);
  b = horner(b, r, CENTRAL_UNDER, 1);
  b = horner(b, r, CENTRAL_UNDER, 2);
  return f32x4.div(a, add(mul(b, r), one()));
}

@inline
function shoulder(r: v128): v128 {
  let c = constant(SHOULDER, 0);
  c = horner(c, r, SHOULDER, 1);
  c = horner(c, r, SHOULDER, 2);
  c = horner(c, r, SHOULDER, 3);
  const d = horner(constant(SHOULDER_UNDER, 0), r, SHOULDER_UNDER, 1);
  return f32x4.div(c, add(mul(d, r), one()));
}

/** factor · 2^(a · v + b), in place: log-normal multipliers. */
export function powers(at: usize, count: i32, factor: f32, a: f32, b: f32): void {
  for (let end = at + (<usize>count << 2); at < end; at += 16) {
    v128.store(at, mul(all(factor), exp2(add(mul(all(a), v128.load(at)), all(b)))));
  }
}
