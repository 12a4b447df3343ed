/**
 * The kernel on one thread and on two. A drag frame finds the field without the dragged driver ready, as after the first frame
 * of a drag; whole runs are the engine's, from a seed that it has not seen.
 */

import { QUARTERS } from '../../src/model/clock';
import { withDriver, type Scenario } from '../../src/model/scenario';
import { SEGMENTS, type SegmentId } from '../../src/model/segments';
import { copyStill } from '../../src/simulation/board';
import { Engine } from '../../src/simulation/engine';
import { addEvents, pushDrivers } from '../../src/simulation/explained';
import { calibrate, lay, type Plan, type Tools } from '../../src/simulation/lay';
import { fillMoved, lift } from '../../src/simulation/shares';
import { simulate } from '../../src/simulation/simulate';
import { openKernel } from '../../src/simulation/wasm';
import { timed, type Ours, type Result } from './contender';
import {
  emptyResult,
  loadPushes,
  sharesOf,
  structureOf,
  summarise,
  toolsFor,
  toolsWith,
  updateSegments,
} from './kernelBoard';
import { Pair } from './pair';
import { MOVED, type Work } from './work';

const DRAGGED = 'export-controls';
const SHOWN: SegmentId = 'chips';
const WARM = 30;

export function kernel(): Ours {
  let work: Work;
  let given: Tools;
  let pair: Pair | undefined;
  const structure = structureOf(MOVED);
  const seeded = once(() => toolsFor(MOVED.trials));
  const calibrated = once(() => calibrate(seeded(), MOVED));
  const few = once(freshEngine);
  const many = once(freshEngine);
  const latest: Result = emptyResult();
  let turn = 0;

  const drag = (segments: readonly SegmentId[]) => async () => {
    const driver = structure.beliefs.drivers.findIndex(({ id }) => id === DRAGGED);
    for (const segment of segments) lift(given.board, structure, segment, driver);
    const time = timed(() => {
      pushDrivers(given.board, structure, withDriver(MOVED, DRAGGED, { value: 70 + (turn++ % 20), sure: 'unsure' }));
      for (const segment of segments) {
        const from = fillMoved(given.board, structure, segment, QUARTERS, driver);
        summarise(given, segment, from, latest);
      }
    });
    loadPushes(given.board, work);
    return time;
  };
  const wholeRun = (engine: () => Engine, trials: number) => async () => {
    const scenario = { ...MOVED, trials, seed: `bench ${turn++}` };
    return timed(() => simulate(scenario, [], undefined, engine()));
  };

  return {
    name: 'kernel',
    available: async () => openKernel() !== undefined || 'no WebAssembly with SIMD',
    async prepare(to) {
      work = to;
      given = toolsWith(work, structure);
      pair = new Pair();
      await pair.ready();
      // As warm as a page after a second: the engine compiles what runs often once more.
      for (let turn = 0; turn < WARM; turn++) {
        await pair.update();
        updateSegments(given, structure, SEGMENTS, latest);
      }
      if (!pair.agrees(latest)) throw new Error('Two workers do not find what one thread finds.');
    },
    update: async () => timed(() => updateSegments(given, structure, SEGMENTS, latest)),
    result: async () => ({ quantiles: latest.quantiles.slice(), mean: latest.mean.slice() }),
    shares: () => sharesOf(given.board, work),
    deeds: {
      seeding: async () => {
        const plan = { ...calibrated(), seed: `bench ${turn++}` };
        return timed(() => seed(seeded(), plan));
      },
      calibrating: async () => {
        const scenario = { ...MOVED, seed: `bench ${turn++}` };
        return timed(() => explain(seeded(), calibrate(seeded(), scenario), scenario));
      },
      'two-workers': () => pair!.update(),
      'drag-frame': drag(SEGMENTS),
      'drag-frame-shown': drag([SHOWN]),
      'run-10-thousand': wholeRun(few, 10_240),
      'run-1-million': wholeRun(many, 1_000_000),
    },
    close: () => pair?.close(),
  };
}

function freshEngine(): Engine {
  return new Engine(() => openKernel()!);
}

/** All that an update keeps, but for the calibration. */
function seed(tools: Tools, plan: Plan): void {
  lay(tools, plan, 0);
  explain(tools, plan, MOVED);
}

function explain({ board }: Tools, plan: Plan, scenario: Scenario): void {
  copyStill(board);
  addEvents(board, plan, scenario, QUARTERS);
  pushDrivers(board, plan, scenario);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
