/** How strongly each driver acts in each segment: what the rail says beside its name ("up to 5.5 points here"). */

import { Bench } from './bench';
import { BLOCS } from './blocs';
import { quarterOf } from './clock';
import { acts, layCut, type Cut } from './cut';
import type { DriverId } from './drivers';
import type { Fields } from './fields';
import { CALIBRATION_BLOCKS, perSegment } from './ground';
import { cellsOf, shareOutcome } from './outcome';
import { quantiles } from './quantiles';
import { BLOCK } from './random';
import { baselineOf, type Scenario } from './scenario';
import type { SegmentId } from './segments';
import { offset, sharesOf } from './trials';
import { toMu } from './units';

/** Largest change of any bloc's 2028 median, in share, between the centre and either end of a driver's rail. */
export type Leverage = Readonly<Record<SegmentId, Readonly<Record<DriverId, number>>>>;

const YEAR = 2028;
const TRIALS = CALIBRATION_BLOCKS * BLOCK;

/** Leverage around the baseline of a scenario's seed and assumptions; its sliders and events play no part. */
export function leverage(scenario: Scenario, fields: Fields): Leverage {
  const baseline = baselineOf(scenario);
  const { drivers } = fields.ground(baseline).beliefs;
  const whole = layCut(baseline, fields, cellsOf(shareOutcome('us', 'all', YEAR)), TRIALS);
  return perSegment((segment) => {
    const cut = { ...whole, cells: whole.cells.filter((cell) => cell.segment === segment) };
    const change = changes(cut, segment);
    const perDriver = drivers.map((driver, d): [string, number] => {
      const ends = acts(cut.cells[0]!.units[d]!) ? [driver.low, driver.high] : [];
      return [driver.id, Math.max(0, ...ends.map((end) => change(d, toMu(driver, end))))];
    });
    return Object.fromEntries(perDriver) as Record<DriverId, number>;
  });
}

/** The largest change of a bloc's median when one driver moves by so much in μ. */
function changes(cut: Cut, segment: SegmentId): (d: number, mu: number) => number {
  const bench = new Bench(cut, shareOutcome('us', segment, YEAR));
  const medians = (by: readonly number[]) => {
    const trials = bench.trialsMoved(by);
    const row = (bloc: number) => sharesOf(trials, segment).subarray(offset(trials, bloc, quarterOf(YEAR)));
    return BLOCS.map((_, bloc) => quantiles(row(bloc).subarray(0, TRIALS), [0.5])[0]!);
  };
  const before = medians([]);
  return (d, mu) => {
    const after = medians(cut.positions.map((_, other) => (other === d ? mu : 0)));
    return Math.max(...after.map((median, bloc) => Math.abs(median - before[bloc]!)));
  };
}
