/**
 * Where chance starts (model §3.12). One text seed; every source of chance is named and owns its own key, so adding a source
 * moves no other draw. seedrandom's alea turns `seed/name` into integers; they key scrambles and bulk streams.
 */

import seedrandom from 'seedrandom';

/** Trials in a block: each bulk stream starts anew with every block, so trial i is the same trial at any count. */
export const BLOCK = 1024;

/** Four 32-bit integers that belong to one named source of chance. */
export type Key = readonly [number, number, number, number];

export function keyOf(seed: string, name: string): Key {
  const generator = seedrandom.alea(`${seed}/${name}`);
  return [generator.int32(), generator.int32(), generator.int32(), generator.int32()];
}

/** A 32-bit integer as a number strictly between 0 and 1: (i + ½)/2³². */
export function uniform(integer: number): number {
  return ((integer >>> 0) + 0.5) / 4294967296;
}

/** MurmurHash3's finaliser: every input bit reaches every output bit. */
function mix(integer: number): number {
  let h = integer;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Fills `out` with 32-bit integers of the key's stream for one block of trials. */
export function fillStream(key: Key, block: number, out: Uint32Array): void {
  xoshiro128(streamState(key, block), out);
}

/** Where the generator of a key's stream stands at the start of a block; never all zero. */
export function streamState(key: Key, block: number): Key {
  const state = key.map((part, i) => mix(part + Math.imul(4 * block + i + 1, 0x9e3779b9)));
  if (!state.some(Boolean)) state[0] = 1;
  return state as unknown as Key;
}

/** xoshiro128** 1.1 (Blackman and Vigna 2018, public domain) from a state that is not all zero. */
export function xoshiro128([a, b, c, d]: Key, out: Uint32Array): void {
  for (let i = 0; i < out.length; i++) {
    const scaled = Math.imul(b, 5);
    out[i] = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
}
