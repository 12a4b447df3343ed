/** The rows of the bench, with what each must reach. A row is one number over another; what was not measured is not a row. */

import type { Target } from './figures';

export interface Row {
  readonly name: string;
  readonly label: string;
  /** None for a number that is shown beside the others. */
  readonly target?: Target;
  /** Names of the two measurements. */
  readonly over: string;
  readonly under: string;
  /** What the ratio is multiplied by, 1 if not given. */
  readonly scale?: number;
  readonly unit: 'seconds' | 'trials' | 'share';
}

const inTime = (name: string, label: string, over: string, under: string, target?: Target, scale = 1): Row => ({
  name,
  label,
  ...(target ? { target } : {}),
  over,
  under,
  scale,
  unit: 'seconds',
});

export const ROWS: readonly Row[] = [
  inTime('straightforward-js', 'straightforward JavaScript / ours', 'straightforward JavaScript', 'update', {
    least: 40,
  }),
  inTime('numpy-float64', 'NumPy float64, np.quantile / ours', 'NumPy float64', 'update', { least: 10 }),
  inTime('numpy-tuned', 'NumPy float32, tuned / ours', 'NumPy tuned', 'update', { least: 2 }),
  inTime('c-one-thread', 'ours on one thread / C', 'update', 'C', { most: 2.7 }),
  inTime('c-two-workers', 'ours on two workers / C', 'two-workers', 'C', { most: 1.5 }),
  inTime('squiggle', 'Squiggle / ours, seeding included', 'Squiggle', 'seeding and update', { least: 500 }),
  inTime('sdeverywhere', 'SDEverywhere / ours, seeding included', 'SDEverywhere', 'seeding and update', { least: 20 }),
  inTime('drag-frame', 'drag frame / update', 'drag-frame', 'update', { most: 0.5 }),
  inTime('drag-frame-shown', 'drag frame of the shown segment / update', 'drag-frame-shown', 'update', { most: 0.13 }),
  inTime('two-workers', 'update on one thread / on two workers', 'update', 'two-workers', { least: 1.8 }),
  inTime('seeding', 'seeding (draws, noise, events) / update', 'seeding', 'update', { most: 2.5 }),
  inTime('calibrating', 'seeding and calibrating anew / update', 'calibrating', 'update'),
  inTime(
    'million',
    'a trial of 1,000,000 / of 10,240',
    'run-1-million',
    'run-10-thousand',
    { most: 1.3 },
    10_240 / 1_000_000,
  ),
  {
    name: 'error-median',
    label: 'median at 8,192 trials is as good as plain Monte Carlo at',
    target: { least: 32_768 },
    over: 'plain trials for the median',
    under: 'one',
    unit: 'trials',
  },
  {
    name: 'error-p5-p95',
    label: 'P5 and P95 at 8,192 trials are as good as plain Monte Carlo at',
    target: { least: 20_000 },
    over: 'plain trials for P5 and P95',
    under: 'one',
    unit: 'trials',
  },
  {
    name: 'histogram-error',
    label: 'rms error of the quantiles found / rms Sobol’ error',
    target: { most: 0.1 },
    over: 'error of the quantiles found',
    under: 'Sobol’ error',
    unit: 'share',
  },
  {
    name: 'float64-distance',
    label: 'farthest share from the float64 model’s, same draws',
    target: { most: 2e-4 },
    over: 'distance from float64',
    under: 'one',
    unit: 'share',
  },
];
