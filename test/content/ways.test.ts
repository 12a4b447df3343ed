import { describe, expect, it } from 'vitest';
import { WAYS_WORDS } from '../../src/content/en-ways';
import { SHARE_SIDES, SIDES, type Aim } from '../../src/model/aim';
import { BLOCS } from '../../src/model/blocs';
import { DRIVERS } from '../../src/model/drivers';
import { readyQuestions } from '../../src/model/questions';
import { BASELINE, MOST_NAME_CHARACTERS } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';
import type { Way, Ways } from '../../src/model/ways';

const china: Aim = {
  that: { kind: 'share', bloc: 'cn', side: 'above', percent: 30, segment: 'chips', year: 2028 },
  side: 'at-least',
  count: 50,
};
const below: Aim = { ...china, that: { ...china.that, side: 'below' } as Aim['that'] };
const close: Aim = {
  that: { kind: 'question', question: { kind: 'within', points: 5, segment: 'all', year: 2027 } },
  side: 'at-most',
  count: 15,
};
const way = (value: number): Way => ({ scenario: BASELINE, moves: [], stretch: 1, value });
const found = (count: number): Ways => ({ now: 0.2, met: false, ways: Array.from({ length: count }, () => way(0.5)) });

it('says a target in one breath, a share or a question, whichever way it points', () => {
  expect(WAYS_WORDS.aim(china)).toBe(
    'China above 30% of chips and infrastructure in 2028, in at least 50 of 100 futures',
  );
  expect(WAYS_WORDS.aim(below)).toContain('China below 30%');
  expect(WAYS_WORDS.aim(close)).toBe(
    'US and China within 5 points of each other in all four together in 2027, in at most 15 of 100 futures',
  );
});

it('names the scenario after the target, never as if what is to be rare were so', () => {
  expect(WAYS_WORDS.name(china)).toBe('China above 30% of chips');
  expect(WAYS_WORDS.name(close)).toBe('US and China within 5 points of each other in all four, at most 15 in 100');
});

it('never gives a scenario a longer name than it may have', () => {
  for (const segment of SEGMENTS_AND_ALL) {
    const shares = BLOCS.flatMap((bloc) =>
      SHARE_SIDES.map((side) => ({ kind: 'share', bloc, side, percent: 99.25, segment, year: 2030 }) as const),
    );
    const asked = readyQuestions(segment, 2030).map((question) => ({ kind: 'question', question }) as const);
    for (const that of [...shares, ...asked])
      for (const side of SIDES)
        expect(WAYS_WORDS.name({ that, side, count: 99 }).length).toBeLessThanOrEqual(MOST_NAME_CHARACTERS);
  }
});

describe('what came of a search', () => {
  it('is met already', () => {
    expect(WAYS_WORDS.found(china, { now: 0.7, met: true, ways: [] })).toContain('met already');
  });

  it('is the closest that is, where nothing reaches it, counted as the target counts', () => {
    const closest = (aim: Aim) => WAYS_WORDS.found(aim, { now: 0.1, met: false, ways: [], best: way(0.3) });
    expect(closest(china)).toBe('Not reachable with these drivers. The closest setting found comes to 30 of 100.');
    expect(closest(below)).toContain('comes to 70 of 100');
  });

  it.each([
    [1, 'One setting reaches it.'],
    [2, 'Two settings reach it,'],
    [3, 'Three settings reach it,'],
  ])('is %s found', (count, start) => {
    expect(WAYS_WORDS.found(china, found(count))).toContain(start);
  });
});

it('says a move in the driver’s own unit and in spreads, with a real minus', () => {
  expect(WAYS_WORDS.move({ id: 'frontier-lead', from: 0, to: -4.5, spreads: -1 })).toEqual({
    from: '0 months',
    to: '−4.5 months',
    spreads: '−1.0 spread',
  });
  expect(WAYS_WORDS.move({ id: 'cost', from: 50, to: 60, spreads: 0.714 }).spreads).toBe('+0.7 spreads');
});

it('says of which scenario the chance with nothing moved is', () => {
  expect(WAYS_WORDS.now('Deep discounts', 0.3)).toBe(
    'Started from: Deep discounts. With nothing moved it is so in 30 of 100.',
  );
});

it('has a leader’s name for every driver', () => {
  for (const { id } of DRIVERS) expect(WAYS_WORDS.leads(id)).toMatch(/^Led by .{4,}/);
});
