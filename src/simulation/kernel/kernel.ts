/** The kernel: every loop over trials, on rows of float32 in one memory. It allocates nothing; the board lays the rows out. */

export { normals, powers, sobol, stream, uniforms } from './chance';
export { addRow, correlate, path, raise, settle } from './noise';
export { arrivals, arrivalsWithin, feel, jump, lift, sides } from './events';
export { push } from './drivers';
export { balanceWith, shares, sharesWith, weigh } from './shares';
export { clear, count, quantiles, variance } from './summary';

/** Where rows may begin. */
export function heap(): usize {
  return (__heap_base + 63) & ~63;
}
