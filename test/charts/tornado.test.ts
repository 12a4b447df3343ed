import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/charts/measure';
import { tornado, type TornadoSource } from '../../src/charts/tornado';

const end = (value: number, text = '') => ({ value, text, short: text });
const source = (low: number, high: number): TornadoSource => ({ low: end(low), high: end(high) });

it('draws each end from where the outcome stands to where it goes, on one scale', () => {
  const { centre, rows } = tornado([source(0.3, 0.5), source(0.4, 0.45)], 0.4, 600);
  const [wide, narrow] = rows;
  expect(centre).toBe(300);
  expect(wide!.bars).toEqual([
    { end: 'low', x: 0, width: 300 },
    { end: 'high', x: 300, width: 300 },
  ]);
  expect(narrow!.bars).toContainEqual({ end: 'high', x: 300, width: 150 });
});

it('keeps a driver that lowers the outcome when raised on the left, solid end and all', () => {
  const [row] = tornado([source(0.45, 0.3)], 0.4, 600).rows;
  const high = row!.bars.find((bar) => bar.end === 'high')!;
  expect(high.x).toBe(0);
  expect(high.width).toBe(400);
});

it('draws the longer bar first, so that a shorter one on the same side is seen', () => {
  const [row] = tornado([source(0.42, 0.5)], 0.4, 600).rows;
  expect(row!.bars.map((bar) => bar.end)).toEqual(['high', 'low']);
  expect(row!.bars[0].x).toBe(row!.bars[1].x);
});

it('letters the lower end on the left and the upper on the right', () => {
  const [row] = tornado([{ low: end(0.5, 'eased +10'), high: end(0.3, 'complete −10') }], 0.4, 600).rows;
  expect(row!.texts.map(({ anchor, text }) => [anchor, text])).toEqual([
    ['end', 'complete −10'],
    ['start', 'eased +10'],
  ]);
});

it('hatches a swing within noise and letters that in the place of its ends', () => {
  const [row] = tornado([{ low: end(0.4, 'a'), high: end(0.401, 'b'), noise: 'within noise' }], 0.4, 600).rows;
  expect(row!.hatched).toBe(true);
  expect(row!.texts.map(({ text }) => text)).toEqual(['within noise']);
});

it('letters ends short where there is little room', () => {
  const long = {
    low: { value: 0.3, text: 'eased −10', short: '−10' },
    high: { value: 0.5, text: 'x +10', short: '+10' },
  };
  expect(tornado([long], 0.4, 300).rows[0]!.texts.map(({ text }) => text)).toEqual(['−10', '+10']);
  expect(tornado([long], 0.4, 600).rows[0]!.texts.map(({ text }) => text)).toEqual(['eased −10', 'x +10']);
});

it('stands in the middle, without bars, when nothing moves the outcome', () => {
  const { centre, rows } = tornado([source(0.4, 0.4)], 0.4, 600);
  expect(centre).toBe(300);
  expect(rows[0]!.bars.map(({ width }) => width)).toEqual([0, 0]);
});

it('has room for every bar and every letter within its width', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const word = fc.constantFrom('', '+1', 'near parity −2.2', 'widely restricted −10.4');
  const one = fc.record({ low: share, high: share, text: word });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 17 }),
      share,
      fc.integer({ min: 420, max: 1200 }),
      (all, at, width) => {
        const sources = all.map(({ low, high, text }) => ({ low: end(low, text), high: end(high, text) }));
        const { rows } = tornado(sources, at, width);
        for (const { bars, texts } of rows) {
          const ends = bars.flatMap((bar) => [bar.x, bar.x + bar.width]);
          const letters = texts.map(({ x, anchor, text }) => x + (anchor === 'end' ? -1 : 1) * textWidth(text, 12));
          expect(Math.min(...ends, ...letters)).toBeGreaterThanOrEqual(-0.2);
          expect(Math.max(...ends, ...letters)).toBeLessThanOrEqual(width + 0.2);
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
