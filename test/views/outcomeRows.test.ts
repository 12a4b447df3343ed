import { expect, it } from 'vitest';
import { en } from '../../src/content/en';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { outcomeRows } from '../../src/views/outcomeRows';
import { BLOCS } from '../../src/model/blocs';
import { quarterOf } from '../../src/model/clock';
import { quantile } from '../../src/model/forecast';
import { run } from '../model/run';

const few = { ...BASELINE, trials: 1000 };

it('a change is 0 in the table exactly where it is 0 on the plate', () => {
  const before = run(few).segments['vertical-b2b'];
  const seen = new Set<boolean>();
  for (const value of [50, 50.5, 51, 55, 90]) {
    const now = run(withDriver(few, 'cost', { value, sure: few.drivers.cost.sure })).segments['vertical-b2b'];
    outcomeRows(now, before, 2028, en).forEach(({ change }, b) => {
      const at = (of: typeof now) => quantile(of, BLOCS[b]!, quarterOf(2028), 0.5);
      const plate = en.chart.change(at(before), at(now));
      expect(change === '0').toBe(plate === '0');
      if (change !== '0') expect(change).toMatch(/^[+−]\d+\.\d$/);
      seen.add(change === '0' && at(now) !== at(before));
    });
  }
  expect(seen.has(true)).toBe(true);
});
