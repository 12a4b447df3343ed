/**
 * The closure that answers a question of one trial (model §3.10).
 * One rule decides ties: of two blocs level with each other, the one later in BLOCS is ahead. So China is ahead of the US
 * when its share is at least as large, the US ahead of China only when it is larger, and the two chances sum to one.
 */

import { among } from './among';
import { BLOCS, type BlocId } from './blocs';
import { quarterOf } from './clock';
import type { FirstQuestion, PlainQuestion } from './questions';
import { SEGMENTS, SEGMENTS_AND_ALL, type SegmentOrAll } from './segments';
import { offset, type TrialBlock } from './trials';

/** An Ask that is true or false of every trial. */
type TruthAsk = ((block: TrialBlock, trial: number) => boolean) & { readonly among: (block: TrialBlock) => number };

/** Whether something holds of a trial in a quarter. */
type Condition = (block: TrialBlock, trial: number, quarter: number) => boolean;

/** Throws when the block ends before the question's year. */
export function ask(question: PlainQuestion): TruthAsk {
  const one = question.kind === 'first' ? first(question) : timed(question);
  return Object.assign(one, { among: among(question) });
}

/** Reads a share, in [0, 1], at a labelled year. */
export function shareAt(
  bloc: BlocId,
  segment: SegmentOrAll,
  year: number,
): (block: TrialBlock, trial: number) => number {
  const quarter = quarterOf(year);
  const share = shareIn(bloc, segment);
  return (block, trial) => {
    if (quarter >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
    return share(block, trial, quarter);
  };
}

type LastingQuestion = Exclude<PlainQuestion, FirstQuestion>;

/** In the year's own quarter, or in any up to it. */
function timed(question: LastingQuestion) {
  const holds = question.held ? held(condition(question)) : condition(question);
  const { year, by } = question;
  const last = quarterOf(year);
  return (block: TrialBlock, trial: number) => {
    if (last >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
    for (let quarter = by ? 0 : last; quarter <= last; quarter++) if (holds(block, trial, quarter)) return true;
    return false;
  };
}

/** In a quarter and in the one before; of the first quarter nothing is known before. */
function held(holds: Condition): Condition {
  return (block, trial, quarter) => quarter > 0 && holds(block, trial, quarter - 1) && holds(block, trial, quarter);
}

function condition(question: LastingQuestion): Condition {
  switch (question.kind) {
    case 'ahead':
      return ahead(question.bloc, question.over, question.segment);
    case 'above':
      return above(shareIn(question.bloc, question.segment), question.percent / 100);
    case 'within':
      return within(shareIn('us', question.segment), shareIn('cn', question.segment), question.points / 100);
    case 'several':
      return several(
        SEGMENTS.map((segment) => ahead(question.bloc, question.over, segment)),
        question.least,
      );
  }
}

type Share = (block: TrialBlock, trial: number, quarter: number) => number;

function shareIn(bloc: BlocId, segment: SegmentOrAll): Share {
  const blocIndex = BLOCS.indexOf(bloc);
  const segmentIndex = SEGMENTS_AND_ALL.indexOf(segment);
  return (block, trial, quarter) => block.shares[segmentIndex]![offset(block, blocIndex, quarter) + trial]!;
}

function above(share: Share, bound: number): Condition {
  return (block, trial, quarter) => share(block, trial, quarter) > bound;
}

function within(us: Share, cn: Share, most: number): Condition {
  return (block, trial, quarter) => Math.abs(us(block, trial, quarter) - cn(block, trial, quarter)) <= most;
}

function ahead(bloc: BlocId, over: BlocId, segment: SegmentOrAll): Condition {
  const mine = shareIn(bloc, segment);
  const theirs = shareIn(over, segment);
  return BLOCS.indexOf(bloc) > BLOCS.indexOf(over)
    ? (block, trial, quarter) => mine(block, trial, quarter) >= theirs(block, trial, quarter)
    : (block, trial, quarter) => mine(block, trial, quarter) > theirs(block, trial, quarter);
}

function several(each: readonly Condition[], least: number): Condition {
  return (block, trial, quarter) => {
    let count = 0;
    for (const isAhead of each) if (isAhead(block, trial, quarter)) count += 1;
    return count >= least;
  };
}

/** T× of model §3.10, the first quarter in which one bloc is ahead of the other, falls in a year, or in none. */
function first({ bloc, over, segment, year, ...question }: FirstQuestion) {
  const isAhead = ahead(bloc, over, segment);
  const holds = question.held ? held(isAhead) : isAhead;
  const last = year === 'never' ? undefined : quarterOf(year);
  return (block: TrialBlock, trial: number) => {
    if (last !== undefined && last >= block.quarters) throw new RangeError(`These trials end before ${year}.`);
    const until = last ?? block.quarters - 1;
    let quarter = 0;
    while (quarter <= until && !holds(block, trial, quarter)) quarter++;
    return last === undefined ? quarter > until : quarter > last - 4 && quarter <= last;
  };
}
