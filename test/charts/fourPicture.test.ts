import { describe, expect, test } from 'vitest';
import { FOUR_PICTURE, fourPictureSvg, type FourPictureInput } from '../../src/charts/fourPicture';
import { textWidth } from '../../src/charts/measure';
import { B2B, PLATE, synthetic } from './synthetic';
import { wellFormed } from './wellFormed';

const NAMES = ['LLM APIs', 'vertical B2B AI', 'AI consumer apps', 'AI chips and infrastructure'];
const LONG = 'In 2028 China is ahead in chips in 62 of 100 simulated futures, the US in 38; 38 and 62 at the baseline.';

const INPUT: FourPictureInput = {
  markets: NAMES.map((name, index) => ({
    name: `Share of ${name}, %`,
    finding: LONG,
    plate: {
      ...PLATE,
      segment: synthetic({ ...B2B, to: [0.42, 0.51, 0.06] }),
      reference: PLATE.segment,
      top: index === 3 ? 1 : 0.8,
    },
  })),
  theme: 'light',
  title: 'In 2028 the US is ahead in all four markets in 52 of 100 simulated futures.',
  caption: 'Share of each market, %, on one scale.',
  note: 'Open marks: shares as printed.',
  description: 'Four fan charts.',
  facts: { scenario: 'Baseline', seed: '2028', trials: 8192, digest: '1a2b3c4d5e6f7890', modelVersion: 1, date: 'May' },
  words: {
    notForecast: 'Not a forecast.',
    scenario: (name) => `Scenario: ${name}`,
    run: ({ seed, digest }) => `Seed ${seed} · digest ${digest}`,
    source: ['After ', 'The Great Convergence', ', AINews'],
  },
};

const svg = fourPictureSvg(INPUT);
const texts = [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes, inside]) => {
  const number = (name: string) => Number(attributes!.match(new RegExp(`${name}="([\\d.]+)"`))![1]);
  const text = inside!.replace(/<[^>]*>/g, '');
  return { x: number('x'), y: number('y'), size: number('font-size'), text };
});
const plates = [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(1\.2\)">(.*?)<\/g>/g)];

describe('the picture of all four', () => {
  test('has a plate for each market, two by two, and none for their total', () => {
    expect(plates.map(([, x]) => x)).toEqual(['44', '620', '44', '620']);
    expect(new Set(plates.map(([, , y]) => y)).size).toBe(2);
  });

  test('is named and described, well-formed, and says its finding, scenario, seed, digest and source', () => {
    expect(wellFormed(svg)).toBeUndefined();
    expect(svg).toContain(`<title>${INPUT.title}</title><desc>${INPUT.description}</desc>`);
    const all = texts.map(({ text }) => text).join(' ');
    for (const said of [INPUT.title, INPUT.caption, INPUT.note, 'Scenario: Baseline', 'Seed 2028 · digest 1a2b3c4d'])
      expect(all).toContain(said);
    expect(all).toContain('Not a forecast. After The Great Convergence, AINews');
  });

  test('names every market and gives its finding whole, inside its own column', () => {
    const all = texts.map(({ text }) => text).join(' ');
    for (const { name } of INPUT.markets) expect(all).toContain(name);
    expect(all.split(LONG)).toHaveLength(5);
    const [, right] = [44, 620];
    for (const { x, size, text } of texts.filter(({ x, text }) => x === 44 && LONG.includes(text)))
      expect(x + textWidth(text, size)).toBeLessThan(right);
  });

  test('draws all on one scale, the highest', () => {
    const ticks = plates.map(([, , , inside]) => [...inside!.matchAll(/text-anchor="end"[^>]*>(\d+)</g)].at(-1)![1]);
    expect(ticks).toEqual(['100', '100', '100', '100']);
  });

  test('dashes the reference of all three blocs in every plate', () => {
    expect(svg.match(/stroke-dasharray="5 4"/g)).toHaveLength(12);
  });

  test('keeps everything on the sheet', () => {
    expect(svg).toContain(`height="${FOUR_PICTURE.height}"`);
    for (const [, , y, inside] of plates)
      for (const [, down] of inside!.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g))
        expect(Number(y) + 1.2 * Number(down)).toBeLessThan(FOUR_PICTURE.height - 80);
  });
});
