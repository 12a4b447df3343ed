import { beforeEach, describe, expect, it } from 'vitest';
import { writeLink } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { FakeSimulator, turn } from './fake';
import { FakeShelf } from './shelf';

const theirs = withDriver({ ...BASELINE, name: 'Theirs' }, 'reach', { value: 55, sure: 'fairly' });

let simulator: FakeSimulator;
let shelf: FakeShelf;
let app: AppState;
const names = () => app.saved.list.map(({ scenario }) => scenario.name);

function begin(): AppState {
  simulator = new FakeSimulator();
  const fresh = new AppState(
    simulator,
    () => 0,
    async () => {},
    async () => shelf,
  );
  fresh.open(workOn(BASELINE), DEFAULT_VIEW);
  return fresh;
}

beforeEach(() => {
  shelf = new FakeShelf();
  app = begin();
  app.setDriver('cost', 60);
});

describe('saving', () => {
  it('names the scenario in one step and keeps all of it, for the next visit too', async () => {
    expect(await app.saved.save('Mine')).toBe(true);
    expect(app.scenario.name).toBe('Mine');
    expect(app.saved.current?.scenario).toEqual(app.scenario);
    app.undo();
    expect(app.scenario).toMatchObject({ name: 'Baseline', drivers: { cost: { value: 60 } } });
    app.redo();
    expect(app.saved.current?.scenario).toEqual(app.scenario);
    const later = begin();
    await later.saved.look();
    expect(later.saved.list).toEqual(app.saved.list);
  });

  it('takes no step where the name is the same', async () => {
    await app.saved.save('Baseline');
    app.undo();
    expect(app.scenario).toBe(BASELINE);
  });

  it('that is undone while the browser still writes leaves the scenario as undo made it', async () => {
    const saving = app.saved.save('Mine');
    app.undo();
    const undone = app.work;
    expect(await saving).toBe(true);
    expect(app.work).toBe(undone);
    expect(names()).toEqual(['Mine']);
  });

  it('anew leaves what was saved before, and the list begins with the newest', async () => {
    await app.saved.save('Mine');
    app.setDriver('cost', 61);
    await app.saved.save('Mine too');
    expect(names()).toEqual(['Mine too', 'Mine']);
    expect(app.saved.list.map(({ scenario }) => scenario.drivers.cost.value)).toEqual([61, 60]);
  });

  it('over a record keeps one, with what is set now', async () => {
    await app.saved.save('Mine');
    app.setDriver('cost', 61);
    await app.saved.save('Mine', app.saved.current);
    expect(app.saved.list).toHaveLength(1);
    expect(app.saved.current?.scenario.drivers.cost.value).toBe(61);
  });

  it('is over what was opened only while the name is the same', async () => {
    await app.saved.save('Mine');
    app.setDriver('cost', 61);
    expect(app.saved.current?.scenario.name).toBe('Mine');
    app.setName('Another');
    expect(app.saved.current).toBeUndefined();
    app.undo();
    app.applyPreset('deep-discounts', 'Mine');
    expect(app.saved.current).toBeUndefined();
  });
});

describe('what is pinned', () => {
  const pinned = ['cn-ahead-us/chips/2028'];

  it('is saved with the scenario, and comes back with it', async () => {
    app.sight.pinAll(pinned);
    await app.saved.save('Mine');
    await app.saved.look();
    expect(app.saved.current?.questions).toEqual(pinned);
    app.sight.pinAll([]);
    app.saved.open(app.saved.list[0]!);
    expect(app.view.questions).toEqual(pinned);
  });

  it('stays when a scenario is opened that was saved with nothing pinned', async () => {
    await app.saved.add({ scenario: theirs });
    app.sight.pinAll(pinned);
    app.saved.open(app.saved.list[0]!);
    expect(app.view.questions).toEqual(pinned);
  });
});

describe('what is opened', () => {
  it('from the list is one step, and is the record until another is opened', async () => {
    await app.saved.add({ scenario: theirs });
    app.saved.open(app.saved.list[0]!);
    expect(app.scenario).toEqual(theirs);
    expect(app.saved.current?.scenario).toEqual(theirs);
    app.undo();
    expect(app.scenario.drivers.cost.value).toBe(60);
    expect(app.saved.current).toBeUndefined();
  });

  it('from a link or a file is nobody’s record, though it has the name and all settings of one', async () => {
    await app.saved.add({ scenario: theirs });
    const before = JSON.stringify([...shelf.rows]);
    app.open({ ...workOn(theirs), openedFrom: 'link' }, DEFAULT_VIEW);
    expect(app.saved.current).toBeUndefined();
    app.openScenario({ scenario: { ...theirs, trials: 2000 } }, 'file');
    expect(app.saved.current).toBeUndefined();
    await turn();
    expect(JSON.stringify([...shelf.rows])).toBe(before);
  });
});

describe('a deleted scenario', () => {
  beforeEach(async () => {
    await app.saved.save('Mine');
    await app.saved.add({ scenario: theirs });
  });

  it('comes back by undo, as it was, and goes again by redo', async () => {
    const before = new Map(shelf.rows);
    app.saved.remove(app.saved.list[0]!);
    await turn();
    expect(names()).toEqual(['Mine']);
    expect(shelf.names).toEqual(['Mine']);
    app.undo();
    await turn();
    expect(names()).toEqual(['Theirs', 'Mine']);
    expect(new Map(shelf.rows)).toEqual(before);
    app.redo();
    await turn();
    expect(shelf.names).toEqual(['Mine']);
  });

  it('comes back by a step far back, after other changes and a link', async () => {
    const steps = app.history.past.length;
    app.saved.remove(app.saved.list[0]!);
    app.setDriver('cost', 55);
    app.open(workOn(BASELINE), DEFAULT_VIEW);
    await turn();
    expect(names()).toEqual(['Mine']);
    app.travel(steps);
    await turn();
    expect(shelf.names.sort()).toEqual(['Mine', 'Theirs']);
  });

  it('starts no run, and is in no link', () => {
    const runs = simulator.runs.length;
    app.saved.remove(app.saved.list[0]!);
    expect(simulator.runs).toHaveLength(runs);
    const { deleted, ...kept } = app.work;
    expect(deleted).toHaveLength(1);
    expect(writeLink({ ...app.work, view: DEFAULT_VIEW })).toBe(writeLink({ ...kept, view: DEFAULT_VIEW }));
  });

  it('stays deleted when the shelf is read while that is being done', async () => {
    const looking = app.saved.look();
    app.saved.remove(app.saved.list[0]!);
    await looking;
    await turn();
    expect(names()).toEqual(['Mine']);
  });

  it('is no longer what is at hand, until undo', () => {
    expect(app.saved.current?.scenario.name).toBe('Mine');
    app.saved.remove(app.saved.current!);
    expect(app.saved.current).toBeUndefined();
    expect(app.scenario.name).toBe('Mine');
    app.undo();
    expect(app.saved.current?.scenario.name).toBe('Mine');
  });
});

describe('another name', () => {
  it('leaves the record in its place in the list, with its date', async () => {
    await app.saved.add({ scenario: theirs });
    await app.saved.save('Mine');
    const [, record] = app.saved.list;
    await app.saved.rename(record!, 'Ours');
    expect(names()).toEqual(['Mine', 'Ours']);
    expect(app.saved.list[1]).toEqual({ ...record!, scenario: { ...theirs, name: 'Ours' } });
  });

  it('is that of the scenario at hand too, as one step', async () => {
    await app.saved.save('Mine');
    await app.saved.rename(app.saved.current!, 'Ours');
    expect(app.scenario.name).toBe('Ours');
    expect(app.saved.current?.scenario.name).toBe('Ours');
    app.undo();
    expect(app.scenario.name).toBe('Mine');
  });
});

describe('a browser that refuses', () => {
  it.each(['full', 'refused', 'busy', 'newer'] as const)('(%s) is told of, and the work goes on', async (refusal) => {
    shelf.refusal = refusal;
    await app.saved.look();
    expect(app.saved.failure).toEqual({ deed: 'read', why: refusal });
    expect(await app.saved.save('Mine')).toBe(false);
    expect(app.saved.failure).toEqual({ deed: 'save', why: refusal });
    expect(app.saved.list).toEqual([]);
    expect(app.scenario).toMatchObject({ name: 'Mine', drivers: { cost: { value: 60 } } });
    expect(app.saved.current).toBeUndefined();
    shelf.refusal = undefined;
    expect(await app.saved.save('Mine')).toBe(true);
    expect(app.saved.failure).toBeUndefined();
  });

  it('to delete leaves the scenario in the list; to bring back, too, so that it can be exported', async () => {
    await app.saved.add({ scenario: theirs });
    shelf.refusal = 'busy';
    app.saved.remove(app.saved.list[0]!);
    await turn();
    expect(names()).toEqual(['Theirs']);
    expect(app.saved.failure).toEqual({ deed: 'delete', why: 'busy' });
    shelf.refusal = undefined;
    app.undo();
    app.redo();
    await turn();
    expect(shelf.names).toEqual([]);
    shelf.refusal = 'full';
    app.undo();
    await turn();
    expect(names()).toEqual(['Theirs']);
    expect(app.saved.failure).toEqual({ deed: 'restore', why: 'full' });
  });

  it('even to give the code for it is told of, and asked again next time', async () => {
    let asked = 0;
    const without = new AppState(
      new FakeSimulator(),
      () => 0,
      async () => {},
      async () => (asked++ ? shelf : Promise.reject(new Error('404'))),
    );
    without.open(workOn(BASELINE), DEFAULT_VIEW);
    expect(await without.saved.add({ scenario: theirs })).toBe(false);
    expect(without.saved.failure).toEqual({ deed: 'save', why: 'unknown' });
    expect(await without.saved.add({ scenario: theirs })).toBe(true);
  });
});

it('what cannot be read is counted and left as it is', async () => {
  const broken = { id: 'a', savedAt: '2026-11-25T16:40:00.000Z', scenario: { ...theirs, horizon: 2031 } };
  shelf.rows.set('a', broken);
  shelf.rows.set('b', { id: 'b', ours: false });
  await app.saved.add({ scenario: theirs });
  await app.saved.look();
  expect(names()).toEqual(['Theirs']);
  expect(app.saved.unreadable).toBe(2);
  expect(shelf.rows.get('a')).toBe(broken);
  expect(shelf.rows.size).toBe(3);
});

it('a story is saved with the scenario, and opening that brings it back', async () => {
  const story = [{ scenario: theirs, view: DEFAULT_VIEW, caption: 'Where we are' }];
  app.tell(story);
  await app.saved.save('Mine');
  await app.saved.look();
  expect(app.saved.current?.story).toEqual(story);
  app.tell([]);
  app.saved.open(app.saved.list[0]!);
  expect(app.work.story).toEqual(story);
});
