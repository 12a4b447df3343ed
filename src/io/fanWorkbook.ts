/**
 * The numbers of a fan, and the workbook that stands behind its chart: quantiles as they are, and the stacked widths as formulas
 * over them, so that an edited number moves the fan.
 */

import { column, workbook, type Cell } from './workbook';

/** From the lowest: ends of the band of 19 in 20, of 8 in 10, of half, the median, and up again. */
export type Seven = readonly [number, number, number, number, number, number, number];

export interface FanChart {
  readonly words: FanChartWords;
  readonly colours: FanChartColours;
  /** How opaque each band is, from the outermost. */
  readonly opacities: readonly [nineteen: number, eight: number, half: number];
  /** Labelled years, a quarter apart. */
  readonly time: readonly number[];
  /** Quantiles of a share in [0, 1], one set for each time. */
  readonly quantiles: readonly Seven[];
  /** Medians of what it is compared with, one for each time. */
  readonly reference: readonly number[] | undefined;
  /** Where the axis of shares ends, in [0, 1]. */
  readonly top: number;
}

export interface FanChartColours {
  /** Six hexadecimal digits each. */
  readonly line: string;
  readonly label: string;
  readonly ink2: string;
  readonly rule: string;
  readonly grid: string;
}

export interface FanChartWords {
  /** Whose share it is, and what stands under that. */
  readonly heading: string;
  readonly subheading: string;
  readonly description: string;
  readonly sheet: string;
  /** Over the labels of the axis, and over the years. */
  readonly axis: string;
  readonly year: string;
  readonly quantiles: readonly [string, string, string, string, string, string, string];
  readonly reference: string;
  /** What the stacked areas are called: the base, then the bands from the lowest. */
  readonly base: string;
  readonly bands: readonly [string, string, string, string, string];
  /** The second sheet: how to read the first, and where it is from. */
  readonly aboutSheet: string;
  readonly about: readonly string[];
}

const CUTS = [0, 1, 2, 4, 5, 6] as const;
/** Columns of the first sheet: the axis's labels, years, quantiles, the base and its widths, the reference. */
export const LABELS_AT = 0;
export const QUANTILES_FROM = 2;
export const WIDTHS_FROM = 9;
export const REFERENCE_AT = 15;

/** The base and the five widths of a quarter; they add up to the highest of the seven. */
export function stacked(seven: Seven): number[] {
  return CUTS.map((cut, index) => seven[cut] - (index === 0 ? 0 : seven[CUTS[index - 1]!]));
}

/** The axis is labelled at whole years; some programs cannot skip labels, so the others are empty. */
export function wholeYear(time: number): string {
  return Number.isInteger(time) ? String(time) : '';
}

export function fanWorkbook(fan: FanChart, when: Date): Promise<Blob> {
  const { words, time, reference } = fan;
  const head = [
    words.axis,
    words.year,
    ...words.quantiles,
    words.base,
    ...words.bands,
    ...(reference ? [words.reference] : []),
  ];
  const rows = time.map((year, quarter) => rowOf(fan, year, quarter));
  return workbook(
    [
      { name: words.sheet, rows: [head, ...rows], widths: head.map((_, index) => (index < 2 ? 9 : 13)) },
      { name: words.aboutSheet, rows: words.about.map((line) => [line]), widths: [110] },
    ],
    when,
  );
}

function rowOf({ quantiles, reference }: FanChart, year: number, quarter: number): Cell[] {
  const seven = quantiles[quarter]!;
  const at = (cut: number) => `${column(QUANTILES_FROM + cut)}${quarter + 2}`;
  const widths = stacked(seven).map((value, index) => {
    const own = at(CUTS[index]!);
    return { formula: index === 0 ? own : `${own}-${at(CUTS[index - 1]!)}`, value };
  });
  return [wholeYear(year), String(year), ...seven, ...widths, ...(reference ? [reference[quarter]!] : [])];
}
