/** The words of presenting and of the story, apart from the rest because they come with them. */

import type { BlocId } from '../model/blocs';

/** What a slide may be. */
export type SlideWord = 'finding' | 'focus' | 'together' | 'chances' | 'changes' | 'matters' | 'scene';

/** What can be done while presenting, each with a key. */
export type PresentDeed = 'back' | 'next' | 'blank' | 'theme' | 'drivers' | 'replay' | 'leave';

export interface PresentWords {
  /** Of the whole, for ears. */
  readonly label: string;
  readonly deeds: string;
  readonly deed: Readonly<Record<PresentDeed, string>>;
  readonly keys: Readonly<Record<PresentDeed, string>>;
  readonly otherTheme: Readonly<Record<'light' | 'dark', string>>;
  slideName(kind: SlideWord, bloc: BlocId | undefined): string;
  readonly goTo: string;
  /** "3 of 6" */
  place(number: number, count: number): string;
  /** "3 of 6: Chances" */
  slide(number: number, count: number, name: string): string;
  readonly blank: string;
  footer(scenario: string): string;
  readonly drivers: string;
  readonly closeDrivers: string;
  changed(count: number): string;
  readonly nothingChanged: string;
  /** Before medians at a year in a market. */
  middles(market: string, year: number): string;
  /** More settings than there is room for. */
  more(count: number): string;
  mattersShown(shown: number, all: number): string;
  /** Before all that a ranking tries, while it is worked out. */
  readonly tried: string;
  readonly failed: string;
  /** Offered once after leaving. */
  readonly changedLive: string;
  readonly keep: string;
  readonly story: StoryWords;
}

/** Deeds on one scene. */
export type SceneDeed = 'up' | 'down' | 'open' | 'replace' | 'remove';

export interface StoryWords {
  readonly title: string;
  readonly intro: string;
  /** What would be added now. */
  readonly inView: string;
  readonly caption: string;
  readonly add: string;
  full(most: number): string;
  readonly empty: string;
  count(scenes: number): string;
  captionOf(number: number): string;
  readonly deeds: Readonly<Record<SceneDeed, string>>;
  /** The same for ears. */
  deedOn(deed: SceneDeed, number: number, caption: string): string;
  /** `refused` is a character that may not be in it and its place. */
  captionProblem(typed: { text: string; refused: string | undefined }, most: number): string;
  /** What a scene shows: a market, a scenario, and a bloc or all. */
  shows(market: string, scenario: string, bloc: BlocId | undefined): string;
  readonly play: string;
  readonly presentView: string;
  readonly added: string;
  readonly moved: string;
  readonly replaced: string;
  readonly removed: string;
  readonly opened: string;
  readonly kept: string;
}
