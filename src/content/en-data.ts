/** English of data to take away. */

import { ANALYSIS } from '../data/analysis';
import { grouped } from './numbers';
import { archiveName, type ArchiveFile, type DataWords, type ReadmeFacts } from './words-data';

export const DATA_WORDS: DataWords = {
  wide: { name: 'CSV, wide', sentence: 'The table of outcomes, all markets: a row for each market and bloc.' },
  runsName: 'The runs',
  runs: (told, trials, bytes) =>
    `Every share in ${told < trials ? `the first ${grouped(told)} of ${grouped(trials)}` : `each of ${grouped(told)}`} futures, a row each. CSV, about ${megabytes(bytes)}.`,
  zip: { name: 'All in one zip', sentence: 'Tables, picture, settings, how to read them, and how to cite them.' },
  withRuns: (bytes) => `With the runs: about ${megabytes(bytes)} more`,
  readme,
};

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

const EACH_FILE: Readonly<Record<ArchiveFile, string>> = {
  'long.csv': `Every market, bloc and quarter at nine levels, and the mean. Shares
are fractions of one with every digit: the numbers to compute with.`,
  'wide.csv': `The table of the page, for all markets: medians by year, where 8 in 10
futures end, the change from the reference. Percent, two decimals.`,
  'comparison.csv': `How far shares differ from the reference, future by future.`,
  'runs.csv': `Every share in every future, at whole years: a row is a future.`,
  'scenario.json': `All settings. It opens in the app and in the terminal.`,
  'reference.json': `The settings of what the others are compared with.`,
  'compared-2.json': `The settings of the second scenario that is compared.`,
  'compared-3.json': `The settings of the third scenario that is compared.`,
  'picture.svg': `The chart, to print or to edit.`,
  'picture.png': `The chart, for slides and documents.`,
  'CITATION.cff': `How to cite this, for reference managers and repositories.`,
  'citation.bib': `The same for LaTeX.`,
};

function readme(facts: ReadmeFacts): string {
  return `${[
    `${facts.title}\nA scenario of Parallel Run. Not a forecast.`,
    'It shows what follows if the settings hold.',
    section('What was changed', facts.changed.map(changes).join('\n\n')),
    section('The files', facts.files.map((file) => fileLines(file, facts.compares)).join('\n')),
    section('How to read them', reading(facts)),
    section('The same numbers again', again(facts)),
    section('How to cite it', citing(facts)),
  ].join('\n\n')}\n`;
}

function section(heading: string, text: string): string {
  return `${heading}\n${'-'.repeat(heading.length)}\n${text}`;
}

function changes({ name, reference, settings }: ReadmeFacts['changed'][number]): string {
  if (settings.length === 0) return `${name}: every setting is as in ${reference}.`;
  return [`${name}, compared with ${reference}:`, ...settings.map((one) => `- ${one}`)].join('\n');
}

function fileLines(file: ArchiveFile, compares: boolean): string {
  const name = archiveName(file, compares);
  const [first, ...more] = EACH_FILE[file].split('\n');
  const width = compares ? 24 : 16;
  return [`${name.padEnd(width)}${first}`, ...more.map((line) => `${' '.repeat(width)}${line}`)].join('\n');
}

function reading({ files, told, trials, compares }: ReadmeFacts): string {
  const counted = `A future is one simulated course of all four markets. Level 0.5 is the
median: half of ${grouped(trials)} futures lie below it. 8 in 10 futures lie between
levels 0.1 and 0.9, 1 in 20 outside levels 0.025 and 0.975.`;
  const comments = `Lines that start with # say what follows. Most programs skip them when
told: comment='#' in pandas, comment.char = '#' in R.`;
  return [
    counted,
    comments,
    ...(files.includes('runs.csv') ? [runs(told, trials, archiveName('runs.csv', compares))] : []),
  ].join('\n\n');
}

function runs(told: number, trials: number, name: string): string {
  if (told < trials)
    return `${name} holds the first ${grouped(told)} of ${grouped(trials)} futures, so what you count
there is near the numbers of the other files, not equal to them.`;
  return `${name} holds every future with all digits. Count in how many China is
ahead and you have the chance that the page shows. The levels of the other
files are counted in steps of 1/16,384: they lie within 0.00004 of yours.`;
}

function again({ link, digest, seed, trials, modelVersion, compares }: ReadmeFacts): string {
  return `Open this link:

${link}

Or take the code and ask the terminal:

npm run --silent simulate -- --link '${fragment(link)}'
npm run --silent simulate -- --scenario ${archiveName('scenario.json', compares)}

Seed ${seed}, ${grouped(trials)} futures, model version ${modelVersion}. The digest must be

${digest}`;
}

function citing({ title, digest, date, link, modelVersion }: ReadmeFacts): string {
  return `Parallel Run, "${title}", model version ${modelVersion}, digest ${digest.slice(0, 8)}, ${date}.
${link}

After ${ANALYSIS.shortTitle}, ${ANALYSIS.publisher}, April 2026; model: Parallel Run, version ${modelVersion}.
Data and charts: CC BY 4.0. The code is MIT. Not a forecast.`;
}

function fragment(link: string): string {
  return link.slice(Math.max(0, link.indexOf('#')));
}
