/**
 * SDEverywhere: its JavaScript, generated from the model in Vensim's language, run once for each trial. It is held to the
 * model's own numbers, without noise, before it is timed.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baselinePath } from '../../../src/model/baseline';
import { QUARTERS } from '../../../src/model/clock';
import { AXES, arrivalOf, severityOf } from '../../../src/model/coordinates';
import { drawBlock } from '../../../src/model/draws';
import { exp } from '../../../src/model/elementary';
import { Fields } from '../../../src/model/fields';
import type { Ground } from '../../../src/model/ground';
import { arrival } from '../../../src/model/hazard';
import { BLOCK } from '../../../src/model/random';
import type { EventId } from '../../../src/model/events';
import { SEGMENTS } from '../../../src/model/segments';
import { fillShares } from '../../../src/model/shares';
import { addDriver, addEvent, courses, driverDraws, emptyField, push, stances } from '../../../src/model/structure';
import { timed, type Outsider } from '../contender';
import { short } from '../figures';
import { MOVED, TRIALS } from '../work';
import { fromPackage, packagesInstalled } from './packages';
import { inputNames, outputNames, vensimModel } from './vensim';

const CLOSE_ENOUGH = 1e-9;
const BLOCS = 3;

interface Outputs {
  readonly varSeries: readonly { readonly points: readonly { readonly y: number }[] }[];
}

interface ModelRunner {
  createOutputs(): Outputs;
  runModelSync(inputs: readonly number[], outputs: Outputs): Outputs;
}

export function sdeverywhere(): Outsider {
  let runner: ModelRunner;
  let inputs: readonly (readonly number[])[];
  return {
    name: 'SDEverywhere',
    leavesOut: 'sampling (its inputs are drawn beforehand, untimed), residual noise, quantiles and means',
    available: async () => packagesInstalled(),
    async prepare() {
      const ground = new Fields().ground(MOVED);
      runner = await built(ground);
      inputs = Array.from({ length: TRIALS / BLOCK }, (_, block) => inputsOf(ground, block)).flat();
      const distance = distanceFromModel(ground, runner, inputs);
      if (!(distance <= CLOSE_ENOUGH)) throw new Error(`SDEverywhere is ${short(distance)} from the model.`);
      return `within ${short(distance)} of the model's shares in a block of trials without noise`;
    },
    update: async () =>
      timed(() => {
        const outputs = runner.createOutputs();
        for (const input of inputs) runner.runModelSync(input, outputs);
      }),
  };
}

async function built(ground: Ground): Promise<ModelRunner> {
  const { parseAndGenerate } = (await fromPackage('@sdeverywhere/compile/src/index.js')) as {
    parseAndGenerate(...words: readonly unknown[]): Promise<string>;
  };
  const { createSynchronousModelRunner } = (await fromPackage('@sdeverywhere/runtime/dist/index.js')) as {
    createSynchronousModelRunner(model: unknown): ModelRunner;
  };
  const folder = mkdtempSync(join(tmpdir(), 'parallel-run-bench-'));
  try {
    const wanted = { inputVarNames: inputNames(ground), outputVarNames: outputNames() };
    const code = await parseAndGenerate(vensimModel(ground), 'vensim', wanted, ['generateJS'], folder, 'model', folder);
    const file = join(folder, 'generated.mjs');
    writeFileSync(file, code);
    const { default: load } = (await import(pathToFileURL(file).href)) as { default(): Promise<unknown> };
    return createSynchronousModelRunner(await load());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Inputs of each trial of a block, in the order of `inputNames`. */
function inputsOf({ seed, beliefs }: Ground, block: number): number[][] {
  const draws = drawBlock(seed, block);
  const drawn = driverDraws(draws, beliefs);
  const pushes = stances(MOVED, beliefs).map((stance, d) => push(stance, drawn[d]!));
  const sides = courses(draws, MOVED, beliefs).map(({ side }) => side);
  const arrivals = beliefs.events.map((row) =>
    draws.uniform(arrivalOf(row.id)).map((u) => Math.min(100, arrival(row, MOVED.events[row.id as EventId], u))),
  );
  const severities = beliefs.events.map(({ id }) =>
    draws.normal(severityOf(id)).map((z) => exp(beliefs.assumptions.severitySpread * z)),
  );
  return Array.from({ length: BLOCK }, (_, i) => [
    ...pushes.flatMap(({ response, adaptation }) => [response[i]!, adaptation[i]!]),
    ...arrivals.flatMap((arrived, e) => [arrived[i]!, severities[e]![i]!, sides[e]![i]!]),
  ]);
}

/** Over the first block of trials. */
function distanceFromModel(ground: Ground, runner: ModelRunner, inputs: readonly (readonly number[])[]): number {
  const shares = SEGMENTS.map(() => new Float64Array(BLOCS * QUARTERS * BLOCK));
  noiseless(ground).forEach((field, s) => fillShares(field, shares[s]!, QUARTERS, BLOCK, 0));
  let farthest = 0;
  for (let i = 0; i < BLOCK; i++) {
    const { varSeries } = runner.runModelSync(inputs[i]!, runner.createOutputs());
    varSeries.forEach(({ points }, v) =>
      points.forEach(({ y }, q) => {
        const right = shares[Math.floor(v / BLOCS)]![((v % BLOCS) * QUARTERS + q) * BLOCK + i]!;
        farthest = Math.max(farthest, Math.abs(y - right));
      }),
    );
  }
  return farthest;
}

function noiseless({ seed, beliefs, offsets, jumps, responses }: Ground) {
  const draws = drawBlock(seed, 0);
  const drawn = driverDraws(draws, beliefs);
  const pushes = stances(MOVED, beliefs).map((stance, d) => push(stance, drawn[d]!));
  const events = courses(draws, MOVED, beliefs);
  return SEGMENTS.map((segment) => {
    const field = emptyField();
    const path = baselinePath(beliefs, segment);
    for (const axis of AXES)
      for (let q = 0; q < QUARTERS; q++)
        field[axis].fill(path[q]![axis] + offsets[segment][axis][q]!, q * BLOCK, (q + 1) * BLOCK);
    events.forEach((course, e) => addEvent(field, jumps[segment][e]!, course));
    pushes.forEach((pushed, d) => addDriver(field, responses[segment][d]!, pushed, QUARTERS));
    return field;
  });
}
