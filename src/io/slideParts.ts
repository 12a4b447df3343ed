/**
 * The parts of a .pptx that its library cannot write, put in after it: the true SVG beside its PNG, charts with an opacity for each
 * area and a workbook that can be read, notes in paragraphs; and parts that it announces but does not write, taken out.
 */

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { element } from '../model/xml';
import { fanChartXml } from './fanChart';
import { fanWorkbook, type FanChart } from './fanWorkbook';
import { malformed } from './wellFormed';

export interface SlideParts {
  /** In the order of the slides. */
  readonly pictures: readonly { readonly slide: number; readonly svg: string; readonly png: Uint8Array }[];
  /** In the order in which they were added. */
  readonly charts: readonly FanChart[];
}

type Files = Record<string, Uint8Array>;

/** Throws a sentence when a part is not well-formed: better no file than one that asks to be repaired. */
export function withParts(pptx: Uint8Array, { pictures, charts }: SlideParts): Uint8Array {
  const files: Files = unzipSync(pptx);
  for (const { slide, svg, png } of pictures) addPicture(files, slide, svg, png);
  numbered(files, /^ppt\/charts\/chart(\d+)\.xml$/).forEach((path, index) => {
    write(files, path, () => fanChartXml(charts[index]!));
  });
  numbered(files, /^ppt\/embeddings\/\D+(\d+)\.xlsx$/).forEach((path, index) => {
    files[path] = fanWorkbook(charts[index]!);
  });
  for (const path of numbered(files, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/)) write(files, path, inParagraphs);
  write(files, '[Content_Types].xml', (xml) => announced(xml, files));
  check(files);
  return zipSync(
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => !path.endsWith('/'))
        .map(packed),
    ),
  );
}

/** Between lines of notes while they are one text. */
export const NEW_LINE = '\u2028';

function addPicture(files: Files, slide: number, svg: string, png: Uint8Array): void {
  const name = `image-${slide}-1`;
  files[`ppt/media/${name}.png`] = png;
  files[`ppt/media/${name}.svg`] = strToU8(svg);
  const target = { Id: 'rIdSvg', Type: `${OFFICE}/image`, Target: `../media/${name}.svg` };
  write(files, `ppt/slides/_rels/slide${slide}.xml.rels`, (xml) =>
    xml.replace('</Relationships>', () => `${element('Relationship', target)}</Relationships>`),
  );
  const extended = element(
    'a:ext',
    { uri: SVG_BLIP },
    element('asvg:svgBlip', { 'xmlns:asvg': SVG_SPACE, 'r:embed': 'rIdSvg' }),
  );
  write(files, `ppt/slides/slide${slide}.xml`, (xml) =>
    xml.replace(
      /(<a:blip r:embed="[^"]*">)(<\/a:blip>)/,
      (_, open, close) => `${open}${element('a:extLst', {}, extended)}${close}`,
    ),
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SVG_BLIP = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_SPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr [^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr [^>]*>)<\/a:p>/,
    (_, look, text, end) =>
      text
        .split(NEW_LINE)
        .map((line: string) => (line ? `<a:p><a:r>${look}<a:t>${line}</a:t></a:r></a:p>` : `<a:p>${end}</a:p>`))
        .join(''),
  );
}

function announced(xml: string, files: Files): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*>/g, (override, path: string) =>
    files[path] ? override : '',
  );
}

function check(files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    const wrong = /\.(xml|rels|svg)$/.test(path) && malformed(strFromU8(bytes));
    if (wrong) throw new Error(`The slides could not be written: ${path} has ${wrong}.`);
  }
}

/** Pictures and workbooks are packed already. */
function packed([path, bytes]: [string, Uint8Array]): [string, Zippable[string]] {
  return [path, [bytes, { level: /\.(png|xlsx)$/.test(path) ? 0 : 6 }]];
}

function write(files: Files, path: string, edit: (xml: string) => string): void {
  files[path] = strToU8(edit(strFromU8(files[path]!)));
}

/** By the number in their names. */
function numbered(files: Files, pattern: RegExp): string[] {
  const number = (path: string) => Number(pattern.exec(path)![1]);
  return Object.keys(files)
    .filter((path) => pattern.test(path))
    .sort((a, b) => number(a) - number(b));
}
