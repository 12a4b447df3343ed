/**
 * Bloc-shaped marks on the plot: open ones for shares that the analysis prints, filled ones where medians end.
 * While medians end in the printed shares, the open marks are their ends. Once they have moved, no line may seem to end
 * in another's mark: each ends in its own filled one, and the printed marks step aside, small, to the right of the horizon.
 */

import { BLOCS, type BlocId } from '../model/blocs';
import { FIRST_YEAR, quarterOf } from '../model/clock';
import { quantile } from '../model/forecast';
import { heightOf, inOrder, lastQuarter, type Drawing, type GivenShares } from './drawing';
import { tenth, type Stroke, type StrokeRole } from './plate';
import { markPath } from './shapes';

/** A median this far from the printed share has left it: more than chance does at a thousand futures. */
const AWAY = 0.01;

export function marks(drawing: Drawing): Stroke[] {
  const shown = drawing.given.filter(({ year }) => year <= drawing.horizon);
  if (!hasMoved(drawing, shown)) return open(drawing, 'mark', shown);
  return [
    ...open(
      drawing,
      'mark',
      shown.filter(({ year }) => year === FIRST_YEAR),
    ),
    ...open(
      drawing,
      'printed',
      shown.filter(({ year }) => year > FIRST_YEAR),
    ),
    ...ends(drawing),
  ];
}

function hasMoved({ reference, segment }: Drawing, given: readonly GivenShares[]): boolean {
  const left = ({ year, shares }: GivenShares) =>
    BLOCS.some((bloc, index) => Math.abs(quantile(segment, bloc, quarterOf(year), 0.5) - shares[index]!) > AWAY);
  return reference !== undefined || given.some(left);
}

function open(drawing: Drawing, role: 'mark' | 'printed', given: readonly GivenShares[]): Stroke[] {
  const draw = role === 'mark' ? standing : aside;
  return perBloc(drawing, role, (bloc) =>
    given.map(({ year, shares }) => draw(drawing, bloc, year, shares[BLOCS.indexOf(bloc)]!)).join(''),
  );
}

function standing({ x, y, compact }: Drawing, bloc: BlocId, year: number, share: number): string {
  return markPath(bloc, x(year), y(share), compact ? 4 : 5);
}

/** At the horizon on a short stem to its right, where the dashed median ends; in an earlier year where it belongs. */
function aside({ x, y, compact, horizon, gutter }: Drawing, bloc: BlocId, year: number, share: number): string {
  const radius = compact ? 2.75 : 3.5;
  if (year !== horizon || gutter === undefined) return markPath(bloc, x(year), y(share), radius);
  const centre = x(year) + (compact ? 6.5 : 10);
  const stem = `M${tenth(x(year))},${tenth(y(share))}H${tenth(centre - radius)}`;
  return stem + markPath(bloc, centre, y(share), radius);
}

function ends(drawing: Drawing): Stroke[] {
  const { x, horizon, compact } = drawing;
  const end = (bloc: BlocId) => heightOf(drawing, bloc, lastQuarter(drawing), 0.5);
  return perBloc(drawing, 'end', (bloc) => markPath(bloc, x(horizon), end(bloc), compact ? 3.6 : 5));
}

/** For the panel's own bloc, or for all. */
function perBloc(drawing: Drawing, role: StrokeRole, d: (bloc: BlocId) => string): Stroke[] {
  const blocs = inOrder(drawing).filter((bloc) => drawing.only === undefined || drawing.only === bloc);
  return blocs.map((bloc): Stroke => ({ role, bloc, d: d(bloc) })).filter((stroke) => stroke.d !== '');
}
