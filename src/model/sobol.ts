/**
 * Scrambled Sobol' points, a coordinate at a time (model §3.12). Point i in Gray-code order, Owen-scrambled by a hash
 * (Burley 2020, Practical Hash-based Owen Scrambling, JCGT 9(4); constants of N. Vegdahl's refinement).
 */

import { DIRECTIONS } from '../data/directions';

/** Direction numbers of a dimension (from 0), as 32-bit fractions, first bit highest. */
export function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(32);
  if (dimension === 0) return v.map((_, i) => 1 << (31 - i));
  const [polynomial, ...initial] = DIRECTIONS[dimension - 1]!;
  const degree = initial.length;
  for (let i = 0; i < 32; i++) {
    if (i < degree) v[i] = initial[i]! << (31 - i);
    else {
      let next = v[i - degree]! ^ (v[i - degree]! >>> degree);
      for (let k = 1; k < degree; k++) if ((polynomial! >>> (degree - k)) & 1) next ^= v[i - k]!;
      v[i] = next;
    }
  }
  return v;
}

/** Direction numbers with their bits reversed: the scramble works on reversed bits and turns them round once, at the end. */
export function reversedDirections(dimension: number): Uint32Array {
  return directionNumbers(dimension).map(reverseBits);
}

/** Fills `out` with the scrambled 32-bit coordinates of points `first`, `first + 1`, … in one dimension. */
export function fillSobol(dimension: number, key: number, first: number, out: Uint32Array): void {
  const directions = reversedDirections(dimension);
  let point = 0;
  const gray = first ^ (first >>> 1);
  for (let bit = 0; bit < 32; bit++) if ((gray >>> bit) & 1) point ^= directions[bit]!;
  for (let i = 0; i < out.length; i++) {
    out[i] = reverseBits(permute(point, key));
    point ^= directions[trailingZeros(first + i + 1)]!;
  }
}

/** Owen's nested uniform scramble of a number whose bits are reversed. */
function permute(reversed: number, key: number): number {
  let x = reversed;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return x;
}

function reverseBits(x: number): number {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

function trailingZeros(x: number): number {
  return 31 - Math.clz32(x & -x);
}
