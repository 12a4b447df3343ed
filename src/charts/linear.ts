/**
 * A linear scale, there and back. Not d3's: that one brings its colours, number formats and interpolators along, a third of
 * what the first view loads for its pictures.
 */

export interface Linear {
  (value: number): number;
  /** The value at a place. */
  readonly invert: (place: number) => number;
}

/** Maps [from, to] of the domain onto [first, last]; values outside go on in a straight line. */
export function linear([from, to]: readonly [number, number], [first, last]: readonly [number, number]): Linear {
  const there = (value: number) => first + ((value - from) / (to - from)) * (last - first);
  return Object.assign(there, {
    invert: (place: number) => from + ((place - first) / (last - first)) * (to - from),
  });
}
