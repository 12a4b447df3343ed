/** One side of a conversation with a worker, when workers die. */

import { expect, it } from 'vitest';
import { Caller, type Thread } from '../../src/simulation/caller';

const CALL = { kind: 'stop' } as const;

/** Workers that are started as they are asked for, and die when they are told to. */
function workers() {
  const started: Thread[] = [];
  const caller = new Caller(() => {
    const thread: Thread = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
    started.push(thread);
    return thread;
  });
  const die = (message = '') => started.at(-1)!.onerror!({ message });
  const speak = () => started.at(-1)!.onmessage!({ data: { kind: 'hello', engine: 'kernel' } });
  return { caller, started, die, speak };
}

it('a worker that dies is replaced, and what it was working on is rejected with its words', async () => {
  const { caller, started, die } = workers();
  const call = caller.call(CALL);
  die('Out of memory.');
  await expect(call).rejects.toThrow('Out of memory.');
  expect(started).toHaveLength(2);
});

it('three that die without a word are enough: no more are started, and every call says why', async () => {
  const { caller, started, die } = workers();
  for (let death = 0; death < 3; death++) die();
  expect(started).toHaveLength(3);
  await expect(caller.call(CALL)).rejects.toThrow('The model’s worker did not load.');
  expect(started).toHaveLength(3);
});

it('deaths are forgotten once a worker has spoken', () => {
  const { started, die, speak } = workers();
  for (let death = 0; death < 10; death++) {
    speak();
    die();
  }
  expect(started).toHaveLength(11);
});
