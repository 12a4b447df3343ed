/**
 * How many times larger than on a page things are shown to a room: so that the smallest letters of the page, 12 px, are 20 px on
 * a screen of 1920 × 1080, and in the same proportion on any other; never smaller than on the page.
 */

/** The least room for a slide at the page's own size, in px. */
const ROOM = { width: 920, height: 646 };

export function presentScale(width: number, height: number): number {
  return Math.max(1, Math.min(width / ROOM.width, height / ROOM.height));
}
