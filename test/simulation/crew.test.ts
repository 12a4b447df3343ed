/** Several workers on one run: real desks that talk as workers do, a turn of the event loop apart, without threads. */

import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/model/forecast';
import { readyQuestions } from '../../src/model/questions';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { Caller, type Thread } from '../../src/simulation/caller';
import { Crew } from '../../src/simulation/crew';
import { Desk } from '../../src/simulation/desk';
import type { Message, Request } from '../../src/simulation/messages';
import { freshEngine } from './scenarios';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const questions = readyQuestions('chips', 2028);
const large = { ...BASELINE, trials: 70_001 };

/** A worker with `helpers` more; `heard` collects what each was asked, `break` makes a request of that kind fail. */
function worker(helpers: number, heard: Request[] = [], breaks?: Request['kind']): Thread {
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: (request) => {
      heard.push(request);
      if (request.kind === breaks) return void setImmediate(() => thread.onerror!({ message: 'It died.' }));
      setImmediate(() => void desk.receive(structuredClone(request)));
    },
  };
  const post = (message: Message) => setImmediate(() => thread.onmessage!({ data: structuredClone(message) }));
  const crew = helpers > 0 ? new Crew(helpers, () => worker(0, heard, breaks)) : undefined;
  const desk = new Desk(freshEngine(), { post, breathe: nextTurn, now: () => performance.now(), crew });
  return thread;
}

async function run(helpers: number, scenario: Scenario = large): Promise<Forecast> {
  const caller = new Caller(() => worker(helpers));
  return (await caller.call({ kind: 'run', scenario, first: 'chips', questions })) as Forecast;
}

describe('several workers', () => {
  it('give the digest and the chances of one: 1, 2, 3 and 4 alike', async () => {
    const [alone, ...more] = [await run(0), await run(1), await run(2), await run(3)];
    for (const together of more) {
      expect(together.digest).toBe(alone!.digest);
      expect(together.chances).toEqual(alone!.chances);
    }
  });

  it('share the chunks: each trial is counted once', async () => {
    const heard: Request[] = [];
    const caller = new Caller(() => worker(2, heard));
    await caller.call({ kind: 'run', scenario: large, first: 'chips', questions });
    const parts = heard.flatMap((request) => (request.kind === 'count' ? [request.part] : []));
    expect(parts).toEqual([
      { first: 1, every: 3 },
      { first: 2, every: 3 },
    ]);
  });

  it('stop when the run is overtaken, and serve the next', async () => {
    const heard: Request[] = [];
    const caller = new Caller(() => worker(1, heard));
    const scenario = { ...large, trials: 400_000 };
    const first = caller.call({ kind: 'run', scenario, first: 'chips', questions });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const second = caller.call({ kind: 'run', scenario: large, first: 'chips', questions });
    expect(await first).toBeUndefined();
    expect(((await second) as Forecast).digest).toBe((await run(0)).digest);
    expect(heard.map(({ kind }) => kind)).toContain('stop');
  });

  it('are not called for a run that one can hold', async () => {
    const heard: Request[] = [];
    const caller = new Caller(() => worker(3, heard));
    await caller.call({ kind: 'run', scenario: BASELINE, first: 'chips', questions });
    expect(heard.map(({ kind }) => kind)).toEqual(['run']);
  });

  it('fail the run, in words, when a helper dies; the next run works', async () => {
    const heard: Request[] = [];
    const caller = new Caller(() => worker(1, heard, 'count'));
    await expect(caller.call({ kind: 'run', scenario: large, first: 'chips', questions })).rejects.toThrow('It died.');
    const next = (await caller.call({ kind: 'run', scenario: BASELINE, first: 'chips', questions })) as Forecast;
    expect(next.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
