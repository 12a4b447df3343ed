/**
 * Slides (.pptx) from a plain description: a picture, charts that can be edited, a table or text under an editable title and
 * takeaway. Whatever text comes in stays text: every string goes through `xmlText`; faces and company are never data.
 */

import PptxGenJS from 'pptxgenjs';
import { xmlText } from '../model/xml';
import type { Deck, DeckContent, DeckSlide } from './deck';
import type { FanChart } from './fanWorkbook';
import {
  box,
  CONTENT_TOP,
  contentBox,
  DECK_SHAPES,
  FOOT,
  GAP,
  inches,
  inColumns,
  LEFT,
  part,
  pictureBeside,
  textBeside,
  titleHeight,
  titleOf,
  TITLE_TOP,
  TITLES,
  WIDE,
  type Place,
  type Section,
  type Title,
} from './slideLayout';
import { NEW_LINE, withParts } from './slideParts';

const SERIF = 'Georgia';
const SANS = 'Arial';
/** Longer links are refused by PowerPoint; they are in the notes all the same. */
const MOST_LINK = 2000;
const PIXEL =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Rejects with a sentence when a part would not be well-formed. */
export async function slides(deck: Deck): Promise<Blob> {
  const pptx = new PptxGenJS();
  const { width, height } = DECK_SHAPES[deck.shape];
  pptx.defineLayout({ name: deck.shape, width: inches(width), height: inches(height) });
  pptx.layout = deck.shape;
  pptx.title = xmlText(deck.slides[0]?.title ?? '');
  pptx.subject = '';
  pptx.author = pptx.company = 'Parallel Run';
  pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  for (const title of TITLES) pptx.defineSlideMaster(master(deck, title));
  for (const slide of deck.slides) addSlide(pptx, deck, slide);
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const pictures = deck.slides.flatMap(({ content }, index) =>
    content.kind === 'picture' ? [{ ...content, slide: index + 1 }] : [],
  );
  const charts = deck.slides.flatMap(({ content }) => (content.kind === 'charts' ? content.charts : []));
  return withParts(bytes, { pictures, charts }, deck.date);
}

const NO_BORDER = { type: 'none' } as const;

type Pptx = PptxGenJS;
type Slide = PptxGenJS.Slide;

/** A layout for each length of title, so that what stands below keeps clear of it. */
function master({ colours, shape }: Deck, title: Title): PptxGenJS.SlideMasterProps {
  const line = (y: number, color: string, width: number) => ({
    line: { ...box(LEFT, y, WIDE, 0), line: { color, width } },
  });
  return {
    title: masterName(title),
    background: { color: colours.ground },
    objects: [
      line(24, colours.ink, 1.25),
      line(DECK_SHAPES[shape].height - FOOT + 4, colours.rule, 0.75),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...box(LEFT, TITLE_TOP, WIDE, titleHeight(title)),
            ...plain(SERIF, title.size, colours.ink),
            align: 'left',
          },
          text: '',
        },
      },
    ],
  };
}

function addSlide(pptx: Pptx, deck: Deck, { title, takeaway, content, notes }: DeckSlide): void {
  const size = titleOf(title);
  const slide = pptx.addSlide({ masterName: masterName(size) });
  slide.addText(xmlText(title) || ' ', { placeholder: 'title' });
  const below = TITLE_TOP + titleHeight(size) + GAP;
  if (takeaway) {
    const room = box(LEFT, below, WIDE, CONTENT_TOP - below - 2);
    slide.addText(xmlText(takeaway), { ...room, ...plain(SANS, 15, deck.colours.ink2), fit: 'shrink' });
  }
  fill(slide, deck, content, takeaway !== '');
  addFoot(slide, deck);
  slide.addNotes(notes.map(xmlText).join(NEW_LINE));
}

function fill(slide: Slide, deck: Deck, content: DeckContent, takeaway: boolean): void {
  switch (content.kind) {
    case 'picture':
      addPicture(slide, deck, content, takeaway);
      return;
    case 'charts':
      content.charts.forEach((chart, index) =>
        addChart(slide, deck, chart, part(deck.shape, index, content.charts.length)),
      );
      return;
    case 'table':
      addTable(slide, deck, content);
      return;
    case 'text':
      addColumns(slide, deck, content.sections);
  }
}

/** Of the picture only its place: it is put in afterwards. */
function addPicture(slide: Slide, deck: Deck, content: Extract<DeckContent, { kind: 'picture' }>, takeaway: boolean) {
  const { description, beside } = content;
  const place = beside ? pictureBeside(deck.shape) : contentBox(deck.shape, takeaway);
  slide.addImage({ data: PIXEL, altText: xmlText(description), ...place });
  if (!beside) return;
  const text = textBeside(beside, deck.shape);
  addText(slide, deck, beside, text.place, text.size);
}

/** Of the chart only its place: what is in it is written afterwards. */
function addChart(slide: Slide, deck: Deck, { words, colours }: FanChart, { heading, body }: ReturnType<typeof part>) {
  slide.addText(
    [
      { text: xmlText(words.heading), options: { bold: true, fontSize: 18, color: colours.label, breakLine: true } },
      { text: xmlText(words.subheading) },
    ],
    { ...heading, ...plain(SANS, 14, deck.colours.ink2), fit: 'shrink' },
  );
  slide.addChart('area', [{ name: ' ', labels: [' '], values: [1] }], { ...body, altText: xmlText(words.description) });
}

function addTable(slide: Slide, deck: Deck, { head, rows }: Extract<DeckContent, { kind: 'table' }>): void {
  const { colours } = deck;
  const [size, height] = rows.length > 6 ? [13, 24] : [20, 52];
  const cell = (text: string, index: number, color: string, bold: boolean, isHead = false): PptxGenJS.TableCell => ({
    text: xmlText(text),
    options: {
      align: index === 0 ? 'left' : 'right',
      color,
      bold,
      margin: [3, index === head.length - 1 ? 0 : 6, 3, index === 0 ? 0 : 4],
      ...(isHead ? { fontSize: 13 } : {}),
      border: [
        NO_BORDER,
        NO_BORDER,
        { type: 'solid', color: isHead ? colours.ink2 : colours.rule, pt: 0.75 },
        NO_BORDER,
      ],
    },
  });
  const first = (rows.length > 6 ? 0.28 : 0.12) * WIDE;
  const others = (WIDE - first) / (head.length - 1);
  slide.addTable(
    [
      head.map((text, index) => cell(text, index, colours.ink2, true, true)),
      ...rows.map(({ cells, colour }) =>
        cells.map((text, index) => cell(text, index, index === 0 ? (colour ?? colours.ink) : colours.ink, index === 0)),
      ),
    ],
    {
      ...box(LEFT, CONTENT_TOP + 8, WIDE, 0),
      colW: head.map((_, index) => inches(index === 0 ? first : others)),
      rowH: [56, ...rows.map(() => height)].map(inches),
      fontFace: SANS,
      fontSize: size,
      valign: 'bottom',
    },
  );
}

/** Text in two columns, as large as it fits. */
function addColumns(slide: Slide, deck: Deck, sections: readonly Section[]): void {
  const { size, columns } = inColumns(sections, deck.shape);
  for (const { place, sections: own } of columns) {
    addText(slide, deck, own, place, size);
  }
}

function addText(slide: Slide, { colours }: Deck, sections: readonly Section[], place: Place, size: number): void {
  const runs = sections.flatMap(({ heading, lines }): PptxGenJS.TextProps[] => [
    { text: xmlText(heading), options: { bold: true, color: colours.ink, breakLine: true } },
    ...lines.map((line) => ({ text: xmlText(line), options: { breakLine: true, paraSpaceAfter: 3 } })),
    { text: ' ', options: { breakLine: true, fontSize: size / 2 } },
  ]);
  slide.addText(runs, { ...place, ...plain(SANS, size, colours.ink2), fit: 'shrink' });
}

function addFoot(slide: Slide, { foot, colours, shape }: Deck): void {
  const { notForecast, source, run, linkName, link } = foot;
  const isLinked = /^https?:/.test(link) && link.length <= MOST_LINK;
  slide.addText(
    [
      { text: `${xmlText(notForecast)} `, options: { bold: true, color: colours.ink } },
      { text: xmlText(source), options: { breakLine: !isLinked } },
      ...(isLinked
        ? [{ text: '  ' }, { text: xmlText(linkName), options: { hyperlink: { url: xmlText(link) }, breakLine: true } }]
        : []),
      { text: xmlText(run) },
    ],
    {
      ...box(LEFT, DECK_SHAPES[shape].height - FOOT + 9, WIDE, FOOT - 12),
      ...plain(SANS, 11, colours.ink2),
      fit: 'shrink',
    },
  );
}

function plain(fontFace: typeof SERIF | typeof SANS, fontSize: number, color: string) {
  return { fontFace, fontSize, color, valign: 'top' as const, margin: 0 };
}

function masterName({ lines }: Title): string {
  return `Title of ${lines} lines`;
}
