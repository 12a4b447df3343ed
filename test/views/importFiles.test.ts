import { expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { writeScenario } from '../../src/io/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { BASELINE } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { importFiles } from '../../src/views/importFiles';
import { nameProblem } from '../../src/views/nameProblem';
import { FakeSimulator } from '../state/fake';
import { FakeShelf } from '../state/shelf';

const shelf = new FakeShelf();
const app = new AppState(
  new FakeSimulator(),
  () => 0,
  async () => {},
  async () => shelf,
);
app.open(workOn(BASELINE), DEFAULT_VIEW);
const file = (name: string, text: string) => ({ name, size: text.length, text: () => Promise.resolve(text) });
const theirs = writeScenario({ ...BASELINE, name: 'Theirs' });

it('each file comes in by itself; a broken one says which it was and why, and the work stays', async () => {
  const before = app.work;
  const found = await importFiles(
    app,
    [
      file('one.json', theirs),
      file('bro\u202eken.json', '{'),
      { ...file('big', theirs), size: 1e9 },
      file('two', theirs),
    ],
    en,
  );
  expect(found).toEqual({
    kept: 2,
    problems: [
      { file: 'bro ken.json', problem: 'The scenario is not JSON; it breaks at line 1, column 2.' },
      { file: 'big', problem: en.page.fileTooLarge },
    ],
  });
  expect(shelf.names).toEqual(['Theirs', 'Theirs']);
  expect(app.work).toBe(before);
});

it('a full browser keeps none of them, which is not the file’s problem', async () => {
  shelf.refusal = 'full';
  expect(await importFiles(app, [file('one.json', theirs)], en)).toEqual({ kept: 0, problems: [] });
  expect(app.saved.failure).toEqual({ deed: 'save', why: 'full' });
});

it('a name that was typed may be what a name in a file may be, but not empty', async () => {
  const own = await en.saved();
  for (const name of ['M', ' Mine ', 'x'.repeat(80), '\u{1F600}'.repeat(80), '<b>', 'مرحبا'])
    expect(nameProblem(name, own), name).toBeUndefined();
  for (const name of ['', '  ', 'x'.repeat(81), 'a\u200bb', 'a\u0000b'])
    expect(nameProblem(name, own), name).toBeDefined();
});
