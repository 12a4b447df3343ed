/** The fingerprint of a forecast (contract): SHA-256 over all quantiles, the same wherever the same link is opened. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SegmentForecast } from '../model/forecast';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';

/** Hexadecimal SHA-256 of little-endian float64 quantiles: segments (the four, then all), blocs, time, levels; −0 as 0. */
export function digest(segments: Readonly<Record<SegmentOrAll, SegmentForecast>>): string {
  const hash = sha256.create();
  for (const segment of SEGMENTS_AND_ALL) hash.update(littleEndian(segments[segment].quantiles));
  return bytesToHex(hash.digest());
}

function littleEndian(values: Float64Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => bytes.setFloat64(8 * i, value + 0, true));
  return new Uint8Array(bytes.buffer);
}
