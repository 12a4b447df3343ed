/** Where keys and drags may stop: multiples of a step, inside the rail. Typed values are not snapped. */

export interface Rail {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** The nearest stop. */
export function snap(value: number, { low, high, step }: Rail): number {
  return inside(tidy(Math.round(value / step) * step), low, high);
}

/** With the digits that a step calls for; what lies beyond the rail stays there. */
export function rounded(value: number, { step }: Pick<Rail, 'step'>): number {
  return Number(value.toFixed(step < 0.1 ? 2 : step < 1 ? 1 : 0));
}

/** So many stops further; from between two stops the first step goes to the next of them. */
export function stepped(value: number, steps: number, rail: Rail): number {
  const place = value / rail.step;
  const stop = Number(place.toFixed(6));
  const from = steps > 0 ? Math.floor(stop) : Math.ceil(stop);
  return inside(tidy((from + steps) * rail.step), rail.low, rail.high);
}

/** Position on the rail as a fraction of its length. */
export function fraction(value: number, { low, high }: Pick<Rail, 'low' | 'high'>): number {
  return (inside(value, low, high) - low) / (high - low);
}

function inside(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Without the dust of binary fractions: 0.15000000000000002 is 0.15, and −0 is 0. */
function tidy(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
