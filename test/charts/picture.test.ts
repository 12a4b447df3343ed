import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fan } from '../../src/charts/fan';
import { PICTURE, pictureSvg, SHAPES, type PictureInput, type Shape } from '../../src/charts/picture';
import { quantile } from '../../src/model/forecast';
import { lettering, touching } from './lettering';
import { compared, differencesOf, four, KINDS, SHEET } from './pictures';
import { PLATES } from './plates';
import { PLATE, WORDS } from './synthetic';
import { wellFormed } from './wellFormed';

const INPUT: PictureInput = { ...SHEET, plate: PLATE };

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
      'Scenario: Baseline · Seed 2028 · 8192 futures · digest 1a2b3c4d · model version 1 · 1 May 2026',
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

const EVERY = Object.entries(KINDS).flatMap(([kind, draw]) =>
  (Object.keys(SHAPES) as Shape[]).map((shape) => ({ kind, shape, draw })),
);

describe('every kind of picture, at every shape,', () => {
  test.each(EVERY)(
    '$kind, $shape: keeps its lettering on the sheet and apart also in the widest fallback, and at 12 px or more',
    ({ shape, draw }) => {
      const { width, height } = SHAPES[shape];
      const svg = draw({ ...SHEET, shape });
      expect(svg).toContain(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`);
      const all = lettering(svg);
      expect(all.length).toBeGreaterThan(20);
      expect(touching(all)).toEqual([]);
      for (const { size, left, right, top, bottom } of all) {
        expect(size).toBeGreaterThanOrEqual(12);
        expect(left).toBeGreaterThanOrEqual(40);
        expect(right).toBeLessThanOrEqual(width - 10);
        expect(top).toBeGreaterThan(20);
        expect(bottom).toBeLessThan(height - 10);
      }
      for (const { right } of lettering(svg, 1)) expect(right).toBeLessThanOrEqual(width - 30);
    },
  );

  test.each(EVERY)('$kind, $shape: is read by any drawing program, on any ground', ({ shape, draw }) => {
    for (const theme of ['light', 'dark'] as const)
      for (const transparent of [false, true]) {
        const svg = draw({ ...SHEET, shape, theme, transparent });
        expect(wellFormed(svg)).toBeUndefined();
        expect(svg).not.toMatch(
          /class=|foreignObject|<style|paint-order|var\(|dominant-baseline|mix-blend|currentColor|href|url\(|<pattern|NaN|Infinity/,
        );
        const all = texts(svg).join(' ');
        for (const said of ['Scenario: Baseline', 'Not a forecast. After The Great Convergence', 'digest 1a2b3c4d'])
          expect(all).toContain(said);
        expect(all).toContain(SHEET.facts.link.replace('https://', ''));
      }
  });
});

describe('a link', () => {
  const linked = (link: string) => texts(pictureSvg({ ...INPUT, facts: { ...SHEET.facts, link } }));
  const line = (length: number) => `https://example.org/#${'a'.repeat(length)}`;

  test('is printed whole, on one line or two, or not at all, and then the picture says so', () => {
    expect(linked(line(110))).toContain(line(110).slice(8));
    expect(linked(line(230)).join('')).toContain(line(230).slice(8));
    const long = linked(line(320)).join(' ');
    expect(long).not.toContain('aaaa');
    expect(long).toContain(SHEET.words.linkTooLong);
  });

  test('is smaller, to 12 px, before it takes a second line', () => {
    const sizes = (length: number) =>
      lettering(pictureSvg({ ...INPUT, facts: { ...SHEET.facts, link: line(length) } }))
        .filter(({ text }) => /example.org|aaaa/.test(text))
        .map(({ size }) => size);
    expect([sizes(110), sizes(138), sizes(230)]).toEqual([[13], [12], [12, 12]]);
  });

  test('needs no line where there is none', () => {
    expect(linked('').join(' ')).not.toContain(SHEET.words.linkTooLong);
  });
});

describe('on a slide, whose own text says the rest,', () => {
  test('a picture letters what is shown and its note alone', () => {
    const svg = pictureSvg({ ...INPUT, inset: 500 });
    const all = texts(svg).join(' ');
    expect(svg).toContain('width="1200" height="500"');
    expect(all).toContain('8 in 10 in the outer one');
    expect(all).toContain('Open marks');
    expect(all).not.toMatch(/ahead in vertical|Seed|Not a forecast|example\.org/);
    expect(touching(lettering(svg))).toEqual([]);
    expect(Math.max(...lettering(svg).map(({ bottom }) => bottom))).toBeLessThan(500);
  });
});

describe('a note of one’s own', () => {
  test.each([undefined, 500])(
    'stands first, on a line of its own, and the standard note whole after it (%s)',
    (inset) => {
      const all = texts(pictureSvg({ ...INPUT, inset, remark: 'Prepared for the board' }));
      const at = all.indexOf('Prepared for the board');
      expect(at).toBeGreaterThan(0);
      expect(all.slice(at + 1).join(' ')).toContain(INPUT.note);
    },
  );
});

describe('a title of one’s own', () => {
  test('takes the finding’s place, and the finding stands under it, whole', () => {
    const svg = pictureSvg({ ...INPUT, title: 'My title', finding: INPUT.title });
    const [first, second] = lettering(svg);
    expect(svg).toContain('<title>My title</title>');
    expect(first!.text).toBe('My title');
    expect(second!.text).toBe(INPUT.title);
    expect(second!.size).toBeLessThan(first!.size);
  });
});

describe('a transparent ground', () => {
  test('paints no sheet, and lets half of it through wherever the drawing needs one', () => {
    const [painted, clear] = [false, true].map((transparent) => pictureSvg({ ...INPUT, transparent }));
    const sheets = (svg: string) => svg.match(/(?:fill|stroke)="#ffffff"/g)!.length;
    const halves = (svg: string) => svg.match(/(?:fill|stroke)="#ffffff" (?:fill|stroke)-opacity="0.5"/g)?.length ?? 0;
    expect(painted).toContain('<rect width="1200" height="675" fill="#ffffff"/>');
    expect(clear).not.toContain('<rect');
    expect(halves(painted!)).toBe(0);
    expect(halves(clear!)).toBe(sheets(painted!) - 1);
  });
});

describe('whatever it is given', () => {
  const long = 'A very long scenario name that someone thought was a good idea to keep for 80 ch';
  const hostile = [
    '</text><script>alert(1)</script>',
    `"'&<>\u0000\u001b\u0085\ufffe\ud800`,
    'W'.repeat(80),
    '\u202eبسيط\u2066',
    'سيناريو طويل جدا '.repeat(5).slice(0, 80),
    '美国'.repeat(40),
    long,
    '',
  ];
  const { changed, tornado } = KINDS;
  const drawn = (name: string) => ({
    ...{ changed: changed!, tornado: tornado!, 'later-split': KINDS['later-split']! },
    four: four(name),
    'difference-2': differencesOf([name, `${name}2`]),
    'difference-3': differencesOf([name, name, name]),
    'ghost-3': compared([name, name, name], true),
    'side-4': compared([name, name, name, name], false),
  });

  test.each(hostile)('a name, title and note %j leave it well-formed, readable and inside its margins', (name) => {
    const facts = { ...SHEET.facts, scenario: `${name}, compared with ${name}`, seed: name.slice(0, 40) };
    const sheet = { ...SHEET, title: name, finding: SHEET.title, remark: name, facts };
    for (const draw of Object.values(drawn(name)))
      for (const shape of Object.keys(SHAPES) as Shape[]) {
        const svg = draw({ ...sheet, shape });
        expect(wellFormed(svg)).toBeUndefined();
        expect(svg).not.toContain('<script');
        expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        const all = lettering(svg);
        expect(touching(all)).toEqual([]);
        for (const { right, bottom, size } of all) {
          expect(size).toBeGreaterThanOrEqual(12);
          expect(right).toBeLessThanOrEqual(SHAPES[shape].width - 10);
          expect(bottom).toBeLessThan(SHAPES[shape].height - 10);
        }
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
