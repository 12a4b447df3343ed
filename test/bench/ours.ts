/**
 * Our side. THE SEAM: the float64 model stands here until the kernel takes its place; put the kernel's contender, with its deeds,
 * into `ours` and every row of the table speaks of it.
 */

import type { Ours } from './contender';
import { float64Model } from './peers/model';

export const ours: Ours = float64Model();
