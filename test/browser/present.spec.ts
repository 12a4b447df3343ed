/** Presenting to a room, task T12, and the story: composed, shared, played. Sizes are measured on what is painted. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readLink, writeLink } from '../../src/io/link';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { Hand } from './hand';
import { settled, sideways, type } from './page';
import { expect, test } from './quiet';

const slide = (page: Page) => page.getByTestId('slide');
const said = (page: Page) => page.getByTestId('present-finding');
const inDrawer = (page: Page, id: string) => page.getByTestId('present-drawer').getByTestId(id);

async function present(page: Page): Promise<void> {
  await page.getByTestId('present').click();
  await ready(page);
}

/** The slide is of what is set, and its number is `number`. */
async function ready(page: Page, number = 1): Promise<void> {
  await expect(slide(page)).toHaveAttribute('data-slide', String(number));
  await expect(slide(page)).toHaveAttribute('data-settled', 'true');
  await page.evaluate(() => document.fonts.ready);
}

/** All that leaving must bring back. */
function whole(page: Page) {
  return page.evaluate(() => ({
    digest: document.querySelector<HTMLElement>('[data-testid=plate]')!.dataset['digest'],
    url: location.href,
    entries: history.length,
    state: JSON.stringify(history.state),
    theme: document.documentElement.dataset['theme'],
    letters: document.documentElement.style.fontSize,
    scroll: Math.round(scrollY),
    rail: Math.round(document.getElementById('drivers')!.scrollTop),
    sentence: document.querySelector('[data-testid=finding]')!.textContent,
    focus: document.activeElement?.getAttribute('data-testid'),
    pressed: [...document.querySelectorAll('[aria-pressed=true], :checked')].length,
    full: document.fullscreenElement !== null,
  }));
}

/** The smallest letters that are painted, in px of the screen; those in a drawing as it is scaled. */
function smallest(page: Page): Promise<readonly [px: number, text: string]> {
  return page.evaluate(() => {
    const found: [number, string][] = [];
    const walk = document.createTreeWalker(document.querySelector('.present')!, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement!;
      const text = walk.currentNode.textContent!.trim();
      if (!text || element.closest('.unseen, option')) continue;
      const scale = element instanceof SVGElement ? element.ownerSVGElement!.getScreenCTM()!.a : 1;
      found.push([scale * parseFloat(getComputedStyle(element).fontSize), text]);
    }
    return found.sort(([a], [b]) => a - b)[0]!;
  });
}

test.describe('T12: show it to a room, change one driver live, leave', () => {
  test('with few actions, and everything is as it was', async ({ openApp, page }) => {
    await openApp();
    await settled(page);
    await type(page, 'reach', '60');
    await settled(page);
    await page.getByTestId('focus-us').locator('..').click();
    await page.evaluate(() => document.getElementById('drivers')!.scrollTo(0, 120));
    await page.evaluate(() => scrollTo(0, 90));
    // The address follows when the hand rests.
    await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(10);
    await page.waitForTimeout(400);
    await page.getByTestId('present').evaluate((button: HTMLElement) => button.focus({ preventScroll: true }));
    const before = await whole(page);

    const enter = new Hand(page);
    await enter.press('Enter');
    await ready(page);
    expect(enter.actions).toBeLessThanOrEqual(2);
    await expect(page.getByTestId('undo')).toBeHidden();

    await page.keyboard.press('PageDown');
    await ready(page, 2);
    const sentence = await said(page).textContent();
    const change = new Hand(page);
    await change.press('d');
    await change.fill(inDrawer(page, 'driver-digitization-number'), '10');
    await expect(said(page)).not.toHaveText(sentence!);
    await ready(page, 2);
    await expect(slide(page)).not.toHaveAttribute('data-digest', before.digest!);
    expect(change.actions).toBeLessThanOrEqual(4);
    // The keys of a clicker work from a field too.
    await page.keyboard.press('PageUp');
    await ready(page, 1);
    expect(await page.evaluate(() => location.href)).toBe(before.url);

    // The first Escape is the drawer's, and drops nothing; with the drawer closed, one action leaves.
    const changed = (await slide(page).getAttribute('data-digest'))!;
    await inDrawer(page, 'driver-digitization-number').focus();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('present-drawer')).toHaveCount(0);
    await ready(page, 1);
    await expect(slide(page)).toHaveAttribute('data-digest', changed);
    await expect(slide(page)).toBeFocused();

    const leave = new Hand(page);
    await leave.press('Escape');
    expect(leave.actions).toBe(1);
    await expect(page.getByTestId('presentation')).toHaveCount(0);
    await settled(page);
    await expect.poll(() => whole(page)).toEqual(before);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => location.href)).toBe(before.url);

    // Offered once, and one step that undo takes back.
    await page.getByTestId('undo-said').click();
    await expect(page.getByTestId('plate')).not.toHaveAttribute('data-digest', before.digest!);
    await expect(page.getByTestId('driver-digitization-number')).toHaveValue('10');
    await page.getByTestId('undo').click();
    await expect(page.getByTestId('plate')).toHaveAttribute('data-digest', before.digest!);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`no letters under 20 px on any slide at 1920 × 1080, ${theme}, with the drivers open too`, async ({
      openApp,
      page,
    }) => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.emulateMedia({ colorScheme: theme });
      await openApp();
      await settled(page);
      await page.getByRole('button', { name: 'Sovereign stacks' }).click();
      await settled(page);
      await present(page);
      for (const number of [1, 2, 2, 3, 4, 5, 6]) {
        await ready(page, number);
        if (number === 6) await expect(page.getByTestId('present-matters')).toBeVisible();
        const [px, text] = await smallest(page);
        expect(px, text).toBeGreaterThanOrEqual(20);
        const over = await slide(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
        expect(over, `slide ${number} fits`).toBeLessThanOrEqual(0);
        await page.keyboard.press('PageDown');
      }
      await page.keyboard.press('3');
      await page.keyboard.press('d');
      await inDrawer(page, 'driver-cost-about').click();
      await expect(inDrawer(page, 'driver-cost-sure')).toBeVisible();
      const [px, text] = await smallest(page);
      expect(px, text).toBeGreaterThanOrEqual(20);
    });
  }

  test('the finding has 44 to 64 px, and lines are thicker than on the page', async ({ openApp, page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openApp();
    await settled(page);
    const width = (scope: string) =>
      page
        .locator(`${scope} path.median`)
        .first()
        .evaluate((path: SVGGraphicsElement) => {
          return parseFloat(getComputedStyle(path).strokeWidth) * path.getScreenCTM()!.a;
        });
    const onPage = await width('[data-testid=plate]');
    await present(page);
    for (const number of [1, 2]) {
      await page.keyboard.press(String(number));
      const size = await said(page).evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
      expect(size).toBeGreaterThanOrEqual(44);
      expect(size).toBeLessThanOrEqual(64);
    }
    expect(await width('[data-testid=present-plate]')).toBeGreaterThan(1.5 * onPage);
  });
});

test('keys go on and back, to an end and to a number; each slide is said once', async ({ openApp, page }) => {
  await openApp();
  await settled(page);
  await present(page);
  const place = page.getByTestId('place');
  const steps = [
    ['PageDown', '2 of 6', 'China in focus'],
    ['ArrowRight', '2 of 6', 'US in focus'],
    [' ', '3 of 6', 'All three together'],
    ['PageUp', '2 of 6', 'US in focus'],
    ['End', '6 of 6', 'What matters'],
    ['5', '5 of 6', 'What changed'],
    ['4', '4 of 6', 'Chances'],
    ['ArrowLeft', '3 of 6', 'All three together'],
    ['Home', '1 of 6', 'The finding'],
  ] as const;
  for (const [key, where, name] of steps) {
    await page.keyboard.press(key);
    await expect(place).toHaveText(where);
    await expect(page.getByTestId('slide-said')).toHaveText(`${where}: ${name}`);
    await expect(page.getByRole('region', { name: `${where}: ${name}` })).toBeVisible();
  }
  await page.getByTestId('present-next').click();
  await expect(place).toHaveText('2 of 6');
  // The button that was clicked does not keep the space bar.
  await page.keyboard.press(' ');
  await expect(slide(page)).toHaveAttribute('aria-label', '2 of 6: US in focus');
  await page.getByTestId('present-to').selectOption('6');
  await expect(place).toHaveText('6 of 6');
});

test('blank hides all until a key, the theme is the presenter’s alone, and buttons fade but can be reached', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await present(page);
  await page.keyboard.press('b');
  await expect(page.getByTestId('blank')).toBeVisible();
  expect(await page.evaluate(() => document.elementFromPoint(300, 300)?.getAttribute('data-testid'))).toBe('blank');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('blank')).toHaveCount(0);
  await expect(slide(page)).toHaveAttribute('data-slide', '1');
  const ground = () => page.getByTestId('presentation').evaluate((stage) => getComputedStyle(stage).backgroundColor);
  await page.keyboard.press('t');
  expect(await ground()).toBe('rgb(13, 21, 23)');
  const bar = page.getByTestId('present-bar');
  await expect(bar).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await expect(bar).toHaveCSS('opacity', '1');
  await page.mouse.move(200, 200);
  await page.getByTestId('present-leave').click();
  await expect(page.getByTestId('finding')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  expect(await page.evaluate(() => localStorage.getItem('parallel-run/theme'))).toBeNull();
  await expect(page.getByTestId('present')).toBeFocused();
});

test('D closes the drawer from a slider and a button in it, not from a field that is typed in', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await present(page);
  const drawer = page.getByTestId('present-drawer');
  for (const focus of [
    () => inDrawer(page, 'driver-cost-range').focus(),
    () => drawer.getByRole('button', { name: 'Close drivers' }).focus(),
  ]) {
    await page.keyboard.press('d');
    await expect(drawer).toBeVisible();
    await focus();
    await page.keyboard.press('d');
    await expect(drawer).toHaveCount(0);
    await expect(slide(page)).toBeFocused();
  }
  await page.keyboard.press('d');
  await inDrawer(page, 'driver-cost-number').focus();
  await page.keyboard.press('d');
  await expect(drawer).toBeVisible();
  // The end of full screen is an Escape that some browsers keep to themselves.
  if (await page.evaluate(() => document.fullscreenElement !== null)) {
    await page.evaluate(() => document.exitFullscreen());
    await expect(drawer).toHaveCount(0);
    await expect(page.getByTestId('presentation')).toBeVisible();
  } else await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('presentation')).toHaveCount(0);
});

test('what matters is worked out while earlier slides are shown; until then its slide says what is asked and tried', async ({
  openApp,
  page,
}) => {
  await openApp(writeLink({ scenario: { ...BASELINE, trials: 50_000 }, view: DEFAULT_VIEW }));
  await settled(page);
  await present(page);
  await page.keyboard.press('6');
  await expect(page.getByTestId('slide').getByRole('heading')).toHaveText(
    /^(What moves China’s share of vertical B2B in 2028 most\?|China’s share of vertical B2B in 2028 moves most)/,
  );
  await expect(page.getByTestId('present-waiting')).toHaveText(/^Working out what matters/);
  await expect(page.getByTestId('present-tried').locator('li')).toHaveCount(16);
  await expect(page.getByTestId('present-matters')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');

  await page.getByTestId('driver-cost-number').fill('60');
  await page.getByTestId('driver-cost-number').press('Enter');
  await settled(page);
  await present(page);
  await expect(slide(page)).toHaveAttribute('data-reasoned', 'true', { timeout: 60_000 });
  await page.keyboard.press('6');
  await expect(page.getByTestId('present-waiting')).toHaveCount(0);
  await expect(page.getByTestId('present-matters')).toBeVisible();
});

test('the sentence answers while a slider is dragged, and a replay shows before and after', async ({
  openApp,
  page,
}) => {
  await openApp();
  await settled(page);
  await present(page);
  await page.keyboard.press('3');
  await page.keyboard.press('d');
  const box = (await inDrawer(page, 'driver-cost-range').boundingBox())!;
  const sentences = new Set<string>();
  await page.mouse.move(box.x + box.width * 0.62, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.7, 0.8, 0.9, 0.98]) {
    const before = await said(page).textContent();
    await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    await expect(said(page)).not.toHaveText(before!);
    sentences.add((await said(page).textContent())!);
  }
  await page.mouse.up();
  await ready(page, 3);
  expect(sentences.size).toBe(4);
  const after = (await said(page).textContent())!;
  await page.getByTestId('present-drivers').click();
  await page.keyboard.press('r');
  await expect(said(page)).not.toHaveText(after);
  await expect(said(page)).toHaveText(after);
  await page.keyboard.press('PageDown');
  await ready(page, 4);
  await expect(said(page)).toHaveText(after);
});

test('a story is composed, worded, put in order, shared by its link, and played live', async ({
  openApp,
  page,
  context,
}) => {
  await openApp();
  await settled(page);
  await page.getByRole('button', { name: 'Tighter export controls' }).click();
  await settled(page);
  const finding = (await page.getByTestId('finding').textContent())!.trim();
  const story = async () => {
    await page.getByTestId('scenario').click();
    await page.getByTestId('story').click();
    await expect(page.getByTestId('scene-new-caption')).toHaveValue(/^In 2028 /);
  };
  await story();
  await expect(page.getByTestId('scene-new-caption')).toHaveValue(finding);
  await page.getByTestId('scene-add').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Deep discounts' }).click();
  await page.getByTestId('seg-chips').click();
  const chips = await settled(page);
  await story();
  await page.getByTestId('scene-new-caption').fill('What if <b>prices</b> fall by "half"?');
  await page.getByTestId('scene-add').click();
  await expect(page.getByTestId('scene-count')).toHaveText('2 scenes');
  const captions = () =>
    page.getByTestId('scene-caption').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  const [first, second] = [finding, 'What if <b>prices</b> fall by "half"?'];
  expect(await captions()).toEqual([first, second]);

  // By keys alone; the focus goes with the scene.
  await page.getByTestId('scene-up').nth(1).focus();
  await page.keyboard.press('Enter');
  expect(await captions()).toEqual([second, first]);
  await expect(page.getByTestId('scene-up').nth(0)).toBeFocused();
  await page.getByTestId('scene-remove').nth(1).click();
  expect(await captions()).toEqual([second]);
  await page.getByRole('dialog').getByTestId('undo-said').click();
  expect(await captions()).toEqual([second, first]);
  await page.keyboard.press('Escape');

  await page.waitForTimeout(400);
  const link = page.url();
  const shared = readLink(link);
  expect(shared).toMatchObject({ story: [{ caption: second }, { caption: first }] });
  expect(link.length).toBeLessThan(600);
  const other = await context.newPage();
  await other.goto(link);
  await settled(other);
  // Who comes by the link is told, and where to press.
  await expect(other.getByTestId('status')).toContainText('Present plays its story of 2 scenes.');
  await expect(other.getByTestId('present')).toHaveAccessibleName('Present plays its story of 2 scenes.');
  await expect(other.getByTestId('present')).toHaveAttribute('title', 'Present plays its story of 2 scenes.');
  await other.getByTestId('present').click();
  await ready(other);
  await expect(other.getByTestId('place')).toHaveText('1 of 2');
  await expect(other.getByTestId('present-caption')).toHaveText(second);
  await expect(slide(other)).toHaveAttribute('data-digest', chips);
  await other.keyboard.press('PageDown');
  await ready(other, 2);
  // A caption that is the finding is not said twice.
  await expect(other.getByTestId('present-caption')).toHaveCount(0);
  await expect(said(other)).toHaveText(finding);
  await other.keyboard.press('Escape');
  await expect(other.getByTestId('plate')).toHaveAttribute('data-digest', chips);
  await expect(other.getByTestId('undo')).toBeDisabled();
});

for (const [width, height] of [
  [3840, 2160],
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`${width} × ${height}: nothing runs off sideways on any slide, nor in the story`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height });
    const scene = {
      scenario: applyPreset('open-commons', 'Open commons'),
      view: DEFAULT_VIEW,
      caption: 'W'.repeat(240),
    };
    const split = { ...scene, view: { ...DEFAULT_VIEW, arrangement: 'split' }, caption: '' } as const;
    const four = { ...scene, view: { ...DEFAULT_VIEW, segment: 'all' }, caption: '中文 مرحبا' } as const;
    await openApp(writeLink({ scenario: BASELINE, view: DEFAULT_VIEW, story: [scene, split, four] }));
    await settled(page);
    await page.getByTestId('scenario').click();
    await page.getByTestId('story').click();
    await expect(page.getByTestId('scene-3')).toBeVisible();
    expect(await sideways(page)).toBe(0);
    const small = await page
      .getByRole('dialog')
      .locator('button')
      .evaluateAll(
        (all) =>
          all.map((one) => one.getBoundingClientRect()).filter((box) => box.width < 24 || box.height < 24).length,
      );
    expect(small).toBe(0);
    const wide = async (count: number) => {
      for (let number = 1; number <= count; number++) {
        await page.keyboard.press(String(number));
        await ready(page, number);
        const over = await slide(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        expect(over, `slide ${number}`).toBeLessThanOrEqual(0);
      }
      expect(await sideways(page)).toBe(0);
    };
    await page.getByTestId('story-play').click();
    await ready(page);
    await wide(3);
    await page.keyboard.press('Escape');
    await page.getByTestId('scenario').click();
    await page.getByTestId('story').click();
    await page.getByTestId('present-view').click();
    await ready(page);
    await wide(6);
  });
}

for (const [name, keys] of [
  ['the finding', '1'],
  ['a plate with the drivers open', '3d'],
  ['chances in the other theme', '4t'],
  ['what changed', '5'],
] as const) {
  test(`axe finds nothing against WCAG 2.2 AA on ${name}`, async ({ openApp, page }) => {
    await openApp();
    await settled(page);
    await page.getByRole('button', { name: 'Sovereign stacks' }).click();
    await settled(page);
    await present(page);
    for (const key of keys) await page.keyboard.press(key);
    await ready(page, Number(keys[0]));
    await page.mouse.move(100, 100);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
}

test('in forced colours blocs are told by dash, shape and name', async ({ openApp, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openApp();
  await settled(page);
  await present(page);
  await page.keyboard.press('3');
  await ready(page, 3);
  const dashes = await page
    .locator('[data-testid=present-plate] path.median')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray));
  expect(new Set(dashes).size).toBe(3);
});
