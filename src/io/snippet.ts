/** The piece of HTML that puts an embedded view on another page. What strangers wrote in it stays text. */

import { xmlSafe } from '../model/xml';
import { oneLine } from './text';

/**
 * What the frame may do. Scripts run the model; with its own origin kept, a static host need not allow others to read its
 * scripts and fonts; the link to the whole page opens outside the frame. No forms, no top navigation, no downloads.
 */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export interface Framing {
  readonly address: string;
  /** What the frame is called for those who hear the page. */
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
}

export function embedSnippet({ address, title, height }: Framing): string {
  const attributes = {
    src: address,
    title: oneLine(title),
    width: '100%',
    height: String(Math.ceil(height)),
    loading: 'lazy',
    sandbox: SANDBOX,
    referrerpolicy: 'no-referrer',
    style: 'border: 0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${xmlSafe(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}
