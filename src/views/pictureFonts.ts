/** The page's own font files, as text to put into a picture. Read from the browser's cache; a picture without them still reads. */

export interface FontAddresses {
  readonly serif: string;
  readonly sans: string;
}

export async function pictureFonts({ serif, sans }: FontAddresses): Promise<FontAddresses | undefined> {
  try {
    const [a, b] = await Promise.all([base64(serif), base64(sans)]);
    return { serif: a, sans: b };
  } catch {
    return undefined;
  }
}

async function base64(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'force-cache' });
  if (!response.ok) throw new Error(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
