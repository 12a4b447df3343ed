/** In how many trials of a block a question is true: whole rows at a time, the same answers as the closure of one trial. */

import { BLOCS, type BlocId } from './blocs';
import { quarterOf } from './clock';
import type { FirstQuestion, PlainQuestion } from './questions';
import { SEGMENTS, type SegmentOrAll } from './segments';
import { offset, sharesOf, type TrialBlock } from './trials';

type Row = Float64Array | Float32Array;
type Count = (block: TrialBlock) => number;
/** 1 in each trial in which something holds in a quarter, else 0. */
type Truths = (block: TrialBlock, quarter: number) => Uint8Array;

/** Throws when the block ends before the question's year. */
export function among(question: PlainQuestion): Count {
  if (question.kind === 'first') return first(question);
  const holds = question.held ? held(truths(question)) : truths(question);
  const { year, by } = question;
  return (block) => {
    const last = lastOf(block, year);
    return sum(by ? ever(holds, block, last) : holds(block, last));
  };
}

function lastOf(block: TrialBlock, year: number): number {
  const quarter = quarterOf(year);
  if (quarter >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
  return quarter;
}

/** First in a year is ever by that year, but not by the one before. */
function first({ bloc, over, segment, year, ...question }: FirstQuestion): Count {
  const isAhead: Truths = (block, quarter) => leads(block, bloc, over, segment, quarter);
  const holds = question.held ? held(isAhead) : isAhead;
  if (year === 'never') return (block) => block.trials - sum(ever(holds, block, block.quarters - 1));
  return (block) => {
    const last = lastOf(block, year);
    return sum(ever(holds, block, last)) - sum(ever(holds, block, last - 4));
  };
}

/** In any quarter up to one; in none when that is before the first. */
function ever(holds: Truths, block: TrialBlock, last: number): Uint8Array {
  const out = new Uint8Array(block.trials);
  for (let quarter = 0; quarter <= last; quarter++) {
    const now = holds(block, quarter);
    for (let i = 0; i < out.length; i++) out[i]! |= now[i]!;
  }
  return out;
}

/** In a quarter and in the one before; of the first quarter nothing is known before. */
function held(holds: Truths): Truths {
  return (block, quarter) => {
    if (quarter === 0) return new Uint8Array(block.trials);
    const now = holds(block, quarter);
    const before = holds(block, quarter - 1);
    for (let i = 0; i < now.length; i++) now[i]! &= before[i]!;
    return now;
  };
}

function truths(question: Exclude<PlainQuestion, FirstQuestion>): Truths {
  switch (question.kind) {
    case 'above': {
      const { segment, bloc } = question;
      const bound = question.percent / 100;
      return (block, quarter) => aboveOf(rowOf(block, segment, bloc, quarter), bound);
    }
    case 'within': {
      const { segment } = question;
      const most = question.points / 100;
      return (block, quarter) =>
        nearOf(rowOf(block, segment, 'us', quarter), rowOf(block, segment, 'cn', quarter), most);
    }
    case 'ahead': {
      const { bloc, over, segment } = question;
      return (block, quarter) => leads(block, bloc, over, segment, quarter);
    }
    case 'several': {
      const { bloc, over, least } = question;
      return (block, quarter) =>
        severalOf(
          SEGMENTS.map((segment) => leads(block, bloc, over, segment, quarter)),
          least,
        );
    }
  }
}

function rowOf(block: TrialBlock, segment: SegmentOrAll, bloc: BlocId, quarter: number): Row {
  const from = offset(block, BLOCS.indexOf(bloc), quarter);
  return sharesOf(block, segment).subarray(from, from + block.trials);
}

function aboveOf(shares: Row, bound: number): Uint8Array {
  const out = new Uint8Array(shares.length);
  for (let i = 0; i < out.length; i++) out[i] = shares[i]! > bound ? 1 : 0;
  return out;
}

function nearOf(a: Row, b: Row, most: number): Uint8Array {
  const out = new Uint8Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.abs(a[i]! - b[i]!) <= most ? 1 : 0;
  return out;
}

/** Of two blocs that are level, the one later in BLOCS is ahead. */
function leads(block: TrialBlock, bloc: BlocId, over: BlocId, segment: SegmentOrAll, quarter: number): Uint8Array {
  const mine = rowOf(block, segment, bloc, quarter);
  const theirs = rowOf(block, segment, over, quarter);
  const out = new Uint8Array(mine.length);
  const winsTies = BLOCS.indexOf(bloc) > BLOCS.indexOf(over);
  if (winsTies) for (let i = 0; i < out.length; i++) out[i] = mine[i]! >= theirs[i]! ? 1 : 0;
  else for (let i = 0; i < out.length; i++) out[i] = mine[i]! > theirs[i]! ? 1 : 0;
  return out;
}

function sum(ones: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < ones.length; i++) count += ones[i]!;
  return count;
}

function severalOf([a, b, c, d]: readonly Uint8Array[], least: number): Uint8Array {
  const out = new Uint8Array(a!.length);
  for (let i = 0; i < out.length; i++) out[i] = a![i]! + b![i]! + c![i]! + d![i]! >= least ? 1 : 0;
  return out;
}
