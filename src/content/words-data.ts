/** The words of data to take away; they come with those of the export dialog. */

import type { PresetWords } from './words';

/** Files of the zip beside its README, each under its own plain name. */
export const ARCHIVE_FILES = [
  'long.csv',
  'wide.csv',
  'comparison.csv',
  'runs.csv',
  'scenario.json',
  'reference.json',
  'compared-2.json',
  'compared-3.json',
  'picture.svg',
  'picture.png',
  'CITATION.cff',
  'citation.bib',
] as const;
export type ArchiveFile = (typeof ARCHIVE_FILES)[number];

/** Its name in a zip: beside others that are compared, what is of the scenario on the sliders alone says so. */
export function archiveName(file: ArchiveFile, compares: boolean): string {
  const alone = file === 'long.csv' || file === 'runs.csv' || file === 'scenario.json';
  return compares && alone ? `sliders-${file}` : file;
}

export interface ReadmeFacts {
  /** What the scenario, or the comparison, is called. */
  readonly title: string;
  /** The files that are there, in their order. */
  readonly files: readonly ArchiveFile[];
  /** Whether several scenarios are compared. */
  readonly compares: boolean;
  /** What each scenario sets otherwise than the reference, a sentence each. */
  readonly changed: readonly {
    readonly name: string;
    readonly reference: string;
    readonly settings: readonly string[];
  }[];
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
