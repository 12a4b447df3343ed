/** The words of data to take away; they come with those of the export dialog. */

import type { PresetWords } from './words';

/** Files of the zip beside its README, each under its own plain name. */
export const ARCHIVE_FILES = [
  'long.csv',
  'wide.csv',
  'comparison.csv',
  'runs.csv',
  'scenario.json',
  'picture.svg',
  'picture.png',
  'CITATION.cff',
  'citation.bib',
] as const;
export type ArchiveFile = (typeof ARCHIVE_FILES)[number];

export interface ReadmeFacts {
  /** What the scenario, or the comparison, is called. */
  readonly title: string;
  /** The files that are there, in their order. */
  readonly files: readonly ArchiveFile[];
  /** How many futures runs.csv tells, and of how many. */
  readonly told: number;
  readonly trials: number;
  readonly seed: string;
  readonly digest: string;
  readonly modelVersion: number;
  readonly link: string;
  /** "25 November 2026" */
  readonly date: string;
}

export interface DataWords {
  readonly wide: PresetWords;
  readonly runsName: string;
  /** What the runs are good for, with how many there are, of how many, and their size in bytes. */
  runs(told: number, trials: number, bytes: number): string;
  readonly zip: PresetWords;
  /** Of the checkbox that puts the runs into the zip: how many bytes they add. */
  withRuns(bytes: number): string;
  readme(facts: ReadmeFacts): string;
}
