/**
 * `npm run bench`: one update of the model against the same update elsewhere, and our side against itself. All answers are
 * compared before anything is timed; times are medians of interleaved runs, so only their ratios mean something.
 */

import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Progress } from '../engines/progress';
import { disagreements, outsiders, ready, referenceResult, rivals } from './field';
import { accuracy, fastTimes, FULL, longTimes, QUICK, slowTimes } from './measure';
import { ours as chooseOurs } from './ours';
import { ROWS } from './rows';
import { lines, table } from './table';
import { makeWork } from './work';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const plan = values.quick ? QUICK : FULL;
const progress = new Progress();
const say = (line: string) => {
  progress.end();
  console.log(line);
};
const heard = (what: string, done: number, of: number) => progress.hear(what, done, of);

const work = makeWork();
const ours = await chooseOurs();
say(`One update: ${work.trials} trials × ${work.quarters} quarters × 4 segments × 3 blocs. Ours: ${ours.name}.`);
say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`);
if (loadavg()[0]! > 1)
  say(`Load average ${loadavg()[0]!.toFixed(1)} before the start: two workers will not have two cores to themselves.`);
const all = rivals(say);
const closeAll = () => [ours, ...all].forEach((contender) => contender.close());
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    closeAll();
    process.exit(code);
  });
}
try {
  process.exitCode = await bench();
} finally {
  closeAll();
}

async function bench(): Promise<number> {
  await ours.prepare(work);
  const there = await ready(all, work, say);
  const reference = await referenceResult(work);
  const wrong = await disagreements([ours, ...there], reference, say);
  if (wrong.length > 0) {
    say(['Nothing was timed:', ...wrong].join('\n'));
    return 1;
  }
  const fast = await fastTimes(ours, there, plan, heard);
  const long = await longTimes(ours, plan, heard);
  const slow = await slowTimes(ours, await ready(outsiders(), work, say), plan, heard);
  const measured = new Map([...fast, ...long, ...slow, ...(await accuracy(ours, reference, work, plan, heard))]);
  say(`\nMedians of ${plan.rounds} rounds, ${plan.slowRounds} of what is slow; errors over ${plan.seeds} seeds.\n`);
  say(table(ROWS, measured));
  say(`\n${lines(ROWS, measured)}`);
  return 0;
}
