/** Well-formed XML from whatever text comes in: the one place where a string becomes markup. */

/** Controls, non-characters that XML 1.0 forbids even when escaped, and halves of a surrogate pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu;
/** Marks that turn all that follows round. Letters keep the direction that is their own. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attribute values. */
export function xmlSafe(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** The text that `xmlSafe` made markup of. */
export function xmlPlain(markup: string): string {
  const plain = Object.entries(ESCAPES).map(([character, entity]) => [entity, character] as const);
  return markup.replace(/&[^;]+;/g, (entity) => new Map(plain).get(entity) ?? entity);
}

/** What XML can hold of a text, for writers that escape it themselves. Lines and tabs become spaces, as they would in an attribute anyway. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(TURNING, '')
    .replace(/[\t\n\r\u2028\u2029]/g, ' ');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `content` is markup: a text goes through xmlSafe first. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlSafe(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
