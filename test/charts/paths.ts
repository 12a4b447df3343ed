/** Reads the path strings that charts write: straight segments with absolute coordinates, and relative arcs. */

export type Xy = readonly [x: number, y: number];

/** The corners of every subpath of lines, in order; a `H` or `V` keeps the other coordinate. */
export function subpaths(d: string): Xy[][] {
  return d.split(/(?=M)/).map((subpath) => {
    let [x, y] = [0, 0];
    return [...subpath.matchAll(/([MLHV])([^MLHVZa]*)/g)].flatMap(([, command, numbers]) => {
      const values = numbers!.split(/[ ,]/).map(Number);
      if (command === 'H') x = values[0]!;
      else if (command === 'V') y = values[0]!;
      else [x, y] = values as [number, number];
      return [[x, y] as const];
    });
  });
}

export function numbersIn(d: string): number[] {
  return (d.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
}
