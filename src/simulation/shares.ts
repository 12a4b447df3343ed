/** Balance to shares on a board, for one segment or for all four added up. */

import { BLOCS } from '../model/blocs';
import { QUARTERS } from '../model/clock';
import { SEGMENTS, type SegmentId } from '../model/segments';
import type { Board } from './board';
import { actingIn, writeTerms, type Structure } from './explained';

/** Shares of a segment with all its drivers, `[bloc][quarter]` for `quarters` quarters. */
export function fillShares(board: Board, { responses }: Structure, segment: SegmentId, quarters: number): void {
  const { count, from } = writeTerms(board, responses[segment], actingIn(responses[segment]));
  const start = Math.min(from, quarters);
  fill(board, segment, board.field(segment), quarters, 0, start, 0);
  fill(board, segment, board.field(segment), quarters, start, quarters, count);
}

/** The field of a segment with all its drivers but one, in quarters `from` to before `until`, ready for that one to move. */
export function lift(
  board: Board,
  { responses }: Structure,
  segment: SegmentId,
  driver: number,
  from = 0,
  until = QUARTERS,
): void {
  const { kernel, stride, trials } = board.rows;
  const others = actingIn(responses[segment]).filter((d) => d !== driver);
  const { count } = writeTerms(board, responses[segment], others);
  const [still, lifted] = [board.field(segment), board.lifted(segment)];
  kernel.balanceWith(still, lifted, stride, QUARTERS, from, until, board.pushes, board.curves, count, trials);
}

/** Shares of a segment when only the driver that was lifted has moved; returns the first quarter in which it acts. */
export function fillMoved(
  board: Board,
  { responses }: Structure,
  segment: SegmentId,
  quarters: number,
  driver: number,
): number {
  const { count, from } = writeTerms(board, responses[segment], [driver]);
  const start = Math.min(from, quarters);
  fill(board, segment, board.lifted(segment), quarters, start, quarters, count);
  return start;
}

function fill(
  board: Board,
  segment: SegmentId,
  field: number,
  quarters: number,
  from: number,
  until: number,
  terms: number,
): void {
  const { kernel, stride, trials } = board.rows;
  const { pushes, curves, felt } = board;
  const out = board.shares(segment);
  kernel.sharesWith(field, out, stride, QUARTERS, quarters, from, until, pushes, curves, terms, felt, trials);
}

/** Shares of one quarter of a segment when only the driver that was lifted has moved: the first rows of its `[bloc][1]`. */
export function fillQuarter(
  board: Board,
  { responses }: Structure,
  segment: SegmentId,
  quarter: number,
  driver: number,
): number {
  const { kernel, stride, trials } = board.rows;
  const { count } = writeTerms(board, responses[segment], [driver]);
  const { pushes, curves, felt } = board;
  const out = board.shares(segment) - quarter * stride;
  kernel.sharesWith(
    board.lifted(segment),
    out,
    stride,
    QUARTERS,
    1,
    quarter,
    quarter + 1,
    pushes,
    curves,
    count,
    felt,
    trials,
  );
  return board.shares(segment);
}

/** The weighted total, from a quarter on. */
export function weighShares(
  board: Board,
  weights: Readonly<Record<SegmentId, number>>,
  quarters: number,
  from: number,
): void {
  const { kernel, stride, trials } = board.rows;
  const [a, b, c, d] = SEGMENTS.map((segment) => weights[segment]) as [number, number, number, number];
  BLOCS.forEach((_, bloc) => {
    for (let quarter = from; quarter < quarters; quarter++) {
      const row = (bloc * quarters + quarter) * stride;
      const [p, q, r, s] = SEGMENTS.map((segment) => board.shares(segment) + row) as [number, number, number, number];
      kernel.weigh(p, q, r, s, a, b, c, d, board.shares('all') + row, trials);
    }
  });
}
