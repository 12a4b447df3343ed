/** What tests of estimators share: seeded samples of known distributions, and a generator run to its end. */

import { normalQuantile } from '../../src/model/normal';
import { fillStream, keyOf, uniform } from '../../src/model/random';

export function uniforms(seed: string, count: number): Float64Array {
  const integers = new Uint32Array(count);
  fillStream(keyOf(seed, 'test'), 0, integers);
  return Float64Array.from(integers, uniform);
}

export function normals(seed: string, count: number): Float64Array {
  return uniforms(seed, count).map(normalQuantile);
}

/** Trial numbers 0 … count − 1 in a random order. */
export function shuffled(seed: string, count: number): number[] {
  const key = uniforms(seed, count);
  return Array.from(key, (_, i) => i).sort((a, b) => key[a]! - key[b]!);
}

export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
