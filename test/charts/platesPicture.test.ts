import { describe, expect, test } from 'vitest';
import { SHAPES, type Shape } from '../../src/charts/picture';
import { lettering } from './lettering';
import { compared, differencesOf, FINDING, four, KINDS, MARKETS, SHEET } from './pictures';

const ALL = Object.keys(SHAPES) as Shape[];
const placesOf = (svg: string) =>
  [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\) scale/g)].map(([, x, y]) => [Number(x), Number(y)]);
const words = (svg: string) =>
  lettering(svg)
    .map(({ text }) => text)
    .join(' ');

describe('the picture of all four', () => {
  test.each(ALL)('%s: has a plate for each market, two by two, and none for their total', (shape) => {
    const places = placesOf(four()({ ...SHEET, shape }));
    expect(places).toHaveLength(4);
    expect(new Set(places.map(([x]) => x)).size).toBe(2);
    expect(new Set(places.map(([, y]) => y)).size).toBe(2);
  });

  test('on a slide 16:9 has its words beside the plates, and above them where there is height', () => {
    const firstPlot = (shape: Shape) => placesOf(four()({ ...SHEET, shape }))[0]![0];
    expect(firstPlot('wide')).toBeGreaterThan(44);
    expect(firstPlot('square')).toBe(44);
  });

  test.each(ALL)('%s: names every market and gives its finding whole', (shape) => {
    const all = words(four()({ ...SHEET, shape }));
    for (const name of MARKETS) expect(all).toContain(`Share of ${name}, %`);
    expect(all.split(FINDING)).toHaveLength(5);
  });

  test.each(ALL)('%s: has room in every plot to tell a fifth of the axis from the next', (shape) => {
    const ticks = lettering(four()({ ...SHEET, shape })).filter(({ text }) => /^(0|20|40|60|80|100)$/.test(text));
    expect(ticks).toHaveLength(4 * 6);
  });

  test.each([437, 479])('on a slide %i px high every market has its finding, or none has', (inset) => {
    for (const finding of [FINDING, `${FINDING} ${FINDING}`]) {
      const all = words(four(finding)({ ...SHEET, inset }));
      expect([1, 5]).toContain(all.split(finding).length);
    }
  });

  test('on a slide has plots as wide as their cells, its words above them', () => {
    const places = placesOf(four()({ ...SHEET, inset: 479 }));
    expect(new Set(places.map(([x]) => x))).toEqual(new Set([44, 616]));
  });

  test('never leaves the % of a name alone on a line', () => {
    for (const inset of [437, undefined]) {
      const rows = lettering(four()({ ...SHEET, inset })).map(({ text }) => text);
      expect(rows.filter((text) => text.endsWith(', %'))).toHaveLength(4);
    }
  });

  test('leaves a finding out rather than cutting it', () => {
    const all = words(four(`${FINDING} `.repeat(30))({ ...SHEET, shape: 'wide' }));
    expect(all).not.toContain('In 2028 China is ahead in chips');
    expect(all).not.toContain('…');
  });
});

describe('the picture of a comparison', () => {
  test('of one scenario is one plate as large as the sheet, whose words are the sheet’s', () => {
    const svg = KINDS['difference-1']!(SHEET);
    expect(placesOf(svg)).toHaveLength(1);
    expect(words(svg)).not.toContain('In 8 of 10 futures');
  });

  test.each([2, 3])('of %i has a plate for each, with its name and finding, on one scale', (count) => {
    const names = ['Deep discounts', 'Sovereign stacks', 'China’s demand slows'].slice(0, count);
    for (const shape of ALL)
      for (const draw of [differencesOf(names), compared(names, true)]) {
        const svg = draw({ ...SHEET, shape });
        expect(placesOf(svg)).toHaveLength(count);
        for (const name of names) expect(words(svg)).toContain(name);
        expect(words(svg).split('higher in this scenario')).toHaveLength(count + 1);
      }
  });

  test.each([undefined, 560, 700])('of two uses the width of a sheet of 4:3, with its words above (%s)', (inset) => {
    const places = placesOf(KINDS['ghost-2']!({ ...SHEET, shape: 'standard', inset }));
    expect(places[0]![0]).toBe(44);
  });

  test('in rows of three or one never leaves a gap for a fourth on a slide', () => {
    const places = placesOf(KINDS['ghost-3']!({ ...SHEET, shape: 'wide' }));
    expect(new Set(places.map(([, y]) => y)).size).toBe(1);
  });
});
