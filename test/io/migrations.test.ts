import { describe, expect, it } from 'vitest';
import { migrate, MIGRATIONS } from '../../src/io/migrations';
import { BASELINE, SCENARIO_FORMAT } from '../../src/model/scenario';

describe('documents of the past', () => {
  const steps = [
    (document: object) => ({ ...document, format: 'parallel-run/scenario@2', second: true }),
    (document: object) => ({ ...document, format: 'parallel-run/scenario@3', third: true }),
  ];
  const made = (format: string) => ({ format, modelVersion: 1 });

  it('take every step from their own format to today', () => {
    expect(migrate(made('parallel-run/scenario@1'), steps)).toEqual({
      document: { format: 'parallel-run/scenario@3', modelVersion: 1, second: true, third: true },
    });
    expect(migrate(made('parallel-run/scenario@2'), steps)).toMatchObject({ document: { third: true } });
    expect(migrate(made('parallel-run/scenario@2'), steps)).not.toMatchObject({ document: { second: true } });
    expect(migrate(made('parallel-run/scenario@3'), steps)).toEqual({ document: made('parallel-run/scenario@3') });
  });

  it('of the future are named as such', () => {
    expect(migrate(made('parallel-run/scenario@4'), steps)).toEqual({
      problem: expect.stringContaining('newer version'),
    });
  });

  it('that are none are left for the schema', () => {
    for (const other of [null, 3, [], {}, made('parallel-run/scenario@0'), made('x')]) {
      expect(migrate(other, steps)).toEqual({ document: other });
    }
  });

  it('today’s format is the one after the last step', () => {
    expect(SCENARIO_FORMAT).toBe(`parallel-run/scenario@${MIGRATIONS.length + 1}`);
    expect(migrate(BASELINE)).toEqual({ document: BASELINE });
  });
});
