/**
 * The model's clock (model §3.1): t = calendar date − 2024.5, in quarters from t = 0.
 * A whole t is a calendar year's average, so t = 4 is labelled 2028; a dated thing is placed by its date.
 */

export const FIRST_YEAR = 2024;
export const HORIZONS = [2028, 2030] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Quarters from 2024 to 2030: the grid on which calibration always runs. */
export const QUARTERS = 25;

/** Number of quarters simulated up to and including a horizon: 17 or 25. */
export function quartersTo(horizon: Horizon): number {
  return 4 * (horizon - FIRST_YEAR) + 1;
}

/** Index on the quarter grid of a labelled year. */
export function quarterOf(year: number): number {
  return 4 * (year - FIRST_YEAR);
}

/** Year labels of the quarters up to a horizon: 2024, 2024.25, … */
export function yearLabels(horizon: Horizon): number[] {
  return Array.from({ length: quartersTo(horizon) }, (_, quarter) => FIRST_YEAR + quarter / 4);
}

/** The end of a calendar year, on the model's clock. */
export function endOf(year: number): number {
  return year + 1 - FIRST_YEAR - 0.5;
}
