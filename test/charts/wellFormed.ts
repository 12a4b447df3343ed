/** A strict little reader of the XML that charts write: tags that nest, quoted attributes, none twice, known entities, no forbidden characters. */

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#39);)/;

/** What is wrong with it, or undefined. */
export function wellFormed(xml: string): string | undefined {
  if (FORBIDDEN.test(xml)) return 'a character that XML forbids';
  if (ENTITY.test(xml)) return 'an ampersand that is no entity';
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = match(TAG, xml, at);
    const text = tag ? undefined : match(TEXT, xml, at);
    if (!tag && (!text || open.length === 0)) return `unexpected at ${at}: ${xml.slice(at, at + 40)}`;
    at += (tag ?? text)![0].length;
    if (!tag) continue;
    const [, closing, name, attributes, empty] = tag;
    const keys = [...attributes!.matchAll(/([\w:-]+)="/g)].map(([, key]) => key);
    if (new Set(keys).size < keys.length) return `an attribute twice in <${name}>`;
    if (closing && open.pop() !== name) return `</${name}> closes nothing`;
    if (!closing && !empty) open.push(name!);
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is never closed`;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
