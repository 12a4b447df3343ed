import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Aim } from '../../src/model/aim';
import { BASELINE, withDriver } from '../../src/model/scenario';
import type { Ways } from '../../src/model/ways';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { searchOf, type Search } from '../../src/state/search.svelte';
import { FakeSimulator, turn } from './fake';

const aim: Aim = {
  that: { kind: 'share', bloc: 'cn', side: 'below', percent: 30, segment: 'chips', year: 2028 },
  side: 'at-least',
  count: 90,
};
const ways = (now: number): Ways => ({ now, met: true, ways: [] });

let simulator: FakeSimulator;
let app: AppState;
let search: Search;

beforeEach(() => {
  simulator = new FakeSimulator();
  app = new AppState(simulator, () => 0);
  search = searchOf(app);
});

it('asks in plain values, says how far it has come, and what it found for which scenario', async () => {
  void search.start(BASELINE, aim, ['cost']);
  expect(simulator.searches[0]!.search).toMatchObject({ target: { side: 'at-most', value: 0.1 }, may: ['cost'] });
  simulator.searches[0]!.progress(0.5);
  expect(search.progress).toBe(0.5);
  simulator.searches[0]!.answer(ways(0.2));
  await turn();
  expect(search.progress).toBeUndefined();
  expect(searchOf(app).found).toEqual({ scenario: BASELINE, aim, ways: ways(0.2) });
});

it('shows only what the newest search finds, and the last findings until then', async () => {
  void search.start(BASELINE, aim, ['cost']);
  simulator.searches[0]!.answer(ways(0.2));
  await turn();
  void search.start(BASELINE, { ...aim, count: 80 }, ['cost']);
  void search.start(BASELINE, { ...aim, count: 70 }, ['cost']);
  simulator.searches[1]!.answer(ways(0.8));
  await turn();
  expect(search.found?.aim.count).toBe(90);
  expect(search.progress).toBe(0);
  simulator.searches[2]!.answer(ways(0.7));
  await turn();
  expect(search.found?.aim.count).toBe(70);
});

it('says what failed, and can start anew', async () => {
  void search.start(BASELINE, aim, ['cost']);
  simulator.searches[0]!.fail('It died.');
  await turn();
  expect([search.problem, search.progress]).toEqual(['It died.', undefined]);
  void search.start(BASELINE, aim, ['cost']);
  expect(search.problem).toBeUndefined();
});

it('makes what was found the scenario in one step that can be undone', () => {
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  const found = { ...withDriver(BASELINE, 'cost', { value: 60, sure: 'unsure' }), name: 'China below 30% of chips' };
  app.use(found);
  expect(app.scenario).toEqual(found);
  app.undo();
  expect(app.scenario).toEqual(BASELINE);
});
