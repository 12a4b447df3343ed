/** A PNG's pixels, for those that 8 bits, RGB or RGBA and no interlace make up: what rasterisers write. */

import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha in 0 to 255. */
  readonly at: (x: number, y: number) => number[];
}

export function pixels(png: Buffer): Pixels {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, interlaced] = [png[24], png[25], png[28]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error(`a PNG of kind ${depth}, ${kind}`);
  const channels = kind === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(content(png)), width * channels, height, channels);
  const at = (x: number, y: number) => {
    const from = (y * width + x) * channels;
    return [...bytes.subarray(from, from + 3), channels === 4 ? bytes[from + 3]! : 255];
  };
  return { width, height, at };
}

function content(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** PNG, section 9: each row says how its bytes were foretold from those to the left and above. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? out[y * stride + i - channels]! : 0;
      const up = y > 0 ? out[(y - 1) * stride + i]! : 0;
      const corner = y > 0 && i >= channels ? out[(y - 1) * stride + i - channels]! : 0;
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      out[y * stride + i] = raw[y * (stride + 1) + 1 + i]! + foretold;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
