/**
 * Workers for a page whose origin is opaque (an iframe with sandbox="allow-scripts"). Browsers refuse it workers by address, and
 * Chromium modules from blobs too; a classic script from a blob may import the very same file, if its host lets others read it
 * (CORS). What is asked before that has arrived is kept.
 */

import address from './worker?worker&url';
import type { Thread } from './caller';

const START = `
  const early = [];
  const keep = ({ data }) => early.push(data);
  addEventListener('message', keep);
  const arrived = () => {
    removeEventListener('message', keep);
    for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
  };
  const lost = (error) => setTimeout(() => { throw error; });
  import(ADDRESS).then(arrived, lost);`;

let blob: string | undefined;

export function spawnSandboxed(): Thread {
  const whole = new URL(address, import.meta.url).href;
  blob ??= URL.createObjectURL(
    new Blob([START.replace('ADDRESS', JSON.stringify(whole))], { type: 'text/javascript' }),
  );
  return new Worker(blob) as unknown as Thread;
}
