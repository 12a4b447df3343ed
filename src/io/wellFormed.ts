/**
 * Whether a text is well-formed XML, asked of every part before a file leaves: tags that nest, quoted attributes, none twice,
 * known entities, no forbidden characters. Stricter than XML: no comments, no sections, no declarations but the first.
 */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const PROLOG = /^<\?xml [^<>?]*\?>\s*/;
const TAG = /<(\/?)([a-zA-Z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;

/** What is wrong with it in a few words, or undefined. */
export function malformed(xml: string): string | undefined {
  if (FORBIDDEN.test(xml)) return 'a character that XML forbids';
  if (ENTITY.test(xml)) return 'an ampersand that is no entity';
  const open: string[] = [];
  let roots = 0;
  let at = PROLOG.exec(xml)?.[0].length ?? 0;
  while (at < xml.length) {
    const tag = match(TAG, xml, at);
    const text = tag ?? match(TEXT, xml, at);
    if (!text || (!tag && open.length === 0 && text[0].trim())) return `unexpected at ${at}`;
    at += text[0].length;
    if (!tag) continue;
    const [, closing, name, attributes, empty] = tag;
    if (twice(attributes!)) return `an attribute twice in ${name}`;
    if (!closing && open.length === 0) roots++;
    if (closing && open.pop() !== name) return `${name} closes nothing`;
    if (!closing && !empty) open.push(name!);
  }
  if (open.length > 0) return `${open.at(-1)} is never closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}

function twice(attributes: string): boolean {
  const keys = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, key]) => key);
  return new Set(keys).size < keys.length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
