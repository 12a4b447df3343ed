import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { plainText } from '../../src/content/words';
import type { BlocDifference, DifferenceFacts } from '../../src/content/words-compare';
import type { BlocId } from '../../src/model/blocs';

const own = await en.compare();

/** From points and futures in 100. */
function of(bloc: BlocId, low: number, high: number, higher: number, lower: number): BlocDifference {
  const sides = { higher: higher / 100, lower: lower / 100, equal: (100 - higher - lower) / 100, error: 0.0055 };
  return { bloc, sides, low: low / 100, median: (low + high) / 200, high: high / 100 };
}
const facts = (...blocs: BlocDifference[]): DifferenceFacts => ({
  ...{ name: 'Deep discounts', reference: undefined, segment: 'chips', year: 2028, blocs },
});
const said = (...blocs: BlocDifference[]) => plainText(own.difference(facts(...blocs)));

describe('how a share differs', () => {
  it('says how much in 8 of 10 futures where nearly all go one way', () => {
    expect(said(of('cn', 3.1, 7.4, 100, 0))).toBe(
      'In 8 of 10 futures China’s share of chips and infrastructure in 2028 is 3 to 7 points higher in Deep discounts than at the baseline.',
    );
    expect(said(of('us', -7.4, -3.1, 0, 99.5))).toContain(
      'the US share of chips and infrastructure in 2028 is 3 to 7 points lower',
    );
  });

  it('names the reference that was chosen', () => {
    const text = plainText(own.difference({ ...facts(of('cn', 3, 7, 100, 0)), reference: 'Sovereign stacks' }));
    expect(text).toMatch(/higher in Deep discounts than in Sovereign stacks\.$/);
  });

  it('opens with the assumption where the four markets are weighted together', () => {
    const all = (...blocs: BlocDifference[]) => plainText(own.difference({ ...facts(...blocs), segment: 'all' }));
    expect(all(of('us', -7.4, -3.1, 0, 100))).toBe(
      'Weighted together, which is an assumption, in 8 of 10 futures the US share of all four in 2028 is 3 to 7 points lower in Deep discounts than at the baseline.',
    );
    expect(all(of('us', -2.2, 6.3, 72, 28))).toMatch(
      /^Weighted together, which is an assumption, the US share of all four in 2028 is higher in/,
    );
    expect(all(of('us', 0, 0, 0, 0))).toMatch(
      /^Weighted together, which is an assumption, the US share .* is the same/,
    );
    expect(own.row('all')).toBe('All four (weighted by assumption)');
    expect(own.row('chips')).toBe('Chips & infrastructure');
    expect(own.differencePlate('all')).toContain('all four together, weighted by assumption, points');
  });

  it('counts futures only where both directions occur', () => {
    expect(said(of('cn', -2.2, 6.3, 72, 28))).toBe(
      'China’s share of chips and infrastructure in 2028 is higher in Deep discounts than at the baseline in 72 of 100 futures, lower in 28. In 8 of 10 futures it changes by −2 to +6 points.',
    );
    expect(said(of('cn', -6.3, 2.2, 28, 72))).toContain(
      'is lower in Deep discounts than at the baseline in 72 of 100 futures, higher in 28.',
    );
    expect(said(of('cn', 3, 7, 99.4, 0.6))).not.toContain('of 100');
  });

  it('counts those that stay the same too', () => {
    expect(said(of('cn', 0, 6, 20, 3))).toContain('in 20 of 100 futures, lower in 3, the same in 77.');
    expect(said(of('cn', 0, 6, 20, 0))).toContain('in 20 of 100 futures, the same in 80.');
  });

  it('says within noise where the two sides cannot be told apart', () => {
    expect(said(of('cn', -1.2, 1.3, 50.4, 49.6))).toContain('The two sides are within noise.');
    expect(said(of('cn', -1.2, 1.9, 52, 48))).not.toContain('noise');
  });

  it('says the same where every future is', () => {
    expect(said(of('cn', 0, 0, 0, 0))).toBe(
      'China’s share of chips and infrastructure in 2028 is the same in Deep discounts as at the baseline, in every future.',
    );
  });

  it('never claims a digit that is not there, and never rounds a range to one number', () => {
    const amount = (low: number, high: number) => /is (.*) higher in/.exec(said(of('cn', low, high, 100, 0)))![1];
    expect(amount(0.21, 0.84)).toBe('0.2 to 0.8 points');
    expect(amount(0, 0.43)).toBe('up to 0.4 points');
    expect(amount(0.01, 0.02)).toBe('less than 0.1 points');
    expect(amount(0.31, 0.34)).toBe('about 0.3 points');
    expect(amount(4.6, 5.3)).toBe('4.6 to 5.3 points');
    expect(amount(2.6, 12.3)).toBe('3 to 12 points');
  });

  it('goes on with the other blocs, both sides counted', () => {
    expect(said(of('us', -7, -3, 0, 100), of('cn', 3, 7, 100, 0), of('other', -0.1, 0.3, 82, 18))).toMatch(
      /the baseline\. China’s share is 3 to 7 points higher, Other’s share stays within 0\.3 points\.$/,
    );
    expect(said(of('cn', 3, 7, 100, 0), of('us', -7, -3, 0, 100), of('other', -3, 3, 60, 40))).toMatch(
      / The US share is 3 to 7 points lower, Other’s share higher in 60 of 100, lower in 40\.$/,
    );
    expect(said(of('cn', 0, 0, 0, 0), of('us', 0, 0, 0, 0))).toMatch(/ The US share is the same\.$/);
  });

  it('marks the blocs for their colours', () => {
    const parts = own.difference(facts(of('us', -7, -3, 0, 100), of('cn', 3, 7, 100, 0)));
    expect(parts.flatMap((part) => (typeof part !== 'string' && 'bloc' in part ? [part.bloc] : []))).toEqual([
      'us',
      'cn',
    ]);
  });
});

describe('small words', () => {
  it('on the axis have their sign, with a real minus', () => {
    expect([-0.1, -0.025, 0, 0.005, 0.2].map(own.tick)).toEqual(['−10', '−2.5', '0', '+0.5', '+20']);
    expect(own.between(-0.001, 0.003)).toBe('8 in 10: −0.1 to +0.3');
    expect(own.between(0.03, 0.07)).toBe('8 in 10: +3 to +7');
  });

  it('say that not all futures were paired, when they were not', () => {
    const precision = { median: 0.0008, band: 0.0021 };
    expect(own.paired(8192, 8192, precision)).toBe(
      'The same 8,192 futures under both settings. Middles of the differences are good to about 0.1 points, band ends to 0.3.',
    );
    expect(own.paired(16_384, 100_000, precision)).toContain('The same first 16,384 of 100,000 futures');
  });

  it('tell the middle of the changes from the change of the middles', () => {
    expect(own.differencePlate('chips')).toBe(
      'Change in share of chips and infrastructure, points. First number: the middle of the differences',
    );
    expect(own.dumbbellsMean(2028, { name: 'A', reference: undefined })).toMatch(
      /First number: the change of the median, in points\.$/,
    );
  });

  it('list what is compared', () => {
    expect(own.compared(['A copy'], undefined)).toBe('A copy, compared with the baseline');
    expect(own.compared(['One', 'Two', 'Three'], 'Four')).toBe('One, Two and Three, compared with Four');
  });
});
