/**
 * Several files as one zip (APPNOTE 6.3): each packed by the browser's own deflate, off the page's thread, or kept as it is
 * where the browser has none or the file is packed already. Written here because a library's writer would sit in the first view.
 */

import { crc32Of } from './crc32';

export interface Entry {
  /** Plain ASCII. */
  readonly name: string;
  readonly content: Blob;
}

interface Packed {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: 0 | 8;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
}

const STORED = 0;
const DEFLATED = 8;
const PACKED_ALREADY = /\.png$/;
/** Version 2.0, made on Unix; names in UTF-8. */
const VERSION = 20;
const UNIX = 3 << 8;
const UTF8 = 0x0800;
/** A plain file that its owner may change. */
const RIGHTS = 0o100644;

/** `when` dates the files. Rejects when a content cannot be read. */
export async function archive(entries: readonly Entry[], when: Date): Promise<Blob> {
  const files: BlobPart[] = [];
  const list: BlobPart[] = [];
  let offset = 0;
  let listed = 0;
  for (const entry of entries) {
    const packed = await pack(entry);
    const about = shared(packed, when);
    const head = fields([0x04034b50, 4], [VERSION, 2], ...about, [0, 2]);
    files.push(head, packed.name, packed.bytes);
    const more = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [RIGHTS * 0x10000, 4],
      [offset, 4],
    ] as const;
    const row = fields([0x02014b50, 4], [UNIX | VERSION, 2], [VERSION, 2], ...about, ...more);
    list.push(row, packed.name);
    offset += head.length + packed.name.length + packed.bytes.length;
    listed += row.length + packed.name.length;
  }
  const count = [entries.length, 2] as const;
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], count, count, [listed, 4], [offset, 4], [0, 2]);
  return new Blob([...files, ...list, end], { type: 'application/zip' });
}

async function pack({ name, content }: Entry): Promise<Packed> {
  const plain = new Uint8Array(await content.arrayBuffer());
  const about = { name: new TextEncoder().encode(name), size: plain.length, crc: crc32Of(plain) };
  if (PACKED_ALREADY.test(name) || !('CompressionStream' in globalThis))
    return { ...about, method: STORED, bytes: plain };
  const stream = content.stream().pipeThrough(new CompressionStream('deflate-raw'));
  return { ...about, method: DEFLATED, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}

type Field = readonly [value: number, bytes: 2 | 4];

/** What a file's own head and its row in the list both say. */
function shared({ name, method, bytes, size, crc }: Packed, when: Date): Field[] {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const date = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  return [
    [UTF8, 2],
    [method, 2],
    [time, 2],
    [date, 2],
    [crc, 4],
    [bytes.length, 4],
    [size, 4],
    [name.length, 2],
  ];
}

/** Little-endian. */
function fields(...all: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
