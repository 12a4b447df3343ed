import { beforeEach, expect, it } from 'vitest';
import type { PlainOutcome } from '../../src/model/outcome';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { AppState } from '../../src/state/app.svelte';
import { causesOf, type Causes } from '../../src/state/causes.svelte';
import { FakeSimulator, turn } from './fake';

const share: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'chips', year: 2028 };
const cheap = withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' });

let simulator: FakeSimulator;
let app: AppState;
let causes: Causes;

beforeEach(() => {
  simulator = new FakeSimulator();
  app = new AppState(simulator, () => 0);
  causes = causesOf(app);
});

it('gives what was found of one scenario, reference and outcome, and of no other', async () => {
  void causes.ask(cheap, BASELINE, share);
  simulator.contrasts[0]!.answer([]);
  await turn();
  expect(causes.of(cheap, { ...BASELINE }, { ...share })).toEqual([]);
  expect(causes.of(cheap, cheap, share)).toBeUndefined();
  expect(causes.of(BASELINE, BASELINE, share)).toBeUndefined();
  expect(causes.of(cheap, BASELINE, { ...share, year: 2027 })).toBeUndefined();
});

it('asks once for the same thing, and outlives its panel', () => {
  void causes.ask(cheap, BASELINE, share);
  void causesOf(app).ask(cheap, { ...BASELINE }, share);
  expect(simulator.contrasts).toHaveLength(1);
});

it('takes the newest answer alone, and does without one that failed', async () => {
  void causes.ask(cheap, BASELINE, share);
  void causes.ask(cheap, BASELINE, { ...share, bloc: 'us' });
  simulator.contrasts[0]!.answer([]);
  simulator.contrasts[1]!.fail('It died.');
  await turn();
  expect(causes.of(cheap, BASELINE, share)).toBeUndefined();
  expect(causes.of(cheap, BASELINE, { ...share, bloc: 'us' })).toBeUndefined();
});

it('whoever asks for what is being worked out waits for the same answer', async () => {
  let known = false;
  void causes.ask(cheap, BASELINE, share);
  void causes.ask(cheap, BASELINE, share).then(() => (known = true));
  await turn();
  expect(known).toBe(false);
  simulator.contrasts[0]!.answer([]);
  await turn();
  expect(known).toBe(true);
});
