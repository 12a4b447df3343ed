/** The year being read: a line through every panel of a plate, with a mark where it meets each median. */

import { FIRST_YEAR } from '../model/clock';
import { clamp, drawings, heightOf, inOrder, type FanInput } from './drawing';
import { tenth, type Stroke } from './plate';
import { markPath } from './shapes';

export interface Hairline {
  readonly x: number;
  readonly d: string;
  readonly marks: readonly Stroke[];
}

/** One for each panel, at the nearest quarter; a year off the plate is read at its nearest end. */
export function hairlines(input: FanInput, year: number): Hairline[] {
  const quarter = Math.round(4 * (clamp(FIRST_YEAR, year, input.horizon) - FIRST_YEAR));
  return drawings(input).map((drawing) => {
    const x = tenth(drawing.x(FIRST_YEAR + quarter / 4));
    const blocs = inOrder(drawing).filter((bloc) => drawing.only === undefined || drawing.only === bloc);
    const marks = blocs.map((bloc): Stroke => {
      return {
        role: 'reading',
        bloc,
        d: markPath(bloc, x, heightOf(drawing, bloc, quarter, 0.5), drawing.compact ? 4 : 5),
      };
    });
    return { x, d: `M${x},${tenth(drawing.plot.top)}V${tenth(drawing.plot.bottom)}`, marks };
  });
}

/** The year under an x of the plate, in whichever panel is nearest; for a pointer over it. */
export function yearAt(input: FanInput, x: number): number {
  const panels = drawings(input);
  const nearest = panels.find(({ panel }) => x <= panel.right) ?? panels.at(-1)!;
  return clamp(FIRST_YEAR, nearest.year(x), input.horizon);
}
