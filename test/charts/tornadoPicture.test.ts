import { expect, test } from 'vitest';
import { SHAPES, type Shape } from '../../src/charts/picture';
import { tornadoPictureSvg, type TornadoPictureInput } from '../../src/charts/tornadoPicture';
import { lettering } from './lettering';
import { SHEET, TORNADO } from './pictures';

const picture = (change: Partial<TornadoPictureInput> = {}) => tornadoPictureSvg({ ...SHEET, ...TORNADO, ...change });
const texts = (svg: string) => lettering(svg).map(({ text }) => text);

test('names every driver and event in the order of their swings, whole, at every shape', () => {
  for (const shape of Object.keys(SHAPES) as Shape[]) {
    const names = TORNADO.rows.map(({ name }) => name);
    expect(texts(picture({ shape })).filter((text) => names.includes(text))).toEqual(names);
  }
});

test('letters both ends of a row with their words, and a row within noise with that alone', () => {
  const all = texts(picture());
  expect(all).toContain('widely restricted -6.0');
  expect(all).toContain('deep discount -3.0');
  expect(all.filter((text) => text === 'within noise')).toHaveLength(2 * 3);
});

test('says what all do together and what none of them explains', () => {
  const all = texts(picture());
  expect(all).toContain(TORNADO.together.text);
  expect(all).toContain(TORNADO.unexplained.name);
  expect(all).toContain('31%');
});

test('bars are hollow at the low end, solid at the high one, hatched within noise, and never in a bloc’s colour', () => {
  const svg = picture();
  const fills = [...svg.matchAll(/<rect x[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill);
  expect(fills.filter((fill) => fill === '#42514e')).toHaveLength(13);
  expect(fills.filter((fill) => fill === '#ffffff')).toHaveLength(13 + 2 * 3);
  expect(svg).not.toMatch(/#2d3a94|#c0720f|#17807b/);
});

test('bars are as long as their swings: twice the change, twice the bar', () => {
  const widths = [...picture().matchAll(/<rect x[^>]*? width="([\d.]+)"/g)].map(([, width]) => Number(width));
  const [low, high] = [TORNADO.rows[1]!.drawn.low.value, TORNADO.rows[1]!.drawn.high.value].map((value) =>
    Math.abs(value - TORNADO.standing),
  );
  expect(widths[2]! / widths[3]!).toBeCloseTo(low! / high!, 2);
});
