/** The sizes an embedded view is made for, as widths in CSS pixels of the place it stands in. */

export type EmbedSize = 'wide' | 'column' | 'phone';

/** `from` is where a size is tallest: its height is measured there. Between them drawings and lines change their height. */
export const EMBED_SIZES: Readonly<Record<EmbedSize, { readonly from: number; readonly to: number }>> = {
  wide: { from: 970, to: 1200 },
  column: { from: 700, to: 960 },
  phone: { from: 280, to: 690 },
};

/** Room for a sentence that grows when a driver is moved, and for measured numbers in the place of estimated ones. */
const SPARE = { still: 20, movable: 60 };

/** What a snippet states, from the height that the view needs as it is. */
export function statedHeight(needed: number, movable: boolean): number {
  return 10 * Math.ceil((needed + (movable ? SPARE.movable : SPARE.still)) / 10);
}
