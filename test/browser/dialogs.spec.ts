/** The dialogs that open from the header, by keys alone: every button is come to by Tab, does what it says, and the focus goes back. */

import type { Page } from '@playwright/test';
import { settled } from './page';
import { expect, test } from './quiet';

const dialog = (page: Page) => page.getByRole('dialog');
const focused = (page: Page) => page.locator(':focus');

/** By Tab, as often as it takes; never past the whole dialog twice. */
async function tabTo(page: Page, testid: string): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testid) return;
  }
  throw new Error(`Tab never came to ${testid}.`);
}

async function tabToClose(page: Page): Promise<void> {
  await dialog(page).getByRole('heading').first().focus();
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveText('Close');
}

/** Those that Tab does not come to, of all buttons that can be pressed. */
async function missedByTab(page: Page): Promise<string[]> {
  await dialog(page).getByRole('heading').first().focus();
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    const again = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      // The stops of the preview of an embedded view are its own.
      if (here.tagName === 'IFRAME') return false;
      if (here === document.body || here.dataset['met']) return here !== document.body;
      here.dataset['met'] = 'yes';
      return false;
    });
    if (again) break;
  }
  return dialog(page)
    .locator('button:enabled')
    .evaluateAll((all) =>
      all
        .filter((one) => !(one as HTMLElement).dataset['met'] && (one as HTMLElement).checkVisibility())
        .map((one) => one.textContent!.trim()),
    );
}

/** Arrows on a button of a dialog move nothing. */
async function arrowsRest(page: Page): Promise<void> {
  const before = await focused(page).elementHandle();
  for (const arrow of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
    await page.keyboard.press(arrow);
    expect(await before!.evaluate((button) => button === document.activeElement), arrow).toBe(true);
  }
}

test('Export: what there is to take is taken by Enter and Space, then closed, and the focus is back on Export', async ({
  openApp,
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp();
  await settled(page);
  await page.getByTestId('export').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading').first()).toBeFocused();
  for (const [testid, key, ending] of [
    ['export-png', 'Enter', /\.png$/],
    ['export-svg', 'Space', /\.svg$/],
    ['export-pptx', 'Enter', /\.pptx$/],
    ['export-csv', 'Space', /\.csv$/],
  ] as const) {
    await tabTo(page, testid);
    await arrowsRest(page);
    const coming = page.waitForEvent('download');
    await page.keyboard.press(key);
    expect((await coming).suggestedFilename()).toMatch(ending);
    await expect(page.getByTestId(testid)).toBeFocused();
  }
  await tabTo(page, 'embed-copy');
  await expect(page.getByTestId('embed-snippet')).toHaveValue(/^<iframe .* height="[1-9]/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe /);
  expect(await missedByTab(page)).toEqual([]);
  await tabToClose(page);
  await arrowsRest(page);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByTestId('export')).toBeFocused();
});

for (const [name, item] of [
  ['Story', 'story'],
  ['Saved scenarios', 'manage'],
] as const) {
  test(`${name}: every button is a stop, arrows rest, Close and Escape bring the focus back to the menu`, async ({
    openApp,
    page,
  }) => {
    await openApp();
    await settled(page);
    await page.getByTestId('save').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('save-name').fill('One of mine');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('status')).toContainText('Saved');
    const open = async () => {
      await page.getByTestId('scenario').focus();
      await page.keyboard.press('Enter');
      await page.getByTestId(item).focus();
      await page.keyboard.press('Enter');
      await expect(dialog(page).getByRole('heading').first()).toBeFocused();
    };
    await open();
    if (item === 'story') {
      await tabTo(page, 'scene-add');
      await page.keyboard.press('Space');
      await expect(page.getByTestId('scene-count')).toHaveText('1 scene');
    }
    expect(await missedByTab(page)).toEqual([]);
    await tabToClose(page);
    await arrowsRest(page);
    await page.keyboard.press('Space');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByTestId('scenario')).toBeFocused();
    await open();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByTestId('scenario')).toBeFocused();
  });
}

test('at 1440 × 900 Story is in reach in the menu, and what was saved is said clear of the header’s edges', async ({
  openApp,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openApp();
  await settled(page);
  for (const number of [1, 2, 3, 4, 5]) {
    await page.getByTestId('scenario').click();
    await page.getByTestId('baseline-again').or(page.getByTestId('preset-baseline')).first().click();
    await page.getByTestId('save').click();
    await page.getByTestId('save-name').fill(`A scenario of mine with a long name, number ${number}`);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('status')).toContainText(`number ${number}`);
  }
  const status = (await page.getByTestId('status').boundingBox())!;
  const header = (await page.getByRole('banner').boundingBox())!;
  const inHeader = status.y >= header.y + 4 && status.y + status.height <= header.y + header.height - 4;
  expect(inHeader || status.y >= header.y + header.height).toBe(true);
  expect(status.height).toBeLessThan(40);
  await page.getByTestId('scenario').click();
  await expect(page.getByTestId('saved-5')).toBeAttached();
  const story = (await page.getByTestId('story').boundingBox())!;
  const menu = (await page.getByRole('menu').boundingBox())!;
  expect(await page.getByRole('menu').evaluate((panel) => panel.scrollTop)).toBeLessThan(5);
  expect(story.y + story.height).toBeLessThanOrEqual(menu.y + menu.height);
  expect(menu.y + menu.height).toBeLessThanOrEqual(900);
});
