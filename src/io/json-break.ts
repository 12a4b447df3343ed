/**
 * Where a text stops being JSON. JSON.parse decides whether it is; engines differ in whether they also tell where.
 * Recursion is as deep as the text, so only a text that is known to be shallow comes here.
 */

/** Position (from 0) of the first character that JSON cannot have there; the length when the text ends too early. */
export function firstBreak(text: string): number {
  const scan = new Scan(text);
  if (scan.value()) scan.space();
  return scan.at;
}

const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Every step says whether it found what it looked for, and leaves `at` behind it or where it failed. */
class Scan {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(): boolean {
    this.space();
    const start = this.#text[this.at];
    if (start === '{') return this.#members('}', () => this.#pair());
    if (start === '[') return this.#members(']', () => this.value());
    return start === '"' ? this.#string() : this.#match(WORD);
  }

  space(): void {
    while (' \t\n\r'.includes(this.#text[this.at] ?? '-')) this.at += 1;
  }

  #members(close: string, member: () => boolean): boolean {
    this.at += 1;
    if (this.#sign(close)) return true;
    do if (!member()) return false;
    while (this.#sign(','));
    return this.#sign(close);
  }

  #pair(): boolean {
    this.space();
    return this.#string() && this.#sign(':') && this.value();
  }

  #string(): boolean {
    if (this.#text[this.at] !== '"') return false;
    for (this.at += 1; this.#text[this.at] !== '"';) {
      if (this.#text[this.at] === '\\') {
        if (!this.#match(ESCAPE)) return false;
      } else if ((this.#text[this.at] ?? '') < ' ') return false;
      else this.at += 1;
    }
    this.at += 1;
    return true;
  }

  #sign(sign: string): boolean {
    this.space();
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
