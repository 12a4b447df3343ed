/** The furniture of a plate: gridlines, the rules at its first year and its horizon, ticks, and the ground beyond the evidence. */

import { range } from 'd3';
import { FIRST_YEAR } from '../model/clock';
import { headerLine, type Drawing } from './drawing';
import { textWidth } from './measure';
import { tenth, type PlateText, type Stroke } from './plate';

/** The last year that the analysis and the backtest speak of. */
const EVIDENCE_ENDS = 2028;
const LEAST_BETWEEN_LEVELS = 22;
const LEAST_BETWEEN_YEARS = 54;

export function rules(drawing: Drawing): Stroke[] {
  const { plot, panel, x, y, horizon } = drawing;
  const upright = (year: number) => `M${tenth(x(year))},${tenth(plot.top)}V${tenth(plot.bottom)}`;
  const levels = percents(drawing).map((percent): Stroke => {
    return {
      role: percent === 0 ? 'zero' : 'grid',
      d: `M${tenth(plot.left)},${tenth(y(percent / 100))}H${tenth(panel.right)}`,
    };
  });
  return [...levels, { role: 'start', d: upright(FIRST_YEAR) }, { role: 'horizon', d: upright(horizon) }];
}

/** The years after 2028 as a path, when they are drawn. */
export function ground({ plot, x, horizon }: Drawing): string | undefined {
  if (horizon <= EVIDENCE_ENDS) return undefined;
  return `M${tenth(x(EVIDENCE_ENDS))},${tenth(plot.top)}H${tenth(plot.right)}V${tenth(plot.bottom)}H${tenth(x(EVIDENCE_ENDS))}Z`;
}

export function axisTexts(drawing: Drawing): PlateText[] {
  return [
    ...(drawing.lettered ? levelTexts(drawing) : []),
    ...yearTexts(drawing),
    ...eraTexts(drawing),
    ...beyondText(drawing),
  ];
}

/** Every 20 %, or every 40 where those would crowd. */
function percents({ plot, top }: Drawing): number[] {
  const step = ((plot.bottom - plot.top) / top) * 0.2 < LEAST_BETWEEN_LEVELS ? 40 : 20;
  return range(0, Math.round(top * 100) + 1, step);
}

function levelTexts(drawing: Drawing): PlateText[] {
  const x = tenth(drawing.plot.left - (drawing.compact ? 7 : 11));
  return percents(drawing).map((percent) => {
    const y = tenth(drawing.y(percent / 100) + 4.5);
    return { role: 'tick', x, y, size: 13, anchor: 'end', text: String(percent) };
  });
}

/** Every year, or as many, evenly, as there is room for. */
export function yearTexts({ plot, x, horizon, compact, words }: Drawing): PlateText[] {
  const short = compact || x(FIRST_YEAR + 1) - plot.left < LEAST_BETWEEN_YEARS;
  // The first and the last stand inward of their years, so they take half as much again.
  const least = 1.5 * textWidth(words.year(FIRST_YEAR, short), 13) + 2;
  const span = horizon - FIRST_YEAR;
  const step = range(1, span).find((each) => span % each === 0 && x(FIRST_YEAR + each) - plot.left >= least) ?? span;
  return range(FIRST_YEAR, horizon + 1, step).map((year) => ({
    role: 'tick',
    x: tenth(x(year)),
    y: tenth(plot.bottom + (compact ? 15 : 17)),
    size: 13,
    anchor: year === FIRST_YEAR ? 'start' : year === horizon ? 'end' : 'middle',
    text: words.year(year, short),
  }));
}

/** Under the years: which are given, and from the first year where there is room for it, which are simulated. Nothing where none are given. */
function eraTexts({ plot, x, horizon, compact, only, given: printed, words }: Drawing): PlateText[] {
  if (compact || only !== undefined || printed.length === 0) return [];
  const taken = textWidth(words.given, 12) + 8 + textWidth(words.simulated, 12) / 2;
  const year = range(FIRST_YEAR + 1, horizon).find((at) => x(at) - plot.left >= taken);
  const write = (left: number, anchor: PlateText['anchor'], text: string): PlateText => {
    return { role: 'era', x: tenth(left), y: tenth(plot.bottom + 31), size: 12, anchor, text };
  };
  const given = write(plot.left, 'start', words.given);
  return year === undefined ? [given] : [given, write(x(year), 'middle', words.simulated)];
}

/** Over the ground beyond the evidence; left out where it would reach back over a heading. */
function beyondText(drawing: Drawing): PlateText[] {
  const { plot, horizon, compact, only, words } = drawing;
  if (horizon <= EVIDENCE_ENDS || only !== undefined) return [];
  const fits = (short: boolean) => textWidth(words.beyond(EVIDENCE_ENDS, short), 12) <= plot.right - plot.left;
  if (!fits(true)) return [];
  const text = words.beyond(EVIDENCE_ENDS, compact || !fits(false));
  return [{ role: 'beyond', x: tenth(plot.right), y: tenth(headerLine(drawing)), size: 12, anchor: 'end', text }];
}
