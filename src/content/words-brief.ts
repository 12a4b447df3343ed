/** A page that a strategist can hand over, as text: what was changed, what follows, why, what to watch, what it rests on. */

import type { Cause } from '../model/causes';
import type { BlocId } from '../model/blocs';
import type { Difference } from '../model/scenario';
import type { SegmentId, SegmentOrAll } from '../model/segments';
import type { Source } from '../model/source';
import type { PresetWords } from './words';
import type { DifferenceFacts } from './words-compare';
import type { WhyFacts } from './words-why';

export interface Brief {
  readonly title: string;
  /** The finding, as the page says it. */
  readonly lead: string;
  readonly sections: readonly BriefSection[];
  /** Run, date, link, "Not a forecast", source. */
  readonly foot: readonly string[];
}

export interface BriefSection {
  readonly heading: string;
  /** All that the section says. */
  readonly lines: readonly string[];
  /** The first lines set as a table, a row for each. */
  readonly table?: BriefTable;
}

export interface BriefTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What any brief tells of the run it is made from. */
export interface BriefRun {
  readonly seed: string;
  readonly trials: number;
  readonly digest: string;
  /** Already written out. */
  readonly date: string;
  readonly link: string;
  /** Of the four markets, where the total of all four is told. */
  readonly weights: Readonly<Record<SegmentId, number>>;
}

/** Whose part of a change is how large, largest first; a failure where that could not be worked out. */
export type BriefCauses = 'failed' | { readonly bloc: BlocId; readonly each: readonly Cause[] };

export interface BriefFacts {
  readonly name: string;
  /** Where another than the baseline was chosen. */
  readonly reference?: string | undefined;
  readonly finding: string;
  /** The market in view, with its reason; its causes are told below. */
  readonly market: WhyFacts;
  readonly others: readonly WhyFacts[];
  readonly causes: BriefCauses;
  /** What moves the outcome, most first. */
  readonly sources: readonly Source[];
  readonly run: BriefRun;
}

/** A scenario against the reference, future by future. */
export interface BriefRival {
  readonly differences: readonly Difference[];
  /** In the market in view; of the others, the change of the medians alone. */
  readonly market: DifferenceFacts;
  readonly others: readonly SegmentOrAll[];
  /** How far the medians move at the horizon, in share: what a table calls the change, unlike the middle of the differences. */
  readonly changes: MedianChanges;
  readonly causes: BriefCauses;
}

export type MedianChanges = Readonly<Record<SegmentOrAll, Readonly<Record<BlocId, number>>>>;

/** A setting in which something compared differs from the reference, as text. */
export interface BriefSetting {
  readonly name: string;
  readonly reference: string;
  /** One for each rival. */
  readonly values: readonly string[];
}

export interface ComparedBriefFacts {
  readonly settings: readonly BriefSetting[];
  readonly rivals: readonly BriefRival[];
  /** How good the numbers are, in a sentence. */
  readonly paired: string;
  readonly run: BriefRun;
}

export interface BriefWords {
  brief(facts: BriefFacts): Brief;
  compared(facts: ComparedBriefFacts): Brief;
  readonly heading: string;
  readonly print: PresetWords;
  /** Shows the page before it is printed. */
  readonly see: string;
  /** Of the chart on a page. */
  readonly drawing: string;
  /** On a printed page, beside the chart. */
  readonly changes: string;
  readonly nothingChanged: string;
  more(count: number): string;
  /** After a link that is too long to be printed whole. */
  readonly linkGoesOn: string;
}
