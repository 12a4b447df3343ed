/** A scenario file comes back: chosen from the menu or dropped on the page, as one step; a bad one costs nothing. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeScenario } from '../../src/io/scenario';
import { BASELINE, withDriver } from '../../src/model/scenario';
import { number, plate, settled, sideways, type } from './page';
import { expect, test } from './quiet';

const theirs = writeScenario(withDriver({ ...BASELINE, name: 'Theirs' }, 'cost', { value: 61, sure: 'fairly' }));

async function choose(page: Page, text: string | Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('scenario').click();
  await page.getByTestId('open-file').click();
  const file = { name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await choosing).setFiles(file);
}

async function drop(page: Page, text: string): Promise<void> {
  const held = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'theirs.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held });
  await expect(page.getByText('Drop the scenario file to open it.')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: held });
  await expect(page.getByText('Drop the scenario file to open it.')).toHaveCount(0);
}

test('an exported scenario opens again, with the same digest, in one step', async ({ openApp }) => {
  const page = await openApp();
  await type(page, 'cost', '61');
  const theirs = await settled(page);
  await page.getByTestId('export').click();
  const coming = page.waitForEvent('download');
  await page.getByTestId('export-json').click();
  const file = readFileSync((await (await coming).path())!);
  await page.keyboard.press('Escape');
  await page.getByTestId('reset').click();
  await type(page, 'reach', '55');
  const own = await settled(page);
  await choose(page, file);
  await expect(plate(page)).toHaveAttribute('data-digest', theirs);
  await expect(page.getByTestId('status')).toContainText('Undo brings back what was there');
  await page.getByTestId('undo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', own);
  await choose(page, file);
  await expect(plate(page)).toHaveAttribute('data-digest', theirs);
});

test('a file dropped on the page opens, and is called what it says', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await drop(page, theirs);
  await expect(number(page, 'cost')).toHaveValue('61');
  await expect(page.getByTestId('scenario')).toHaveText('Theirs');
  expect(await sideways(page)).toBe(0);
});

test('a bad file says which field and what it may be, and the work stays', async ({ openApp }) => {
  const page = await openApp();
  await type(page, 'reach', '55');
  const own = await settled(page);
  for (const [bad, said] of [
    [theirs.replace('"value": 61', '"value": 610'), 'drivers.cost.value was 610; it may be 17 to 70.'],
    ['not a scenario', 'The scenario is not JSON; it breaks at line 1, column 1.'],
  ] as const) {
    await drop(page, bad);
    await expect(page.getByRole('alert')).toContainText(`${said} Your work is kept.`);
    expect(await settled(page)).toBe(own);
  }
  await choose(page, theirs);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(plate(page)).toHaveAttribute('data-digest', own);
});
