/**
 * Text to a few bytes and back: raw deflate that starts from a dictionary both sides know. Unpacking is fed little by little
 * and stops at a limit, so a kilobyte that means a gigabyte costs milliseconds.
 */

import { deflateSync, Inflate } from 'fflate';

const CHUNK = 1024;

export function squeeze(text: string, dictionary: string): Uint8Array {
  return deflateSync(utf8(text), { level: 9, dictionary: utf8(dictionary) });
}

/** The text, or why there is none. `most` is in bytes. */
export function unsqueeze(bytes: Uint8Array, dictionary: string, most: number): string | 'too large' | 'broken' {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate({ dictionary: utf8(dictionary) }, (part) => {
    size += part.length;
    parts.push(part.slice());
  });
  try {
    for (let i = 0; i < bytes.length || i === 0; i += CHUNK) {
      inflate.push(bytes.subarray(i, i + CHUNK), i + CHUNK >= bytes.length);
      if (size > most) return 'too large';
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(joined(parts, size));
  } catch {
    return 'broken';
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
