/**
 * A hand that counts what it does: a click, a typed field and a key press are one action each. Its time is estimated as the
 * keystroke-level model has it: a thought before each action, a move to what is pointed at, a click, a key.
 */

import type { Locator, Page } from '@playwright/test';

/** Seconds. */
const THOUGHT = 1.2;
const POINT = 1.1;
const CLICK = 0.2;
const KEY = 0.28;

export class Hand {
  readonly #page: Page;
  actions = 0;
  /** As the keystroke-level model estimates them. */
  seconds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.#count(POINT + CLICK);
    await target.click();
  }

  /** Types into what has the focus, over all that is selected there. */
  async type(text: string): Promise<void> {
    this.#count(text.length * KEY);
    await this.#page.keyboard.type(text);
  }

  /** Points at a field, selects what is in it and types. */
  async fill(field: Locator, text: string): Promise<void> {
    this.#count(POINT + CLICK + text.length * KEY);
    await field.fill(text);
  }

  async press(key: string): Promise<void> {
    this.#count(KEY);
    await this.#page.keyboard.press(key);
  }

  #count(seconds: number): void {
    this.actions += 1;
    this.seconds += THOUGHT + seconds;
  }
}

/** Milliseconds until what is drawn is the full run of what is set, and differs from `before`. */
export async function untilSettled(page: Page, before: string): Promise<number> {
  return page.evaluate(async (before) => {
    const start = performance.now();
    const plate = document.querySelector<HTMLElement>('[data-testid=plate]')!;
    while (plate.dataset['settled'] !== 'true' || plate.dataset['digest'] === before) {
      if (performance.now() - start > 10_000) break;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, before);
}
