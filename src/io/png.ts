/** An SVG string as a PNG, drawn by the browser at a multiple of its size. Rejects with a sentence when it cannot be drawn. */

const NOT_DRAWN = 'The picture could not be drawn.';

/** More pixels than this browser draws. */
export class TooLarge extends Error {}

/** `scale` pixels for each unit of the SVG's own width and height. */
export async function picturePng(svg: string, scale = 2): Promise<Blob> {
  const image = await decoded(svg);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context || !holds(context)) throw new TooLarge(`${canvas.width} × ${canvas.height}`);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TooLarge(NOT_DRAWN))), 'image/png'),
  );
}

/** Whether ink stays in the last corner: a canvas that is too large takes none, and says nothing. */
function holds(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  context.fillRect(width - 1, height - 1, 1, 1);
  const stays = context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
  context.clearRect(width - 1, height - 1, 1, 1);
  return stays;
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
