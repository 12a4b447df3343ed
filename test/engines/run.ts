/**
 * `npm run test:engines`: the same links in Chromium, Firefox, WebKit and the terminal, on the built app at a sub-path.
 * Every digest has to be equal, bit for bit; so has that of each of 500 drags and of its link opened afresh. An engine that is missing is skipped, or fails with ENGINES=required.
 */

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import serveBuild from '../browser/serve-build';
import { sum, tallyLine } from '../gates/tally.js';
import { chromium } from './chromium';
import { compare, count, messageOf, report, silent, within, type Outcome } from './compare';
import { afterDrags } from './drags';
import { firefox } from './firefox';
import { links } from './links';
import { Progress } from './progress';
import { digestIn, type Engine } from './tab';
import { digestOf, digestOfCommand } from './terminal';
import { webkit } from './webkit';

const SECONDS = { toStart: 120, perDigest: 60, toClose: 30 };
const DRAGS = 500;
const REQUIRED = process.env['ENGINES'] === 'required';

const wanted = linksWanted();
if (wanted === undefined) {
  console.error('npm run test:engines -- --links N: N may be a whole number, 1 to 99999; without it, 40.');
  process.exit(2);
}
const progress = new Progress();
const expected = inTerminal(links(wanted));
const close = await serveBuild();
const outcomes = await Promise.all([withCommand(), ...[chromium, firefox, webkit].map(inBrowser)]);
outcomes.push(await afterDrags(DRAGS, (done) => progress.hear('Drags', Math.floor(done), DRAGS)));
progress.end();
await close();

for (const outcome of outcomes) console.log(report(outcome));
const total = sum(outcomes.map(count));
console.log(tallyLine(total));
if (process.env['TALLY_FILE']) writeFileSync(process.env['TALLY_FILE'], tallyLine(total));
// What a browser may have left open must not keep this waiting.
process.exit(total.failed > 0 ? 1 : 0);

function linksWanted(): number | undefined {
  const { values, positionals } = parseArgs({ options: { links: { type: 'string', default: '40' } }, strict: false });
  const valid =
    positionals.length === 0 && Object.keys(values).length === 1 && /^[1-9]\d{0,4}$/.test(`${values.links}`);
  return valid ? Number(values.links) : undefined;
}

/** What is right. Were two of them equal, an engine that gives one answer for everything might pass. */
function inTerminal(all: readonly string[]): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const link of all) {
    digests.set(link, digestOf(link));
    progress.hear('Terminal', digests.size, all.length);
  }
  if (new Set(digests.values()).size < all.length) throw new Error('Two links have the same digest in the terminal.');
  return digests;
}

/** The command itself, of every tenth link: the long run among them. */
function withCommand(): Promise<Outcome> {
  const some = new Map([...expected].filter((_, index) => index % 10 === 0));
  const heard = (done: number) => progress.hear('command line', done, some.size);
  return compare(`Command line (Node ${process.versions.node})`, some, digestOfCommand, heard);
}

async function inBrowser({ name, packages, open }: Engine): Promise<Outcome> {
  try {
    const tab = await within(SECONDS.toStart, open());
    if (!tab) return missing(name, packages);
    const digest = (link: string, index: number) =>
      within(SECONDS.perDigest, digestIn(tab, process.env['APP_URL']!, link, index));
    const heard = (done: number) => progress.hear(name, done, expected.size);
    const outcome = await compare(`${name} ${tab.version}`, expected, digest, heard);
    await within(SECONDS.toClose, tab.close()).catch(() => {});
    return outcome;
  } catch (error) {
    return silent(name, expected.size, `did not start: ${messageOf(error)}`);
  }
}

function missing(name: string, packages: string): Outcome {
  if (REQUIRED) return silent(name, expected.size, `not found, and it is required; on Debian: apt install ${packages}`);
  return silent(name, 0, `not found, SKIPPED; on Debian: apt install ${packages}`);
}
