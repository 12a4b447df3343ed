import { describe, expect, it } from 'vitest';
import { change } from '../../src/content/en-settings';
import { whyWords } from '../../src/content/en-why';
import { plainText, type Against } from '../../src/content/words';
import type { Middle, WhyFacts } from '../../src/content/words-why';
import type { Cause } from '../../src/model/causes';
import type { Chance } from '../../src/model/forecast';
import type { Reason } from '../../src/model/matters';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, differences, withDriver, withEvent, withWeights, type Difference } from '../../src/model/scenario';

const counted = (probability: number, error = 0.005): Chance => ({ id: '', probability, error });
const middle = (median: number, half = 0.15): Middle => ({ median, low: median - half, high: median + half });
const middles = (us: number, cn: number, other = 0.05) => ({
  us: middle(us),
  cn: middle(cn),
  other: middle(other, 0.02),
});

const dear = differences(BASELINE, withDriver(BASELINE, 'export-controls', { value: 100, sure: 'unsure' }));
const deep = differences(BASELINE, applyPreset('deep-discounts', '', BASELINE));
const internets = differences(BASELINE, applyPreset('two-internets', '', BASELINE));

const atBaseline: WhyFacts = {
  segment: 'vertical-b2b',
  year: 2028,
  trials: 8192,
  differences: [],
  chinaAhead: counted(0.378),
  middles: middles(0.5, 0.45),
  precision: { median: 0.003, band: 0.005, chance: 0.012 },
  reason: 'working',
};
const moved: WhyFacts = {
  ...atBaseline,
  differences: deep,
  chinaAhead: counted(0.62),
  middles: middles(0.45, 0.5),
  before: { chinaAhead: counted(0.378), middles: middles(0.5, 0.45) },
};

const text = (facts: Partial<WhyFacts>, against: Against = 'baseline') =>
  plainText(whyWords(against).why({ ...moved, ...facts }));
const said = (facts: Partial<WhyFacts>) => plainText(whyWords('baseline').why({ ...atBaseline, ...facts }));

it('is one paragraph: what differs, what came of it, how sure that is', () => {
  expect(text({})).toBe(
    'Two settings differ from the baseline: Cost competition, 70% (deep discount) instead of 50% (half price); and ' +
      'Open-source diffusion, 42% (usual) instead of 30% (common). ' +
      'In 2028 China is ahead in vertical B2B in 62 of 100 futures, up from 38 at the baseline, and the US in 38, down from 62. ' +
      'China’s middle share is 50%, up 5 points, and that of the US 45%, down 5 points. ' +
      'Futures differ more than that among themselves: in 8 of 10 China’s share falls between 35% and 65% and that of the US between 30% and 60%. ' +
      'At 8,192 futures a middle is good to about 0.3 points and a chance to 2 in 100. ' +
      'The largest reason is being worked out.',
  );
});

it('at the baseline tells where things stand, without a change', () => {
  const paragraph = said({});
  expect(paragraph).toContain('Every driver, event and weight is as at the baseline. ');
  expect(paragraph).toContain('China is ahead in vertical B2B in 38 of 100 futures and the US in 62. ');
  expect(paragraph).toContain(
    'China’s middle share is 45% and that of the US 50%. In 8 of 10 futures China’s share falls',
  );
});

it('speaks of the reference where another was chosen', () => {
  const paragraph = text({}, 'reference');
  expect(paragraph).toContain('differ from the reference: ');
  expect(paragraph).toContain('up from 38 at the reference');
  expect(paragraph).not.toContain('baseline');
});

describe('what differs', () => {
  it('is one setting, a driver or an event', () => {
    expect(text({ differences: dear })).toContain(
      'One setting differs from the baseline: US export controls, 100% (complete) instead of 60% (as now).',
    );
    const never = differences(BASELINE, withEvent(BASELINE, 'chip-disruption', { is: 'never' }));
    expect(text({ differences: never })).toMatch(
      /: Advanced-chip supply disruption, does not happen instead of left to chance/,
    );
  });

  it('is the weights, without their numbers', () => {
    const weights = { 'llm-apis': 0.4, 'vertical-b2b': 0.2, 'consumer-apps': 0.2, chips: 0.2 };
    expect(text({ differences: differences(BASELINE, withWeights(BASELINE, weights)) })).toContain(
      'One setting differs from the baseline: the weights of the four markets.',
    );
  });

  it('is three of many, those that did most once that is known', () => {
    expect(text({ differences: internets })).toMatch(
      /^Four settings differ from the baseline, among them [^;]+; [^;]+; and [^;]+\. In/,
    );
    const each = [...internets].reverse().map((difference, d) => ({ difference, change: 0.04 - d / 100 }));
    const names = each.map(({ difference }) => change(difference).name);
    expect(text({ differences: internets, causes: { bloc: 'cn', each } })).toMatch(
      new RegExp(`^Four settings .*, among them ${names[0]}, [^;]+; ${names[1]}, [^;]+; and ${names[2]}, `),
    );
    const many = Array.from({ length: 12 }, () => dear[0]!);
    expect(text({ differences: many })).toMatch(/^12 settings differ/);
  });
});

describe('the chance', () => {
  it('goes down for China as it goes up for the US', () => {
    expect(text({ chinaAhead: counted(0.11) })).toContain(
      'in 11 of 100 futures, down from 38 at the baseline, and the US in 89, up from 62.',
    );
  });

  it('of all four is that of their weighted total, an assumption, not of a lead in each', () => {
    expect(text({ segment: 'all', chinaAhead: counted(0.17) })).toContain(
      'In 2028 China is ahead in the weighted total of all four, an assumption, in 17 of 100 futures, down from 38',
    );
  });

  it('is told apart from noise', () => {
    expect(text({ chinaAhead: counted(0.381) })).toContain(
      'in 38 of 100 futures and the US in 62; the change from the baseline is no more than noise.',
    );
    expect(text({ chinaAhead: counted(0.378) })).toContain(
      'in 38 of 100 futures and the US in 62, as at the baseline.',
    );
  });

  it('is never 0 or 100', () => {
    expect(text({ chinaAhead: counted(0.0001, 0.0001) })).toContain(
      'in fewer than 1 of 100 futures, down from 38 at the baseline, and the US in more than 99, up from 62.',
    );
  });
});

describe('the middle shares', () => {
  it('stay where they are within noise', () => {
    expect(text({ middles: middles(0.501, 0.452) })).toContain(
      'China’s middle share is 45% and that of the US 50%, as at the baseline or within noise of it.',
    );
  });

  it('may move on one side alone, by a point or less', () => {
    expect(text({ middles: middles(0.46, 0.451) })).toContain(
      'China’s middle share is 45%, unchanged within noise, and that of the US 46%, down 4 points.',
    );
    expect(text({ middles: middles(0.49, 0.456) })).toContain(
      '46%, up 0.6 points, and that of the US 49%, down 1 point.',
    );
  });

  it('tell of Other where it moved', () => {
    expect(text({ middles: middles(0.45, 0.48, 0.07) })).toContain('down 5 points; that of Other is 7%, up 2 points.');
  });
});

it('does not call the spread larger than the change where it is not', () => {
  const narrow = { us: middle(0.3, 0.05), cn: middle(0.65, 0.05), other: middle(0.05, 0.02) };
  expect(text({ middles: narrow })).toContain('. In 8 of 10 futures China’s share falls between 60% and 70%');
});

describe('whose part of the change', () => {
  const cause = (difference: Difference, change: number): Cause => ({ difference, change });
  const [cost, open] = deep;
  const told = (...each: Cause[]) => text({ causes: { bloc: 'cn', each } });

  it('is told for each of two', () => {
    expect(told(cause(cost!, 0.033), cause(open!, 0.015))).toContain(
      'Taken one by one, China’s share moves by +3.3 points with cost competition and +1.5 with open-source diffusion.',
    );
  });

  it('may pull both ways, and may be noise', () => {
    expect(told(cause(cost!, 0.033), cause(open!, -0.02))).toContain(
      'by +3.3 points with cost competition and −2.0 with',
    );
    expect(told(cause(cost!, 0.033), cause(open!, 0.0001))).toContain(
      'and no more than noise with open-source diffusion.',
    );
    expect(told(cause(cost!, 0.001), cause(open!, 0.0001))).toContain(
      'Taken one by one, none of them moves China’s share by more than noise.',
    );
  });

  it('is the three largest, and the others together', () => {
    const [a, b, c, d] = internets;
    const five = (last: number) =>
      told(cause(a!, 0.03), cause(b!, 0.02), cause(c!, 0.01), cause(d!, last), cause(cost!, last));
    expect(five(0.005)).toMatch(
      /by \+3\.0 points with [^,]+, \+2\.0 with [^,]+, \+1\.0 with [^,]+ and \+1\.0 with the others together\./,
    );
    expect(five(0.0001)).toMatch(/ and no more than noise with the others together\./);
  });

  it('is that of the bloc that was asked about, and of events and weights too', () => {
    const happens = differences(BASELINE, withEvent(BASELINE, 'chip-disruption', { is: 'happens', year: 2026 }));
    const weighed = { kind: 'weights', from: {}, to: {} } as unknown as Difference;
    expect(text({ causes: { bloc: 'us', each: [cause(happens[0]!, 0.02), cause(weighed, 0.01)] } })).toContain(
      'the US share moves by +2.0 points with a disruption of advanced-chip supply and +1.0 with the weights of the four markets.',
    );
  });

  it('needs no telling where one setting differs', () => {
    expect(text({ causes: { bloc: 'cn', each: [cause(cost!, 0.033)] } })).not.toContain('Taken one by one');
  });
});

describe('the largest reason', () => {
  const nothing: Reason = {
    lowers: 0,
    raises: 0,
    unexplained: { source: { kind: 'unexplained' }, share: 0.4, error: 0.01, withinNoise: false },
  };

  it('is what moves the outcome most, and whose uncertainty it is', () => {
    const outcome = { kind: 'share', bloc: 'cn', segment: 'vertical-b2b', year: 2028 } as const;
    expect(text({ reason: { outcome, reason: nothing, sd: 0.1 } })).toMatch(
      /No single driver or event moves China’s share of vertical B2B in 2028 by more than noise\. None of the named drivers .* 40% of it is not explained by them\.$/,
    );
  });

  it('is waited for, and may fail', () => {
    expect(text({ reason: 'working' })).toMatch(/The largest reason is being worked out\.$/);
    expect(text({ reason: 'failed' })).toMatch(/The largest reason could not be worked out\.$/);
  });
});
