import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fan } from '../../src/charts/fan';
import { textWidth } from '../../src/charts/measure';
import { PICTURE, pictureSvg, type PictureInput, type PictureWords } from '../../src/charts/picture';
import { quantile } from '../../src/model/forecast';
import { PLATES } from './plates';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';
import { wellFormed } from './wellFormed';

const words: PictureWords = {
  notForecast: 'Not a forecast.',
  scenario: (name) => `Scenario: ${name}`,
  run: ({ seed, trials, digest, modelVersion, date }) =>
    `seed ${seed} · ${trials} futures · digest ${digest} · model version ${modelVersion} · ${date}`,
  source: ['After ', 'The Great Convergence', ', AINews, April 2026; model: Parallel Run, version 1'],
};

const INPUT: PictureInput = {
  plate: PLATE,
  theme: 'light',
  title: 'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
  caption: 'Share of vertical B2B AI, %. Half of futures fall in the dark band, 8 in 10 in the pale one.',
  note: 'Open marks: shares as printed for 2024 and 2028. Each bloc has its own bands, so middles need not add to 100.',
  description: 'Fan chart of vertical B2B.',
  facts: {
    scenario: 'Baseline',
    seed: '2028',
    trials: 8192,
    digest: '1a2b3c4d5e6f7890',
    modelVersion: 1,
    date: '1 May 2026',
  },
  words,
};

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, inside]) => inside!.replace(/<[^>]*>/g, ''));
}

describe('a picture', () => {
  const svg = pictureSvg(INPUT);

  test('says the finding, what is shown, how it came about, that it is no forecast, and where from', () => {
    const all = texts(svg).join(' ');
    expect(all).toContain('In 2028 the US is ahead in vertical B2B');
    expect(all).toContain('Share of vertical B2B AI, %.');
    expect(all).toContain(
      'Scenario: Baseline · seed 2028 · 8192 futures · digest 1a2b3c4d · model version 1 · 1 May 2026',
    );
    expect(all).toContain(
      'Not a forecast. After The Great Convergence, AINews, April 2026; model: Parallel Run, version 1',
    );
  });

  test('has the forecast’s own numbers', () => {
    const share = (level: 0.1 | 0.5 | 0.9) => quantile(PLATE.segment, 'cn', 16, level);
    expect(texts(svg)).toContain(WORDS.percent(share(0.5)));
    expect(texts(svg)).toContain(WORDS.range(share(0.1), share(0.9)));
  });

  test('draws what the page draws at the same size', () => {
    const [, scale] = svg.match(/scale\(([\d.]+)\)/)!;
    const translated = Number(svg.match(/translate\(44 ([\d.]+)\)/)![1]);
    expect(translated).toBeGreaterThan(0);
    const width = (PICTURE.width - 88) / Number(scale);
    const gridline = svg.match(/d="M36,[\d.]+H([\d.]+)"/)!;
    expect(Number(gridline[1])).toBeCloseTo(width, 0);
    expect(svg.match(/<path /g)!.length).toBeGreaterThan(fan({ ...PLATE, width, height: 350 }).panels[0]!.bands.length);
  });

  test('is 16:9, named and described for those who cannot see it', () => {
    expect(PICTURE.width / PICTURE.height).toBeCloseTo(16 / 9, 9);
    expect(svg).toContain(`<title>${INPUT.title}</title><desc>${INPUT.description}</desc>`);
  });

  test('holds nothing that a drawing program cannot read', () => {
    expect(svg).not.toMatch(
      /class=|foreignObject|<style|paint-order|var\(|dominant-baseline|mix-blend|currentColor|href/,
    );
  });

  test('carries its fonts when it is given them, and nothing else in a style', () => {
    const fonted = pictureSvg({ ...INPUT, fonts: { serif: 'AAAA', sans: 'BBBB' } });
    expect(fonted.match(/<style>(.*)<\/style>/)![1]!.replace(/@font-face\{[^}]*\}/g, '')).toBe('');
    expect(fonted).toContain('data:font/woff2;base64,BBBB');
    expect(wellFormed(fonted)).toBeUndefined();
  });
});

describe('whatever it is given', () => {
  const hostile = [
    '</text><script>alert(1)</script>',
    `"'&<>\u0000\u001b\ufffe\ud800`,
    'W'.repeat(80),
    '\u202eبسيط',
    '美国'.repeat(40),
    '',
  ];

  test.each(hostile)('a scenario called %j leaves it well-formed and inside its margins', (name) => {
    const svg = pictureSvg({
      ...INPUT,
      title: name,
      caption: name,
      note: name,
      description: name,
      facts: { ...INPUT.facts, scenario: name, seed: name.slice(0, 40) },
    });
    expect(wellFormed(svg)).toBeUndefined();
    expect(svg).not.toContain('<script');
    for (const [, size, text] of svg.matchAll(/<text x="44" [^>]*font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g)) {
      const plain = text!.replace(/&(?:\w+|#39);/g, '&');
      expect(textWidth(plain, Number(size))).toBeLessThanOrEqual(PICTURE.width - 88);
    }
  });

  test('any names, titles and words leave it well-formed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, (title, scenario, note) => {
        const svg = pictureSvg({ ...INPUT, title, note, facts: { ...INPUT.facts, scenario } });
        expect(wellFormed(svg)).toBeUndefined();
        expect(svg).toContain('Not a forecast.');
      }),
      { numRuns: 40, seed: 2028 },
    );
  }, 30_000);

  test('every kind of plate, in both themes, is well-formed', () => {
    for (const plate of PLATES.slice(0, 15)) {
      for (const theme of ['light', 'dark'] as const)
        expect(wellFormed(pictureSvg({ ...INPUT, plate, theme }))).toBeUndefined();
    }
  }, 30_000);
});

describe('pinned: notices change, proves nothing', () => {
  const changed = { ...PLATE, segment: synthetic({ ...B2B, to: [0.42, 0.51, 0.06] }), reference: PLATE.segment };
  test.each([
    ['together-light', INPUT],
    ['focus-dark', { ...INPUT, theme: 'dark', plate: { ...changed, focus: 'cn' } }],
  ] as const)('%s', async (name, input) => {
    await expect(pictureSvg(input).replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/${name}.svg`);
  });
});
