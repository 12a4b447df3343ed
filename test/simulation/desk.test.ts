import { describe, expect, it } from 'vitest';
import type { PlainTarget } from '../../src/model/aim';
import { Fields } from '../../src/model/fields';
import type { Forecast } from '../../src/model/forecast';
import type { Leverage } from '../../src/model/leverage';
import { whatMatters } from '../../src/model/matters';
import { outcomeOf, type PlainOutcome } from '../../src/model/outcome';
import { applyPreset } from '../../src/model/presets';
import { readyQuestions } from '../../src/model/questions';
import { BASELINE, withDriver } from '../../src/model/scenario';
import type { Ways } from '../../src/model/ways';
import type { AskedAnswer } from '../../src/simulation/asked';
import { chances, Desk } from '../../src/simulation/desk';
import { Engine } from '../../src/simulation/engine';
import type { Message, Reply, Request } from '../../src/simulation/messages';
import { pairs } from '../../src/simulation/pairs';
import { runs } from '../../src/simulation/runs';
import { Runner, type Thread } from '../../src/simulation/runner';
import { openKernel } from '../../src/simulation/wasm';
import { finish } from '../model/sample';

const small = { ...BASELINE, trials: 1000 };
const questions = readyQuestions('vertical-b2b', 2028);
const request = (id: number, scenario = small): Request => ({
  kind: 'run',
  id,
  scenario,
  first: 'vertical-b2b',
  questions,
});
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A desk on a machine where every look at the clock finds `pace` milliseconds gone. */
function desk(pace = 20) {
  const replies: Reply[] = [];
  let time = 0;
  const now = () => (time += pace);
  const engine = new Engine(() => openKernel()!);
  const post = (reply: Reply) => void replies.push(reply);
  return { replies, desk: new Desk(engine, { post, breathe: nextTurn, now }) };
}

describe('the desk', () => {
  it('hands over the segment on screen first, with its chances, then the whole forecast', async () => {
    const { replies, desk: one } = desk();
    await one.receive(request(1));
    const [first] = replies;
    expect(first).toMatchObject({ kind: 'part', id: 1 });
    if (first?.kind !== 'part') return;
    expect(Object.keys(first.part.segments)).toEqual(['vertical-b2b']);
    expect(first.part.chances.map(({ id }) => id)).toContain('cn-ahead-us/vertical-b2b/2028');
    const last = replies.at(-1);
    expect(last).toMatchObject({ kind: 'done', id: 1, result: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('answers questions and formulas of the run it holds, as the run itself counted them', async () => {
    const { replies, desk: one } = desk(0.5);
    await one.receive(request(1));
    const formula = {
      kind: 'formula',
      text: 'share("cn","vertical-b2b",2028) >= share("us","vertical-b2b",2028)',
    } as const;
    const number = { kind: 'formula', text: 'share("cn","chips",2028)' } as const;
    const wrong = { kind: 'formula', text: 'share("cn","chips",2028) > ' } as const;
    await one.receive({ kind: 'ask', id: 2, scenario: small, questions: [questions[0]!, formula, wrong, number] });
    const [run, asked] = replies;
    if (run?.kind !== 'done' || asked?.kind !== 'done') throw new Error('Both are answered.');
    const [ahead, same, problem, spread] = asked.result as readonly AskedAnswer[];
    expect(ahead).toEqual((run.result as Forecast).chances[0]);
    expect(same).toEqual({ ...ahead, id: formula.text });
    expect(problem).toEqual({ id: wrong.text, problem: expect.any(String), position: 28 });
    expect(spread).toMatchObject({ id: number.text, quantiles: { length: 9 }, dots: { length: 50 } });
  });

  it('says of a question beyond the horizon what it may be, and answers the others', async () => {
    const { replies, desk: one } = desk(0.5);
    const late = { ...questions[0]!, year: 2030 } as (typeof questions)[0];
    await one.receive({ kind: 'ask', id: 1, scenario: small, questions: [late, questions[1]!] });
    expect(replies).toMatchObject([
      {
        kind: 'done',
        result: [{ problem: 'its year was 2030; it may be 2024 to 2028' }, { probability: expect.any(Number) }],
      },
    ]);
  });

  it('answers a mistaken formula alone without a run', async () => {
    const { replies, desk: one } = desk();
    await one.receive({ kind: 'ask', id: 1, scenario: small, questions: [{ kind: 'formula', text: '1 +' }] });
    expect(replies).toMatchObject([{ kind: 'done', result: [{ id: '1 +', position: 4 }] }]);
  });

  it('pairs two scenarios as the engine does, and gives up when a newer request comes', async () => {
    const theirs = applyPreset('deep-discounts', 'Deep discounts', small);
    const { replies, desk: one } = desk();
    await one.receive({ kind: 'pairs', id: 1, scenario: theirs, reference: small });
    const last = replies.at(-1);
    if (last?.kind !== 'done') throw new Error('It is answered.');
    expect(last.result).toEqual(finish(pairs(theirs, small, new Engine(() => openKernel()!))));
    const first = one.receive({ kind: 'pairs', id: 2, scenario: theirs, reference: small });
    await nextTurn();
    await one.receive(request(3));
    await first;
    expect(replies.filter(({ id }) => id === 2).at(-1)).toEqual({ kind: 'superseded', id: 2 });
    expect(replies.at(-1)).toMatchObject({ kind: 'done', id: 3 });
  });

  it('tells the futures of a scenario as the engine has them, and gives up when a newer request comes', async () => {
    const { replies, desk: one } = desk();
    await one.receive({ kind: 'runs', id: 1, scenario: small });
    const last = replies.at(-1);
    if (last?.kind !== 'done') throw new Error('It is answered.');
    expect(last.result).toEqual(finish(runs(small, new Engine(() => openKernel()!))));
    const first = one.receive({ kind: 'runs', id: 2, scenario: { ...small, seed: 'another' } });
    await nextTurn();
    await one.receive(request(3));
    await first;
    expect(replies.filter(({ id }) => id === 2).at(-1)).toEqual({ kind: 'superseded', id: 2 });
    expect(replies.at(-1)).toMatchObject({ kind: 'done', id: 3 });
  });

  it('hands a run over whole, once, where it fits in a frame', async () => {
    const { replies, desk: one } = desk(0.5);
    await one.receive(request(1));
    expect(replies.map(({ kind }) => kind)).toEqual(['done']);
  });

  it('gives way to a newer request after the step it is in, and never runs one that was overtaken while waiting', async () => {
    const { replies, desk: one } = desk();
    const clear = one.receive(request(1));
    void one.receive(request(2, withDriver(small, 'cost', { value: 60, sure: 'unsure' })));
    void one.receive(request(3, applyPreset('deep-discounts', 'Deep', small)));
    await clear;
    const ends = replies.filter(({ kind }) => kind === 'done' || kind === 'superseded');
    expect(ends.map(({ kind, id }) => `${id} ${kind}`)).toEqual(['2 superseded', '1 superseded', '3 done']);
    expect(replies.filter(({ id }) => id === 2).length).toBe(1);
    expect(replies.filter(({ kind, id }) => kind === 'part' && id === 1).length).toBe(1);
  });

  it('reports a failure as a failure and answers the next request', async () => {
    const { replies, desk: one } = desk();
    await one.receive({
      ...request(1),
      questions: [{ kind: 'above', bloc: 'us', percent: 50, segment: 'chips', year: 2030 }],
    } as Request);
    expect(replies.at(-1)).toMatchObject({ kind: 'failed', id: 1, message: expect.stringContaining('2030') });
    await one.receive(request(2));
    expect(replies.at(-1)).toMatchObject({ kind: 'done', id: 2 });
  });

  it('tells how far a long run has come', async () => {
    const { replies, desk: one } = desk();
    await one.receive(request(1, { ...small, trials: 40_000 }));
    const fractions = replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.fraction] : []));
    expect(fractions.length).toBe(3);
    expect(fractions.at(-1)).toBe(1);
    expect([...fractions].sort()).toEqual(fractions);
  });

  it('knows how strongly each driver acts: digitization about 5.5 points in B2B, reach not at all in chips', async () => {
    const { replies, desk: one } = desk();
    await one.receive({ kind: 'leverage', id: 1, scenario: BASELINE });
    const reply = replies.at(-1)!;
    if (reply.kind !== 'done') throw new Error('no leverage');
    const leverage = reply.result as Leverage;
    expect(Math.abs(100 * leverage['vertical-b2b'].digitization - 5.5)).toBeLessThan(0.6);
    expect(leverage.chips.reach).toBe(0);
  });

  it('says what events go with, and leaves it as soon as a run is wanted', async () => {
    const { replies, desk: one } = desk();
    await one.receive({ kind: 'event-medians', id: 1, scenario: small });
    expect(replies).toMatchObject([{ kind: 'done', id: 1, result: { year: 2028 } }]);
    const clear = one.receive({ kind: 'event-medians', id: 2, scenario: small });
    void one.receive(request(3));
    await clear;
    const ends = replies.filter(({ kind }) => kind === 'done' || kind === 'superseded');
    expect(ends.map(({ kind, id }) => `${id} ${kind}`)).toEqual(['1 done', '2 superseded', '3 done']);
  });
});

describe('a desk that is asked what matters', () => {
  const few = { ...BASELINE, trials: 300 };
  const share: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'vertical-b2b', year: 2028 };
  const chance: PlainOutcome = { kind: 'chance', question: questions[0]! };
  const asked = (id: number, outcome: PlainOutcome): Request => ({ kind: 'matters', id, scenario: few, outcome });

  it.each([share, chance])('answers as the model does, and tells how far it has come', async (outcome) => {
    const { replies, desk: one } = desk();
    await one.receive(asked(1, outcome));
    const steps = whatMatters(few, new Fields(), outcomeOf(outcome, few.horizon));
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(replies.at(-1)).toEqual({ kind: 'done', id: 1, result: step.value });
    const fractions = replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.fraction] : []));
    expect(fractions.length).toBeGreaterThan(3);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });

  it('gives way to a newer question between two steps', async () => {
    const { replies, desk: one } = desk();
    const clear = one.receive(asked(1, share));
    void one.receive(asked(2, chance));
    await clear;
    const ends = replies.filter(({ kind }) => kind === 'done' || kind === 'superseded');
    expect(ends.map(({ kind, id }) => `${id} ${kind}`)).toEqual(['1 superseded', '2 done']);
  });
});

describe('a desk that is asked what it would take', () => {
  const few = { ...BASELINE, trials: 1000 };
  const half: PlainTarget = {
    outcome: { kind: 'chance', question: { kind: 'above', bloc: 'cn', percent: 30, segment: 'chips', year: 2028 } },
    side: 'at-least',
    value: 0.5,
  };
  const asked = (id: number, target = half): Request => ({
    kind: 'ways',
    id,
    scenario: few,
    target,
    may: ['subsidies', 'fragmentation', 'export-controls'],
  });

  it('gives settings whose own run on the page counts what was found, and tells how far it has come', async () => {
    const { replies, desk: one } = desk();
    await one.receive(asked(1));
    const reply = replies.at(-1)!;
    if (reply.kind !== 'done') throw new Error('nothing found');
    const { ways } = reply.result as Ways;
    expect(ways.length).toBeGreaterThan(1);
    for (const { scenario, value } of ways) {
      await one.receive({
        ...request(2, scenario),
        questions: [half.outcome.kind === 'chance' && half.outcome.question],
      } as Request);
      expect(replies.at(-1)).toMatchObject({ kind: 'done', result: { chances: [{ probability: value }] } });
      expect(value).toBeGreaterThanOrEqual(0.5);
    }
    const fractions = replies.flatMap((each) => (each.kind === 'progress' && each.id === 1 ? [each.fraction] : []));
    expect(fractions.length).toBeGreaterThan(3);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
  });

  it('gives way to a newer search between two steps', async () => {
    const { replies, desk: one } = desk();
    const clear = one.receive(asked(1));
    void one.receive(asked(2, { ...half, value: 0.2 }));
    await clear;
    const ends = replies.filter(({ kind }) => kind === 'done' || kind === 'superseded');
    expect(ends).toMatchObject([
      { kind: 'superseded', id: 1 },
      { kind: 'done', id: 2, result: { met: true, ways: [] } },
    ]);
  });
});

it('a desk that is asked which setting did it tells the change that the page shows', async () => {
  const { replies, desk: one } = desk();
  const outcome: PlainOutcome = { kind: 'chance', question: questions[0]! };
  const to = withDriver(small, 'cost', { value: 65, sure: 'unsure' });
  await one.receive({ kind: 'causes', id: 1, reference: small, scenario: to, outcome });
  await one.receive(request(2));
  await one.receive(request(3, to));
  const [found, before, after] = replies.flatMap((reply) => (reply.kind === 'done' ? [reply.result] : []));
  const change = (after as Forecast).chances[0]!.probability - (before as Forecast).chances[0]!.probability;
  expect(found).toMatchObject([{ difference: { kind: 'driver', id: 'cost' }, change }]);
});

describe('a chance', () => {
  it('has one standard error, √(p(1 − p)/n), of the trials that answered', () => {
    const [found] = chances(questions.slice(0, 1), [{ count: 1250, finite: 5000 }]);
    expect(found).toEqual({
      id: 'cn-ahead-us/vertical-b2b/2028',
      probability: 0.25,
      error: Math.sqrt((0.25 * 0.75) / 5000),
    });
  });
});

describe('the runner', () => {
  /** A thread that answers by itself, a turn later, and can be made to die. */
  function thread() {
    const sent: Request[] = [];
    const ended: Thread[] = [];
    const fake: Thread = {
      onmessage: null,
      onerror: null,
      postMessage: (message) => sent.push(message),
      terminate: () => ended.push(fake),
    };
    return { fake, sent, ended, say: (reply: Message) => fake.onmessage!({ data: reply }) };
  }

  it('sends one message for one request, and gives each its own answer', async () => {
    const { fake, sent, say } = thread();
    const runner = new Runner(() => fake);
    const first = runner.run({ scenario: small, first: 'chips', questions: [] });
    const second = runner.run({ scenario: small, first: 'chips', questions: [] });
    expect(sent.map(({ id }) => id)).toEqual([1, 2]);
    say({ kind: 'superseded', id: 1 });
    say({ kind: 'done', id: 2, result: { digest: 'two' } as never });
    expect(await first).toBeUndefined();
    expect(await second).toMatchObject({ digest: 'two' });
  });

  it('lets what matters wait until the precision is measured, and asks only for the newest of those that waited', async () => {
    const threads = [thread(), thread()];
    let next = 0;
    const runner = new Runner(() => threads[next++]!.fake);
    const { sent, say } = threads[1]!;
    const share = (year: number): PlainOutcome => ({ kind: 'share', bloc: 'cn', segment: 'chips', year });
    const precision = runner.precision(small);
    const first = runner.whatMatters(small, share(2027));
    const second = runner.whatMatters(small, share(2028));
    expect(sent.map(({ kind }) => kind)).toEqual(['precision']);
    say({ kind: 'done', id: 1, result: 'precise' as never });
    expect(await precision).toBe('precise');
    expect(await first).toBeUndefined();
    await nextTurn();
    expect(sent.slice(1)).toEqual([{ kind: 'matters', id: 2, scenario: small, outcome: share(2028) }]);
    say({ kind: 'done', id: 2, result: 'reasons' as never });
    expect(await second).toBe('reasons');
  });

  it('asks for futures one after another, so that none who waits for them is left without', async () => {
    const threads = [thread(), thread()];
    const { sent, say } = threads[1]!;
    let next = 0;
    const runner = new Runner(() => threads[next++]!.fake);
    const heard: number[] = [];
    const lost = runner.futures(small, (part) => heard.push(part));
    const found = runner.futures(small);
    await nextTurn();
    expect(sent).toEqual([{ kind: 'runs', id: 1, scenario: small }]);
    say({ kind: 'progress', id: 1, fraction: 0.4 });
    say({ kind: 'failed', id: 1, message: 'No.' });
    await expect(lost).rejects.toThrow('No.');
    await nextTurn();
    say({ kind: 'done', id: 2, result: 'futures' as never });
    expect(await found).toBe('futures');
    expect([heard, sent.length]).toEqual([[0.4], 2]);
  });

  it('asks again after what it asked in the background has failed', async () => {
    const threads = [thread(), thread()];
    let next = 0;
    const runner = new Runner(() => threads[next++]!.fake);
    const lost = runner.precision(small);
    const asked = runner.whatMatters(small, { kind: 'share', bloc: 'cn', segment: 'chips', year: 2028 });
    threads[1]!.say({ kind: 'failed', id: 1, message: 'No.' });
    await expect(lost).rejects.toThrow('No.');
    await nextTurn();
    threads[1]!.say({ kind: 'done', id: 2, result: 'reasons' as never });
    expect(await asked).toBe('reasons');
  });

  it('rejects the failed request alone', async () => {
    const { fake, say } = thread();
    const runner = new Runner(() => fake);
    const first = runner.run({ scenario: small, first: 'chips', questions: [] });
    const second = runner.run({ scenario: small, first: 'chips', questions: [] });
    say({ kind: 'failed', id: 1, message: 'No.' });
    say({ kind: 'done', id: 2, result: { digest: 'two' } as never });
    await expect(first).rejects.toThrow('No.');
    expect(await second).toBeDefined();
  });

  it('lets what follows a run wait its turn, and drops it when a newer run has begun', async () => {
    const sent: string[] = [];
    const { fake, say } = thread();
    const post = fake.postMessage;
    fake.postMessage = (one) => (sent.push(one.kind), post(one));
    const runner = new Runner(() => fake);
    const medians = runner.eventMedians(small);
    const older = runner.ask(small, questions);
    const newer = runner.ask(small, questions);
    await nextTurn();
    expect(sent).toEqual(['event-medians']);
    say({ kind: 'done', id: 1, result: {} as never });
    await nextTurn();
    expect(sent).toEqual(['event-medians', 'ask']);
    const late = runner.ask(small, questions);
    void runner.run({ scenario: small, first: 'chips', questions: [] });
    say({ kind: 'done', id: 2, result: [] });
    expect([await medians, await older, await newer, await late]).toEqual([{}, undefined, [], undefined]);
    expect(sent).toEqual(['event-medians', 'ask', 'run']);
  });

  it('replaces a thread that died, and works on', async () => {
    const threads = [thread(), thread()];
    let next = 0;
    const runner = new Runner(() => threads[next++]!.fake);
    const lost = runner.run({ scenario: small, first: 'chips', questions: [] });
    threads[0]!.fake.onerror!({ message: 'It died.' });
    await expect(lost).rejects.toThrow('It died.');
    const found = runner.run({ scenario: small, first: 'chips', questions: [] });
    threads[1]!.say({ kind: 'done', id: 2, result: { digest: 'two' } as never });
    expect(await found).toBeDefined();
  });

  it('ends a thread that died, and nothing that one still says reaches the page', async () => {
    const threads = [thread(), thread()];
    let next = 0;
    const runner = new Runner(() => threads[next++]!.fake);
    const heard: unknown[] = [];
    const listener = { part: (part: unknown) => heard.push(part), progress: (part: number) => heard.push(part) };
    const lost = runner.run({ scenario: small, first: 'chips', questions: [] }, listener);
    threads[0]!.fake.onerror!({ message: 'It died.' });
    await expect(lost).rejects.toThrow('It died.');
    expect(threads.map(({ ended }) => ended.length)).toEqual([1, 0]);
    threads[0]!.say({ kind: 'progress', id: 1, fraction: 0.5 });
    expect(heard).toEqual([]);
  });

  it('ignores a late answer from a request it no longer knows', () => {
    const { fake, say } = thread();
    new Runner(() => fake);
    expect(() => say({ kind: 'done', id: 99, result: {} as never })).not.toThrow();
  });
});
