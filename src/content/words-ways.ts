/** The words of "What would it take?", apart from the rest because they come with its section. */

import type { Aim, ShareSide, Side } from '../model/aim';
import type { BlocId } from '../model/blocs';
import type { DriverId } from '../model/drivers';
import type { PlainQuestion } from '../model/questions';
import type { Move, Ways } from '../model/ways';

export interface WaysWords {
  readonly heading: string;
  readonly intro: string;
  readonly kinds: Readonly<Record<Aim['that']['kind'], string>>;
  readonly pinned: string;
  /** A question with its market and time, as a chance. */
  chanceOf(question: PlainQuestion): string;
  readonly shareOf: Readonly<Record<BlocId, string>>;
  readonly shareSides: Readonly<Record<ShareSide, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  /** What stands between the fields, so that they read as a sentence. */
  readonly between: Readonly<Record<'is' | 'of' | 'inMarket' | 'inYear' | 'inFutures' | 'futures', string>>;
  /** Names of the fields for ears, and in what is said of a wrong number. */
  readonly fields: Readonly<Record<'what' | 'shareSide' | 'percent' | 'market' | 'year' | 'side' | 'count', string>>;
  readonly may: string;
  mayMove(some: number, all: number): string;
  readonly noneMay: string;
  readonly find: string;
  progress(fraction: number): string;
  /** "China above 30% of chips and infrastructure in 2028, in at least 50 of 100 futures". */
  aim(aim: Aim): string;
  /** What the scenario that reaches it is called. */
  name(aim: Aim): string;
  readonly foundFor: string;
  /** The chance before anything is moved, and of which scenario. */
  now(scenario: string, chance: number): string;
  readonly changed: string;
  /** What came of a search. */
  found(aim: Aim, ways: Ways): string;
  readonly noMove: string;
  /** "Led by cost competition": the one that moves most. */
  leads(id: DriverId): string;
  driver(id: DriverId): string;
  move(move: Move): { readonly from: string; readonly to: string; readonly spreads: string };
  readonly toWord: string;
  stretch(stretch: number): string;
  counted(chance: number, trials: number): string;
  readonly use: string;
  readonly inUse: string;
  readonly notes: readonly string[];
}
