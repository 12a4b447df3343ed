/** How numbers are written (whole percents on charts, one decimal in tables, chances in 100, a real minus sign). Never more digits than the runs support. */

/** U+2212, as wide as a plus; a hyphen is not a minus. */
const MINUS = '−';

/** A number as it was set: up to six digits after the point, none added. */
export function plain(value: number): string {
  return String(Number(value.toFixed(6)) + 0).replace('-', MINUS);
}

export function signed(value: number, digits?: number): string {
  const rounded = Number(value.toFixed(digits ?? 6));
  if (rounded === 0) return '0';
  const text = digits === undefined ? String(Math.abs(rounded)) : Math.abs(rounded).toFixed(digits);
  return (rounded < 0 ? MINUS : '+') + text;
}

/** Whole percent of a share in [0, 1]: "45%". */
export function percent(share: number): string {
  return `${whole(share)}%`;
}

/** Whole percents without the sign, for ranges: "28 to 61". */
export function range(low: number, high: number): string {
  return `${whole(low)} to ${whole(high)}`;
}

/** One decimal, for tables whose head has the unit. */
export function decimal(share: number): string {
  return (100 * share).toFixed(1);
}

/** Sampling error of a median at 8,192 futures, in share: a smaller change is not told from none. */
const MEDIAN_ERROR = 0.0015;

/** Change of a share in signed points without the word: "+6", "−1"; a small one keeps a decimal, "+0.4"; "0" within sampling error. */
export function points(change: number): string {
  if (Math.abs(change) < MEDIAN_ERROR) return '0';
  return signed(100 * change, Math.abs(change) < 0.01 ? 1 : 0);
}

/** The same in a table, beside shares with one decimal: "+6.2", "−0.4"; "0" where a chart says "0". */
export function changeInTable(change: number): string {
  return points(change) === '0' ? '0' : signed(100 * change, 1);
}

/**
 * The change between two shares in [0, 1], in points as `points` writes it, beside both in whole percents: where these are
 * another number of points apart it keeps a decimal, "+2.6" from 24% to 26%.
 */
export function pointsBetween(from: number, to: number): string {
  const change = to - from;
  const written = points(change);
  if (written === '0') return written;
  const apart = Math.round(100 * to) - Math.round(100 * from);
  return written === signed(apart) ? written : signed(100 * change, 1);
}

/** An error of a share in points, rounded up to one decimal and never to nothing: "0.3". */
export function atMost(share: number): string {
  return (Math.max(1, Math.ceil(1000 * share)) / 10).toFixed(1);
}

/** "1 point", "5 points": the noun in step with its number. */
export function many(count: number, one: string, more: string): string {
  return `${grouped(count)} ${count === 1 ? one : more}`;
}

/** 8192 as "8,192"; a minus is a real minus. */
export function grouped(value: number): string {
  const [whole = '', ...rest] = plain(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** A probability as whole futures out of 100; never 0 and never 100, which would claim what no run can show. */
export function inHundred(probability: number): string {
  const count = 100 * probability;
  if (count < 1) return 'fewer than 1';
  if (count > 99) return 'more than 99';
  return String(Math.round(count));
}

/** A probability and its complement, rounded so that whole numbers add up to 100. */
export function bothInHundred(probability: number): [string, string] {
  const count = Math.round(100 * probability);
  if (100 * probability < 1 || 100 * probability > 99) return [inHundred(probability), inHundred(1 - probability)];
  return [String(count), String(100 - count)];
}

/** Whether two chances from the same futures differ by no more than sampling could make them: twice the larger standard error. */
export function withinNoise(
  a: { probability: number; error: number },
  b: { probability: number; error: number },
): boolean {
  return Math.abs(a.probability - b.probability) < 2 * Math.max(a.error, b.error);
}

function whole(share: number): string {
  return String(Math.round(100 * share));
}
