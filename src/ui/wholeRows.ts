/** A list that scrolls ends with a whole row, and shows the one it is at. */

/** Shortens a list to the rows that fit in the height its style allows it, and scrolls to the one marked as current. */
export function wholeRows(list: HTMLElement): void {
  list.style.maxHeight = '';
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const top = list.getBoundingClientRect().top - list.scrollTop;
  const ends = rows.map(({ bottom }) => bottom - top);
  const most = parseFloat(getComputedStyle(list).maxHeight);
  const last = ends.filter((end) => end <= most).at(-1);
  if (last === undefined || last === ends.at(-1)) return;
  list.style.maxHeight = `${last}px`;
  const at = [...list.children].findIndex((row) => row.querySelector('[aria-current]'));
  if (at < 0) return;
  const end = ends[at]!;
  const start = ends[at - 1] ?? 0;
  if (end > list.scrollTop + last) list.scrollTop = end - last;
  if (start < list.scrollTop) list.scrollTop = start;
}
