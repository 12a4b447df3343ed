import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { MATTERS_WORDS } from '../../src/content/en-matters';
import type { Matters, Part } from '../../src/model/matters';
import type { PlainOutcome } from '../../src/model/outcome';
import { BASELINE } from '../../src/model/scenario';
import type { Swing } from '../../src/model/tornado';
import { mattersRows } from '../../src/views/mattersRows';

const outcome: PlainOutcome = { kind: 'share', bloc: 'cn', segment: 'vertical-b2b', year: 2028 };

/** The one row of a driver moved between two values of its own. */
function rowOf(id: 'cost' | 'frontier-lead', low: number, high: number) {
  const source: Swing['source'] = { kind: 'driver', id };
  const swing: Swing = { source, ends: { low, high }, low: 0.4, high: 0.5, swing: 0.1, error: 0, withinNoise: false };
  const tornado = { swings: [swing], together: { low: 0, high: 1 } };
  const part: Part = { source, share: 0.1, error: 0.01, withinNoise: false };
  const matters: Matters = {
    standing: { value: 0.45, error: 0 },
    plausible: tornado,
    rail: tornado,
    uncertainty: { parts: [part], sd: 0.1 },
    reason: { lowers: 0, raises: 0, unexplained: part },
    trials: 8192,
  };
  return mattersRows({ scenario: BASELINE, outcome, matters }, 'plausible', en, MATTERS_WORDS)[0]!;
}

describe('the ends of a row', () => {
  it('are called by their zones', () => {
    expect(rowOf('cost', 25, 70).ends).toEqual({ low: 'near parity', high: 'deep discount' });
  });

  it('are the values themselves where both are in one zone', () => {
    expect(rowOf('cost', 61.23, 70)).toMatchObject({
      ends: { low: '61%', high: '70%' },
      drawn: { low: { text: '61% −5.0' }, high: { text: '70% +5.0' } },
    });
    expect(rowOf('frontier-lead', -10, -6).ends).toEqual({ low: '−10 months', high: '−6 months' });
  });
});
