/**
 * The parts of a .pptx that its library cannot write, put in after it: the true SVG beside its PNG, charts with an opacity for each
 * area and a workbook that can be read, notes in paragraphs; and parts that it announces but does not write, taken out.
 */

import { element } from '../model/xml';
import { archive } from './archive';
import { fanChartXml } from './fanChart';
import { fanWorkbook, type FanChart } from './fanWorkbook';
import { stored } from './stored';
import { malformed } from './wellFormed';

export interface SlideParts {
  /** In the order of the slides. */
  readonly pictures: readonly { readonly slide: number; readonly svg: string; readonly png: Blob }[];
  /** In the order in which they were added. */
  readonly charts: readonly FanChart[];
}

type Part = string | Blob;
type Parts = Map<string, Part>;

/** `pptx` as the library leaves it, unpacked. Rejects with a sentence when a part is not well-formed: better no file than one that asks to be repaired. */
export async function withParts(pptx: Uint8Array, { pictures, charts }: SlideParts, when: Date): Promise<Blob> {
  const parts: Parts = new Map([...stored(pptx)].map(([path, bytes]) => [path, read(path, bytes)]));
  for (const { slide, svg, png } of pictures) addPicture(parts, slide, svg, png);
  numbered(parts, /^ppt\/charts\/chart(\d+)\.xml$/).forEach((path, index) => {
    parts.set(path, fanChartXml(charts[index]!));
  });
  const books = await Promise.all(charts.map((chart) => fanWorkbook(chart, when)));
  numbered(parts, /^ppt\/embeddings\/\D+(\d+)\.xlsx$/).forEach((path, index) => {
    parts.set(path, books[index]!);
  });
  for (const path of numbered(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/)) write(parts, path, inParagraphs);
  write(parts, '[Content_Types].xml', (xml) => announced(xml, parts));
  for (const [path, part] of parts) check(path, part);
  const entries = [...parts].map(([name, part]) => ({ name, content: new Blob([part]) }));
  return new Blob([await archive(entries, when)], { type: TYPE });
}

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const TEXT = /\.(xml|rels|svg)$/;

/** Between lines of notes while they are one text. */
export const NEW_LINE = '\u2028';

function addPicture(parts: Parts, slide: number, svg: string, png: Blob): void {
  const name = `image-${slide}-1`;
  parts.set(`ppt/media/${name}.png`, png);
  parts.set(`ppt/media/${name}.svg`, svg);
  const target = { Id: 'rIdSvg', Type: `${OFFICE}/image`, Target: `../media/${name}.svg` };
  write(parts, `ppt/slides/_rels/slide${slide}.xml.rels`, (xml) =>
    xml.replace('</Relationships>', () => `${element('Relationship', target)}</Relationships>`),
  );
  const extended = element(
    'a:ext',
    { uri: SVG_BLIP },
    element('asvg:svgBlip', { 'xmlns:asvg': SVG_SPACE, 'r:embed': 'rIdSvg' }),
  );
  write(parts, `ppt/slides/slide${slide}.xml`, (xml) =>
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

function announced(xml: string, parts: Parts): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*>/g, (override, path: string) =>
    parts.has(path) ? override : '',
  );
}

function check(path: string, part: Part): void {
  const wrong = typeof part === 'string' && malformed(part);
  if (wrong) throw new Error(`The slides could not be written: ${path} has ${wrong}.`);
}

function read(path: string, bytes: Uint8Array<ArrayBuffer>): Part {
  return TEXT.test(path) ? new TextDecoder().decode(bytes) : new Blob([bytes]);
}

function write(parts: Parts, path: string, edit: (xml: string) => string): void {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`The slides could not be written: ${path} is missing.`);
  parts.set(path, edit(part));
}

/** By the number in their names. */
function numbered(parts: Parts, pattern: RegExp): string[] {
  const number = (path: string) => Number(pattern.exec(path)![1]);
  return [...parts.keys()].filter((path) => pattern.test(path)).sort((a, b) => number(a) - number(b));
}
