/** Short ways to find and read what the browser tests touch. */

import { expect, type Page } from '@playwright/test';
import type { DriverId } from '../../src/model/drivers';

export const plate = (page: Page) => page.getByTestId('plate');
export const finding = (page: Page) => page.getByTestId('finding');
export const slider = (page: Page, id: DriverId) => page.getByTestId(`driver-${id}-range`);
export const number = (page: Page, id: DriverId) => page.getByTestId(`driver-${id}-number`);

/** Waits until what is drawn is the full run of what is set, and gives its digest. */
export async function settled(page: Page): Promise<string> {
  await expect(plate(page)).toHaveAttribute('data-settled', 'true');
  return (await plate(page).getAttribute('data-digest'))!;
}

export async function type(page: Page, id: DriverId, text: string): Promise<void> {
  await number(page, id).fill(text);
  await number(page, id).press('Enter');
}

/** Drags a slider's thumb by a number of pixels in small steps, as a hand does. */
export async function drag(page: Page, id: DriverId, pixels: number): Promise<void> {
  const range = slider(page, id);
  await range.scrollIntoViewIfNeeded();
  const box = (await range.boundingBox())!;
  const [low, high, value] = await range.evaluate((input: HTMLInputElement) =>
    [input.min, input.max, input.value].map(Number),
  );
  const thumb = 16;
  const x = box.x + thumb / 2 + ((value! - low!) / (high! - low!)) * (box.width - thumb);
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + (pixels * step) / 8, y);
  await page.mouse.up();
}

/** Horizontal overflow of the document, in pixels; 0 when nothing scrolls sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
