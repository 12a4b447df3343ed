/** Stories in files and in storage, and what is said of one that cannot be read; links with stories are in link.test.ts. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../src/io/link';
import { checkScenario, readScenario, writeScenario } from '../../src/io/scenario';
import { readRows } from '../../src/io/shelf';
import { BASELINE } from '../../src/model/scenario';
import { MOST_CAPTION_CHARACTERS, MOST_SCENES, type Scene } from '../../src/model/story';
import { DEFAULT_VIEW } from '../../src/model/view';
import { mutated, scenarios, stories } from './arbitraries';

const scene: Scene = { scenario: BASELINE, view: DEFAULT_VIEW, caption: 'Where we are' };
const file = (story: unknown) => JSON.stringify({ ...BASELINE, story });

function problem(story: unknown): string {
  const read = readScenario(file(story));
  return 'problem' in read ? read.problem : 'accepted';
}

it('a story comes back from its file as it was, and without one the file is the document alone', () => {
  fc.assert(
    fc.property(scenarios, stories, (scenario, story) => {
      expect(readScenario(writeScenario(scenario, [], story))).toEqual({ scenario, story });
    }),
    { seed: 1, numRuns: 200 },
  );
  expect(JSON.parse(writeScenario(BASELINE, [], []))).toEqual(BASELINE);
});

it('a story stands beside the document, which stays as strict as it was', () => {
  expect(checkScenario({ ...BASELINE, story: [scene] })).toEqual({
    problem: expect.stringContaining('story is not known'),
  });
});

describe('a story that is refused names the place', () => {
  const many = (count: number) => Array.from({ length: count }, () => scene);
  it.each([
    ['no scenes', [], 'story was []; it may be a list of 1 to 20 scenes.'],
    ['too many', many(MOST_SCENES + 1), 'it may be a list of 1 to 20 scenes.'],
    ['nothing', null, 'story was null; it may be a list of 1 to 20 scenes.'],
    ['no list', { 0: scene }, 'it may be a list of 1 to 20 scenes.'],
    ['a scene that is none', [scene, 7], 'story.1 was 7; it may be an object with scenario, view, caption.'],
    ['a field too many', [{ ...scene, notes: '' }], 'story.0.notes is not known; story.0 may be an object with'],
    ['no caption', [{ scenario: BASELINE, view: DEFAULT_VIEW }], 'story.0.caption is missing; story.0 may be'],
    ['a strange view', [scene, { ...scene, view: { ...DEFAULT_VIEW, focus: 'eu' } }], 'story.1.view.focus was "eu"'],
    [
      'a strange scenario',
      [scene, scene, { ...scene, scenario: { ...BASELINE, trials: 5 } }],
      'In story.2: trials was 5; it may be a whole number',
    ],
    [
      'a newer scenario',
      [{ ...scene, scenario: { ...BASELINE, modelVersion: 9 } }],
      'In story.0: The scenario was made by a newer version of Parallel Run',
    ],
    [
      'a caption too long',
      [{ ...scene, caption: 'é'.repeat(MOST_CAPTION_CHARACTERS + 1) }],
      'it may be 0 to 240 characters without control or direction marks.',
    ],
    ['a caption of two lines', [{ ...scene, caption: 'a\nb' }], '(it has U+000A at character 2)'],
    ['a caption that turns the line round', [{ ...scene, caption: '\u202Eabc' }], '(it has U+202E at character 1)'],
    ['half a character', [{ ...scene, caption: '\uD83D' }], '(it has U+D83D at character 1)'],
  ])('%s', (_, story, sentence) => {
    expect(problem(story)).toContain(sentence);
    const link = readLink(writeLink({ scenario: BASELINE, view: DEFAULT_VIEW, story: story as Scene[] }));
    // A link is never written with an empty story.
    if (Array.isArray(story) && story.length > 0) expect(link).toEqual({ problem: expect.stringContaining(sentence) });
  });

  it.each(['<b>&"\'</b>', '=cmd|’ /C calc’!A0', '–', '', '中文 مرحبا 😀', '%41', '__proto__'])(
    'and %j is a caption as it stands',
    (caption) => {
      expect(readScenario(writeScenario(BASELINE, [], [{ ...scene, caption }]))).toMatchObject({
        story: [{ caption }],
      });
    },
  );
});

it('a damaged file with a story opens as what it says or names what is wrong', () => {
  fc.assert(
    fc.property(stories, mutated, (story, damage) => {
      const text = damage(file(story));
      const read = readScenario(text);
      if ('problem' in read) return void expect(read.problem).toMatch(/^[^\n]{10,600}\.$/);
      const { story: now, ...rest } = JSON.parse(text, (_, value: unknown) => (Object.is(value, -0) ? 0 : value));
      expect(read).toEqual({ scenario: rest, ...(now === undefined ? {} : { story: now }) });
    }),
    { seed: 3, numRuns: 500 },
  );
});

it('a link of twenty scenes, each with every setting its own, can be read', () => {
  fc.assert(
    fc.property(fc.array(scenarios, { minLength: MOST_SCENES, maxLength: MOST_SCENES }), (all) => {
      const caption = 'What happens if two of the largest providers stop selling to others '.repeat(3).trim();
      const story = all.map((scenario) => ({ ...scene, scenario, caption }));
      const shared = { scenario: BASELINE, view: DEFAULT_VIEW, story };
      expect(readLink(writeLink(shared))).toEqual(shared);
    }),
    { seed: 4, numRuns: 20 },
  );
});

it('a record with a story comes back as it was put; one from before there were stories still opens', () => {
  const before = { id: 'a1', savedAt: '2026-11-25T16:40:00.000Z', scenario: { ...BASELINE, name: 'Mine' } };
  const record = { ...before, story: [scene] };
  const broken = { ...before, story: [{ ...scene, caption: 7 }] };
  expect(readRows([before, record, broken])).toEqual({ records: [before, record], unreadable: 1 });
});
