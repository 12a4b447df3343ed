import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import { questionId, type Question } from '../../src/model/questions';
import { BASELINE } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { FakeSimulator, turn } from './fake';

const CHIPS: Question = { kind: 'ahead', bloc: 'cn', over: 'us', segment: 'chips', year: 2027 };
const FORMULA: Question = { kind: 'formula', text: 'share("cn","chips",2028) > 0.3' };
const WHEN: Question = { kind: 'first', bloc: 'cn', over: 'us', segment: 'chips', year: 'never' };

let simulator: FakeSimulator;
let app: AppState;

beforeEach(async () => {
  simulator = new FakeSimulator();
  app = new AppState(
    simulator,
    () => 0,
    async () => {},
  );
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  await simulator.settle();
});

const newest = () => simulator.asked.at(-1)!;
const chance = (question: Question) => app.answers.of(question)?.answers[0];

it('nothing is asked beside the runs until something is wanted', () => {
  expect(simulator.asked).toHaveLength(0);
});

it('a question is counted on the run that has settled, and at the baseline not again', async () => {
  app.sight.pin(CHIPS);
  await turn();
  expect(newest()).toMatchObject({ scenario: BASELINE, ids: ['cn-ahead-us/chips/2027'] });
  expect(app.answers.of(CHIPS)).toBeUndefined();
  await newest().answer(0.2);
  expect(app.answers.of(CHIPS)).toMatchObject({
    scenario: BASELINE,
    answers: [{ probability: 0.2 }],
    before: undefined,
  });
  expect(simulator.asked).toHaveLength(1);
});

it('a question asked while a run is on the way waits until it has settled', async () => {
  app.setDriver('cost', 60);
  app.answers.want('formula', [FORMULA]);
  await turn();
  expect(simulator.asked).toHaveLength(0);
  expect(app.answers.of(FORMULA)).toBeUndefined();
  await simulator.settle();
  expect(newest().scenario.drivers.cost.value).toBe(60);
  await newest().refuse('Something is missing');
  await newest().refuse('Something is missing');
  expect(chance(FORMULA)).toMatchObject({ problem: 'Something is missing', position: 3 });
});

it('a settled run is counted anew; the reference beside it once for all runs', async () => {
  app.sight.pin(CHIPS);
  await turn();
  await newest().answer(0.2);
  for (const [value, probability] of [
    [60, 0.3],
    [65, 0.4],
  ] as const) {
    app.setDriver('cost', value);
    await simulator.settle();
    await newest().answer(probability);
    if (value === 60) await newest().answer(0.2);
    expect(app.answers.of(CHIPS)).toMatchObject({ answers: [{ probability }], before: [{ probability: 0.2 }] });
  }
  const values = simulator.asked.map(({ scenario }) => scenario.drivers.cost.value);
  expect(values).toEqual([50, 60, 50, 65]);
});

it('another reference is counted in place of the baseline', async () => {
  app.sight.pin(CHIPS);
  await turn();
  await newest().answer(0.2);
  app.setDriver('cost', 60);
  await simulator.settle();
  await newest().answer(0.3);
  await newest().answer(0.2);
  app.useAsReference({ ...app.scenario, drivers: { ...app.scenario.drivers, cost: { value: 40, sure: 'unsure' } } });
  await simulator.settle();
  await simulator.settle();
  await newest().answer(0.1);
  expect(newest().scenario.drivers.cost.value).toBe(40);
  expect(app.answers.of(CHIPS)).toMatchObject({ answers: [{ probability: 0.3 }], before: [{ probability: 0.1 }] });
});

it('what is asked while another is counted comes after it and takes no place', async () => {
  app.answers.want('sentence', [CHIPS]);
  await turn();
  const first = newest();
  app.answers.want('formula', [FORMULA]);
  await turn();
  expect(simulator.asked).toHaveLength(1);
  await first.answer(0.2);
  expect(newest().ids).toEqual([FORMULA.kind === 'formula' && FORMULA.text]);
  await newest().refuse('No');
  expect(chance(CHIPS)).toMatchObject({ probability: 0.2 });
  expect(chance(FORMULA)).toMatchObject({ problem: 'No' });
});

it('what was counted stays beside its question until the next count is there', async () => {
  app.sight.pin(CHIPS);
  await turn();
  await newest().answer(0.2);
  app.setDriver('cost', 60);
  await simulator.settle();
  expect(chance(CHIPS)).toMatchObject({ probability: 0.2 });
  await newest().answer(0.3);
  expect(chance(CHIPS)).toMatchObject({ probability: 0.2 });
  await newest().answer(0.2);
  expect(chance(CHIPS)).toMatchObject({ probability: 0.3 });
});

it('a count that a newer run overtook is made of the newer run', async () => {
  app.sight.pin(CHIPS);
  await turn();
  const overtaken = newest();
  app.setDriver('cost', 60);
  await overtaken.supersede();
  expect(simulator.asked).toHaveLength(1);
  await simulator.settle();
  expect(newest()).toMatchObject({ scenario: { drivers: { cost: { value: 60 } } }, ids: ['cn-ahead-us/chips/2027'] });
});

it('an answer that comes after a newer run began is not shown as of that run', async () => {
  app.sight.pin(CHIPS);
  await turn();
  const late = newest();
  app.setDriver('cost', 60);
  await late.answer(0.9);
  expect(app.answers.of(CHIPS)).toBeUndefined();
});

it('a count that failed says so, and is tried again with the next question', async () => {
  app.sight.pin(CHIPS);
  await turn();
  await newest().fail('Too much.');
  expect(app.answers.failed).toBe(true);
  app.answers.want('sentence', [WHEN]);
  await turn();
  await newest().answer();
  expect(app.answers.failed).toBe(false);
  expect(chance(CHIPS)).toMatchObject({ probability: 0.25 });
});

it('a first lead is asked of every year and of none, in one go', async () => {
  app.sight.pin(WHEN);
  await turn();
  expect(newest().ids).toEqual([
    ...[2024, 2025, 2026, 2027, 2028].map((year) => `cn-first-ahead-us/chips/${year}`),
    'cn-first-ahead-us/chips/never',
  ]);
  await newest().answer();
  expect(app.answers.of(WHEN)!.answers).toHaveLength(6);
  app.setHorizon(2030);
  await simulator.settle();
  await newest().answer();
  expect(app.answers.of(WHEN)!.answers).toHaveLength(8);
});

it("the finding's question is counted by the run itself, in step with what is drawn, and by the reference's", async () => {
  app.sight.sayInFinding('cn-first-ahead-us');
  await turn();
  await newest().answer(0.1);
  const asked = simulator.asked.length;
  app.setSeed('another');
  const ids = (at: number) => simulator.runs.at(at)!.request.questions.map(questionId);
  app.setDriver('cost', 60);
  expect(ids(-1)).toContain('cn-first-ahead-us/vertical-b2b/never');
  await simulator.settle(0.6);
  expect(ids(-1)).toContain('cn-first-ahead-us/vertical-b2b/2026');
  await simulator.settle(0.4);
  expect(app.answers.of(app.sight.asked!)).toMatchObject({
    scenario: { drivers: { cost: { value: 60 } } },
    answers: Array(6).fill({ probability: 0.6 }),
    before: Array(6).fill({ probability: 0.4 }),
  });
  expect(simulator.asked).toHaveLength(asked);
});

it('a question beyond the run is never asked of it, which would fail', async () => {
  app.sight.pinAll(['us-above-50/chips/2030']);
  app.sight.sayInFinding('us-above-50/chips/2030');
  app.setDriver('cost', 60);
  expect(simulator.last.request.questions.every((one) => !('year' in one) || one.year !== 2030)).toBe(true);
});

it('the finding keeps its reference when it asks something new: of the run at once, of the reference too', async () => {
  app.setDriver('cost', 60);
  await simulator.settle(0.6);
  app.sight.sayInFinding('us-above-37');
  await turn();
  await newest().answer(0.5);
  expect(newest().scenario.drivers.cost.value).toBe(50);
  await newest().answer(0.3);
  app.setDriver('cost', 61);
  await simulator.settle(0.7);
  expect(app.answers.of(app.sight.asked!)).toMatchObject({
    answers: [{ probability: 0.7 }],
    before: [{ probability: 0.3 }],
  });
});

it('pins wait until the hand rests: a drag is not held up by them', async () => {
  const rested: (() => void)[] = [];
  app = new AppState(
    simulator,
    () => 0,
    () => new Promise<void>((resolve) => rested.push(resolve)),
  );
  app.open(workOn(BASELINE), { ...DEFAULT_VIEW, questions: ['cn-ahead-us/chips/2027'] });
  await simulator.settle();
  app.setDriver('cost', 60);
  await simulator.settle();
  const asked = simulator.asked.length;
  rested.forEach((one) => one());
  await turn();
  expect(simulator.asked).toHaveLength(asked + 1);
  expect(newest().scenario.drivers.cost.value).toBe(60);
});
