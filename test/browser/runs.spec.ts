/** What a run is made with: how far it goes, how many futures, and how far it has come. */

import { finding, plate, settled } from './page';
import { expect, test } from './quiet';

test('until 2030: the plate says that it is beyond 2028, and the sentence speaks of 2030', async ({ openApp }) => {
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('horizon').scrollIntoViewIfNeeded();
  await page.getByTestId('horizon').getByText('2030').click();
  expect(await settled(page)).not.toBe(before);
  await expect(finding(page)).toContainText('In 2030 China is ahead in vertical B2B in 6');
  await expect(plate(page)).toContainText('Beyond 2028');
});

test('a long run says that Undo stops it, and it does', async ({ openApp }) => {
  test.setTimeout(90_000);
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('trials').fill('1000000');
  await page.getByTestId('trials').press('Enter');
  await expect(page.getByTestId('status')).toContainText('Undo stops it', { timeout: 30_000 });
  await page.getByTestId('undo').click();
  expect(await settled(page)).toBe(before);
  await expect(page.getByTestId('trials')).toHaveValue('8,192');
});

test('a long run shows how far it is, and a newer request takes its place', async ({ openApp }) => {
  test.setTimeout(90_000);
  const page = await openApp();
  const before = await settled(page);
  await page.getByTestId('trials').fill('1000000');
  await page.getByTestId('trials').press('Enter');
  await expect(page.getByTestId('status')).toContainText(/%/, { timeout: 30_000 });
  await expect(plate(page)).toHaveAttribute('data-settled', 'false');
  await page.getByTestId('trials').fill('8192');
  await page.getByTestId('trials').press('Enter');
  await expect(plate(page)).toHaveAttribute('data-settled', 'true', { timeout: 30_000 });
  await expect(plate(page)).toHaveAttribute('data-digest', before);
  await expect(page.getByTestId('status')).not.toContainText(/%/);
});
