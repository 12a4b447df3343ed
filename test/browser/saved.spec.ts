/** Saved scenarios: kept in this browser over visits, undone when deleted, in and out as files; links never touch them. */

import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeLink } from '../../src/io/link';
import { writeScenario } from '../../src/io/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { number, plate, settled, sideways, type } from './page';
import { expect, test } from './quiet';

const theirs = withDriver({ ...BASELINE, name: 'Theirs' }, 'cost', { value: 61, sure: 'fairly' });
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** In three actions. */
async function save(page: Page, name: string): Promise<void> {
  await page.getByTestId('save').click();
  await page.getByTestId('save-name').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('status')).toContainText(`Saved as “${name}”.`);
}

async function openMenu(page: Page): Promise<void> {
  await page.getByTestId('scenario').click();
}

async function manage(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByTestId('manage').click();
  await expect(page.getByRole('dialog', { name: 'Saved scenarios' })).toBeVisible();
}

/** All that is stored, byte for byte. */
function shelf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('parallel-run');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('scenarios').objectStore('scenarios').getAll();
          all.onsuccess = () => (opening.result.close(), resolve(JSON.stringify(all.result)));
        };
      }),
  );
}

test('what is saved is there after a reload, with all that was set', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  const own = await settled(page);
  await save(page, 'Mine');
  await expect(page.getByTestId('scenario')).toHaveText('Mine');
  await type(page, 'cost', '55');
  await expect(page.getByTestId('scenario')).toHaveText('Mine, edited');
  await page.waitForTimeout(600);
  await page.reload();
  await settled(page);
  await expect(page.getByTestId('scenario')).toHaveText('Mine, edited');
  await openMenu(page);
  await expect(page.getByTestId('saved-1')).toHaveText(/^Mine\s*Saved \d+ \w+, \d\d:\d\d$/);
  await page.getByTestId('saved-1').click();
  await expect(plate(page)).toHaveAttribute('data-digest', own);
  await expect(page.getByTestId('scenario')).toHaveText('Mine');
  await page.getByTestId('undo').click();
  await expect(number(page, 'cost')).toHaveValue('55');
});

test('changes are saved over what was opened, or as new, and the form says which', async ({ openApp, page }) => {
  await openApp();
  await type(page, 'cost', '61');
  await save(page, 'Mine');
  await page.getByTestId('save').click();
  await expect(page.getByText('Nothing has changed since.')).toBeVisible();
  await expect(page.getByTestId('save-now')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('save')).toBeFocused();
  await type(page, 'cost', '62');
  await page.getByTestId('save').click();
  await expect(page.getByTestId('save-now')).toHaveText('Save changes');
  await page.getByTestId('save-now').click();
  await expect(page.getByTestId('scenario')).toHaveText('Mine');
  expect(JSON.parse(await shelf(page))).toHaveLength(1);
  await type(page, 'cost', '63');
  await page.getByTestId('save').click();
  await page.getByTestId('save-as-new').click();
  await expect(page.getByTestId('scenario')).toHaveText('Mine, copy');
  const stored = JSON.parse(await shelf(page)) as { scenario: typeof theirs }[];
  const costs = Object.fromEntries(stored.map(({ scenario }) => [scenario.name, scenario.drivers.cost.value]));
  expect(costs).toEqual({ Mine: 62, 'Mine, copy': 63 });
});

test('a name with nothing in it, or too long, or with what cannot be seen, is refused; a hostile one is text', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await page.getByTestId('save').click();
  for (const [name, said] of [
    ['   ', 'The name is empty. It may have 1 to 80 characters.'],
    ['x'.repeat(81), 'The name has 81 characters. It may have 1 to 80 characters.'],
    ['a\u202Eb', /has U\+202E at character 2/],
  ] as const) {
    await page.getByTestId('save-name').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(said);
  }
  const hostile = '<img src=x onerror=alert(1)>"\'&amp; مرحبا';
  await page.getByTestId('save-name').fill(hostile);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('scenario')).toHaveText(hostile);
  await manage(page);
  await expect(page.getByTestId('saved-name')).toHaveValue(hostile);
  await expect(page.locator('img')).toHaveCount(0);
});

test('what is deleted comes back with Ctrl+Z, and by the Undo beside the sentence', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await save(page, 'Mine');
  const before = await shelf(page);
  await openMenu(page);
  await page.getByTestId('saved-1').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('saved-1')).toHaveCount(0);
  await expect(page.getByTestId('status')).toContainText('Deleted. Undo');
  expect(await shelf(page)).toBe('[]');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('saved-1')).toBeVisible();
  expect(await shelf(page)).toBe(before);
  await page.keyboard.press('Escape');

  await manage(page);
  await page.getByTestId('saved-delete').click();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import files' })).toBeFocused();
  await page.getByRole('dialog').getByTestId('undo-said').click();
  await expect(page.getByTestId('saved-name')).toHaveValue('Mine');
  expect(await shelf(page)).toBe(before);
  await page.keyboard.press('Escape');
  await page.getByTestId('redo').click();
  await expect.poll(() => shelf(page)).toBe('[]');
});

test('the Undo beside the sentence goes when something else is changed', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await save(page, 'Mine');
  await openMenu(page);
  await page.getByTestId('saved-1').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('undo-said')).toBeVisible();
  await type(page, 'cost', '61');
  await expect(page.getByTestId('undo-said')).toHaveCount(0);
});

test('a link leaves what is saved as it was, to the byte, and is nobody’s until it is saved', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await save(page, 'Theirs');
  const before = await shelf(page);
  await page.goto('about:blank');
  await openApp(writeLink({ scenario: theirs, view: DEFAULT_VIEW }));
  await settled(page);
  await expect(page.getByTestId('status')).toContainText('From a shared link, not saved here yet.');
  await type(page, 'reach', '50');
  await expect(page.getByTestId('scenario')).toHaveText('Theirs, edited');
  await page.waitForTimeout(1500);
  expect(await shelf(page)).toBe(before);
  await page.getByTestId('save').click();
  await expect(page.getByTestId('save-now')).toHaveText('Save');
  await expect(page.getByText('Another saved scenario has this name. This one will be “Theirs (2)”.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('scenario')).toHaveText('Theirs (2)');
  expect(JSON.parse(await shelf(page))).toHaveLength(2);
});

test('a link without a name of its own is called what it is', async ({ openApp, page }) => {
  await openApp(writeLink({ scenario: { ...theirs, name: 'Baseline' }, view: DEFAULT_VIEW }));
  await settled(page);
  await expect(page.getByTestId('scenario')).toHaveText('From a shared link');
  await page.waitForTimeout(600);
  await page.reload();
  await settled(page);
  await expect(page.getByTestId('scenario')).toHaveText('From a shared link');
});

for (const [how, init, said] of [
  [
    'that lets the page keep nothing',
    () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('No.', 'SecurityError');
        },
      }),
    'this browser does not let the page keep anything',
  ],
  [
    'that is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    },
    'this browser has no room left',
  ],
] as const) {
  test(`a browser ${how} says so at once, the work goes on, and the file is the way out`, async ({ openApp, page }) => {
    await page.addInitScript(init);
    await openApp();
    await type(page, 'cost', '61');
    const digest = await settled(page);
    await page.getByTestId('save').click();
    await page.getByTestId('save-name').fill('Mine');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('save-problem')).toHaveText(
      `The scenario was not saved: ${said}. Your work goes on. To keep it, export it as a file.`,
    );
    await expect(page.getByText('It stays in this browser, on this device.')).toHaveCount(0);
    const coming = page.waitForEvent('download');
    await page.getByTestId('save-export').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`parallel-run-mine-vertical-b2b-${digest.slice(0, 8)}.json`);
    expect(JSON.parse(readFileSync((await download.path())!, 'utf8')).drivers.cost.value).toBe(61);
    await page.keyboard.press('Escape');
    await type(page, 'cost', '60');
    expect(await settled(page)).not.toBe(digest);
    await expect(page.getByTestId('scenario')).toHaveText('Mine');
  });
}

test('of two files, the broken one says why and the other is there', async ({ openApp, page }) => {
  await openApp();
  const own = await settled(page);
  await manage(page);
  await page
    .getByTestId('import')
    .setInputFiles([
      file('theirs.json', writeScenario(theirs)),
      file('<b>broken</b>.json', writeScenario(theirs).replace('"value": 61', '"value": 610')),
    ]);
  await expect(page.getByTestId('imported')).toContainText('1 scenario imported.');
  await expect(page.getByTestId('imported')).toContainText(
    '<b>broken</b>.json: drivers.cost.value was 610; it may be 17 to 70.',
  );
  await expect(page.getByTestId('saved-name')).toHaveValue('Theirs');
  expect(await settled(page)).toBe(own);
});

test('a saved scenario is renamed, duplicated, exported under the digest of its own run, and opened', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await manage(page);
  await page.getByTestId('import').setInputFiles([file('theirs.json', writeScenario(theirs))]);
  const name = page.getByTestId('saved-name').first();
  await name.fill('Ours');
  await name.press('Escape');
  await expect(name).toHaveValue('Theirs');
  await name.fill('');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('The name is empty. It may have 1 to 80 characters.');
  await name.fill('Ours');
  await name.press('Enter');
  await page.getByTestId('saved-duplicate').click();
  await expect(page.getByTestId('saved-name').first()).toHaveValue('Ours, copy');
  const coming = page.waitForEvent('download');
  await page.getByTestId('saved-export').first().click();
  const download = await coming;
  const exported = readFileSync((await download.path())!, 'utf8');
  expect(exported).toBe(writeScenario({ ...theirs, name: 'Ours, copy' }));
  await page.getByTestId('saved-open').first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('scenario')).toHaveText('Ours, copy');
  const digest = await settled(page);
  await manage(page);
  await page.getByTestId('saved-name').first().fill('Ours');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('saved-name').first()).toHaveValue('Ours (2)');
  await expect(page.getByRole('dialog')).toContainText('Now called “Ours (2)”.');
  expect(download.suggestedFilename()).toBe(`parallel-run-ours-copy-vertical-b2b-${digest.slice(0, 8)}.json`);
});

test('what another tab saves is in the menu when it is opened', async ({ openApp, page, context, baseURL }) => {
  await openApp();
  await settled(page);
  const other = await context.newPage();
  await other.goto(baseURL!);
  await settled(other);
  await save(other, 'From the other tab');
  await openMenu(page);
  await expect(page.getByTestId('saved-1')).toContainText('From the other tab');
});

test('a record that cannot be read is counted in a sentence, and stays', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await save(page, 'Mine');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('parallel-run');
        opening.onsuccess = () => {
          const put = opening.result.transaction('scenarios', 'readwrite').objectStore('scenarios').put({ id: 'x' });
          put.onsuccess = () => (opening.result.close(), resolve());
        };
      }),
  );
  await manage(page);
  await expect(page.getByTestId('unreadable')).toContainText('1 more scenario cannot be read');
  await expect(page.getByTestId('saved-name')).toHaveCount(1);
  expect(JSON.parse(await shelf(page))).toHaveLength(2);
});

test('a saved scenario can be what all else is compared with, until the analysis’s baseline is again', async ({
  openApp,
  page,
}) => {
  await openApp();
  await type(page, 'cost', '61');
  await expect(page.getByTestId('changes')).toContainText('1');
  await openMenu(page);
  await page.getByTestId('use-as-baseline').click();
  await expect(page.getByTestId('changes')).toHaveText('History');
  await openMenu(page);
  await page.getByTestId('baseline-again').click();
  await expect(page.getByTestId('changes')).toContainText('1');
});

test('by keys alone: saved, found by its first letters, renamed, deleted, and back', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await page.getByTestId('save').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('save-name')).toBeFocused();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('save')).toBeFocused();
  await page.getByTestId('scenario').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('saved-1')).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByTestId('manage')).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByTestId('saved-1')).toBeFocused();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  const stops = ['saved-name', 'saved-open', 'saved-duplicate', 'saved-export', 'saved-delete'];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(page.getByTestId(stop)).toBeFocused();
  }
  for (let back = 1; back < stops.length; back++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ours');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('saved-delete')).toHaveAccessibleName('Delete “Ours”');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByTestId('scenario')).toBeFocused();
  await expect(page.getByTestId('scenario')).toHaveText('Ours');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${width} px, ${colorScheme}: the form and the dialog fit, nothing in them is under 24 px, axe finds nothing`, async ({
      openApp,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await openApp();
      await settled(page);
      const long = `A rival case with ${'very '.repeat(11)}long`;
      await page.getByTestId('save').click();
      await page.getByTestId('save-name').waitFor();
      expect(await faults(page, '[data-testid=save] + *')).toEqual([]);
      await page.getByTestId('save-name').fill(long);
      await page.keyboard.press('Enter');
      await manage(page);
      await page.getByTestId('saved-duplicate').click();
      await expect(page.getByTestId('saved-delete')).toHaveCount(2);
      await page.getByTestId('saved-delete').first().click();
      expect(await faults(page, 'dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog')).toHaveCount(0);
      await expect(page.getByTestId('undo-said')).toBeInViewport({ ratio: 1 });
      expect(await faults(page, 'header')).toEqual([]);
    });
  }
}

/** What runs off sideways, is too small to hit, or is against WCAG 2.2 AA in a part of the page. */
async function faults(page: Page, part: string): Promise<string[]> {
  await page.waitForTimeout(200);
  const small = await page.locator(`${part} >> button, input:visible, a`).evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height, left, right } = one.getBoundingClientRect();
      const hidden = width === 0;
      const fits = height >= 23.9 && width >= 23.9 && left >= 0 && right <= innerWidth + 0.5;
      return hidden || fits ? [] : [`${one.outerHTML.slice(0, 80)} ${width} × ${height}, ${left} to ${right}`];
    }),
  );
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const over = await sideways(page);
  return [
    ...small,
    ...(over ? [`${over} px sideways`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ];
}
