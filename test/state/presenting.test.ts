import { beforeEach, describe, expect, it } from 'vitest';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import type { Scene } from '../../src/model/story';
import { DEFAULT_VIEW } from '../../src/model/view';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { Presenting } from '../../src/state/presenting.svelte';
import { slidesOf } from '../../src/state/slides';
import { FakeSimulator } from './fake';

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
  app.setDriver('reach', 60);
  await simulator.settle();
});

const story: Scene[] = [
  {
    scenario: applyPreset('deep-discounts', 'Deep discounts'),
    view: { ...DEFAULT_VIEW, segment: 'chips' },
    caption: 'A',
  },
  { scenario: BASELINE, view: { ...DEFAULT_VIEW, focus: 'us' }, caption: 'B' },
];

function state() {
  const { history, view, opened, touched, linkProblem, reproduction, settled } = app;
  return { history, view, opened, touched, linkProblem, reproduction, settled };
}

describe('the slides', () => {
  it('of a view are six, both blocs in turn on the second; the bloc in focus alone where there is one', () => {
    const shown = (focus: 'all' | 'us') =>
      slidesOf({ focus }).map(({ number, focus: bloc = '' }) => `${number}${bloc}`);
    expect(shown('all')).toEqual(['1', '2cn', '2us', '3', '4', '5', '6']);
    expect(shown('us')).toEqual(['1', '2us', '3', '4', '5', '6']);
  });

  it('of a story are its scenes', () => {
    expect(slidesOf(DEFAULT_VIEW, story).map(({ scene }) => scene)).toEqual(story);
  });
});

it('goes on and back, to an end and to a number, and never past an end', () => {
  const presenting = new Presenting(app, slidesOf(DEFAULT_VIEW));
  const seen = (go: () => void) => (go(), `${presenting.slide.number}${presenting.slide.focus ?? ''}`);
  expect(seen(() => presenting.back())).toBe('1');
  expect(seen(() => presenting.next())).toBe('2cn');
  expect(seen(() => presenting.next())).toBe('2us');
  expect(seen(() => presenting.to(5))).toBe('5');
  expect(seen(() => presenting.to(9))).toBe('5');
  expect(seen(() => presenting.last())).toBe('6');
  expect(seen(() => presenting.next())).toBe('6');
  expect(seen(() => presenting.first())).toBe('1');
  expect(presenting.count).toBe(6);
});

it('leaving takes back history, view and all else, and a change by hand is told once', () => {
  const before = state();
  const presenting = new Presenting(app, slidesOf(app.view));
  expect(app.lent).toBe(true);
  app.setDriver('cost', 61);
  presenting.next();
  app.show({ segment: 'chips', focus: 'cn' });
  app.undo();
  app.redo();
  const changed = presenting.leave();
  expect(state()).toEqual({ ...before, settled: false });
  expect(app.history).toBe(before.history);
  expect(app.lent).toBe(false);
  expect(changed?.drivers).toMatchObject({ cost: { value: 61 }, reach: { value: 60 } });
  expect(simulator.last.request.scenario).toBe(before.history.present.scenario);
});

it('a change that was put back by hand leaves nothing to tell', () => {
  const presenting = new Presenting(app, slidesOf(app.view));
  app.setDriver('cost', 61);
  presenting.next();
  app.setDriver('cost', 50);
  presenting.next();
  expect(presenting.leave()).toBeUndefined();
});

it('a scene is set and seen when it comes up, and each time as it was written down', async () => {
  const before = state();
  const presenting = new Presenting(app, slidesOf(app.view, story));
  expect(app.view).toEqual(story[0]!.view);
  expect(simulator.last.request).toMatchObject({ scenario: story[0]!.scenario, first: 'chips' });
  app.setDriver('cost', 63);
  presenting.next();
  expect(app.scenario).toEqual(BASELINE);
  expect(app.view.focus).toBe('us');
  presenting.back();
  expect(app.scenario).toEqual(story[0]!.scenario);
  expect(presenting.leave()?.drivers.cost.value).toBe(63);
  expect(state()).toEqual({ ...before, settled: false });
});

it('a story that was only shown leaves nothing to tell, and its scenes are no steps of the history', () => {
  const { history } = app;
  const presenting = new Presenting(app, slidesOf(app.view, story));
  presenting.last();
  expect(presenting.leave()).toBeUndefined();
  expect(app.history).toBe(history);
});

it('leaving in the middle of a replay ends it at what is set', async () => {
  const { history } = app;
  const presenting = new Presenting(app, slidesOf(app.view));
  void app.replay(3, () => new Promise(() => {}));
  await simulator.settle();
  presenting.leave();
  expect(app.replaying).toBeUndefined();
  expect(app.work).toBe(history.present);
});
