/** The words of saved scenarios, apart from the rest because they come with them. */

import type { SaveState } from './words-page';

/** What was tried and why the browser did not do it; the same shape as the state tells it in. */
export interface SavedFailure {
  readonly deed: 'read' | 'save' | 'delete' | 'restore';
  readonly why: 'full' | 'refused' | 'busy' | 'newer' | 'unknown';
}

/** Deeds on one saved scenario. */
export type SavedDeed = 'open' | 'duplicate' | 'export' | 'delete';

export interface SavedWords {
  readonly title: string;
  readonly name: string;
  /** What is wrong with a name; `refused` is a character that may not be in it and its place. */
  nameProblem(typed: { text: string; refused: string | undefined }, most: number): string;
  /** What saving under this name will do, before it is done. */
  willSave(state: SaveState, when: string): string;
  /** Another has the name that was typed; `free` is the name that will be used. */
  taken(free: string): string;
  readonly saveChanges: string;
  readonly saveAsNew: string;
  saved(name: string): string;
  failure(failure: SavedFailure): string;
  readonly exportFile: string;
  /** What a scenario made from a preset may be called. */
  versionOf(name: string, count: number): string;
  copyOf(name: string, count: number): string;
  /** What the nth more of the same name is called, from 1. */
  another(name: string, count: number): string;
  readonly empty: string;
  readonly where: string;
  unreadable(count: number): string;
  readonly importFiles: string;
  imported(count: number): string;
  notImported(file: string, problem: string): string;
  nameOf(name: string): string;
  readonly deeds: Readonly<Record<SavedDeed, string>>;
  /** The same for ears, which do not see the row. */
  deedOn(deed: SavedDeed, name: string): string;
  readonly opened: string;
  duplicated(name: string): string;
  renamed(name: string): string;
}
