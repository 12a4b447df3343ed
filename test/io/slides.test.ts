/** What is in a .pptx, read part by part: nothing of it needs a repair, every number is the forecast's, every name stays a name. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanChartXml } from '../../src/io/fanChart';
import { fanWorkbook, stacked } from '../../src/io/fanWorkbook';
import { slides } from '../../src/io/slides';
import { stored } from '../../src/io/stored';
import { malformed } from '../../src/io/wellFormed';
import { archive } from '../../src/io/archive';
import { BLOCS } from '../../src/model/blocs';
import { wellFormed } from '../charts/wellFormed';
import {
  chart,
  deck,
  picture,
  plain,
  PNG,
  QUARTERS,
  referenceOf,
  seven,
  SVG,
  text,
  texts,
  TITLE,
  unzipped,
  written,
  xmlParts,
} from './decks';

const SLIDES = ['slide1', 'slide2', 'slide3', 'slide4'].map((name) => `ppt/slides/${name}.xml`);
const parts = await written(deck());

describe('the file', () => {
  it('has nothing but well-formed parts', () => {
    const found = xmlParts(parts);
    expect(found.length).toBeGreaterThan(40);
    for (const [path, xml] of found) expect(wellFormed(xml), path).toBeUndefined();
  });

  it('announces every part it has and none that it has not, and every relation leads somewhere', () => {
    const announced = [...text(parts, '[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(new Set(announced).size).toBe(announced.length);
    for (const path of announced) expect(parts.has(path), path).toBe(true);
    for (const [path, xml] of xmlParts(parts).filter(([path]) => path.endsWith('.rels')))
      for (const [, target, mode] of xml.matchAll(/Target="([^"]+)"( TargetMode="External")?/g))
        if (!mode) expect(parts.has(resolved(path, target!)), `${path} to ${target}`).toBe(true);
  });

  it.each([
    ['wide', 'cx="12192000" cy="6858000"'],
    ['standard', 'cx="12192000" cy="9144000"'],
  ] as const)('has %s slides', async (shape, size) => {
    expect(text(await written(deck({ shape })), 'ppt/presentation.xml')).toContain(`<p:sldSz ${size}`);
  });

  it('is not made when a part would be broken', async () => {
    const slide = { ...deck().slides[0]!, content: picture('<svg><path></svg>') };
    await expect(slides(deck({ slides: [slide] }))).rejects.toThrow('image-1-1.svg has svg closes nothing');
  });
});

describe('a slide', () => {
  it.each(SLIDES)('%s has the title as its own, to be edited, and says that it is no forecast', (path) => {
    const slide = text(parts, path);
    const [title] = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(slide)!;
    expect(texts(title)).toEqual([TITLE]);
    expect(texts(slide)).toContain('Half of futures fall in the inner band.');
    expect(texts(slide)).toContain('Not a forecast. ');
    expect(texts(slide)).toContain('Scenario: Baseline');
  });

  it('has a link that can be clicked, unless it is too long to be opened', async () => {
    const relations = (of: typeof parts) => text(of, 'ppt/slides/_rels/slide1.xml.rels');
    expect(relations(parts)).toContain('Target="https://example.org/app/#1.a-b_c" TargetMode="External"');
    const foot = { ...deck().foot, link: `https://example.org/#${'a'.repeat(2500)}` };
    const other = await written(deck({ foot }));
    expect(relations(other)).not.toContain('External');
    expect(texts(text(other, SLIDES[0]!))).not.toContain('Open in Parallel Run');
  });

  it('has notes in paragraphs', () => {
    const notes = text(parts, 'ppt/notesSlides/notesSlide1.xml');
    const paragraphs = [...notes.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => texts(paragraph).join(''));
    expect(paragraphs.slice(0, 3)).toEqual(['The finding', '', 'Link: https://example.org/']);
  });

  it('has the picture as SVG beside our own PNG, and in words', () => {
    const slide = text(parts, SLIDES[0]!);
    const relation = (id: string) =>
      new RegExp(`Id="${id}"[^>]*Target="\\.\\.([^"]*)"|Target="\\.\\.([^"]*)"[^>]*Id="${id}"`)
        .exec(text(parts, 'ppt/slides/_rels/slide1.xml.rels'))!
        .slice(1)
        .find(Boolean)!;
    const [, png] = /<a:blip r:embed="([^"]+)">/.exec(slide)!;
    const [, svg] = /<asvg:svgBlip [^>]*r:embed="([^"]+)"/.exec(slide)!;
    expect(parts.get(`ppt${relation(png!)}`)).toEqual(PNG);
    expect(text(parts, `ppt${relation(svg!)}`)).toBe(SVG);
    expect(slide).toContain('descr="Fan chart of vertical B2B"');
  });

  it('has a table of cells', () => {
    const rows = [...text(parts, SLIDES[2]!).matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) => texts(row));
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual(['us', '60.0', '57.4', '54.9', '52.4', '50.0', '40.1', '59.9', '−4.8']);
  });

  it('keeps what stands below clear of a title of any length', async () => {
    for (const title of ['Short', TITLE, 'Long '.repeat(40), 'Very long '.repeat(60), '长'.repeat(90)]) {
      const slide = text(await written(deck({ slides: [{ ...deck().slides[0]!, title }] })), SLIDES[0]!);
      const boxes = [...slide.matchAll(/<a:off x="\d+" y="(\d+)"\/>\s*<a:ext cx="\d+" cy="(\d+)"\/>/g)].map(
        ([, y, cy]) => [Number(y), Number(y) + Number(cy)] as const,
      );
      const [head, takeaway, below] = boxes;
      expect(head![1]).toBeLessThanOrEqual(takeaway![0]);
      expect(takeaway![1]).toBeLessThanOrEqual(below![0]);
      expect(takeaway![1] - takeaway![0]).toBeGreaterThan(190_500);
    }
  });
});

describe.each(BLOCS.map((bloc, index) => [bloc, index + 1] as const))('the native chart of %s', (bloc, number) => {
  const names = [...parts.keys()].filter((path) => /charts\/chart\d+\.xml$/.test(path)).sort();
  const xml = text(parts, names[number - 1]!);
  const seriesOf = (kind: string): Series[] => {
    const [, inside] = new RegExp(`<c:${kind}>(.*)</c:${kind}>`, 's').exec(xml)!;
    return [...inside!.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => ({
      series,
      name: texts(series, 'c:v')[0]!,
      values: texts(/<c:val>.*<\/c:val>/s.exec(series)![0], 'c:v').map(Number),
    }));
  };
  const areas = seriesOf('areaChart');
  const lines = seriesOf('lineChart');

  it('stands on a base that is not painted', () => {
    expect(areas.map(({ name }) => name)).toEqual(['Base', 'a', 'b', 'c', 'd', 'e']);
    const [, look] = /<c:spPr>(.*?)<\/c:spPr>/s.exec(areas[0]!.series)!;
    expect(look).toBe('<a:noFill/><a:ln><a:noFill/></a:ln>');
  });

  it('has bands in the colour of the bloc, the inner ones more opaque', () => {
    const alphas = areas.slice(1).map(({ series }) => /val="(\w+)"><a:alpha val="(\d+)"/.exec(series)!.slice(1));
    const [outer, middle, inner] = ['10000', '22600', '38100'];
    expect(alphas.map(([, alpha]) => alpha)).toEqual([outer, middle, inner, middle, outer]);
    expect(new Set(alphas.map(([colour]) => colour))).toEqual(new Set([chart(bloc).colours.line]));
  });

  it('has widths that add up to the quantiles, to the last digit of a sum', () => {
    for (const quarter of QUARTERS) {
      const tops = [0, 1, 2, 4, 5, 6].map((cut) => seven(bloc, quarter)[cut]!);
      let sum = 0;
      areas.forEach(({ values }, index) => {
        sum += values[quarter]!;
        expect(Math.abs(sum - tops[index]!)).toBeLessThan(1e-15);
      });
    }
  });

  it('has the median, its contours and the reference as lines, bit for bit', () => {
    const of = (name: string) => lines.find((line) => line.name === name)!.values;
    expect(of('Median')).toEqual(QUARTERS.map((quarter) => seven(bloc, quarter)[3]));
    expect(of('8 low')).toEqual(QUARTERS.map((quarter) => seven(bloc, quarter)[1]));
    expect(of('8 high')).toEqual(QUARTERS.map((quarter) => seven(bloc, quarter)[5]));
    expect(of('Median of the baseline')).toEqual(QUARTERS.map((quarter) => referenceOf(bloc, quarter)));
  });

  it('has a workbook that holds the same numbers under their names, where the series say', async () => {
    const book = await unzipped(
      parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${/\d+/.exec(names[number - 1]!)![0]}.xlsx`)!,
    );
    for (const [path, part] of xmlParts(book)) expect(wellFormed(part), path).toBeUndefined();
    const cells = new Map(
      [...text(book, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gs)].map(
        ([, at, inside]) => [at!, inside!],
      ),
    );
    const value = (at: string) => texts(cells.get(at)!, 't')[0] ?? Number(texts(cells.get(at)!, 'v')[0]);
    for (const { series, name, values } of [...areas, ...lines]) {
      const [at, range] = [...series.matchAll(/<c:f>&#39;Fan&#39;!([^<]+)<\/c:f>/g)]
        .map(([, found]) => found!.replaceAll('$', ''))
        .filter((found) => !found.startsWith('A'));
      expect(value(at!)).toBe(name);
      const [column, from, to] = /([A-Z]+)(\d+):[A-Z]+(\d+)/.exec(range!)!.slice(1);
      const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
      expect(rows.map((row) => value(`${column}${row}`))).toEqual(values);
    }
    for (const [at, inside] of cells) {
      const formula = texts(inside, 'f')[0];
      if (!formula) continue;
      const [first, second] = formula.split('-');
      expect(value(at), at).toBe((value(first!) as number) - (second ? (value(second) as number) : 0));
    }
    expect([...cells].filter(([, inside]) => inside.includes('<f>'))).toHaveLength(6 * QUARTERS.length);
  });
});

interface Series {
  readonly series: string;
  readonly name: string;
  readonly values: readonly number[];
}

it('a fan without any width is stacked without any', () => {
  expect(stacked([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2])).toEqual([0.2, 0, 0, 0, 0, 0]);
});

/** Characters that have broken a writer of slides, and texts that pretend to be something else. */
const HOSTILE: readonly (readonly [what: string, name: string, shown?: string])[] = [
  ['markup', `<b a="1" c='2'>&</b>`],
  ['the end of a text', '</a:t></a:r></a:p>'],
  ['an entity', '&amp;&#0;&nope;'],
  ['a section', '<![CDATA[x]]>'],
  ['a formula', '=cmd|"/c calc"!A1'],
  ['a right-to-left override', 'abc\u202edef', 'abcdef'],
  ['Arabic', 'مرحبا بالعالم'],
  ['Chinese', '美国与中国'],
  ['emoji', '🇺🇳👩‍🚀'],
  ['a zero', 'a\u0000b', 'ab'],
  ['a control', 'a\u0001b', 'ab'],
  ['a vertical tab', 'a\u000bb', 'ab'],
  ['an escape', 'a\u001bb', 'ab'],
  ['half a surrogate pair', 'a\ud800b', 'ab'],
  ['U+FFFE', 'a\ufffeb', 'ab'],
  ['U+FFFF', 'a\uffffb', 'ab'],
  ['lines and tabs', 'a\r\n\tb', 'a   b'],
  ['a replacement pattern', "$& $1 $' $$"],
];

describe('names', () => {
  it.each(HOSTILE)('that hold %s are that text everywhere, and break nothing', async (_, name, shown = name) => {
    const said: string[] = [];
    const say = (plain: string) => (said.push(plain), `${plain} ${name}`);
    const own = await written(deck({}, say));
    const books = await Promise.all(
      [...own.keys()].filter((path) => path.endsWith('.xlsx')).map((path) => unzipped(own.get(path)!)),
    );
    const all = [own, ...books].flatMap(xmlParts);
    for (const [path, xml] of all) expect(wellFormed(xml), path).toBeUndefined();
    const found = new Set(
      all
        .flatMap(([, xml]) => [...['a:t', 't', 'c:v'].flatMap((tag) => texts(xml, tag)), ...attributes(xml, 'descr')])
        .map((one) => one.trim()),
    );
    for (const plain of said) expect(found, plain).toContain(`${plain} ${shown}`.trim());
  });

  it('made at random leave charts, workbooks and slides well-formed: 2,000 of them', async () => {
    const names = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 2000, seed: 2028 });
    for (const name of names.slice(0, 200))
      expect(wellFormed(bare(fanChartXml(chart('us', () => name))))).toBeUndefined();
    const one = { ...deck().slides[0]!, notes: names };
    const table = { kind: 'table', head: ['a', 'b'], rows: names.map((name) => ({ cells: [name, name] })) } as const;
    const own = await written(
      deck({
        slides: [
          { ...one, content: table },
          { ...one, content: { kind: 'text', sections: names.map((name) => ({ heading: name, lines: [name] })) } },
        ],
      }),
    );
    for (const [path, xml] of xmlParts(own)) expect(wellFormed(xml), path).toBeUndefined();
    const about = { ...chart('us'), words: { ...chart('us').words, about: names } };
    for (const [path, xml] of xmlParts(await unzipped(await fanWorkbook(about, new Date(0)))))
      expect(wellFormed(xml), path).toBeUndefined();
  });
});

describe('the check before a file leaves', () => {
  it.each([
    ['<a></a>', undefined],
    ['<?xml version="1.0"?>\r\n<a b="1"><c:d/>text &amp; &#39;</a>\n', undefined],
    ['<a>', 'a is never closed'],
    ['<a></b>', 'b closes nothing'],
    ['<a/><b/>', '2 roots'],
    ['', '0 roots'],
    ['text', 'unexpected at 0'],
    ['<a b="1" b="2"/>', 'an attribute twice in a'],
    ['<a b=1/>', 'unexpected at 0'],
    ['<a>&</a>', 'an ampersand that is no entity'],
    ['<a>\u0001</a>', 'a character that XML forbids'],
    ['<a>\ud800</a>', 'a character that XML forbids'],
  ])('says of %j: %j', (xml, wrong) => {
    expect(malformed(xml)).toBe(wrong);
  });
});

it('a zip that is packed, or none, is refused rather than misread', async () => {
  const packed = new Uint8Array(
    await (await archive([{ name: 'a.txt', content: new Blob(['a'.repeat(99)]) }], new Date(0))).arrayBuffer(),
  );
  expect(() => stored(packed)).toThrow('a.txt is packed');
  expect(() => stored(new Uint8Array(40))).toThrow('no zip ends here');
});

/** A relation's target, seen from the part that its file is for. */
function resolved(path: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = path
    .replace(/_rels\/[^/]*$/, '')
    .split('/')
    .slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else folder.push(step);
  }
  return folder.join('/');
}

function attributes(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, markup]) => plain(markup!));
}

function bare(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>\s*/, '');
}
