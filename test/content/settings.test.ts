import { describe, expect, it } from 'vitest';
import { change, eventSetting, notANumber, outOfRange, setting } from '../../src/content/en-settings';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import type { DriverSetting } from '../../src/model/scenario';

describe('a driver as set', () => {
  it.each([
    ['export-controls', 80, '80% (complete)'],
    ['digitization', -2.5, '−2.5 points a year (as projected)'],
    ['digitization', 10, '+10 points a year (faster)'],
    ['subsidies', 0.5, '0.5× today (halved)'],
    ['frontier-lead', -9, '−9 months (China ahead)'],
    ['cost', 35.45, '35.45% (near parity)'],
  ] as const)('%s at %f is "%s"', (id, value, text) => {
    expect(setting(id, { value })).toBe(text);
  });
});

describe('an event as set', () => {
  it('left to chance, fixed, with an origin, excluded', () => {
    expect(eventSetting('chip-disruption', { is: 'chance', probability: 0.07 })).toBe(
      'left to chance (7 in 100 by 2028)',
    );
    expect(eventSetting('chip-disruption', { is: 'chance', probability: 0 })).toBe('left to chance (0 in 100 by 2028)');
    expect(eventSetting('chip-disruption', { is: 'happens', year: 2027 })).toBe('happens in 2027');
    expect(eventSetting('paradigm-breakthrough', { is: 'happens', year: 2026, origin: 'us' })).toBe(
      'happens in 2026, from the US',
    );
    expect(eventSetting('paradigm-breakthrough', { is: 'happens', year: 2026, origin: 'cn' })).toBe(
      'happens in 2026, from China',
    );
    expect(eventSetting('chip-disruption', { is: 'never' })).toBe('does not happen');
  });
});

describe('a change', () => {
  const of = (from: DriverSetting, to: DriverSetting) => change({ kind: 'driver', id: 'reach', from, to });

  it('has the old value and the new one, with zone words', () => {
    expect(of({ value: 70, sure: 'unsure' }, { value: 49, sure: 'unsure' })).toEqual({
      name: 'ByteDance/TikTok’s global reach',
      from: '70% (contested)',
      to: '49% (widely restricted)',
    });
  });

  it('says how sure on both sides when that moved', () => {
    const { from, to } = of({ value: 70, sure: 'unsure' }, { value: 70, sure: 'very-unsure' });
    expect([from, to]).toEqual(['70% (contested), unsure', '70% (contested), very unsure']);
  });

  it.each([
    [{ low: 60, high: 80 }, '70% (contested), 8 in 10 from 60% to 80%'],
    [{ low: 60 }, '70% (contested), 8 in 10 from 60%'],
    [{ high: 80 }, '70% (contested), 8 in 10 up to 80%'],
  ])('names an explicit range %j', (range, text) => {
    expect(of({ value: 70, sure: 'unsure' }, { value: 70, sure: 'unsure', ...range }).to).toBe(text);
  });

  it('of an event, and of the weights', () => {
    const from = { is: 'chance', probability: 0.2 } as const;
    expect(change({ kind: 'event', id: 'paradigm-breakthrough', from, to: { is: 'never' } }).to).toBe(
      'does not happen',
    );
    const { to } = change({
      kind: 'weights',
      from: ASSUMPTIONS.weights,
      to: { ...ASSUMPTIONS.weights, chips: 0.123456 },
    });
    expect(to).toBe('LLM APIs 20%, Vertical B2B 35%, Consumer apps 20%, Chips & infrastructure 12.3%');
  });
});

describe('what is wrong with what was typed', () => {
  const percent = { name: 'US export controls', low: 20, high: 100, unit: '%' };
  const months = { name: 'Frontier lead', low: -9, high: 9, unit: 'months' };
  const futures = { name: 'Futures', low: 1000, high: 1_000_000, unit: '', whole: true };

  it('names the field, what it was and what it may be', () => {
    expect(notANumber(percent, 'abc')).toBe(
      'US export controls was “abc”, which is not a number. It may be 20 to 100%.',
    );
    expect(outOfRange(months, -12)).toBe('Frontier lead was −12. It may be −9 to 9 months.');
    expect(outOfRange(futures, 12)).toBe('Futures was 12. It may be 1,000 to 1,000,000, whole.');
    expect(outOfRange(futures, 1000.5)).toBe(
      'Futures was 1,000.5, which is not whole. It may be 1,000 to 1,000,000, whole.',
    );
  });

  it('says which value still counts, and an open end of what it may be', () => {
    const low = { name: 'Low', low: 20, high: 60, below: true, unit: '%', now: '40%' };
    expect(outOfRange(low, 80)).toBe('Low was 80. It may be 20 to below 60%. 40% still counts.');
    const high = { name: 'High', low: 60, high: 100, above: true, unit: '%' };
    expect(notANumber(high, 'x')).toBe('High was “x”, which is not a number. It may be above 60 to 100%.');
  });

  it('cuts what is long, and says when there is nothing', () => {
    expect(notANumber(percent, '  ')).toBe('US export controls was left empty. It may be 20 to 100%.');
    expect(notANumber(percent, 'x'.repeat(99))).toContain(`“${'x'.repeat(20)}”`);
  });
});
