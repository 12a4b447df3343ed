/** Our side, of which every row of the table speaks: the kernel, or the float64 model where the kernel cannot run. */

import type { Ours } from './contender';
import { kernel } from './kernel';
import { float64Model } from './peers/model';

export async function ours(): Promise<Ours> {
  const fast = kernel();
  return (await fast.available()) === true ? fast : float64Model();
}
