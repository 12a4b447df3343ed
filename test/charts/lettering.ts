/** Where the lettering of a picture stands on its sheet, in px, with every group's place and scale worked in. */

import { FALLBACK, textWidth } from '../../src/charts/measure';

export interface Lettered {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOKEN =
  /<g(?: transform="translate\(([\d.-]+) ([\d.-]+)\)(?: scale\(([\d.]+)\))?")?>|<\/g>|<text ([^>]*)>(.*?)<\/text>/g;

/** Casings are not counted: they are the same lettering once more. As wide as in the widest fallback, or `wider` than estimated. */
export function lettering(svg: string, wider = FALLBACK): Lettered[] {
  const found: Lettered[] = [];
  const places = [{ x: 0, y: 0, scale: 1 }];
  for (const [whole, x = '0', y = '0', scale = '1', attributes, inside] of svg.matchAll(TOKEN)) {
    const at = places.at(-1)!;
    if (whole === '</g>') places.pop();
    else if (attributes === undefined)
      places.push({ x: at.x + at.scale * Number(x), y: at.y + at.scale * Number(y), scale: at.scale * Number(scale) });
    else if (!attributes.includes('aria-hidden')) found.push(placed(attributes, inside!, at, wider));
  }
  return found;
}

function placed(
  attributes: string,
  inside: string,
  at: { x: number; y: number; scale: number },
  wider: number,
): Lettered {
  const of = (name: string) => attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1];
  const text = plain(inside);
  const size = Number(of('font-size'));
  const width = wider * textWidth(text, size, of('font-weight') === '600');
  const before = { end: 1, middle: 0.5 }[of('text-anchor') ?? ''] ?? 0;
  const [x, y] = [Number(of('x')), Number(of('y'))];
  return {
    text,
    size: at.scale * size,
    left: at.x + at.scale * (x - before * width),
    right: at.x + at.scale * (x + (1 - before) * width),
    top: at.y + at.scale * (y - 0.75 * size),
    bottom: at.y + at.scale * (y + 0.22 * size),
  };
}

function plain(inside: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return inside.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}

/** Two that touch, as "one | other". */
export function touching(all: readonly Lettered[]): string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          meet(one.left, one.right, other.left, other.right) && meet(one.top, one.bottom, other.top, other.bottom),
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

function meet(from: number, to: number, start: number, end: number): boolean {
  return Math.min(to, end) - Math.max(from, start) > 0.5;
}
