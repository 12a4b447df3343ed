/** What is made of measurements: medians, ratios, and whether a ratio is what it must be. Pure. */

export type Target = { readonly least: number } | { readonly most: number };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function targetText(target: Target): string {
  return 'least' in target ? `≥ ${plain(target.least)}` : `≤ ${plain(target.most)}`;
}

/** "met", or "missed by" so many per cent of the target. */
export function verdict(value: number, target: Target): string {
  const aim = 'least' in target ? target.least : target.most;
  const over = ('least' in target ? aim - value : value - aim) / aim;
  return over <= 0 ? 'met' : `missed by ${short(100 * over)} %`;
}

/** Three digits, or all before the point. */
export function short(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 1e-3) return value.toExponential(1);
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 5));
}

export function milliseconds(seconds: number): string {
  return `${short(1000 * seconds)} ms`;
}

function plain(value: number): string {
  return value < 1e-3 ? value.toExponential(0) : String(value);
}
