import { describe, expect, it } from 'vitest';
import { BLOCS } from '../../src/model/blocs';
import { driver, DRIVERS } from '../../src/model/drivers';
import { Fields } from '../../src/model/fields';
import { leverage } from '../../src/model/leverage';
import { BASELINE, withDriver, withEvent } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import { moved, points, run } from './run';

const fields = new Fields();
const found = leverage(BASELINE, fields);

describe('how strongly a driver acts', () => {
  // the ones whose two ends, whose blocs and whose adaptation tell apart what is measured
  it.each(['export-controls', 'sovereignty', 'consolidation', 'frontier-lead'] as const)(
    '%s: the largest change of any bloc’s 2028 median that a run from either end of its rail shows',
    (id) => {
      const still = run(BASELINE, [], fields);
      const ends = [driver(id).low, driver(id).high].map((value) => run(moved(id, value), [], fields));
      for (const segment of SEGMENTS) {
        const changes = ends.flatMap((end) =>
          BLOCS.map((bloc) => Math.abs(points(end, segment, bloc) - points(still, segment, bloc))),
        );
        expect(100 * found[segment][id], segment).toBeCloseTo(Math.max(...changes), 9);
      }
    },
  );

  it('is told of the baseline, wherever a scenario’s own sliders and events stand', () => {
    const edited = withEvent(withDriver(BASELINE, 'cost', { value: 65, sure: 'fairly' }), 'api-shakeout', {
      is: 'never',
    });
    expect(leverage(edited, new Fields())).toEqual(found);
  });

  it('is nothing where a driver has no effect and none upstream, and something everywhere else', () => {
    for (const segment of SEGMENTS)
      for (const { id } of DRIVERS)
        if (segment === 'chips' && id === 'reach') expect(found[segment][id]).toBe(0);
        else expect(found[segment][id]).toBeGreaterThan(0);
  });
});
