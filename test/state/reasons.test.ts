import { beforeEach, expect, it } from 'vitest';
import type { Matters } from '../../src/model/matters';
import type { PlainOutcome } from '../../src/model/outcome';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { AppState } from '../../src/state/app.svelte';
import { Reasons, reasonsOf } from '../../src/state/reasons.svelte';
import { FakeSimulator, turn } from './fake';

const share: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'chips', year: 2028 };
const other: PlainOutcome = { ...share, year: 2027 };
const matters = (trials: number) => ({ trials }) as Matters;

let simulator: FakeSimulator;
let app: AppState;
let reasons: Reasons;

beforeEach(() => {
  simulator = new FakeSimulator();
  app = new AppState(simulator, () => 0);
  reasons = reasonsOf(app);
});

it('holds what was found for the scenario and outcome it was asked of, and for no other', async () => {
  void reasons.ask(BASELINE, share);
  expect(reasons.holds(BASELINE, share)).toBe(false);
  simulator.reasons[0]!.answer(matters(1));
  await turn();
  expect(reasons.holds(BASELINE, { ...share })).toBe(true);
  expect(reasons.holds(BASELINE, other)).toBe(false);
  expect(reasons.holds(withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' }), share)).toBe(false);
});

it('asks once for the same thing, and outlives its page', () => {
  void reasons.ask(BASELINE, share);
  void reasonsOf(app).ask(BASELINE, { ...share });
  expect(simulator.reasons).toHaveLength(1);
});

it('takes the newest answer alone, in whatever order they come', async () => {
  void reasons.ask(BASELINE, share);
  void reasons.ask(BASELINE, other);
  simulator.reasons[1]!.answer(matters(2));
  await turn();
  simulator.reasons[0]!.answer(matters(1));
  await turn();
  expect(reasons.found).toMatchObject({ outcome: other, matters: { trials: 2 } });
});

it('tells how far it has come, until it is there', async () => {
  void reasons.ask(BASELINE, share);
  simulator.reasons[0]!.progress(0.5);
  expect(reasons.progress).toBe(0.5);
  simulator.reasons[0]!.answer(matters(1));
  await turn();
  expect(reasons.progress).toBeUndefined();
});

it('says what failed, keeps the last answer, and works on', async () => {
  void reasons.ask(BASELINE, share);
  simulator.reasons[0]!.answer(matters(1));
  await turn();
  void reasons.ask(BASELINE, other);
  simulator.reasons[1]!.fail('It died.');
  await turn();
  expect(reasons.problem).toBe('It died.');
  expect(reasons.found).toMatchObject({ outcome: share });
  void reasons.ask(BASELINE, share);
  expect(reasons.problem).toBeUndefined();
});

it('whoever asks for what is being worked out waits for the same answer, or for its failure', async () => {
  const heard: string[] = [];
  void reasons.ask(BASELINE, share);
  void reasons.ask(BASELINE, { ...share }).then(() => heard.push('answer'));
  await turn();
  expect(heard).toEqual([]);
  simulator.reasons[0]!.answer(matters(1));
  await turn();
  expect(heard).toEqual(['answer']);
  void reasons.ask(BASELINE, other).then(() => heard.push('failure'));
  simulator.reasons[1]!.fail('It died.');
  await turn();
  expect(heard).toEqual(['answer', 'failure']);
});
