/**
 * How wide a text will be drawn, estimated without a DOM. Sized for the wider of our faces and their fallbacks
 * (advance widths of Georgia and Arial in em, the larger of the two), so what fits here fits everywhere.
 */

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!·]/, 0.32],
  [/ /, 0.27],
  [/[frt()[\]"“”/-]/, 0.41],
  [/[czsvxyk]/, 0.52],
  [/[mwMW%@—]/, 0.94],
  [/[A-Z+−=<>&]/, 0.71],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{3fffd}]/u, 1],
];
const OTHERWISE = 0.59;
const BOLD = 1.05;
/** What stands beside a text keeps as much room as the widest faces that programs fall back to (DejaVu) would need. */
export const FALLBACK = 1.12;

/** Width in the unit of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) em += advance(character);
  return em * size * (bold ? BOLD : 1);
}

const ASCII = Float64Array.from({ length: 128 }, (_, code) => looked(String.fromCharCode(code)));

function advance(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 128 ? ASCII[code]! : looked(character);
}

function looked(character: string): number {
  return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHERWISE;
}

/** The text in lines no wider than `width`; what does not fit in `lines` of them ends in an ellipsis. */
export function wrapped(text: string, size: number, width: number, lines: number): string[] {
  const rows: string[] = [];
  let rest = pieces(text, size, width);
  while (rest.length > 0 && rows.length < lines) {
    const count = fitting(rest, size, width);
    rows.push(rest.slice(0, count).join('').trim());
    rest = rest.slice(count);
  }
  return rest.length === 0 ? rows : [...rows.slice(0, -1), shortened(`${rows.at(-1)!} ${rest.join('')}`, size, width)];
}

/** The same lines made as even as they can be: a heading has no lonely last word. */
export function balanced(text: string, size: number, width: number, lines: number): string[] {
  const loose = wrapped(text, size, width, lines);
  for (let narrower = width; ; narrower -= size) {
    const tight = wrapped(text, size, narrower - size, lines + 1);
    if (narrower < width / 2 || tight.length > loose.length) return wrapped(text, size, narrower, lines);
  }
}

/** Words with the space after them; a Chinese character, or a character of a word wider than a line, is one by itself. */
function pieces(text: string, size: number, width: number): string[] {
  const words = text.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]\s*|(?:\u00a0|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])+\s*|\s+/gu,
  );
  return (words ?? []).flatMap((word) => (textWidth(word.trim(), size) > width ? [...word] : [word]));
}

/** How many pieces go on one line, at least one; the space after the last takes no room. */
function fitting(rest: readonly string[], size: number, width: number): number {
  let taken = 0;
  const end = rest.findIndex((piece) => {
    const fits = taken + textWidth(piece.trimEnd(), size) <= width;
    taken += textWidth(piece, size);
    return !fits;
  });
  return end === -1 ? rest.length : Math.max(1, end);
}

function shortened(row: string, size: number, width: number): string {
  const characters = [...row];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trim()}…`;
}
