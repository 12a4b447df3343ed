/** Plates of every kind for properties: sizes of the page, arrangements, focus, horizons, markets, and fans that have degenerated. */

import type { FanInput } from '../../src/charts/drawing';
import { B2B, B2B_GIVEN, PLATE, synthetic } from './synthetic';

const moved = synthetic({ ...B2B, to: [0.36, 0.44, 0.19] });
const chips = synthetic({ from: [0.8, 0.15, 0.05], to: [0.7, 0.25, 0.048], spread: [0.36, 0.36, 0.25] });
const sizes = [
  { width: 1024, height: 514 },
  { width: 680, height: 440 },
  { width: 728, height: 330 },
  { width: 390, height: 300 },
  { width: 390, height: 236 },
  { width: 320, height: 250 },
  { width: 470, height: 260, compact: true },
];
const kinds: readonly Partial<FanInput>[] = [
  {},
  { segment: moved, reference: PLATE.segment },
  { named: true },
  { focus: 'us' },
  { focus: 'cn', segment: moved, reference: PLATE.segment },
  { focus: 'other' },
  { arrangement: 'split', segment: moved, reference: PLATE.segment },
  { horizon: 2030, segment: synthetic(B2B, 2030) },
  { horizon: 2030, segment: synthetic(B2B, 2030), arrangement: 'split' },
  { segment: chips, given: [], top: 1 },
  { segment: chips, given: [], top: 1, focus: 'us' },
  { segment: synthetic({ ...B2B, spread: [0, 0, 0] }) },
  { segment: synthetic({ ...B2B, spread: [0, 0, 0] }), focus: 'cn' },
  {
    segment: synthetic({ from: [0.9, 0.06, 0.04], to: [0.999, 0.0005, 0.0005], spread: [0.5, 0.5, 0.5] }),
    given: B2B_GIVEN,
    top: 1,
  },
  { segment: synthetic({ from: [0.34, 0.33, 0.33], to: [0.34, 0.33, 0.33], spread: [0.3, 0.3, 0.3] }), given: [] },
];

export const PLATES: readonly FanInput[] = sizes.flatMap((size) =>
  kinds.map((kind) => {
    const height = kind.arrangement === 'split' && size.width < 600 ? 560 : size.height;
    return { ...PLATE, ...size, ...kind, height };
  }),
);
