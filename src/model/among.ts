/** In how many trials of a block a question is true: whole rows at a time, the same answers as the closure of one trial. */

import { BLOCS, type BlocId } from './blocs';
import { quarterOf } from './clock';
import type { PlainQuestion } from './questions';
import { SEGMENTS, type SegmentOrAll } from './segments';
import { offset, sharesOf, type TrialBlock } from './trials';

type Row = Float64Array | Float32Array;
type Count = (block: TrialBlock) => number;

/** Undefined for a question that has to follow a trial through time. Throws when the block ends before the question's year. */
export function among(question: PlainQuestion): Count | undefined {
  if (question.held || ('by' in question && question.by)) return undefined;
  switch (question.kind) {
    case 'above': {
      const bound = question.percent / 100;
      return (block) => aboveOf(rowOf(block, question.segment, question.bloc, question.year), bound);
    }
    case 'within': {
      const { segment, year } = question;
      const most = question.points / 100;
      return (block) => nearOf(rowOf(block, segment, 'us', year), rowOf(block, segment, 'cn', year), most);
    }
    case 'ahead':
      return (block) => sum(leads(block, question, question.segment, question.year));
    case 'several':
      return (block) => {
        const ahead = SEGMENTS.map((segment) => leads(block, question, segment, question.year));
        return severalOf(ahead, question.least);
      };
    case 'first':
      return undefined;
  }
}

function rowOf(block: TrialBlock, segment: SegmentOrAll, bloc: BlocId, year: number): Row {
  const quarter = quarterOf(year);
  if (quarter >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
  const from = offset(block, BLOCS.indexOf(bloc), quarter);
  return sharesOf(block, segment).subarray(from, from + block.trials);
}

function aboveOf(shares: Row, bound: number): number {
  let count = 0;
  for (let i = 0; i < shares.length; i++) if (shares[i]! > bound) count++;
  return count;
}

function nearOf(a: Row, b: Row, most: number): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]! - b[i]!) <= most) count++;
  return count;
}

/** 1 in each trial in which one bloc is ahead; of two that are level, the one later in BLOCS is. */
function leads(
  block: TrialBlock,
  { bloc, over }: { readonly bloc: BlocId; readonly over: BlocId },
  segment: SegmentOrAll,
  year: number,
): Uint8Array {
  const mine = rowOf(block, segment, bloc, year);
  const theirs = rowOf(block, segment, over, year);
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

function severalOf([a, b, c, d]: readonly Uint8Array[], least: number): number {
  let count = 0;
  for (let i = 0; i < a!.length; i++) if (a![i]! + b![i]! + c![i]! + d![i]! >= least) count++;
  return count;
}
