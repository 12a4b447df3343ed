/** Names of exported files (contract): `parallel-run-{scenario}-{segment}-{first 8 of the digest}.{extension}`. */

import type { SegmentOrAll } from '../model/segments';

/** Tables that would share a name say which they are in front of their extension. */
export type Extension = 'svg' | 'png' | 'csv' | 'wide.csv' | 'runs.csv' | 'json' | 'pptx' | 'zip';

const MOST_SLUG_CHARACTERS = 40;

/** Safe on every system: letters and digits of any script, single hyphens, nothing else. */
export function filename(scenario: string, segment: SegmentOrAll, digest: string, extension: Extension): string {
  return `parallel-run-${slug(scenario)}-${segment}-${digest.slice(0, 8)}.${extension}`;
}

function slug(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+/, '');
  return [...words].slice(0, MOST_SLUG_CHARACTERS).join('').replace(/-+$/, '') || 'scenario';
}
