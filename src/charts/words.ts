/** The few words a plate is drawn with, handed in by whoever knows the language. Shares and changes arrive as fractions of one. */

import type { BlocId } from '../model/blocs';

/** The bands of a fan, narrow to wide: half, 8 in 10 and 19 in 20 of the futures. */
export const BANDS = ['half', 'eight', 'nineteen'] as const;
export type BandName = (typeof BANDS)[number];

export interface PlateWords {
  readonly blocs: Readonly<Record<BlocId, string>>;
  /** Set on the contours: "half", "8 in 10", "19 in 20". */
  readonly bands: Readonly<Record<BandName, string>>;
  /** Under the first year, whose shares are given, and under the years after it. */
  readonly given: string;
  readonly simulated: string;
  /** "2028", or "’28" where there is little room. */
  year(year: number, short: boolean): string;
  /** "45%" */
  percent(share: number): string;
  /** "+6" or "−3", in points, beside both shares in whole percents; a change that rounds to none is the caller's to phrase. */
  change(from: number, to: number): string;
  /** "28 to 61" */
  range(low: number, high: number): string;
  /** "2028. Each mark is 2 in 100 futures"; short: "Each mark is 2 in 100". */
  eachMark(year: number, inHundred: number, short: boolean): string;
  /** "Beyond 2028: same rules, less evidence"; short: "Beyond 2028: less evidence". */
  beyond(year: number, short: boolean): string;
}
