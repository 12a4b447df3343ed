/** The update on two workers with memories of their own: each has two segments and answers with their quantiles and means. */

import { Worker } from 'node:worker_threads';
import type { SegmentId } from '../../src/model/segments';
import type { Result, Timed } from './contender';

/** Two that many drivers act in and two that fewer do. */
const HALVES: readonly (readonly SegmentId[])[] = [
  ['llm-apis', 'chips'],
  ['vertical-b2b', 'consumer-apps'],
];

/** Node 20 does not give tsx to a worker that is started from a .ts file. */
const START = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('segmentWorker.ts', import.meta.url).href)});
});`;

export class Pair {
  readonly #workers = HALVES.map((segments) => new Worker(START, { eval: true, workerData: segments }));

  #latest: readonly Result[] = [];

  /** Whether both halves of the latest update are what one thread found, to the bit. */
  agrees(whole: Result): boolean {
    const sum = (numbers: (result: Result) => Float64Array) =>
      numbers(whole).every(
        (right, at) => right === this.#latest.reduce((total, half) => total + numbers(half)[at]!, 0),
      );
    return sum(({ quantiles }) => quantiles) && sum(({ mean }) => mean);
  }

  /** Both have made the work for themselves. */
  async ready(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => answer(worker)));
  }

  async update(): Promise<Timed> {
    const start = performance.now();
    const answers = this.#workers.map((worker) => answer(worker));
    for (const worker of this.#workers) worker.postMessage('go');
    this.#latest = await Promise.all(answers);
    return { seconds: (performance.now() - start) / 1000 };
  }

  close(): void {
    for (const worker of this.#workers) void worker.terminate();
  }
}

function answer(worker: Worker): Promise<Result> {
  return new Promise((resolve, reject) => {
    const hear = (result: Result) => {
      worker.off('error', reject);
      resolve(result);
    };
    worker.once('message', hear).once('error', reject);
  });
}
