import { beforeEach, expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { writeScenario } from '../../src/io/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { workOn } from '../../src/model/work';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { AppState } from '../../src/state/app.svelte';
import { openFile } from '../../src/views/openFile';
import { FakeSimulator } from '../state/fake';

const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });
const theirs = withDriver({ ...BASELINE, name: 'Theirs' }, 'reach', { value: 55, sure: 'fairly' });
let app: AppState;

beforeEach(() => {
  app = new AppState(new FakeSimulator(), () => 0);
  app.open(workOn(BASELINE), DEFAULT_VIEW);
  app.show({ segment: 'chips' });
  app.setDriver('cost', 60);
});

it('a file opens as one step that can be undone, in the view one is in', async () => {
  expect(await openFile(app, file(writeScenario(theirs)), en)).toBe(true);
  expect(app.scenario).toEqual(theirs);
  expect(app.view.segment).toBe('chips');
  app.undo();
  expect(app.scenario.drivers.cost.value).toBe(60);
  app.undo();
  expect(app.canUndo).toBe(false);
});

it.each([
  [writeScenario(theirs).replace('"value": 55', '"value": 550'), 'drivers.reach.value was 550; it may be 40 to 100.'],
  [writeScenario(theirs).replace('"seed": "2028",', ''), /^seed is missing; /],
  [writeScenario(theirs).replace('scenario@1', 'forecast@1'), /^format was .*forecast@1/],
  ['{ "format": ', /^The scenario is not JSON; it breaks at line 1, column 13\.$/],
  ['', /^The scenario is not JSON/],
])(
  'a file that is no scenario says why in a sentence that names the field, and the work is kept',
  async (text, why) => {
    const before = app.scenario;
    expect(await openFile(app, file(text), en)).toBe(false);
    expect(app.linkProblem).toEqual({ problem: expect.stringMatching(why), workKept: true });
    expect(app.scenario).toBe(before);
  },
);

it('questions pinned in the file take the place of those on the page; a file without any leaves them', async () => {
  const [mine, pinned] = ['within-5/chips/2028', 'share("cn","chips",2028) > 0.3'];
  app.sight.pinAll([mine]);
  await openFile(app, file(writeScenario(theirs)), en);
  expect(app.view.questions).toEqual([mine]);
  await openFile(app, file(writeScenario(theirs, [pinned])), en);
  expect(app.view).toMatchObject({ segment: 'chips', questions: [pinned] });
});

it('a file too large to be a scenario is not even read', async () => {
  const read = () => Promise.reject(new Error('It was read.'));
  expect(await openFile(app, { size: 3e9, text: read }, en)).toBe(false);
  expect(app.linkProblem!.problem).toBe('The file is too large to be a scenario.');
});

it('what cannot be read, such as a folder, is refused in a sentence', async () => {
  expect(await openFile(app, { size: 9, text: () => Promise.reject(new Error('A folder.')) }, en)).toBe(false);
  expect(app.linkProblem!.problem).toBe('The file could not be read.');
});
