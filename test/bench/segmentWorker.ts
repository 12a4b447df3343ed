/** One of the bench's two workers: it makes the work for itself, then updates its segments each time it is told to. */

import { parentPort, workerData } from 'node:worker_threads';
import type { SegmentId } from '../../src/model/segments';
import { emptyResult, structureOf, toolsWith, updateSegments } from './kernelBoard';
import { makeWork, MOVED } from './work';

const structure = structureOf(MOVED);
const tools = toolsWith(makeWork(), structure);
const result = emptyResult();

parentPort!.on('message', () => {
  updateSegments(tools, structure, workerData as readonly SegmentId[], result);
  parentPort!.postMessage(result);
});
parentPort!.postMessage(result);
