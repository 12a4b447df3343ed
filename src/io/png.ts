/** An SVG string as a PNG, drawn by the browser at a multiple of its size. Rejects with a sentence when it cannot be drawn. */

const NOT_DRAWN = 'The picture could not be drawn.';

/** `scale` pixels for each unit of the SVG's own width and height. */
export async function picturePng(svg: string, scale = 2): Promise<Blob> {
  const image = await decoded(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(NOT_DRAWN))), 'image/png'),
  );
}

async function decoded(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  try {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
  } catch {
    throw new Error(NOT_DRAWN);
  }
  return image;
}
