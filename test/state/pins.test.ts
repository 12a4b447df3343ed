import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/view';
import { withAsked, withoutPin, withPin, withPins, withPinsOf } from '../../src/state/pins';

const CHIPS = 'cn-ahead-us/chips/2028';
const FORMULA = 'share("cn","chips",2028) > 0.3';
const two = withPins(DEFAULT_VIEW, [CHIPS, FORMULA]);

it('a question is pinned at the end, and never twice', () => {
  expect(withPin(two, 'us-above-50/chips/2028').questions).toEqual([CHIPS, FORMULA, 'us-above-50/chips/2028']);
  expect(withPin(two, CHIPS)).toEqual(two);
});

it('six are pinned and no more', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7].map((n) => `us-above-${n}/chips/2028`);
  expect(withPins(DEFAULT_VIEW, ids).questions).toEqual(ids.slice(0, 6));
});

it('what would not open again from a link is not pinned', () => {
  for (const id of ['1 > 0', 'cn-ahead-us/chips', `(${'1'.repeat(2000)})`, '(1\n)']) {
    expect(withPin(DEFAULT_VIEW, id)).toEqual(DEFAULT_VIEW);
  }
});

it('an edited question takes the place of the old one, in the finding too', () => {
  const view = withPin(withAsked(two, CHIPS), 'cn-ahead-us/chips/2027', CHIPS);
  expect(view).toMatchObject({ questions: ['cn-ahead-us/chips/2027', FORMULA], asked: 'cn-ahead-us/chips/2027' });
  expect(withPin(withAsked(two, CHIPS), FORMULA, CHIPS)).toMatchObject({ questions: [FORMULA], asked: FORMULA });
});

it('the finding goes back to who is ahead when its question is removed, and keeps another', () => {
  expect(withoutPin(withAsked(two, CHIPS), CHIPS)).toEqual({ ...DEFAULT_VIEW, questions: [FORMULA] });
  expect(withoutPin(withAsked(two, FORMULA), CHIPS).asked).toBe(FORMULA);
  expect(withoutPin(withAsked(two, 'us-above-50'), CHIPS).asked).toBe('us-above-50');
});

it('what is explained goes with its question too', () => {
  expect(withoutPin({ ...two, about: CHIPS }, CHIPS)).toEqual({ ...DEFAULT_VIEW, questions: [FORMULA] });
  expect(withoutPin({ ...two, about: 'us' }, CHIPS).about).toBe('us');
});

it('what was removed comes back to its place, in the finding too, unless that says something else by now', () => {
  const before = { ...withAsked(two, CHIPS), about: CHIPS };
  expect(withPinsOf(withoutPin(before, CHIPS), before)).toEqual(before);
  const said = withAsked(withoutPin(before, CHIPS), 'us-above-50');
  expect(withPinsOf(said, before)).toEqual({ ...before, asked: 'us-above-50' });
  expect(withPinsOf(withoutPin(two, CHIPS), two)).toEqual(two);
});

it('without pins nothing is left in the view', () => {
  expect(withoutPin(withoutPin(two, CHIPS), FORMULA)).toEqual(DEFAULT_VIEW);
  expect(withAsked(withAsked(DEFAULT_VIEW, 'us-above-50'), undefined)).toEqual(DEFAULT_VIEW);
});
