/** The page's own font files, as text to put into a picture. Read from the browser's cache; a picture without them still reads. */

export interface FontAddresses {
  readonly serif: string;
  readonly sans: string;
}

const read = new Map<string, Promise<FontAddresses>>();

/** Read once; again only where it failed. */
export async function pictureFonts(addresses: FontAddresses): Promise<FontAddresses | undefined> {
  const { serif, sans } = addresses;
  const key = `${serif} ${sans}`;
  const known = read.get(key) ?? both(addresses);
  read.set(key, known);
  try {
    return await known;
  } catch {
    read.delete(key);
    return undefined;
  }
}

async function both(addresses: FontAddresses): Promise<FontAddresses> {
  const [serif, sans] = await Promise.all([base64(addresses.serif), base64(addresses.sans)]);
  return { serif, sans };
}

async function base64(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'force-cache' });
  if (!response.ok) throw new Error(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
