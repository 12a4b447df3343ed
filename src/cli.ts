/** The model in a terminal (contract): options in, a forecast out. A mistake is one line on standard error and exit 2. */

import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { en } from './content/en';
import { writeLink } from './io/link';
import { help, listing } from './io/listing';
import { parseOptions, type Run } from './io/options';
import { forecastJson, longCsv } from './io/table';
import { quoted } from './io/text';
import { DEFAULT_VIEW } from './model/view';
import { answered } from './model/answers';
import { compile } from './model/compile';
import { digest } from './simulation/digest';
import { refusal } from './simulation/memory';
import { openEngine, simulate } from './simulation/simulate';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    read: (path) => readFileSync(path, 'utf8'),
    presetName: (id) => en.presets[id].name,
  });
  if (options === 'help') process.stdout.write(help());
  else if (options === 'list') process.stdout.write(listing(en));
  else if ('problem' in options) fail(options.problem);
  else await run(options);
}

async function run({ scenario, questions, format, memory, out }: Run): Promise<void> {
  const compiled = await compile(questions, scenario.horizon);
  if ('problem' in compiled) {
    return fail(`--ask ${quoted(compiled.id)}: ${compiled.problem} (at character ${compiled.position}).`);
  }
  const numbers = compiled.filter(({ kind }) => kind === 'number').length;
  const refused = refusal({ trials: scenario.trials, horizon: scenario.horizon, numbers }, memory * 1e6);
  if (refused) return fail(`--trials was ${scenario.trials}. ${refused}`);
  const engine = openEngine();
  if (engine.kind === 'plain') process.stderr.write(WITHOUT_KERNEL);
  const asks = compiled.map(({ ask }) => ask);
  const simulation = simulate(scenario, asks, showProgress, engine);
  const answers = simulation.answers.map((answer, q) => answered(compiled[q]!, answer, scenario.trials));
  const forecast = { ...simulation, digest: digest(simulation.segments) };
  const link = writeLink({ scenario, view: DEFAULT_VIEW });
  write(format === 'csv' ? longCsv(forecast, link, answers) : forecastJson(forecast, answers), out);
}

const WITHOUT_KERNEL =
  'WebAssembly with SIMD is missing here: computed by the float64 model, whose digest is another.\n';

function showProgress(fraction: number): void {
  if (process.stderr.isTTY) process.stderr.write(fraction < 1 ? `\r${Math.floor(100 * fraction)} %` : '\r\u001b[K');
}

function write(text: string, out: string | undefined): void {
  if (out === undefined) return void process.stdout.write(text);
  try {
    writeFileSync(out, text);
  } catch (error) {
    fail(`--out was ${quoted(out)}, which cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function fail(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

// A reader that has seen enough, such as `head`, is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await main();
