/** Keeps what is printed on one sheet: what is too long is set smaller, step by step, since lines grow longer as letters shrink. */

/** A4 less its margins of 12 mm, in CSS px. */
export const ROOM = {
  portrait: { width: '186mm', height: (273 / 25.4) * 96 },
  landscape: { width: '273mm', height: (186 / 25.4) * 96 },
} as const;

const STEP = 0.02;
/** Below this nobody would read it: it may then run over. */
const LEAST = 0.7;

/** An attachment: `--smaller` is how much smaller what stands in it is to be set. */
export function fitting(height: number) {
  return (sheet: HTMLElement) => {
    for (let smaller = 1 - STEP; sheet.offsetHeight > height - 2 && smaller >= LEAST; smaller -= STEP)
      sheet.style.setProperty('--smaller', smaller.toFixed(2));
  };
}
