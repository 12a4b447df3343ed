/** The hot loop: balance fields to shares. Kept alone so that a faster kernel can take its place. */

import { exp } from './elementary';
import { BLOCK } from './random';
import type { Field } from './structure';

/**
 * Writes the shares of one segment's block into `out`, `[bloc][quarter][trial]` with `trials` in a row, from trial `first` on.
 * Shares are positive and sum to one within 1e−12.
 */
export function fillShares(field: Field, out: Float64Array, quarters: number, trials: number, first: number): void {
  const count = Math.min(BLOCK, trials - first);
  const bloc = quarters * trials;
  for (let q = 0; q < quarters; q++) {
    const row = q * BLOCK;
    const to = q * trials + first;
    for (let i = 0; i < count; i++) {
      const us = exp(field.x[row + i]! / 2);
      const cn = 1 / us;
      const other = exp(-field.y[row + i]!);
      const part = 1 / (us + cn + other);
      out[to + i] = us * part;
      out[to + bloc + i] = cn * part;
      out[to + 2 * bloc + i] = other * part;
    }
  }
}
