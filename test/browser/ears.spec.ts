/** What a listener hears. */

import { drag, settled } from './page';
import { expect, test } from './quiet';

test('a change is announced once, politely, in a whole sentence', async ({ openApp }) => {
  const page = await openApp();
  await settled(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const region of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => region.textContent?.trim() && heard.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await drag(page, 'digitization', 90);
  await settled(page);
  await page.waitForTimeout(1200);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const sentences = heard.filter((text) => text.includes('digitization'));
  expect(sentences.length).toBe(1);
  expect(sentences[0]!.length).toBeLessThanOrEqual(140);
  expect(sentences[0]).toMatch(/\.$/);
});
