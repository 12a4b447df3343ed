/**
 * A tornado's rows on one scale: bars from where an outcome stands to where it goes, their ends lettered. Lettering stands
 * beside its bar, so the scale is the largest at which every row has room; all rows share its centre.
 */

import { textWidth } from './measure';
import { tenth } from './plate';

export interface TornadoEnd {
  /** The outcome there. */
  readonly value: number;
  readonly text: string;
  /** Where there is little room. */
  readonly short: string;
}

export interface TornadoSource {
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** Lettered in the place of both ends: their difference is no more than noise. */
  readonly noise?: string | undefined;
}

export interface TornadoBar {
  readonly end: 'low' | 'high';
  readonly x: number;
  readonly width: number;
}

export interface TornadoText {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

export interface TornadoRow {
  /** The longer first, so that a shorter one on its side is seen before it. */
  readonly bars: readonly [TornadoBar, TornadoBar];
  readonly hatched: boolean;
  readonly texts: readonly TornadoText[];
}

export interface Tornado {
  readonly width: number;
  /** Where the outcome stands. */
  readonly centre: number;
  readonly rows: readonly TornadoRow[];
}

const LETTER = 12;
const GAP = 5;
/** Narrower than this, ends are lettered short. */
const COMPACT = 320;

/** How far a row goes to either side in the outcome's unit, and the letters beside it. */
interface Span {
  readonly left: number;
  readonly right: number;
  readonly leftText: string;
  readonly rightText: string;
}

/** Rows in the order they come in; `standing` is the outcome as all is set. */
export function tornado(sources: readonly TornadoSource[], standing: number, width: number): Tornado {
  const spans = sources.map((source) => spanOf(source, standing, width < COMPACT));
  const scale = scaleOf(spans, width);
  const left = Math.max(0, ...spans.map((span) => scale * span.left + room(span.leftText)));
  const right = Math.max(0, ...spans.map((span) => scale * span.right + room(span.rightText)));
  const centre = left + Math.max(0, width - left - right) / 2;
  const place = (value: number) => centre + scale * (value - standing);
  const rows = sources.map((source, r) => rowOf(source, spans[r]!, centre, place));
  return { width, centre: tenth(centre), rows };
}

function spanOf({ low, high, noise }: TornadoSource, standing: number, compact: boolean): Span {
  const [lower, upper] = low.value <= high.value ? [low, high] : [high, low];
  const text = (end: TornadoEnd) => (compact ? end.short : end.text);
  return {
    left: Math.max(0, standing - lower.value),
    right: Math.max(0, upper.value - standing),
    leftText: noise === undefined ? text(lower) : '',
    rightText: noise ?? text(upper),
  };
}

/** Any row may be the one that needs most to the left, and any other to the right. */
function scaleOf(spans: readonly Span[], width: number): number {
  const limits = spans.flatMap((one) =>
    spans.map((other) => {
      const long = one.left + other.right;
      return long > 0 ? (width - room(one.leftText) - room(other.rightText)) / long : Infinity;
    }),
  );
  const scale = Math.min(...limits);
  return Number.isFinite(scale) ? Math.max(0, scale) : 0;
}

function room(text: string): number {
  return text === '' ? 0 : textWidth(text, LETTER) + GAP;
}

function rowOf(source: TornadoSource, span: Span, centre: number, place: (value: number) => number): TornadoRow {
  const bar = (end: TornadoBar['end']): TornadoBar => {
    const to = place(source[end].value);
    return { end, x: tenth(Math.min(centre, to)), width: tenth(Math.abs(to - centre)) };
  };
  const [low, high] = [bar('low'), bar('high')];
  const ends = [source.low.value, source.high.value].map(place);
  const texts: TornadoText[] = [
    { x: tenth(Math.min(centre, ...ends) - GAP), anchor: 'end', text: span.leftText },
    { x: tenth(Math.max(centre, ...ends) + GAP), anchor: 'start', text: span.rightText },
  ];
  return {
    bars: low.width >= high.width ? [low, high] : [high, low],
    hatched: source.noise !== undefined,
    texts: texts.filter(({ text }) => text !== ''),
  };
}
