import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import { parseQuestion, questionId, type PlainQuestion } from '../../src/model/questions';
import { BASELINE } from '../../src/model/scenario';
import { aimOf, askedOf, fieldsOf, firstFields } from '../../src/views/waysAim';
import { run } from '../model/run';

const { segments } = run({ ...BASELINE, trials: 1000 }, []);
const first = firstFields(DEFAULT_VIEW, 2028, segments['vertical-b2b']);

it('offers a share a little above where it stands, in half of futures', () => {
  expect(first).toMatchObject({ about: 'cn', percent: 50, segment: 'vertical-b2b', year: 2028, count: 50 });
  const of = (focus: 'us' | 'other', segment: 'chips') =>
    firstFields({ ...DEFAULT_VIEW, focus, segment }, 2028, segments[segment]);
  expect(of('us', 'chips')).toMatchObject({ about: 'us', percent: 75 });
  expect(of('other', 'chips')).toMatchObject({ about: 'other', percent: 10 });
});

it('offers China’s share where a question is looked at, and something where nothing has been run', () => {
  expect(firstFields({ ...DEFAULT_VIEW, about: 'within-5' }, 2028, undefined)).toMatchObject({
    about: 'cn',
    percent: 50,
  });
});

it('makes of its fields a target and of the target the fields again', () => {
  const share = { ...first, about: 'us', shareSide: 'below', percent: 40, side: 'at-most', count: 10 } as const;
  expect(fieldsOf(aimOf(share, 2028, []), first)).toEqual(share);
  for (const [about] of askedOf('chips', 2028)) {
    const asked = { ...first, about, segment: 'chips', year: 2027, count: 80 } as const;
    expect(aimOf(asked, 2028, []).that).toMatchObject({ kind: 'question', question: { segment: 'chips', year: 2027 } });
    expect(fieldsOf(aimOf(asked, 2028, []), first)).toEqual(asked);
  }
});

it('aims no further than the horizon', () => {
  expect(aimOf({ ...first, year: 2030 }, 2028, []).that).toMatchObject({ year: 2028 });
});

it('aims at a pinned question as it was pinned, and at China’s share when the pin is gone', () => {
  const held = parseQuestion('cn-ahead-us/chips/held-by-2028', 2028) as PlainQuestion;
  const several = parseQuestion('cn-ahead-us/at-least-2/2028', 2028) as PlainQuestion;
  for (const pin of [held, several]) {
    const fields = { ...first, about: questionId(pin), count: 20 };
    expect(aimOf(fields, 2028, [held, several]).that).toEqual({ kind: 'question', question: pin });
    expect(fieldsOf(aimOf(fields, 2028, [held, several]), first)).toEqual(fields);
    expect(aimOf(fields, 2028, []).that).toMatchObject({ kind: 'share', bloc: 'cn' });
  }
});
