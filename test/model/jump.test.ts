/** What an event does to each balance, worked out by hand from the tables of model §3.5 and §4b. */

import { expect, it } from 'vitest';
import { BELIEFS } from '../../src/model/assumptions';
import { balanceOf } from '../../src/model/baseline';
import { event, type EventId } from '../../src/model/events';
import { jumps } from '../../src/model/jump';
import { SEGMENTS, type SegmentId } from '../../src/model/segments';

const all = jumps(BELIEFS);
const of = (id: EventId, segment: SegmentId) => all[segment][BELIEFS.events.findIndex((row) => row.id === id)]!;
const near = (value: number) => expect.closeTo(value, 12);

it('reaches B2B at once, from APIs half a year later and from chips a year later', () => {
  expect(of('cn-agent-ecosystem', 'vertical-b2b')).toEqual({
    x: [
      { lagQuarters: 0, plain: near(-0.22), signed: near(0) },
      { lagQuarters: 2, plain: near(0.2 * -0.28), signed: near(0) },
      { lagQuarters: 4, plain: near(0.2 * 0.2 * -0.06), signed: near(0) },
    ],
    y: near(0.11),
  });
});

it('of a breakthrough is mirrored with its origin, spillovers included', () => {
  expect(of('paradigm-breakthrough', 'consumer-apps')).toEqual({
    x: [
      { lagQuarters: 0, plain: 0, signed: near(0.22) },
      { lagQuarters: 2, plain: 0, signed: near(0.12 * 0.35) },
      { lagQuarters: 4, plain: 0, signed: near(0.12 * 0.2 * 0.15) },
    ],
    y: near(0.11),
  });
});

it('of an incident is the loss of whoever is blamed', () => {
  const { jump, blame } = event('safety-incident');
  for (const segment of SEGMENTS) {
    const [us, cn, other] = jump[segment];
    const loss = blame!.loss[segment];
    const { x, y } = of('safety-incident', segment);
    for (const [side, attraction] of [
      [1, [us - loss, cn, other]],
      [-1, [us, cn - loss, other]],
    ] as const) {
      const expected = balanceOf(attraction);
      expect(x[0]!.plain + side * x[0]!.signed).toBeCloseTo(expected.x, 12);
      expect(y).toBeCloseTo(expected.y, 12);
    }
  }
  expect(of('safety-incident', 'llm-apis').x[1]).toEqual({ lagQuarters: 2, plain: 0, signed: near(-0.2 * 0.02) });
});
