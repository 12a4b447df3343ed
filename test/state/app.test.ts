import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import { questionId, readyQuestions } from '../../src/model/questions';
import { workOn } from '../../src/model/work';
import { BASELINE, baselineOf, withDriver, withEvent } from '../../src/model/scenario';
import { AppState } from '../../src/state/app.svelte';
import { FakeSimulator, forecastOf, turn } from './fake';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';

let simulator: FakeSimulator;
let now: number;
let app: AppState;

beforeEach(async () => {
  simulator = new FakeSimulator();
  now = 0;
  app = new AppState(
    simulator,
    () => now,
    async () => {},
  );
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  await simulator.settle();
});

const drag = { key: 'drag-1', held: true };

it('opening the baseline takes one run, which is its own reference', () => {
  expect(simulator.runs).toHaveLength(1);
  expect(simulator.last.request).toMatchObject({ scenario: BASELINE, first: 'vertical-b2b' });
  expect(app.settled).toBe(true);
  expect(app.canUndo).toBe(false);
  expect(app.touched).toBe(false);
});

it('every change starts one run of the whole scenario', () => {
  app.setDriver('cost', 60);
  expect(simulator.runs).toHaveLength(2);
  expect(simulator.last.request.scenario.drivers.cost.value).toBe(60);
  expect(app.settled).toBe(false);
});

it('a drag on one slider is one undo step', () => {
  for (const value of [52, 55, 61]) app.setDriver('cost', value, drag);
  app.undo();
  expect(app.scenario).toBe(BASELINE);
  app.redo();
  expect(app.scenario.drivers.cost.value).toBe(61);
});

it('the same keys on another slider are another step', () => {
  app.setDriver('cost', 51, { key: 'keys', held: false });
  app.setDriver('reach', 71, { key: 'keys', held: false });
  app.undo();
  expect(app.scenario.drivers).toMatchObject({ cost: { value: 51 }, reach: { value: 70 } });
});

it('a part is laid over what is shown, and the other markets stay', async () => {
  app.setDriver('cost', 60);
  const { segments, chances } = forecastOf(simulator.last.request, 0.7);
  const [ahead] = readyQuestions('chips', 2028);
  const own = chances.filter(({ id }) => id === questionId(ahead!));
  simulator.last.listener.part!({ scenario: app.scenario, segments: { chips: segments.chips }, chances: own });
  expect(app.results.of('chips')).toMatchObject({ scenario: { drivers: { cost: { value: 60 } } } });
  expect(app.results.of('chips')!.chances.get(questionId(ahead!))!.probability).toBe(0.7);
  expect(app.results.of('vertical-b2b')!.scenario).toBe(BASELINE);
  expect(app.settled).toBe(false);
});

it('of two runs the newest is shown, whichever answers last', async () => {
  app.setDriver('cost', 60);
  const first = simulator.last;
  app.setDriver('cost', 65);
  await simulator.settle();
  first.answer(forecastOf(first.request));
  await turn();
  expect(app.settled).toBe(true);
  expect(app.results.whole!.scenario.drivers.cost.value).toBe(65);
});

it('a superseded run changes nothing', async () => {
  app.setDriver('cost', 60);
  simulator.last.answer(undefined);
  await turn();
  expect(app.results.whole!.scenario).toEqual(BASELINE);
  expect(app.results.problem).toBeUndefined();
});

it('a failed run keeps the last good result and says so; the next run clears it', async () => {
  app.setDriver('cost', 60);
  simulator.last.fail('Out of memory.');
  await turn();
  expect(app.results.problem).toBe('Out of memory.');
  expect(app.results.whole!.scenario).toEqual(BASELINE);
  app.setDriver('cost', 61);
  await simulator.settle();
  expect(app.results.problem).toBeUndefined();
});

it('the reference is kept while only drivers and events move', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  expect(simulator.runs).toHaveLength(2);
  expect(app.results.referenceOf(app.results.of('chips')!)!.scenario).toEqual(BASELINE);
});

it('another seed takes a run of the baseline on the new futures', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  app.setSeed('other');
  await simulator.settle();
  expect(simulator.runs).toHaveLength(4);
  expect(simulator.last.request.scenario).toEqual(baselineOf(app.scenario));
  expect(app.results.referenceOf(app.results.of('chips')!)).toBeUndefined();
  await simulator.settle();
  expect(app.results.referenceOf(app.results.of('chips')!)!.scenario.seed).toBe('other');
});

it('settled waits for the reference, and does without one that fails', async () => {
  app.setSeed('other');
  app.setDriver('cost', 60);
  await simulator.settle();
  expect(app.settled).toBe(false);
  simulator.last.fail('Out of memory.');
  await turn();
  expect(app.settled).toBe(true);
  expect(app.results.problem).toBe('Out of memory.');
});

it('a long run and the run of its baseline are one progress', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  app.setTrials(100_000);
  const seen = [app.results.progress];
  for (const fraction of [0.5, 1]) {
    simulator.last.listener.progress!(fraction);
    seen.push(app.results.progress);
  }
  await simulator.settle();
  seen.push(app.results.progress);
  expect(app.settled).toBe(false);
  simulator.last.listener.progress!(0.5);
  seen.push(app.results.progress);
  await simulator.settle();
  expect(app.settled).toBe(true);
  expect([...seen, app.results.progress]).toEqual([undefined, 0.25, 0.5, 0.5, 0.75, undefined]);
});

it('a long run of the baseline itself is all there is to wait for', async () => {
  app.setTrials(100_000);
  simulator.last.listener.progress!(0.5);
  expect(app.results.progress).toBe(0.5);
  await simulator.settle();
  expect(app.settled).toBe(true);
  expect(app.results.progress).toBeUndefined();
});

it('a newer run does not begin with how far the last one was', () => {
  app.setTrials(100_000);
  simulator.last.listener.progress!(0.9);
  app.setTrials(90_000);
  expect(app.results.progress).toBeUndefined();
});

it('a superseded reference is asked for again after the next run', async () => {
  app.setSeed('other');
  app.setDriver('cost', 60);
  await simulator.settle();
  simulator.last.answer(undefined);
  await turn();
  app.setDriver('cost', 61);
  await simulator.settle();
  expect(simulator.last.request.scenario).toEqual(baselineOf(app.scenario));
});

it('the baseline has no reference to differ from', () => {
  expect(app.results.referenceOf(app.results.of('chips')!)).toBeUndefined();
});

it('how strongly drivers act is asked once for a seed', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  expect(simulator.leverages).toBe(1);
  app.setSeed('other');
  await simulator.settle();
  await simulator.settle();
  expect(simulator.leverages).toBe(2);
});

it('what events go with is asked after each settled run, not of one that was overtaken', async () => {
  app.setDriver('cost', 60);
  app.setDriver('cost', 61);
  await simulator.settle();
  expect(simulator.parted.map(({ drivers }) => drivers.cost.value)).toEqual([50, 61]);
  app.setHorizon(2030);
  await simulator.settle();
  await simulator.settle();
  expect(app.results.eventMedians!.year).toBe(2030);
});

it('a run that rested asks nothing more once its scenario runs again, or that run would be superseded', async () => {
  const rested: (() => void)[] = [];
  const rest = () => new Promise<void>((resolve) => rested.push(resolve));
  app = new AppState(simulator, () => now, rest);
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  await simulator.settle();
  app.setDriver('cost', 60);
  app.undo();
  expect(app.settled).toBe(true);
  const before = simulator.parted.length;
  rested[0]!();
  await turn();
  expect(simulator.parted).toHaveLength(before);
  await simulator.settle();
  rested[1]!();
  await turn();
  expect(simulator.parted).toHaveLength(before + 1);
});

it('looking at something else records nothing and runs nothing', () => {
  app.show({ segment: 'chips', focus: 'cn', year: 2026 });
  expect(simulator.runs).toHaveLength(1);
  expect(app.canUndo).toBe(false);
});

it('the market in view is computed first', () => {
  app.show({ segment: 'chips' });
  app.setDriver('cost', 60);
  expect(simulator.last.request.first).toBe('chips');
});

it('the year read stays inside what is simulated', () => {
  app.setHorizon(2030);
  expect(app.view.year).toBe(2030);
  app.setHorizon(2028);
  expect(app.view.year).toBe(2028);
});

it('a horizon that a fixed event lies beyond cannot be set', () => {
  app.setHorizon(2030);
  app.setEvent('chip-disruption', { is: 'happens', year: 2029 });
  app.setHorizon(2028);
  expect(app.scenario.horizon).toBe(2030);
  expect(app.fixedBeyond(2028)).toEqual({ id: 'chip-disruption', year: 2029 });
  app.setEvent('chip-disruption', { is: 'happens', year: 2027 });
  app.setHorizon(2028);
  expect(app.scenario.horizon).toBe(2028);
});

it('an explicit end of a range is dropped when its driver passes it', () => {
  const wide = {
    ...BASELINE,
    drivers: { ...BASELINE.drivers, reach: { value: 70, sure: 'unsure', low: 60, high: 90 } },
  } as const;
  app.open(workOn(wide), DEFAULT_VIEW);
  app.setDriver('reach', 55);
  expect(app.scenario.drivers.reach).toEqual({ value: 55, sure: 'unsure', high: 90 });
});

it('weights are a change, and reset alone', () => {
  app.setDriver('cost', 60);
  app.setWeight('chips', 0.4);
  expect(app.differences.map(({ kind }) => kind)).toEqual(['driver', 'weights']);
  app.reset([app.differences[1]!]);
  expect(app.scenario.assumptions).toEqual({});
  expect(app.scenario.drivers.cost.value).toBe(60);
});

it('reset all keeps what a run is made with, and can be undone', () => {
  app.setSeed('mine');
  app.applyPreset('two-internets', 'Two AI internets');
  app.resetAll();
  expect(app.scenario).toEqual({ ...BASELINE, seed: 'mine' });
  app.undo();
  expect(app.scenario.name).toBe('Two AI internets');
});

it('a link opened later is a step that can be undone', () => {
  app.setDriver('cost', 60);
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  expect(app.scenario.drivers.cost.value).toBe(50);
  app.undo();
  expect(app.scenario.drivers.cost.value).toBe(60);
});

it('a link that cannot be opened costs no work, and says why until something is done', () => {
  app.setDriver('cost', 60);
  app.refuse('The link is cut short.');
  expect(app.linkProblem).toEqual({ problem: 'The link is cut short.', workKept: true });
  expect(app.scenario.drivers.cost.value).toBe(60);
  app.undo();
  expect(app.linkProblem).toBeUndefined();
});

it('with no work yet, a link that cannot be opened shows the baseline', () => {
  const fresh = new AppState(simulator, () => now);
  fresh.refuse('The link is cut short.');
  expect(fresh.linkProblem).toEqual({ problem: 'The link is cut short.', workKept: false });
  expect(fresh.scenario).toBe(BASELINE);
  expect(simulator.last.request.scenario).toBe(BASELINE);
});

it('ends of a range are set in one step, and a choice of how sure drops them', () => {
  app.setRange('reach', { low: 60, high: 90 });
  expect(app.scenario.drivers.reach).toEqual({ value: 70, sure: 'unsure', low: 60, high: 90 });
  app.setSure('reach', 'unsure');
  expect(app.scenario.drivers.reach).toEqual(BASELINE.drivers.reach);
  app.undo();
  app.undo();
  expect(app.scenario).toBe(BASELINE);
});

it('things glide after a preset, never under a hand', () => {
  app.setDriver('cost', 60, drag);
  expect(app.gliding).toBe(false);
  app.applyPreset('open-commons', 'Open commons');
  expect(app.gliding).toBe(true);
});

it('another reference is run on the same futures, and changes are counted from it', async () => {
  app.applyPreset('deep-discounts', 'Deep discounts');
  const discounts = app.scenario;
  app.setDriver('reach', 60);
  app.useAsReference(discounts);
  expect(app.differences).toHaveLength(1);
  await simulator.settle();
  await simulator.settle();
  expect(app.settled).toBe(true);
  expect(app.results.referenceOf(app.results.of('chips')!)!.scenario).toEqual(discounts);
  app.resetDriver('reach');
  expect(app.scenario.drivers).toEqual(discounts.drivers);
  app.useAsReference();
  expect(app.referenceChosen).toBe(false);
  expect(app.reference).toEqual(BASELINE);
});

it('the reference and what stands beside are steps that can be undone, and run no scenario twice', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  app.compareWith(BASELINE);
  app.compareWith(app.scenario);
  app.compareWith(app.scenario);
  expect(app.others.map(({ drivers }) => drivers.cost.value)).toEqual([50, 60]);
  expect(simulator.runs).toHaveLength(2);
  app.removeFromComparison(0);
  expect(app.others.map(({ drivers }) => drivers.cost.value)).toEqual([60]);
  app.undo();
  app.undo();
  app.undo();
  expect(app.others).toEqual([]);
  expect(app.scenario.drivers.cost.value).toBe(60);
});

it('a reference with another seed and a later event is compared on the futures at hand', () => {
  const later = withEvent({ ...BASELINE, horizon: 2030, seed: 'theirs' }, 'chip-disruption', {
    is: 'happens',
    year: 2029,
  });
  app.useAsReference(later);
  expect(app.reference).toMatchObject({ seed: '2028', horizon: 2028, events: { 'chip-disruption': { is: 'never' } } });
  app.setHorizon(2030);
  expect(app.reference.events['chip-disruption']).toEqual({ is: 'happens', year: 2029 });
});

it('a group of settings is reset in one step', () => {
  app.setDriver('cost', 60);
  app.setDriver('reach', 60);
  app.setWeight('chips', 0.4);
  app.reset(app.differences);
  expect(app.scenario).toEqual(BASELINE);
  app.undo();
  expect(app.differences).toHaveLength(3);
});

it('everything goes back to the scenario as opened, or to the baseline', () => {
  const opened = withDriver(BASELINE, 'cost', { value: 62, sure: 'fairly' });
  app.open(workOn(opened), DEFAULT_VIEW);
  app.setDriver('reach', 60);
  app.resetAll(app.opened);
  expect(app.scenario).toEqual(opened);
  app.resetAll();
  expect(app.scenario).toEqual(BASELINE);
});

it('a link’s result is compared with what comes out, until something is changed', async () => {
  const opened = withDriver(BASELINE, 'cost', { value: 62, sure: 'fairly' });
  app.open(workOn(opened), DEFAULT_VIEW, { digest: '00000000', us: 0.5, cn: 0.45 });
  expect(app.reproduction).toBeUndefined();
  await simulator.settle();
  const { result } = app;
  expect(app.reproduction).toEqual({
    exactly: false,
    segment: 'vertical-b2b',
    then: { digest: '00000000', us: 0.5, cn: 0.45 },
    now: result,
  });
  app.open(workOn(opened), DEFAULT_VIEW, result!);
  expect(app.reproduction!.exactly).toBe(true);
  app.setDriver('cost', 63);
  await simulator.settle();
  expect(app.reproduction).toBeUndefined();
});

it('a replay shows the last change before and after in turn, touches no history, and ends with what is set', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  const shown: unknown[] = [];
  const steps = app.history;
  const replay = app.replay(2, async () => void shown.push([app.replaying, app.scenario.drivers.cost.value]));
  for (let turn = 0; turn < 4; turn++) await simulator.settle();
  await replay;
  expect(shown).toEqual([
    ['before', 50],
    ['after', 60],
    ['before', 50],
    ['after', 60],
  ]);
  expect(app.replaying).toBeUndefined();
  expect(app.history).toBe(steps);
  expect(app.settled).toBe(true);
});

it('what is done during a replay is done to what was set, and ends it', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  let held = 0;
  const replay = app.replay(3, async () => void ((held += 1), app.setDriver('reach', 65)));
  await simulator.settle();
  await replay;
  expect(held).toBe(1);
  expect(app.scenario.drivers).toMatchObject({ cost: { value: 60 }, reach: { value: 65 } });
  await simulator.settle();
  expect(app.settled).toBe(true);
});

it('a replay that is stopped runs again what was set', async () => {
  app.setDriver('cost', 60);
  await simulator.settle();
  const replay = app.replay(3, async () => app.stopReplay());
  await simulator.settle();
  await replay;
  expect(simulator.last.request.scenario.drivers.cost.value).toBe(60);
  expect(app.replaying).toBeUndefined();
});

it('pinned questions and that of the finding are no step of the history', () => {
  app.sight.pin({ kind: 'above', bloc: 'us', percent: 50, segment: 'chips', year: 2028 });
  app.sight.sayInFinding('us-above-50/chips/2028');
  expect(app.canUndo).toBe(false);
  app.setDriver('cost', 60);
  app.undo();
  expect(app.sight.pins).toHaveLength(1);
  expect(app.sight.asked).toMatchObject({ kind: 'above', segment: 'chips' });
});

it('a ready question in the finding follows the market and the horizon that are shown, a pinned one stays', () => {
  app.sight.sayInFinding('us-above-50');
  expect(app.sight.asked).toMatchObject({ segment: 'vertical-b2b', year: 2028 });
  app.show({ segment: 'chips' });
  app.setHorizon(2030);
  expect(app.sight.asked).toMatchObject({ segment: 'chips', year: 2030 });
  app.sight.pin({ kind: 'within', points: 5, segment: 'llm-apis', year: 2026 });
  app.sight.sayInFinding('within-5/llm-apis/2026');
  expect(app.sight.asked).toMatchObject({ segment: 'llm-apis', year: 2026 });
});

it('the total of the four is never the finding: who is ahead in each is said instead', () => {
  app.sight.sayInFinding('us-above-50');
  app.show({ segment: 'all' });
  expect(app.sight.asked).toBeUndefined();
  app.sight.sayInFinding('cn-ahead-us/at-least-2');
  expect(app.sight.asked).toMatchObject({ kind: 'several', least: 2 });
  app.show({ segment: 'chips' });
  expect(app.sight.asked).toBeUndefined();
});

it('how good numbers are is an estimate until it was measured, and then stays while as many futures are run', async () => {
  const of = () => app.results.precisionOf('chips', app.results.of('chips')!);
  expect(of().estimate).toBe(true);
  const found = { median: 0.001, band: 0.004, chance: 0.01 };
  simulator.precisions = Object.fromEntries(SEGMENTS_AND_ALL.map((id) => [id, found])) as never;
  app.setDriver('cost', 60);
  await simulator.settle();
  await turn();
  expect(of()).toEqual(found);
  simulator.precisions = undefined;
  app.setName('Mine');
  await simulator.settle();
  await turn();
  expect(of()).toEqual(found);
  app.setTrials(4096);
  await simulator.settle();
  expect(of().estimate).toBe(true);
});

it('a story is one more thing that is undone, shared and kept: one step for each edit, and no run', () => {
  const scene = { scenario: BASELINE, view: DEFAULT_VIEW, caption: 'Where we are' };
  const runs = simulator.runs.length;
  app.tell([scene]);
  app.tell([scene, { ...scene, caption: 'And then' }]);
  expect(app.work.story).toHaveLength(2);
  app.undo();
  expect(app.work.story).toEqual([scene]);
  app.undo();
  expect(app.work).not.toHaveProperty('story');
  app.redo();
  app.tell([]);
  expect(app.work).not.toHaveProperty('story');
  expect(simulator.runs).toHaveLength(runs);
});

it('a story stays when another scenario is set or opened, unless that has one of its own', () => {
  const scene = { scenario: BASELINE, view: DEFAULT_VIEW, caption: 'Where we are' };
  const theirs = withDriver(BASELINE, 'cost', { value: 61, sure: 'unsure' });
  app.tell([scene]);
  app.applyPreset('deep-discounts', 'Deep discounts');
  app.resetAll();
  app.openScenario({ scenario: theirs }, 'file');
  expect(app.work.story).toEqual([scene]);
  app.openScenario({ scenario: theirs, story: [scene, scene] }, 'file');
  expect(app.work.story).toHaveLength(2);
});
