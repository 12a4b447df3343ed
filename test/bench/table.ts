/** The rows as text: a neat table, then `name: ratio` lines for scripts. */

import { milliseconds, short, targetText, verdict } from './figures';
import type { Row } from './rows';

/** What was measured, by name: seconds, numbers of trials, or shares. */
export type Measured = ReadonlyMap<string, number>;

const NOT_MEASURED = 'not measured';

export function ratioOf({ over, under, scale = 1 }: Row, measured: Measured): number | undefined {
  const a = measured.get(over);
  const b = under === 'one' ? 1 : measured.get(under);
  return a === undefined || b === undefined ? undefined : (scale * a) / b;
}

export function table(rows: readonly Row[], measured: Measured): string {
  const cells = [['', 'times', 'ratio', 'must be', ''], ...rows.map((row) => cellsOf(row, measured))];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) => row.map((cell, c) => (c === 0 || c === 4 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))))
    .map((row) => row.join('   ').trimEnd())
    .join('\n');
}

export function lines(rows: readonly Row[], measured: Measured): string {
  return rows
    .flatMap((row) => {
      const ratio = ratioOf(row, measured);
      return ratio === undefined ? [] : [`${row.name}: ${short(ratio)}`];
    })
    .join('\n');
}

function cellsOf(row: Row, measured: Measured): string[] {
  const ratio = ratioOf(row, measured);
  const aim = row.target ? targetText(row.target) : '';
  if (ratio === undefined) return [row.label, '', NOT_MEASURED, aim, ''];
  return [row.label, both(row, measured), short(ratio), aim, row.target ? verdict(ratio, row.target) : ''];
}

function both({ over, under, unit }: Row, measured: Measured): string {
  if (under === 'one') return '';
  const text = unit === 'seconds' ? milliseconds : short;
  return `${text(measured.get(over)!)} / ${text(measured.get(under)!)}`;
}
