/** The files of a zip whose contents are kept as they are, as pptxgenjs leaves it. Throws when one is packed. */

const END = 0x06054b50;
const END_SIZE = 22;
const ROW_SIZE = 46;
const HEAD_SIZE = 30;

/** By their names, in their order; folders are left out. `zip` has no comment at its end. */
export function stored(zip: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_SIZE;
  if (view.getUint32(end, true) !== END) throw new Error('The slides could not be read: no zip ends here.');
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let row = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [named, extra, comment] = [28, 30, 32].map((at) => view.getUint16(row + at, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(zip.subarray(row + ROW_SIZE, row + ROW_SIZE + named));
    if (view.getUint16(row + 10, true) !== 0) throw new Error(`The slides could not be read: ${name} is packed.`);
    const head = view.getUint32(row + 42, true);
    const from = head + HEAD_SIZE + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    if (!name.endsWith('/')) files.set(name, zip.slice(from, from + view.getUint32(row + 24, true)));
    row += ROW_SIZE + named + extra + comment;
  }
  return files;
}
