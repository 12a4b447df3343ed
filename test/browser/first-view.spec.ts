/** The first half minute: what is said before anything is touched, one driver dragged, and where a default comes from. */

import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { drag, finding, number, settled, type } from './page';
import { expect, test } from './quiet';

test('the first view says who is ahead, that it is no forecast, and asks for a hand on a driver', async ({
  openApp,
}) => {
  const page = await openApp();
  await settled(page);
  await expect(finding(page)).toHaveText(
    'In 2028 the US is ahead in vertical B2B in 62 of 100 simulated futures, China in 38.',
  );
  await expect(page.getByText('Not a forecast.').first()).toBeInViewport();
  await expect(page.getByText('Drag a driver').filter({ visible: true }).first()).toBeInViewport();
  for (const preset of ['Tighter export controls', 'Deep discounts', 'Sovereign stacks', 'China’s demand slows'])
    await expect(page.getByRole('button', { name: preset, exact: true })).toBeInViewport();
  await expect(page.getByTestId('chance-1')).toContainText('50 in 100');
  await expect(page.getByTestId('chance-2')).toContainText('23 in 100');
  await expect(page.getByTestId('chance-3')).toContainText('fewer than 1');
  for (const part of ['plate', 'chance-1', 'chance-2', 'chance-3', 'scrubber', 'readout'])
    await expect(page.getByTestId(part)).toBeInViewport({ ratio: 0.9 });
  for (const { id } of DRIVERS) await expect(page.getByTestId(`driver-${id}`)).toBeInViewport({ ratio: 0.9 });
  for (const { id } of EVENTS) await expect(page.getByTestId(`event-${id}`)).toBeAttached();
});

test('dragging digitization to +10 takes China’s middle from 45 to about 50 % and turns the sentence', async ({
  openApp,
}) => {
  const page = await openApp();
  await settled(page);
  await drag(page, 'digitization', 200);
  await settled(page);
  await expect(number(page, 'digitization')).toHaveValue('10');
  await expect(finding(page)).toHaveText(
    /^In 2028 China is ahead in vertical B2B in 6[2-6] of 100 simulated futures, up from 38 at the baseline; the US in 3/,
  );
  await expect(page.getByTestId('readout')).toContainText(/China (50|51)%/);
});

test('the evidence behind a default is one click away, and the way back keeps the state', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await type(page, 'cost', '60');
  const before = await settled(page);
  await page.getByTestId('evidence').click();
  for (const text of ['60', 'claimed', 'assumption', 'history', 'Not a forecast'])
    await expect(page.getByText(text).first()).toBeVisible();
  await page
    .getByRole('link', { name: 'Explore' })
    .or(page.getByRole('button', { name: 'Explore' }))
    .first()
    .click();
  expect(await settled(page)).toBe(before);
});
