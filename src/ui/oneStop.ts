/**
 * Makes the buttons of a line one stop for the Tab key: it comes to where the focus was last, and arrows, Home and End move
 * inside. Buttons of a panel that one of them has opened are not of the line.
 */

const PANELS = 'dialog, [role=menu], [role=dialog]';
const WATCHED = { subtree: true, childList: true, attributeFilter: ['disabled'] };

/** An attachment for an element with the role `toolbar`. */
export function oneStop(line: HTMLElement): () => void {
  let stop: HTMLElement | undefined;

  const members = () =>
    [...line.querySelectorAll<HTMLElement>('button:not(:disabled)')].filter((button) => !button.closest(PANELS));

  function mark() {
    const all = members();
    if (!stop || !all.includes(stop)) stop = all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  }

  function onfocusin({ target }: FocusEvent) {
    if (!members().includes(target as HTMLElement)) return;
    stop = target as HTMLElement;
    mark();
  }

  function onkeydown(event: KeyboardEvent) {
    const all = members();
    const here = all.indexOf(event.target as HTMLElement);
    const to = here < 0 ? undefined : goal(event.key, here, all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]!.focus();
  }

  mark();
  line.addEventListener('focusin', onfocusin);
  line.addEventListener('keydown', onkeydown);
  const changes = new MutationObserver(mark);
  changes.observe(line, WATCHED);
  return () => {
    changes.disconnect();
    line.removeEventListener('focusin', onfocusin);
    line.removeEventListener('keydown', onkeydown);
  };
}

/** Round at both ends; undefined for a key that does not move. */
export function goal(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (here + 1) % count;
    case 'ArrowLeft':
      return (here + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
