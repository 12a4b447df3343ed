/** CRC-32 (IEEE 802.3, as in zip and PNG). */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** Of a text of ASCII characters, as eight hexadecimal digits. */
export function crc32(text: string): string {
  return crc32Of(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

export function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
