/**
 * How a scenario is cited: CITATION.cff (cff-version 1.2.0) and BibTeX. Names are text of strangers: on one line, and quoted
 * so that they stay text whatever they hold.
 */

import { ANALYSIS } from '../data/analysis';
import { MODEL_VERSION } from '../model/scenario';
import { NOT_A_FORECAST, SOURCE_LINE } from './credit';
import { oneLine } from './text';

export interface Cited {
  /** What the scenario, or the comparison, is called. */
  readonly title: string;
  readonly digest: string;
  /** The day it was made, YYYY-MM-DD. */
  readonly day: string;
  /** Its address. */
  readonly link: string;
}

const AUTHOR = 'Parallel Run';
const LICENCE_ID = 'CC-BY-4.0';

/** YAML, every text in double quotes as JSON writes them, which YAML reads the same. */
export function citationCff({ title, digest, day, link }: Cited): string {
  const text = (value: string) => JSON.stringify(oneLine(value));
  return [
    'cff-version: 1.2.0',
    'message: "Please cite these numbers as below."',
    'type: dataset',
    `title: ${text(title)}`,
    'authors:',
    `  - name: ${text(AUTHOR)}`,
    `version: ${text(`model version ${MODEL_VERSION}`)}`,
    `date-released: ${text(day)}`,
    `license: ${LICENCE_ID}`,
    `url: ${text(link)}`,
    'identifiers:',
    '  - type: other',
    `    value: ${text(digest)}`,
    '    description: "SHA-256 digest of the forecast"',
    `abstract: ${text(`${NOT_A_FORECAST}. ${SOURCE_LINE}.`)}`,
    'references:',
    '  - type: article',
    `    title: ${text(ANALYSIS.title)}`,
    '    authors:',
    `      - name: ${text(ANALYSIS.publisher)}`,
    `    year: ${ANALYSIS.published.slice(0, 4)}`,
    `    month: ${Number(ANALYSIS.published.slice(5))}`,
    '',
  ].join('\n');
}

export function citationBib({ title, digest, day, link }: Cited): string {
  const fields = {
    title: `{${tex(title)}}`,
    author: `{${tex(AUTHOR)}}`,
    year: day.slice(0, 4),
    date: day,
    version: `model version ${MODEL_VERSION}`,
    url: oneLine(link).replaceAll('{', '%7B').replaceAll('}', '%7D'),
    note: tex(`Digest ${digest}. CC BY 4.0. ${NOT_A_FORECAST}. ${SOURCE_LINE}`),
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}},`);
  return `@misc{parallel-run-${digest.slice(0, 8)},\n${lines.join('\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX sets as it is; braces always in pairs. */
function tex(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (character) => TEX[character] ?? `\\${character}`);
}
